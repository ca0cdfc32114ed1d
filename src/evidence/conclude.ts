import type { Bound } from './experiment.ts'

/** What an experiment says about its claims. `unfinished`: no world of a run that it needs was run. */
export type Conclusion = 'supported' | 'contradicted' | 'undecided' | 'unfinished'

/**
 * Hold an interval against a bound: supported when it lies inside, contradicted when it lies outside, undecided when it
 * straddles the bound or is not known.
 *
 * @param low Lowest value that the result may have.
 * @param high Highest.
 */
export function conclude(bound: Bound, low: number, high: number): Conclusion {
  if (Number.isNaN(low) || Number.isNaN(high)) return 'undecided'
  const [from, to] =
    'between' in bound
      ? bound.between
      : 'above' in bound
        ? [bound.above, Infinity]
        : [-Infinity, bound.below]
  // The end of an open bound does not belong to it.
  const isInside =
    'between' in bound ? low >= from && high <= to : 'above' in bound ? low > from : high < to
  if (isInside) return 'supported'
  const isOutside =
    'between' in bound ? high < from || low > to : 'above' in bound ? high <= from : low >= to
  return isOutside ? 'contradicted' : 'undecided'
}

/** Tell whether one value lies where a bound says. */
export function liesWithin(bound: Bound, value: number): boolean {
  return conclude(bound, value, value) === 'supported'
}
