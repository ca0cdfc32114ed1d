import type { GivenDraws } from '../run/given-draws.ts'
import type { CostModel, CostValues } from './cost-model.ts'
import type { Settings } from './static-model.ts'

/**
 * Find which inputs each name rests on at a point: those whose loss changes it. One world an input, in which this input has no
 * value; so a branch that is not taken does not count, and an input that another takes the place of does.
 *
 * @returns Names of inputs by name of input or variable; nothing for names without a value.
 */
export async function activeInputs(
  costs: CostModel,
  set: Settings,
  values: CostValues,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const inputs = costs.model.parameters
    .map((p) => p.name)
    .filter((name) => Number.isFinite(values.get(name)))
  const parameters = Object.fromEntries(
    inputs.map((name, i) => [
      name,
      { '': inputs.map((_, k) => (k === i ? Number.NaN : (values.get(name) ?? Number.NaN))) },
    ]),
  )
  const { series } = await costs.given(set, drawsOf(inputs.length, parameters))
  return new Map(
    [...values]
      .filter(([, value]) => Number.isFinite(value))
      .map(([name, value]) => {
        const column = series.get(name)
        // A value that comes back through given draws may differ in its last bits.
        return [name, inputs.filter((_, i) => !isNear(column?.[i] ?? Number.NaN, value))]
      }),
  )
}

/**
 * Measure which share of the spread of each name comes from some of the drawn inputs: the correlation of ranks between two sets
 * of worlds that share these inputs and nothing else.
 *
 * @source Sobol 1993, pick and freeze, here on ranks
 * @param isChosen Tells the inputs whose share is asked.
 */
export async function shareOf(
  costs: CostModel,
  set: Settings,
  worlds: number,
  seed: number,
  isChosen: (input: string) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const one = await costs.sample(set, worlds, seed)
  const other = await costs.sample(set, worlds, seed + 1)
  const parameters = Object.fromEntries(
    [...one.parameters.keys()].map((name) => {
      const from = isChosen(name) ? one : other
      return [name, { '': [...(from.parameters.get(name) ?? [])] }]
    }),
  )
  const mixed = await costs.given(set, drawsOf(worlds, parameters))
  const shares = new Map<string, number>()
  for (const [name, column] of one.series) {
    const share = correlation(ranksOf(column), ranksOf(mixed.series.get(name) ?? column))
    if (Number.isFinite(share)) shares.set(name, Math.min(1, Math.max(0, share)))
  }
  return shares
}

function drawsOf(worlds: number, parameters: GivenDraws['parameters']): GivenDraws {
  return { world: Array.from({ length: worlds }, (_, i) => i), parameters, noise: {}, events: [] }
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b)
}

/** Ranks from 0; values that are equal share the mean of theirs. */
function ranksOf(column: Float64Array): Float64Array {
  const order = Array.from(column.keys()).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0))
  const ranks = new Float64Array(column.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && column[order[to] ?? 0] === column[order[from] ?? 0]) to++
    to = Math.max(to, from + 1)
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = (from + to - 1) / 2
    from = to
  }
  return ranks
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (x: Float64Array) => x.reduce((sum, v) => sum + v, 0) / x.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (const [i, x] of a.entries()) {
    const [da, db] = [x - ma, (b[i] ?? mb) - mb]
    ab += da * db
    aa += da * da
    bb += db * db
  }
  return ab / Math.sqrt(aa * bb)
}

