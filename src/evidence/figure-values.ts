import { isDecimal } from '../language/decimal.ts'

/** What a cell publishes: a number, a range, a bound, or words. All empty for an empty cell. */
export interface PublishedValue {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly text: string
}

const NOTHING: PublishedValue = { value: null, low: null, high: null, text: '' }
const NUMBER = String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`
const RANGE = new RegExp(`^(-?${NUMBER})\\s?(?:-|–|\\.\\.)\\s?(-?${NUMBER})$`)
const ABOVE = new RegExp(`^(?:(?:>=?|≥)\\s?(-?${NUMBER})|(-?${NUMBER})\\+)$`)
const BELOW = new RegExp(`^(?:<=?|≤)\\s?(-?${NUMBER})$`)

/**
 * Read a published cell: `3.7`, `3-4`, `>350`, `30+`, `<5`; anything else stays words (`~190`, `1,200`, `100s`,
 * `14.85 to 17.90`), for to guess would be to publish a number that nobody did. A number too large to hold stays words too.
 */
export function readPublishedValue(cell: string): PublishedValue {
  const text = cell.trim()
  if (text === '') return NOTHING
  const words = { ...NOTHING, text }
  if (isDecimal(text)) return finite({ ...NOTHING, value: Number(text) }, words)
  const range = RANGE.exec(text)
  if (range) return finite({ ...NOTHING, low: Number(range[1]), high: Number(range[2]) }, words)
  const above = ABOVE.exec(text)
  if (above) return finite({ ...NOTHING, low: Number(above[1] ?? above[2]) }, words)
  const below = BELOW.exec(text)
  if (below) return finite({ ...NOTHING, high: Number(below[1]) }, words)
  return words
}

/** Join a cell with the cells of its lower and upper end; what the ends say goes before a range in the cell. */
export function withEnds(cell: PublishedValue, low: string, high: string): PublishedValue {
  const [from, to] = [readPublishedValue(low), readPublishedValue(high)]
  const stray = [from, to].map((end) => end.text).filter((text) => text !== '')
  return {
    value: cell.value,
    low: from.value ?? from.low ?? cell.low,
    high: to.value ?? to.high ?? cell.high,
    text: [cell.text, ...stray].filter((text) => text !== '').join(' ; '),
  }
}

/** Tell whether nothing is published. */
export function isEmptyValue({ value, low, high, text }: PublishedValue): boolean {
  return value === null && low === null && high === null && text === ''
}

/** What spreadsheets and programs write for a number that they do not have. */
const NO_NUMBER = /^[+-]?(?:nan|inf|infinity|null|undefined|n\/?a|#[a-z0-9/]+[!?]?)$/i

/** Tell what is wrong with a value and its ends; '' when nothing is. */
export function valueFault({ value, low, high, text }: PublishedValue): string {
  const none = text.split(' ; ').find((word) => NO_NUMBER.test(word))
  if (none !== undefined) return `'${none}' is no published number; leave such a cell empty`
  if (low !== null && high !== null && low > high)
    return `the low end ${low} is above the high end ${high}`
  if (value !== null && low !== null && value < low) return `${value} is below its low end ${low}`
  if (value !== null && high !== null && value > high)
    return `${value} is above its high end ${high}`
  return ''
}

function finite(read: PublishedValue, words: PublishedValue): PublishedValue {
  const numbers = [read.value, read.low, read.high].filter((x) => x !== null)
  return numbers.every((x) => Number.isFinite(x)) ? read : words
}
