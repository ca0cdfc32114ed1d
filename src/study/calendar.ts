/** Read a month label as a decimal year: `2026-07` is 2026.5, the time of the step with that label. */
export function decimalYear(month: string): number {
  return yearOf(month) + (monthOf(month) - 1) / 12
}

/** Find the first step at or after a month label; the number of steps when the run ends before it. */
export function stepOf(months: readonly string[], month: string): number {
  const step = months.findIndex((label) => label >= month)
  return step < 0 ? months.length : step
}

/** Find the last step at or before a month label; -1 when the run starts after it. */
export function lastStepOf(months: readonly string[], month: string): number {
  return months.findLastIndex((label) => label <= month)
}

/** Name the half-year of a month label by its start: `2026-07` is in 2026.5, `2026-06` in 2026. */
export function halfYearOf(month: string): number {
  return yearOf(month) + (monthOf(month) > 6 ? 0.5 : 0)
}

/** Read the calendar year of a month label. */
export function yearOf(month: string): number {
  return Number(month.slice(0, 4))
}

function monthOf(month: string): number {
  return Number(month.slice(5, 7))
}
