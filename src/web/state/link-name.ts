import { PLAIN_LINK, readLink } from '../../language/scenario-link.ts'
import type { AppWords } from '../i18n/en.ts'

/** Name the scenario of a packed link for readers: what it starts from, and how many changes are on it. */
export function nameOfLink(packed: string, words: AppWords['scenario']): string {
  const { base, set, shocks, replace } = readLink(`#${packed}`)
  const count = [set, shocks, replace].reduce((sum, part) => sum + Object.keys(part).length, 0)
  const name = base === PLAIN_LINK.base ? words.base : base
  return count === 0 ? name : words.changed(name, count)
}
