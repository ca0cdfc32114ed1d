import { roundHalfEven } from '../numeric/round-half-even.ts'

/** A model's time: decimal years, whole steps. A static model has none. */
export interface TimeAxis {
  /** Decimal year of step 0. */
  readonly startYear: number
  /** Steps after the first: a path has `steps + 1` values. */
  readonly steps: number
  /** Length of a step in years. */
  readonly stepYears: number
  /** Units of the model's own time in a year: 1, 4 or 12. */
  readonly perYear: number
  /** Length of a step in the model's own unit of time. */
  readonly dt: number
  /** Singular name of that unit. */
  readonly unit: string
  /** Decimal year from which scenarios are random unless they say otherwise. */
  readonly nowYear: number
}

/** Time of a static model: one step of length 1. */
export const STATIC_TIME: TimeAxis = {
  startYear: 0,
  steps: 0,
  stepYears: 1,
  perYear: 1,
  dt: 1,
  unit: 'year',
  nowYear: 0,
}

/**
 * Read a date such as `2026`, `2026-03` or `2026-03-15` as a decimal year; a month is a twelfth.
 *
 * @returns Null when the text is no date.
 */
export function yearOfDate(date: string | number): number | null {
  const found = /^(\d{1,4})(?:\.0)?(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ].{0,40})?)?)?$/.exec(
    String(date).trim(),
  )
  if (!found) return null
  const month = found[2] === undefined ? 1 : Number(found[2])
  const day = found[3] === undefined ? 1 : Number(found[3])
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return Number(found[1]) + (month - 1 + (day - 1) / 31) / 12
}

/** Label a decimal year by its month, such as `2026-03`. */
export function monthLabel(year: number): string {
  const months = Math.round(year * 12 + 1e-6)
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Decimal year of a step. */
export function yearOfStep(time: TimeAxis, step: number): number {
  return time.startYear + step * time.stepYears
}

/** Nearest step of a decimal year, half to even; may lie outside the run. */
export function stepOfYear(time: TimeAxis, year: number): number {
  return roundHalfEven((year - time.startYear) / time.stepYears)
}

/** Labels of all steps. Months are `2026-03`; other steps add what tells them apart. */
export function stepLabels(time: TimeAxis): string[] {
  const months = time.stepYears * 12
  const whole = Math.abs(months - Math.round(months)) < 1e-9
  return Array.from({ length: time.steps + 1 }, (_, k) => {
    const year = yearOfStep(time, k)
    return whole ? monthLabel(year) : year.toFixed(4)
  })
}
