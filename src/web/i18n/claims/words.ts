import { typesetWords } from '../../../report/words/fr/typography.ts'
import type { AppLanguage } from '../words.ts'
import type { EvidenceWords } from './en.ts'
import { EVIDENCE_EN } from './en.ts'
import { EVIDENCE_FR } from './fr.ts'

const FRENCH: EvidenceWords = typesetWords(EVIDENCE_FR)

/** The catalogue of the view in a language. */
export function evidenceWords(language: AppLanguage): EvidenceWords {
  return language === 'fr' ? FRENCH : EVIDENCE_EN
}

/** Say who says a claim, and what time it is about; what no catalogue has stays as it is. */
export function readerWord(text: string, known: Readonly<Record<string, string>>): string {
  return Object.hasOwn(known, text) ? (known[text] ?? text) : text
}
