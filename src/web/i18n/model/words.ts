import { typesetWords } from '../../../report/words/fr/typography.ts'
import type { AppLanguage } from '../words.ts'
import type { ModelWords } from './en.ts'
import { MODEL_EN } from './en.ts'
import { MODEL_FR } from './fr.ts'

const FRENCH: ModelWords = typesetWords<ModelWords>(MODEL_FR)

/** The catalogue of the view in a language. */
export function modelWords(language: AppLanguage): ModelWords {
  return language === 'fr' ? FRENCH : MODEL_EN
}

/** Name and meaning of a block; one that no catalogue has bears its own name. */
export function blockWords(block: string, words: ModelWords): readonly [string, string] {
  return words.blocks[block] ?? [block.replaceAll('_', ' '), '']
}
