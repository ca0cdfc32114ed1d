import type { IssueList } from '../language/issue.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import type { Words } from './words.ts'
import { LANGUAGES } from './words.ts'

/** Read `{ en, fr }`; a missing or empty language is listed. */
export function readWords(value: Plain | undefined, path: string, issues: IssueList): Words {
  const map = value !== null && typeof value === 'object' ? (value as PlainMap) : {}
  const words = { en: '', fr: '' }
  for (const language of LANGUAGES) {
    const text = map[language]
    if (typeof text === 'string' && text.trim() !== '') words[language] = text
    else issues.add('missing', path, `there is no text in '${language}'`, 'Give it in en and fr.')
  }
  return words
}
