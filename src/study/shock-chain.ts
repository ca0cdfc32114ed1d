import { exp } from '../numeric/exp.ts'
import type { RunResult } from '../run/result.ts'
import { quantiles } from './quantile.ts'

/** A quantity that events move, and how its change is measured. */
export interface ChainSource {
  readonly id: string
  /** `ratio`: relative to the same world without the events; `difference`: less it, in `unit`. */
  readonly kind: 'ratio' | 'difference'
  readonly unit: 'share' | 'USD bn' | 'USD bn / year' | 'points'
  /** Names to record; all elements of an array are added up. */
  readonly record: readonly string[]
  /** One value from the recorded ones, in the order of `record`; the first of them without. */
  readonly value?: (recorded: readonly number[]) => number
}

/** The quantities of the chain, in the order in which they stand when they move in one month. */
export const CHAIN_SOURCES: readonly ChainSource[] = [
  { id: 'ai-shares', kind: 'ratio', unit: 'share', record: ['ai_index'] },
  { id: 'nvidia-value', kind: 'difference', unit: 'USD bn', record: ['market_cap[NVDA]'] },
  { id: 'index-funds', kind: 'difference', unit: 'USD bn', record: ['fund_value[IDX]'] },
  { id: 'pensions', kind: 'difference', unit: 'USD bn', record: ['ai_wealth[PEN]'] },
  { id: 'households', kind: 'difference', unit: 'USD bn', record: ['ai_wealth[HH]'] },
  {
    // A gain reaches list prices by the part passed on, as the equation of demand has it.
    id: 'token-price',
    kind: 'ratio',
    unit: 'share',
    record: ['pass_through', 'efficiency_adopted'],
    value: ([passed = NaN, adopted = NaN]) => exp(-passed * adopted),
  },
  {
    id: 'openai-revenue',
    kind: 'difference',
    unit: 'USD bn / year',
    record: ['lab_revenue[OPENAI]'],
  },
  {
    // Gross margin: what is left of revenue after the compute that serves it; training is no part of it.
    id: 'openai-margin',
    kind: 'difference',
    unit: 'points',
    record: ['lab_revenue[OPENAI]', 'compute_bill[OPENAI]', 'training_bill[OPENAI]'],
    value: ([revenue = NaN, compute = NaN, training = NaN]) => 1 - (compute - training) / revenue,
  },
  { id: 'credit', kind: 'difference', unit: 'points', record: ['credit_state'] },
  { id: 'private-money', kind: 'difference', unit: 'USD bn / year', record: ['venture_money'] },
  { id: 'orders', kind: 'difference', unit: 'USD bn / year', record: ['order_rate'] },
  { id: 'credit-losses', kind: 'difference', unit: 'USD bn', record: ['lost_credit'] },
  {
    id: 'nvidia-revenue',
    kind: 'difference',
    unit: 'USD bn / year',
    record: ['chip_revenue[NVDA]'],
  },
  { id: 'capex', kind: 'difference', unit: 'USD bn / year', record: ['capex_total'] },
  { id: 'output', kind: 'difference', unit: 'points', record: ['gap'] },
]

/** One quantity through the months of the chain. */
export interface ChainRow {
  readonly id: string
  readonly unit: ChainSource['unit']
  /** 10, 50 and 90 per cent points over the worlds, by month; no world follows them. */
  readonly p10: readonly number[]
  readonly p50: readonly number[]
  readonly p90: readonly number[]
  /** Medians with each part of the events alone, by part and month. */
  readonly alone: readonly (readonly number[])[]
  /** First month, by position, in which the median has moved by a tenth of that, either way. */
  readonly first: number
  /** Month of the low of the median, by position; of its high when that is more than three times as far. */
  readonly peak: number
}

/** What events change, month by month, in the order of first movement. */
export interface ShockChain {
  readonly months: readonly string[]
  readonly rows: readonly ChainRow[]
  /** Quantities that the events leave as they were. */
  readonly still: readonly string[]
}

/** What a chain is made of. World i of one run is world i of the others. */
export interface ChainRuns {
  readonly without: RunResult
  readonly together: RunResult
  /** Each part of the events alone; may be empty. */
  readonly alone: readonly RunResult[]
  /** Positions of the worlds that count. */
  readonly keep: readonly number[]
}

/** Share of the greatest change at which a quantity counts as moved. */
const FIRST_MOVE = 0.1
/** How far a rebound must exceed the fall before it for a quantity to be told by its high. Assumption: events are dropped to see what they cost. */
const HIGH_OVER_LOW = 3
/** A change so small beside the quantity itself is rounding. */
const NOTHING = 1e-9

/** List the names that a chain needs recorded. */
export function chainRecord(sources: readonly ChainSource[]): string[] {
  return [...new Set(sources.flatMap(({ record }) => record))]
}

/**
 * Follow events from quantity to quantity.
 *
 * @param from First step of the chain; changes before it are not looked at.
 * @param to Last step.
 * @throws {Error} When a quantity was not recorded.
 */
export function chainOf(
  sources: readonly ChainSource[],
  runs: ChainRuns,
  from: number,
  to: number,
): ShockChain {
  const rows: ChainRow[] = []
  const still: string[] = []
  for (const source of sources) {
    const row = rowOf(source, runs, from, to)
    if (row === null) still.push(source.id)
    else rows.push(row)
  }
  return {
    months: runs.without.months.slice(from, to + 1),
    rows: rows.toSorted((a, b) => a.first - b.first),
    still,
  }
}

function rowOf(source: ChainSource, runs: ChainRuns, from: number, to: number): ChainRow | null {
  const { kind, id, unit } = source
  const base = readerOf(source, runs.without)
  const steps = Array.from({ length: to - from + 1 }, (_, k) => from + k)
  const changesIn = (run: RunResult, shares: readonly number[]): number[][] => {
    const read = readerOf(source, run)
    return steps.map((step) => {
      const changes = runs.keep.map((world) => {
        const [now, was] = [read(step, world), base(step, world)]
        return kind === 'ratio' ? now / was - 1 : now - was
      })
      return quantiles(changes, shares)
    })
  }
  const bands = changesIn(runs.together, [0.1, 0.5, 0.9])
  const middle = bands.map(([, p50 = NaN]) => p50)
  const peak = furthest(middle)
  const most = middle[peak] ?? NaN
  const size = kind === 'ratio' ? 1 : Math.max(...steps.map((s) => Math.abs(sizeAt(base, runs, s))))
  if (!(Math.abs(most) > NOTHING * Math.max(size, Number.MIN_VALUE))) return null
  return {
    id,
    unit,
    p10: bands.map(([p10 = NaN]) => p10),
    p50: middle,
    p90: bands.map(([, , p90 = NaN]) => p90),
    alone: runs.alone.map((run) => changesIn(run, [0.5]).map(([p50 = NaN]) => p50)),
    first: middle.findIndex((value) => Math.abs(value) >= FIRST_MOVE * Math.abs(most)),
    peak,
  }
}

/** Position of the low, or of the high when that is more than `HIGH_OVER_LOW` times it. */
function furthest(values: readonly number[]): number {
  const at = (isBeyond: (value: number, best: number) => boolean): number =>
    values.reduce((best, value, k) => (isBeyond(value, values[best] ?? 0) ? k : best), 0)
  const [low, high] = [at((value, best) => value < best), at((value, best) => value > best)]
  return (values[high] ?? 0) > HIGH_OVER_LOW * Math.max(0, -(values[low] ?? 0)) ? high : low
}

type Reader = (step: number, world: number) => number

function sizeAt(read: Reader, { keep }: ChainRuns, step: number): number {
  return quantiles(
    keep.map((world) => Math.abs(read(step, world))),
    [0.5],
  )[0] as number
}

/** Read one quantity of a run: each recorded name, its elements added up, then the value made of them. */
function readerOf({ record, value }: ChainSource, run: RunResult): Reader {
  const worlds = run.worlds.length
  const parts = record.map((name) => {
    const own = [...run.series].filter(([label]) => label === name || label.startsWith(`${name}[`))
    if (own.length === 0)
      throw new Error(`The run of '${run.manifest.scenario}' did not record '${name}'; record it.`)
    return own.map(([, values]) => values)
  })
  return (step, world) => {
    const at = step * worlds + world
    const recorded = parts.map((all) => all.reduce((sum, values) => sum + (values[at] ?? NaN), 0))
    return value ? value(recorded) : (recorded[0] ?? NaN)
  }
}
