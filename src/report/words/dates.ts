import type { Format } from '../format.ts'
import { isFiniteNumber, NO_VALUE } from '../format.ts'

/** How a language names months and half-years. */
export interface DateNames {
  /** Locale whose names of months `Intl.DateTimeFormat` gives. */
  readonly locale: string
  /** Months of the first and of the second half-year. */
  readonly halves: readonly [string, string]
}

type DateWords = Pick<Format, 'monthName' | 'shortDate' | 'longDate' | 'halfYear'>

/** Build the writers of dates. */
export function dateWords({ locale, halves }: DateNames): DateWords {
  const short = monthNames(locale, 'short')
  const long = monthNames(locale, 'long')
  const dateOf = (years: number, names: readonly string[]): string => {
    if (!isFiniteNumber(years)) return NO_VALUE
    const months = Math.round(years * 12)
    return `${names[((months % 12) + 12) % 12] ?? ''} ${Math.floor(months / 12)}`
  }
  return {
    monthName: (month) => {
      const match = /^(\d{4})-(\d{2})/.exec(month)
      const name = match ? long[Number(match[2]) - 1] : undefined
      return match && name !== undefined ? `${name} ${match[1]}` : month
    },
    shortDate: (years) => dateOf(years, short),
    longDate: (years) => dateOf(years, long),
    halfYear: (years) => {
      if (!isFiniteNumber(years)) return NO_VALUE
      const count = Math.round(years * 2)
      return `${halves[count % 2 === 0 ? 0 : 1]} ${Math.floor(count / 2)}`
    },
  }
}

function monthNames(locale: string, month: 'short' | 'long'): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2023, index, 15)))
}
