import { PLAIN_LINK, readLink } from '../../language/scenario-link.ts'
import { stanceOf } from '../control/presets.ts'
import type { AppWords } from '../i18n/en.ts'
import type { StartData } from './site-data.ts'

/** Name the scenario of a packed link for readers: what it starts from, and how many changes are on it. */
export function nameOfLink(
  packed: string,
  start: Pick<StartData, 'curves' | 'controls'>,
  words: AppWords['scenario'],
): string {
  const { base, set, shocks, replace } = readLink(`#${packed}`)
  const stance = stanceOf(start, set)
  const count = [set, shocks, replace].reduce((sum, part) => sum + Object.keys(part).length, 0)
  const name = base === PLAIN_LINK.base ? words.base : base
  if (stance !== null && count === Object.keys(set).length) return words[stance]
  return count === 0 ? name : words.changed(name, count)
}
