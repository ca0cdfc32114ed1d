import type { IssueList } from '../language/issue.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import type { Words } from './words.ts'
import { LANGUAGES } from './words.ts'
import { isMap } from './plain-shapes.ts'

/** Read a text in each language; a language that is missing or empty is listed. */
export function wordsOf(value: Plain | undefined, path: string, issues: IssueList): Words {
  const map = isMap(value) ? value : {}
  for (const language of LANGUAGES)
    if (typeof map[language] !== 'string' || map[language].trim() === '')
      issues.add('missing', path, `the text has no '${language}'`, 'Write { en: "...", fr: "..." }.')
  return { en: String(map['en'] ?? ''), fr: String(map['fr'] ?? '') }
}

/** Read a list of maps; anything else counts as none. */
export function listOf(value: Plain | undefined): readonly PlainMap[] {
  return Array.isArray(value) ? (value as readonly Plain[]).filter(isMap) : []
}
