import { chanceLevel } from './chance-level.ts'
import type { DrawnLabels } from './drawn-labels.ts'
import type { Estimated, SharedDraw } from './pair-products.ts'
import {
  addRuns,
  centre,
  combine,
  divide,
  meanProduct,
  meanProductInBins,
  meanSquare,
  standardError,
} from './pair-products.ts'
import { binsFor, rankBins } from './rank-bins.ts'
import type { VarianceRuns } from './variance-design.ts'
import {
  byNumber,
  positionsOf,
  SHARING_PAIRS,
  VARIANCE_RUNS,
  worldNumbers,
} from './variance-design.ts'
import type { VarianceOutcome } from './variance-outcomes.ts'
import type { VarianceShare, VarianceShares } from './variance-record.ts'

/** Kinds of evidence in the order in which they are told; '' is none stated. */
export const EVIDENCE_KINDS: readonly string[] = [
  'judgement',
  'derived',
  'calibrated',
  'measured',
  '',
]

/** A draw with its bins over world numbers, ready for any outcome. */
interface BinnedDraw {
  readonly name: string
  readonly kind: string
  readonly binOf: readonly Uint16Array[]
}

/**
 * Share out the variance of outcomes among the draws of a model.
 *
 * First-order shares come from binned means: the mean product of the values of two different worlds in one bin of a
 * parameter, less that of any two worlds. Parameters together, noise and events come from pairs of runs that share these
 * alone. Each estimate is without bias but for the width of the bins; missing runs leave their shares NaN.
 *
 * @param runs Results of `VARIANCE_RUNS`, null where missing.
 * @param draws Independent draws of the model; those that do not differ between worlds are left out.
 */
export function varianceShares(
  runs: VarianceRuns,
  outcomes: readonly VarianceOutcome[],
  draws: readonly DrawnLabels[],
): VarianceShares[] {
  const numbers = worldNumbers(runs)
  const values = runs.reduce((sum, run) => sum + (run?.worlds.length ?? 0), 0)
  const bins = binsFor(values)
  const positions = positionsOf(runs, numbers)
  const binned = binDraws(runs, draws, positions, bins)
  return outcomes.map((outcome) => {
    const rows = VARIANCE_RUNS.map((_, k) =>
      byNumber(runs[k] ? outcome.valuesOf(runs[k]) : undefined, positions[k]),
    )
    return shareOut(outcome, rows, values, binned, bins)
  })
}

function binDraws(
  runs: VarianceRuns,
  draws: readonly DrawnLabels[],
  positions: readonly Int32Array[],
  bins: number,
): BinnedDraw[] {
  const valuesIn = (members: readonly number[], label: string): Float64Array => {
    const rows = members.map((k) => byNumber(runs[k]?.parameters.get(label), positions[k]))
    const [first, second] = rows
    // Both runs have the same value wherever both have the world.
    return (first ?? new Float64Array()).map((value, w) =>
      Number.isNaN(value) ? (second?.[w] ?? NaN) : value,
    )
  }
  return draws.flatMap(({ labels, evidence }) => {
    const name = labels.find((label) => runs.some((run) => run?.parameters.has(label)))
    if (name === undefined) return []
    const values = SHARING_PAIRS.parameters.map((members) => valuesIn(members, name))
    return [{ name, kind: evidence, binOf: rankBins(values, bins) }]
  })
}

function shareOut(
  outcome: VarianceOutcome,
  rows: readonly Float64Array[],
  worldsRun: number,
  draws: readonly BinnedDraw[],
  bins: number,
): VarianceShares {
  const { mean, centred } = centre(rows)
  const together = SHARING_PAIRS.parameters.map((members) => addRuns(centred, members))
  const apart = meanProductInBins(together, null, 1)
  const variance = less(meanSquare(centred), apart)
  // Rounding alone must not pass for variance.
  const isVaried = variance.value > 1e-24 * mean * mean
  const share = (shared: Estimated): Estimated => divide(less(shared, apart), variance)
  const group = (name: 'parameters' | 'noise' | 'events'): Estimated =>
    share(meanProduct(centred, SHARING_PAIRS[name]))
  const [all, noise, events] = [group('parameters'), group('noise'), group('events')]
  const single = draws.map((draw) => ({
    ...draw,
    found: share(meanProductInBins(together, draw.binOf, bins)),
  }))
  const nothing = divide(less(apart, apart), variance)
  const sumOf = (members: readonly { readonly found: Estimated }[]): Estimated =>
    combine([[nothing, 1], ...members.map(({ found }) => [found, 1] as const)])
  const firstOrder = sumOf(single)
  const whole: Estimated = { ...nothing, value: 1 }
  const told = (estimate: Estimated): VarianceShare =>
    isVaried
      ? { share: estimate.value, error: standardError(estimate) }
      : { share: NaN, error: NaN }
  const counted = together.reduce((sum, draw) => sum + countOf(draw), 0)
  return {
    outcome: outcome.id,
    about: outcome.about,
    unit: outcome.unit,
    mean,
    variance: isVaried ? variance.value : 0,
    worlds: counted,
    leftOut: worldsRun - counted,
    bins,
    kinds: kindsOf(single.map(({ kind }) => kind)).map((kind) => {
      const members = single.filter((draw) => draw.kind === kind)
      return { kind, parameters: members.length, ...told(sumOf(members)) }
    }),
    parameters: told(all),
    noise: told(noise),
    events: told(events),
    amongParameters: told(less(all, firstOrder)),
    acrossGroups: told(
      combine([
        [whole, 1],
        [all, -1],
        [noise, -1],
        [events, -1],
      ]),
    ),
    interactions: told(
      combine([
        [whole, 1],
        [firstOrder, -1],
        [noise, -1],
        [events, -1],
      ]),
    ),
    byParameter: single
      .map(({ name, kind, found }) => ({ name, kind, ...told(found) }))
      .sort((a, b) => b.share - a.share),
    chance: isVaried ? chanceLevel(single.length, typicalNoise(single)) : NaN,
  }
}

/** Deviation of the share of a parameter that does nothing. */
function typicalNoise(single: readonly { readonly found: Estimated }[]): number {
  const total = single.reduce((sum, { found }) => sum + found.quadratic, 0)
  return single.length > 0 ? Math.sqrt(total / single.length) : 0
}

/** The known kinds that any parameter has, then any others by name. */
function kindsOf(kinds: readonly string[]): string[] {
  const others = [...new Set(kinds)].filter((kind) => !EVIDENCE_KINDS.includes(kind)).sort()
  return [...EVIDENCE_KINDS, ...others].filter(
    (kind) => kinds.includes(kind) || (kind !== '' && EVIDENCE_KINDS.includes(kind)),
  )
}

function less(a: Estimated, b: Estimated): Estimated {
  return combine([
    [a, 1],
    [b, -1],
  ])
}

function countOf({ counts }: SharedDraw): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
