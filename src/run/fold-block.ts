import type { BlockResult, BlockRunner } from './block.ts'
import { crossingStep } from './crossing.ts'
import type { FoldPlan } from './fold-plan.ts'
import { planFold } from './fold-plan.ts'
import type { FoldRequest } from './fold-request.ts'
import { SERIES_BITS } from './fold-request.ts'
import { MOMENTS, momentsOf } from './moments.ts'
import { distanceFrom } from './observed-figure.ts'
import type { WorldFault } from './result.ts'
import { keysOf } from './sketch.ts'

/** What one block of a folded run sends back. */
export interface BlockFold {
  readonly worlds: readonly number[]
  /** 1 for a world in the statistics, shape [world]. */
  readonly kept: Uint8Array
  /** Of the kept worlds, MOMENTS numbers a cell; cells are [series, step]. */
  readonly moments: Float64Array
  /** Keys of the kept worlds, shape [cell, world]; the first of each row are set. */
  readonly keys: Uint32Array
  /** Shape [outcome, world], all worlds. */
  readonly outcomes: Float64Array
  /** Step of each date, -1 for never, shape [date, world]. */
  readonly dates: Int32Array
  /** 1 where the series of a date are not finite, shape [date, world]. */
  readonly unsound: Uint8Array
  /** Worlds too far from each observed figure. */
  readonly beyond: Uint32Array
  readonly early: number
  /** Starts of events in the kept worlds by step. */
  readonly events: Readonly<Record<string, Uint32Array>>
  readonly faults: readonly WorldFault[]
  readonly clamps: Readonly<Record<string, number>>
  readonly worst: Readonly<Record<string, number>>
}

// Values of the block being folded, kept from block to block.
let rows = new Float64Array(0)

/** Run one block of a folded run and keep of it what the request asks for. */
export function foldBlock(
  runner: BlockRunner,
  request: FoldRequest,
  worlds: readonly number[],
): BlockFold {
  const plan = planFold(request, runner.prepared)
  const n = worlds.length
  const cells = plan.series.length * plan.steps
  if (rows.length < cells * n) rows = new Float64Array(cells * n)
  const fold: MutableFold = {
    worlds,
    kept: new Uint8Array(n),
    moments: new Float64Array(cells * MOMENTS),
    keys: new Uint32Array(cells * n),
    outcomes: new Float64Array(plan.outcomes.length * n),
    dates: new Int32Array(plan.dates.length * n),
    unsound: new Uint8Array(plan.dates.length * n),
    beyond: new Uint32Array(plan.figures.length),
    early: 0,
    events: {},
    faults: [],
    clamps: {},
    worst: {},
  }
  let kept = 0
  // An engine may take fewer worlds at once than a block has; the block stays the same.
  for (let from = 0; from < n; from += runner.lanes) {
    const part = runner.run(worlds.slice(from, from + runner.lanes))
    judge(plan, request, part, from, fold)
    kept = gather(plan, part, from, kept, fold)
    count(plan, part, from, fold)
  }
  for (let c = 0; c < cells; c++) {
    momentsOf(rows, c * n, c * n + kept, fold.moments, c * MOMENTS)
    keysOf(rows, c * n, c * n + kept, SERIES_BITS, fold.keys, c * n)
  }
  return fold
}

/** The fold while it is made. */
interface MutableFold extends BlockFold {
  early: number
  readonly events: Record<string, Uint32Array>
  readonly faults: WorldFault[]
  readonly clamps: Record<string, number>
  readonly worst: Record<string, number>
}

/** Date each world and compare it with the observations. */
function judge(
  plan: FoldPlan,
  { match }: FoldRequest,
  part: BlockResult,
  from: number,
  fold: MutableFold,
): void {
  const n = part.worlds.length
  const all = fold.worlds.length
  const start = (column: number) => column * plan.steps * n
  for (const [d, { rule, column, other }] of plan.dates.entries()) {
    const values = part.series.subarray(start(column), start(column + 1))
    const others = part.series.subarray(start(other), start(other + 1))
    for (let w = 0; w < n; w++) {
      fold.dates[d * all + from + w] = crossingStep(rule, values, others, w, n, plan.steps)
      for (let k = 0; k < plan.steps; k++)
        if (!Number.isFinite(values[k * n + w]) || !Number.isFinite(others[k * n + w]))
          fold.unsound[d * all + from + w] = 1
    }
  }
  const date = plan.dates.findIndex(({ name }) => name === match?.date)
  for (let w = 0; w < n; w++) {
    let agrees = true
    for (const [f, { figure, column }] of plan.figures.entries()) {
      if (distanceFrom(figure, part.series, start(column) + w, n) <= (match?.bound ?? 0)) continue
      agrees = false
      fold.beyond[f] = (fold.beyond[f] ?? 0) + 1
    }
    const step = date < 0 ? -1 : (fold.dates[date * all + from + w] ?? -1)
    const isEarly = step >= 0 && step < (match?.firstStep ?? 0)
    if (isEarly) fold.early++
    fold.kept[from + w] = agrees && !isEarly ? 1 : 0
  }
}

/** Append the values of the kept worlds to the rows of the block. */
function gather(
  plan: FoldPlan,
  part: BlockResult,
  from: number,
  before: number,
  fold: MutableFold,
): number {
  const n = part.worlds.length
  const all = fold.worlds.length
  const lanes = part.worlds.flatMap((_, w) => (fold.kept[from + w] === 1 ? [w] : []))
  for (const [s, { column }] of plan.series.entries())
    for (let k = 0; k < plan.steps; k++) {
      const source = (column * plan.steps + k) * n
      const target = (s * plan.steps + k) * all + before
      if (lanes.length === n) rows.set(part.series.subarray(source, source + n), target)
      else
        for (let i = 0; i < lanes.length; i++)
          rows[target + i] = part.series[source + (lanes[i] ?? 0)] ?? NaN
    }
  for (let o = 0; o < plan.outcomes.length; o++)
    fold.outcomes.set(part.outcomes.subarray(o * n, (o + 1) * n), o * all + from)
  return before + lanes.length
}

/** Add events, faults and clamps. */
function count(plan: FoldPlan, part: BlockResult, from: number, fold: MutableFold): void {
  const at = new Map(part.worlds.map((world, w) => [world, from + w]))
  for (const { world, shock, element, step, origin } of part.events) {
    if (fold.kept[at.get(world) ?? -1] !== 1) continue
    const name = `${origin} ${shock}${element === '' ? '' : `[${element}]`}`
    const steps = (fold.events[name] ??= new Uint32Array(plan.steps))
    steps[step] = (steps[step] ?? 0) + 1
  }
  for (const fault of part.faults) fold.faults.push(fault)
  for (const [name, n] of Object.entries(part.clamps))
    fold.clamps[name] = (fold.clamps[name] ?? 0) + n
  for (const [name, gap] of Object.entries(part.worst))
    if (!(gap <= (fold.worst[name] ?? -Infinity))) fold.worst[name] = gap
}
