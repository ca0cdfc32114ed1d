import { isFiniteNumber } from './format.ts'

/** A share told as a count of worlds. `about` for the usual case, `below` and `above` near the ends. */
export interface Frequency {
  readonly kind: 'none' | 'below' | 'about' | 'above' | 'all' | 'unknown'
  readonly count: number
  readonly of: number
}

/** Two shares told as counts of the same number of worlds. */
export interface FrequencyRange {
  readonly low: Frequency
  readonly high: Frequency
}

/** Tell a share 0..1 as worlds of 10, or of 100 where tens would read as none or all. */
export function frequency(share: number): Frequency {
  return countOf(share, needsHundred(share) ? 100 : 10)
}

/** Tell two shares as worlds of the same number: of 100 when one of them needs it. */
export function frequencyRange(low: number, high: number): FrequencyRange {
  const of = needsHundred(low) || needsHundred(high) ? 100 : 10
  return { low: countOf(low, of), high: countOf(high, of) }
}

function needsHundred(share: number): boolean {
  return share > 0 && share < 1 && (share < 0.05 || Math.round(share * 10) === 10)
}

function countOf(share: number, of: number): Frequency {
  if (!isFiniteNumber(share)) return { kind: 'unknown', count: 0, of }
  if (share <= 0) return { kind: 'none', count: 0, of }
  if (share >= 1) return { kind: 'all', count: of, of }
  const count = Math.round(share * of)
  if (count === 0) return { kind: 'below', count: 1, of }
  if (count === of) return { kind: 'above', count: of - 1, of }
  return { kind: 'about', count, of }
}
