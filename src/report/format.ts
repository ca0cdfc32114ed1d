/** What stands where a value is missing or not finite. */
export const NO_VALUE = '–'

const MINUS = '\u2212'
const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Tell whether a value read from a report is a finite number. */
export function isFiniteNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** Write a number with fixed decimals, thousands separators and a true minus sign. */
export function decimal(value: number, decimals: number = 0): string {
  if (!isFiniteNumber(value)) return NO_VALUE
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const text = fraction === undefined ? digits : `${digits}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text
}

/** Write a number with so many significant digits, never in exponent form. */
export function significant(value: number, digits: number = 3): string {
  if (!isFiniteNumber(value)) return NO_VALUE
  const rounded = Number(value.toPrecision(digits))
  if (rounded === 0) return '0'
  const size = Math.floor(Math.log10(Math.abs(rounded)))
  return decimal(rounded, Math.min(12, Math.max(0, digits - 1 - size)))
}

/** Put a plus sign before a formatted positive value; zero and minus stay as they are. */
export function withPlus(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** Write an amount of USD bn as `$283bn`, `$6.9tn` or `$45m`. */
export function money(usdBn: number, digits: number = 3): string {
  if (!isFiniteNumber(usdBn)) return NO_VALUE
  const sign = usdBn < 0 ? MINUS : ''
  const size = Math.abs(Number(usdBn.toPrecision(digits)))
  if (size === 0) return '$0'
  if (size >= 1000) return `${sign}$${significant(size / 1000, digits)}tn`
  if (size >= 1) return `${sign}$${significant(size, digits)}bn`
  return `${sign}$${significant(size * 1000, digits)}m`
}

/** Write a share 0..1 as a per cent. */
export function percent(share: number, decimals: number = 0): string {
  return isFiniteNumber(share) ? `${decimal(share * 100, decimals)}%` : NO_VALUE
}

/** Write a whole number with thousands separators. */
export function count(value: number): string {
  return decimal(value, 0)
}

/** Write a share 0..1 as worlds of ten for tables and charts, one decimal; never 0 or 10 by rounding alone. */
export function ofTen(share: number): string {
  if (!isFiniteNumber(share)) return NO_VALUE
  const text = decimal(share * 10, 1)
  if (text === '0.0' && share > 0) return '<0.1'
  if (text === '10.0') return share < 1 ? '>9.9' : '10'
  return text === '0.0' ? '0' : text
}

/** Write a change of a share as worlds of ten with its sign. */
export function changeOfTen(change: number): string {
  if (!isFiniteNumber(change)) return NO_VALUE
  const text = decimal(change * 10, 1)
  return text === '0.0' ? '0' : withPlus(change, text)
}

/** Turn a month such as `2026-11` into decimal years (month m of year y is y + (m - 1) / 12), or null. */
export function monthToYears(month: string): number | null {
  const match = /^(\d{4})-(\d{2})/.exec(month)
  if (!match) return null
  return Number(match[1]) + (Number(match[2]) - 1) / 12
}

/** Write a month such as `2026-11` as `November 2026`; other text stays as it is. */
export function monthName(month: string): string {
  const match = /^(\d{4})-(\d{2})/.exec(month)
  const name = match ? MONTHS[Number(match[2]) - 1] : undefined
  return match && name !== undefined ? `${name} ${match[1]}` : month
}

/** Write decimal years as `Jun 2028`. */
export function shortDate(years: number): string {
  if (!isFiniteNumber(years)) return NO_VALUE
  const months = Math.round(years * 12)
  const name = MONTHS[((months % 12) + 12) % 12] ?? ''
  return `${name.slice(0, 3)} ${Math.floor(months / 12)}`
}

/** Write decimal years as `June 2028`. */
export function longDate(years: number): string {
  if (!isFiniteNumber(years)) return NO_VALUE
  const months = Math.round(years * 12)
  return `${MONTHS[((months % 12) + 12) % 12] ?? ''} ${Math.floor(months / 12)}`
}

/** Write the start of a half-year, in decimal years, as `Jan–Jun 2027` or `Jul–Dec 2027`. */
export function halfYear(years: number): string {
  if (!isFiniteNumber(years)) return NO_VALUE
  const halves = Math.round(years * 2)
  return `${halves % 2 === 0 ? 'Jan–Jun' : 'Jul–Dec'} ${Math.floor(halves / 2)}`
}

/** Join words as `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length <= 1) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
