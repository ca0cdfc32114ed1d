const NARROW = '\u202F'
const SPACE = '\u00A0'

/**
 * Set a French text in type: curled apostrophes, narrow spaces before double signs, per cent and inside quotation marks,
 * no-break spaces between a number and what it counts, a true minus before a number.
 */
export function frenchText(text: string): string {
  return text
    .replace(/(\p{L})'(?=[\p{L}\d«])/gu, '$1\u2019')
    .replace(/ ([%;:?!»])/g, `${NARROW}$1`)
    .replace(/(\d)%/g, `$1${NARROW}%`)
    .replace(/« /g, `«${NARROW}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(^|[\s\u00A0(])-(?=\d)/g, '$1\u2212')
    .replace(/ (Md|M)[ \u00A0](?=[$€])/g, ` $1${SPACE}`)
    .replace(/(\d) (?=(?:Md|M\$|mondes?|sur|ans?|mois|points?|TWh|GW|\$)(?!\p{L}))/gu, `$1${SPACE}`)
    .replace(/(mondes?) (?=sur \d)/g, `$1${SPACE}`)
    .replace(/sur (?=\d)/g, `sur${SPACE}`)
}

/** Set every text of a catalogue in type, what its functions return included. */
export function typesetWords<T extends object>(
  words: T,
  typeset: (text: string) => string = frenchText,
): T {
  return mapTexts(words, typeset) as T
}

function mapTexts(value: unknown, typeset: (text: string) => string): unknown {
  if (typeof value === 'string') return typeset(value)
  if (typeof value === 'function') {
    const write = value as (...args: readonly unknown[]) => unknown
    return (...args: readonly unknown[]) => mapTexts(write(...args), typeset)
  }
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, typeset))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, mapTexts(part, typeset)]),
  )
}
