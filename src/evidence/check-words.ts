import type { IssueList } from '../language/issue.ts'
import type { Plain } from '../language/yaml-text.ts'
import type { Words } from './words.ts'
import { LANGUAGES } from './words.ts'

/** Words of a text from which on the same text in two languages is a text left untranslated, not a name. */
const WORDS_OF_A_SENTENCE = 3

/** Take a text in both languages. A language left empty, and a sentence that reads the same in both, are listed. */
export function wordsOf(value: Plain | undefined, path: string, issues: IssueList): Words {
  const map = (value ?? {}) as Readonly<Record<string, Plain>>
  const [en = '', fr = ''] = LANGUAGES.map((language) => {
    const text = String(map[language] ?? '').trim()
    if (text === '') issues.add('missing', `${path}.${language}`, `no text in '${language}'`)
    return text
  })
  const words = en.match(/\p{L}{2,}/gu) ?? []
  if (en === fr && words.length >= WORDS_OF_A_SENTENCE)
    issues.add('untranslated', path, `'${en.slice(0, 60)}' reads the same in both languages`)
  return { en, fr }
}
