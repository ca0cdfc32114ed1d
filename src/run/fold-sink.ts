import { stepLabels, yearOfStep } from '../language/calendar.ts'
import type { RunIdentity } from './collect.ts'
import { KEPT_FAULTS, manifestHead, worldsWith } from './collect.ts'
import { DateTally } from './date-tally.ts'
import type { Distribution } from './distribution.ts'
import { Distributions } from './distribution.ts'
import type { BlockFold } from './fold-block.ts'
import type { FoldPlan } from './fold-plan.ts'
import { planFold } from './fold-plan.ts'
import type { FoldRequest } from './fold-request.ts'
import { FOLD_BLOCK_WORLDS, OUTCOME_BITS, SERIES_BITS } from './fold-request.ts'
import type { Folded } from './folded.ts'
import { GroupTally } from './group-tally.ts'
import type { Job } from './job.ts'
import { WorldKeeper } from './keep-worlds.ts'
import type { PreparedRun } from './prepared-run.ts'
import type { RunResult, WorldFault } from './result.ts'

/** Merges folded blocks in the order of their worlds. Its arrays are as large after a thousand blocks as after one. */
export class FoldSink {
  readonly #job: Job
  readonly #request: FoldRequest
  readonly #prepared: PreparedRun
  readonly #identity: RunIdentity
  readonly #asked: number
  readonly #plan: FoldPlan
  readonly #series: Distributions
  readonly #outcomes: Distributions
  /** Of all worlds, when only some are in the statistics. */
  readonly #all: Distributions | null
  readonly #dates: readonly DateTally[]
  readonly #outcomeDates: ReadonlyMap<string, DateTally>
  readonly #keeper: WorldKeeper | null
  readonly #groups: GroupTally
  readonly #events = new Map<string, Float64Array>()
  readonly #beyond: number[]
  readonly #faults: WorldFault[] = []
  readonly #faultCounts: Record<string, number> = {}
  readonly #clamps: Record<string, number> = {}
  readonly #worst: Record<string, number> = {}
  #worlds = 0
  #kept = 0
  #early = 0
  #unconverged = 0
  #failed = 0

  /** @throws {InputError} `bad-fold` when the request names what the run does not have. */
  constructor(
    job: Job,
    request: FoldRequest,
    prepared: PreparedRun,
    identity: RunIdentity,
    asked: number,
  ) {
    this.#job = job
    this.#request = request
    this.#prepared = prepared
    this.#identity = identity
    this.#asked = asked
    const plan = planFold(request, prepared)
    const { steps, outcomes } = plan
    this.#plan = plan
    this.#series = new Distributions(plan.series.length * steps, SERIES_BITS)
    this.#outcomes = new Distributions(outcomes.length, OUTCOME_BITS, request.keep !== undefined)
    this.#all = request.match ? new Distributions(outcomes.length, OUTCOME_BITS) : null
    this.#dates = plan.dates.map(() => new DateTally(steps))
    this.#outcomeDates = new Map([...plan.outcomeDates].map(([o]) => [o, new DateTally(steps)]))
    this.#keeper = request.keep ? new WorldKeeper(request.keep, outcomes, steps) : null
    this.#groups = new GroupTally(outcomes.length)
    this.#beyond = plan.figures.map(() => 0)
  }

  /** Bytes of the arrays that statistics are kept in. */
  get bytes(): number {
    const parts = [this.#series, this.#outcomes, this.#all, this.#keeper, this.#groups]
    return parts.reduce((sum, part) => sum + (part?.bytes ?? 0), 0)
  }

  /** Take the next block. */
  add(block: BlockFold): void {
    const n = block.worlds.length
    const lanes = Array.from(block.worlds.keys()).filter((w) => block.kept[w] === 1)
    const worlds = lanes.map((w) => block.worlds[w] ?? 0)
    this.#worlds += n
    this.#kept += lanes.length
    this.#early += block.early
    this.#groups.add(block.worlds[0] ?? 0, n, block.outcomes)
    this.#all?.addRows(block.outcomes, block.worlds)
    this.#series.add(block.moments, block.keys, n, lanes.length)
    const rows = compact(block.outcomes, n, lanes)
    this.#outcomes.addRows(rows, worlds)
    for (const [d, tally] of this.#dates.entries())
      for (const w of lanes) tally.add(block.dates[d * n + w] ?? -1, block.unsound[d * n + w] === 1)
    for (const [outcome, tally] of this.#outcomeDates) {
      const steps = this.#plan.outcomeDates.get(outcome)
      const row = this.#plan.outcomes.indexOf(outcome)
      for (const w of lanes) tally.add(steps?.get(block.outcomes[row * n + w] ?? NaN) ?? -1, false)
    }
    this.#keeper?.add(worlds, rows, this.#stepsOfKept(block, lanes))
    this.#count(block)
  }

  /** Everything folded so far, as a result without worlds. */
  finish(workers: number, backend: string): RunResult {
    const { program } = this.#prepared
    const { time } = program
    return {
      manifest: {
        ...manifestHead(this.#job, this.#prepared, this.#identity),
        backend,
        worldsAsked: this.#asked,
        worldsRun: this.#worlds,
        complete: this.#worlds === this.#asked,
        unconverged: this.#unconverged,
        failed: this.#failed,
        workers,
      },
      worlds: [],
      months: stepLabels(time),
      times: Array.from({ length: time.steps + 1 }, (_, k) => yearOfStep(time, k)),
      series: new Map(),
      outcomes: new Map(),
      parameters: new Map(),
      events: [],
      faults: this.#faults,
      faultCounts: this.#faultCounts,
      clamps: this.#clamps,
      worst: this.#worst,
      folded: this.#folded(),
    }
  }

  #folded(): Folded {
    const { series, steps, outcomes, dates } = this.#plan
    const outcomesOf = (from: Distributions): Map<string, Distribution> =>
      new Map(outcomes.map((label, i) => [label, from.cell(i)]))
    const { keep, match } = this.#request
    const date = dates.findIndex(({ name }) => name === keep?.date)
    return {
      worlds: this.#worlds,
      kept: this.#kept,
      blockWorlds: FOLD_BLOCK_WORLDS,
      series: new Map(
        series.map(({ label }, s) => [
          label,
          Array.from({ length: steps }, (_, k) => this.#series.cell(s * steps + k)),
        ]),
      ),
      outcomes: outcomesOf(this.#outcomes),
      allOutcomes: this.#all && outcomesOf(this.#all),
      dates: new Map(
        dates.flatMap(({ name }, d) => {
          const counts = this.#dates[d]?.counts()
          return counts ? [[name, counts] as const] : []
        }),
      ),
      outcomeDates: new Map([...this.#outcomeDates].map(([o, tally]) => [o, tally.counts()])),
      events: new Map(
        [...this.#events]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, counts]) => [name, [...counts]]),
      ),
      matching: match ? { kept: this.#kept, beyond: this.#beyond, early: this.#early } : null,
      keptWorlds:
        this.#keeper?.find(
          this.#outcomes,
          stepLabels(this.#prepared.program.time),
          this.#dates[date]?.counts().bySteps ?? [],
        ) ?? [],
      groups: this.#groups.means(outcomes),
      bytes: this.bytes,
    }
  }

  #stepsOfKept({ worlds, dates }: BlockFold, lanes: readonly number[]): Int32Array | null {
    const date = this.#plan.dates.findIndex(({ name }) => name === this.#request.keep?.date)
    return date < 0 ? null : Int32Array.from(lanes, (w) => dates[date * worlds.length + w] ?? -1)
  }

  #count(block: BlockFold): void {
    for (const [f, far] of block.beyond.entries()) this.#beyond[f] = (this.#beyond[f] ?? 0) + far
    for (const [name, counts] of Object.entries(block.events)) {
      const all = this.#events.get(name) ?? new Float64Array(this.#plan.steps)
      this.#events.set(name, all)
      for (const [k, n] of counts.entries()) all[k] = (all[k] ?? 0) + n
    }
    for (const fault of block.faults) {
      this.#faultCounts[fault.code] = (this.#faultCounts[fault.code] ?? 0) + 1
      if (this.#faults.length < KEPT_FAULTS) this.#faults.push(fault)
    }
    this.#unconverged += worldsWith(block.faults, (code) => code === 'not-converged')
    this.#failed += worldsWith(block.faults, (code) => code !== 'not-converged')
    for (const [name, n] of Object.entries(block.clamps))
      this.#clamps[name] = (this.#clamps[name] ?? 0) + n
    for (const [name, gap] of Object.entries(block.worst))
      if (!(gap <= (this.#worst[name] ?? -Infinity))) this.#worst[name] = gap
  }
}

/** Keep some lanes of rows of n values. */
function compact(rows: Float64Array, n: number, lanes: readonly number[]): Float64Array {
  if (lanes.length === n) return rows
  const out = new Float64Array((rows.length / n) * lanes.length)
  for (let r = 0; r * n < rows.length; r++)
    for (const [i, w] of lanes.entries()) out[r * lanes.length + i] = rows[r * n + w] ?? NaN
  return out
}
