import type { ShockPart } from '../../../study/shock-parts.ts'

/** First and last year of the timeline. */
export const YEARS = { first: 2026, last: 2032 } as const
/** Months of the timeline. */
export const MONTHS: number = (YEARS.last - YEARS.first + 1) * 12

/** Position of a month on the timeline: 0 is January of the first year. */
export function indexOf(month: string): number {
  return (Number(month.slice(0, 4)) - YEARS.first) * 12 + Number(month.slice(5, 7)) - 1
}

/** Month at a position, kept inside the timeline. */
export function monthAt(index: number): string {
  const whole = Math.max(0, Math.min(MONTHS - 1, Math.round(index)))
  return `${YEARS.first + Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`
}

/** An event with a name that stays its own while it is moved. */
export interface Mark extends ShockPart {
  readonly key: string
}

/** Name events by shock and number, in an order that moving does not change. */
export function marksOf(parts: readonly ShockPart[]): Mark[] {
  const seen = new Map<string, number>()
  const marks = parts.map((part) => {
    const number = seen.get(part.shock) ?? 0
    seen.set(part.shock, number + 1)
    return { ...part, key: `${part.shock}-${number}` }
  })
  return marks.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** First month from a wanted one on in which a shock has no event yet; two in one month are one for the model. */
export function freeMonth(parts: readonly ShockPart[], shock: string, wanted: string): string {
  const taken = new Set(parts.filter((part) => part.shock === shock).map(({ at }) => at))
  for (let index = indexOf(wanted); index < MONTHS; index++)
    if (!taken.has(monthAt(index))) return monthAt(index)
  return wanted
}

/** Step of a key on the timeline, in months; null when the key moves nothing. */
export function keyStep(key: string, index: number): number | null {
  if (key === 'ArrowRight') return index + 1
  if (key === 'ArrowLeft') return index - 1
  if (key === 'PageUp') return index + 12
  if (key === 'PageDown') return index - 12
  if (key === 'Home') return 0
  if (key === 'End') return MONTHS - 1
  return null
}
