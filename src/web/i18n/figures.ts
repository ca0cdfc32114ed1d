import type { AppLanguage } from './words.ts'
import { numberText } from './words.ts'

/** Writes figures as readers of a language expect them. */
export interface Figures {
  /** USD bn: `$283bn`, `283 Md $`. */
  readonly money: (usdBn: number, digits?: number) => string
  /** A share as a per cent. */
  readonly percent: (share: number, decimals?: number) => string
  /** A share as percentage points. */
  readonly points: (share: number, decimals?: number) => string
  /** A share as worlds of ten, one decimal. */
  readonly tenths: (share: number) => string
  /** A change of them, with its sign. */
  readonly tenthsChange: (change: number) => string
  readonly count: (value: number, decimals?: number) => string
  /** Put a plus before what is above zero as written. */
  readonly plus: (text: string) => string
  /** `2027-01` as `January 2027`, and short. */
  readonly month: (label: string) => string
  readonly shortMonth: (label: string) => string
  /** `2027-01-31` as `31 January 2027`. */
  readonly day: (label: string) => string
  /** The name of a month of the year, 1 to 12. */
  readonly monthName: (month: number) => string
  /** Join words as `a, b and c`. */
  readonly list: (words: readonly string[]) => string
}

const NBSP = '\u00a0'
const NARROW = '\u202f'
/** The least share that is more than nothing with one decimal of ten. */
const SHOWN_TENTH = 0.005

/** The figures of a language. */
export function figuresOf(language: AppLanguage): Figures {
  const isFrench = language === 'fr'
  const significant = (value: number, digits: number): string =>
    new Intl.NumberFormat(language, { maximumSignificantDigits: digits })
      .format(value)
      .replace('-', '\u2212')
  const oneDecimal = (value: number): string =>
    new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
      .format(value)
      .replace('-', '\u2212')
  const date = (label: string, month: 'long' | 'short'): string =>
    new Intl.DateTimeFormat(language, { year: 'numeric', month, timeZone: 'UTC' }).format(
      dateOf(label),
    )
  const money = (usdBn: number, digits: number = 3): string => {
    if (!Number.isFinite(usdBn)) return '–'
    const size = Math.abs(usdBn)
    if (size === 0) return isFrench ? `0${NBSP}$` : '$0'
    const sign = usdBn < 0 && Number(size.toPrecision(digits)) > 0 ? '\u2212' : ''
    if (isFrench)
      return size >= 1
        ? `${sign}${significant(size, digits)}${NBSP}Md${NBSP}$`
        : `${sign}${significant(size * 1000, digits)}${NBSP}M$`
    if (size >= 1000) return `${sign}$${significant(size / 1000, digits)}tn`
    if (size >= 1) return `${sign}$${significant(size, digits)}bn`
    return `${sign}$${significant(size * 1000, digits)}m`
  }
  return {
    money,
    percent: (share, decimals = 0) =>
      `${numberText(share * 100, language, decimals)}${isFrench ? `${NARROW}%` : '%'}`,
    points: (share, decimals = 1) => {
      const value = numberText(share * 100, language, decimals)
      return isFrench ? `${value}${NBSP}pt` : `${value}${NBSP}pts`
    },
    tenths: (share) =>
      share > 0 && share < SHOWN_TENTH ? `<${oneDecimal(0.1)}` : oneDecimal(share * 10),
    tenthsChange: (change) => {
      const text = oneDecimal(Math.abs(change) < SHOWN_TENTH ? 0 : change * 10)
      return change >= SHOWN_TENTH ? `+${text}` : text
    },
    count: (value, decimals = 0) => numberText(value, language, decimals),
    plus: (text) => (/^[\u2212-]/.test(text) || !/[1-9]/.test(text) ? text : `+${text}`),
    month: (label) => date(label, 'long'),
    shortMonth: (label) => date(label, 'short'),
    day: (label) =>
      new Intl.DateTimeFormat(isFrench ? 'fr' : 'en-GB', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(new Date(`${label}T00:00:00Z`)),
    monthName: (month) =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2026, month - 1, 1)),
      ),
    list: (words) =>
      new Intl.ListFormat(isFrench ? 'fr' : 'en-GB', { type: 'conjunction' }).format(words),
  }
}

function dateOf(label: string): Date {
  return new Date(Date.UTC(Number(label.slice(0, 4)), Number(label.slice(5, 7)) - 1, 1))
}
