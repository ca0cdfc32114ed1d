import { InputError } from './error.ts'

/** What can be wrong with a link, in English: the part that is meant, and what is wrong with it. */
const TEXTS = {
  long: (most: string): string => `it is longer than the ${most} characters that are read`,
  unfolds: (most: string): string => `it unfolds to more than ${most} bytes`,
  cut: (): string => 'it was cut or changed on the way',
  characters: (): string => 'its packed part holds other characters than it may',
  escape: (part: string): string => `'${part}' is not well written`,
  parameter: (part: string): string => `'${part}' is no name of a parameter`,
  setting: (part: string): string => `its setting of '${part}' is neither a number nor text`,
  list: (part: string): string => `its '${part}' is not a list of names`,
  equation: (): string => 'one of its equations is not text',
  seed: (): string => 'its seed is no whole number',
  costs: (): string => 'its choice of costs is none',
  scenario: (): string => 'it names no scenario',
}

/** Kind of fault of a link. */
export type LinkFaultKind = keyof typeof TEXTS

/** Sentences on faults of links, by kind; each takes the part that is meant. */
export type LinkFaultTexts = Readonly<Record<LinkFaultKind, (part: string) => string>>

/** The sentences in English. */
export const LINK_FAULTS: LinkFaultTexts = TEXTS

/** Make the fault of a link; `why` and `part` of its details let other languages say it. */
export function badLink(why: LinkFaultKind, part: string = ''): InputError {
  const short = part.slice(0, 40)
  const isTooLarge = why === 'long' || why === 'unfolds'
  return new InputError(
    isTooLarge ? 'too-large' : 'bad-link',
    `the link cannot be read: ${TEXTS[why](short)}`,
    { fault: 'bad-link', why, part: short },
  )
}
