/** What stands where a value is missing or not finite. */
export const NO_VALUE = '–'

/** The true minus sign. */
export const MINUS = '\u2212'

/** Writes numbers, money, dates and lists in one language. Missing and infinite values are written as `NO_VALUE`. */
export interface Format {
  /** A number with fixed decimals, thousands grouped, with a true minus sign. */
  readonly decimal: (value: number, decimals?: number) => string
  /** A number with so many significant digits (3), never in exponent form. */
  readonly significant: (value: number, digits?: number) => string
  /** A number with so many significant digits (5) at most and no zeros at the end, with a power of ten from `most` (1e7) on and below 1e-4. */
  readonly concise: (value: number, digits?: number, most?: number) => string
  /** A whole number. */
  readonly count: (value: number) => string
  /** An amount of USD bn in running text, to so many significant digits (3). */
  readonly money: (usdBn: number, digits?: number) => string
  /** Two amounts of USD bn as a range. */
  readonly moneyRange: (low: number, high: number, digits?: number) => string
  /** An amount of USD bn on an axis. */
  readonly moneyTick: (usdBn: number) => string
  /** A share 0..1 as a per cent. */
  readonly percent: (share: number, decimals?: number) => string
  /** A share 0..1 as worlds of ten for tables and charts, one decimal; never 0 or 10 by rounding alone. */
  readonly ofTen: (share: number) => string
  /** A change of a share as worlds of ten with its sign. */
  readonly changeOfTen: (change: number) => string
  /** The text without a decimal that is a zero. */
  readonly withoutZero: (text: string) => string
  /** A month such as `2026-11` in words; other text stays as it is. */
  readonly monthName: (month: string) => string
  /** Decimal years as a short month and year. */
  readonly shortDate: (years: number) => string
  /** Decimal years as a month and year in full. */
  readonly longDate: (years: number) => string
  /** The start of a half-year, in decimal years, as its months and year. */
  readonly halfYear: (years: number) => string
  /** A year under an axis; only the first need be written in full. */
  readonly axisYear: (year: number, isFirst: boolean) => string
  /** Words joined with commas and a last `and`. */
  readonly list: (words: readonly string[]) => string
  /** A value in a declared unit: money as such, a share as a per cent, else the number with its unit. */
  readonly quantity: (value: number, unit: string, digits?: number) => string
  /** A value whose unit is named elsewhere, no finer than a tenth of `step`, the distance between axis ticks. */
  readonly levelText: (value: number, step: number, unit: string) => string
  /** An axis tick in a declared unit; `step` is the distance between ticks. */
  readonly tickText: (value: number, step: number, unit: string) => string
  /** A declared unit for readers. */
  readonly unitText: (unit: string) => string
  /** A declared unit as tables of the model name it. */
  readonly declaredUnit: (unit: string) => string
}

/** Tell whether a value read from a report is a finite number. */
export function isFiniteNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** Put a plus sign before a formatted positive value; zero and minus stay as they are. */
export function withPlus(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** Turn a month such as `2026-11` into decimal years (month m of year y is y + (m - 1) / 12), or null. */
export function monthToYears(month: string): number | null {
  const match = /^(\d{4})-(\d{2})/.exec(month)
  if (!match) return null
  return Number(match[1]) + (Number(match[2]) - 1) / 12
}
