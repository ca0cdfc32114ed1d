import type { ScenarioSpec, ShockPin } from '../language/scenario-spec.ts'
import type { RunWorlds } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import { shareBy } from './burst.ts'
import { lastStepOf, stepOf, yearOf } from './calendar.ts'
import { HEADLINE_YEAR } from './readings.ts'
import type { ShockChain } from './shock-chain.ts'
import { CHAIN_SOURCES, chainOf, chainRecord } from './shock-chain.ts'
import type { ShockPart } from './shock-parts.ts'
import { pinsOfParts } from './shock-parts.ts'
import type { StudiedRun } from './studied-run.ts'
import { BURST_SERIES, studyRun } from './studied-run.ts'

/** A mean over paired worlds and its Monte-Carlo standard error. */
export interface Estimate {
  readonly value: number
  readonly error: number
}

/** What events do, together and each alone, against the same worlds without them. */
export interface ShockAnswer {
  readonly parts: readonly ShockPart[]
  /** Pairs of worlds that count: those with finite figures in every run. */
  readonly worlds: number
  /** Worlds left out. */
  readonly leftOut: number
  /** Bursts count to the end of this year. */
  readonly year: number
  /** Shares of worlds with a burst. */
  readonly without: number
  readonly together: number
  readonly alone: readonly number[]
  /** Changes of that share. */
  readonly change: Estimate
  readonly aloneChange: readonly Estimate[]
  /** Change together less the sum of the changes alone; null with one part. */
  readonly beyond: Estimate | null
  /** Shares of worlds in which somebody fails, with and without the events. */
  readonly failures: readonly {
    readonly id: string
    readonly without: number
    readonly together: number
  }[]
  readonly chain: ShockChain
}

/** What events do in one world. */
export interface ShockWorldAnswer {
  readonly world: number
  /** Months of the burst; null without one. */
  readonly without: string | null
  readonly together: string | null
  readonly chain: ShockChain
}

/** How a study of events is run. */
export interface ShockStudyOptions {
  readonly run: RunWorlds
  /** Scenario without random events and without the parts. */
  readonly base: ScenarioSpec
  readonly parts: readonly ShockPart[]
  readonly seed: number
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Outcomes that tell a failure. */
const FAILURES = ['openai_failed', 'neocloud_failed']
/** Months of the chain before the first event and after the last. */
const MONTHS_BEFORE = 3
const MONTHS_AFTER = 36
/** Months in which an event may bring a burst, as in the study of single events. */
const BURST_MONTHS = 18
const LAST_YEAR = 2032

/**
 * Year by whose end bursts count: the headline's, or later when the last event needs it to act.
 *
 * @param last Month of the last event.
 */
export function burstYear(last: string): number {
  const months = 12 * yearOf(last) + Number(last.slice(5, 7)) - 1 + BURST_MONTHS
  return Math.min(LAST_YEAR, Math.max(HEADLINE_YEAR, Math.floor(months / 12)))
}

/**
 * Run the worlds without events, with all of them and with each alone, and compare them world by world.
 *
 * @param worlds Worlds of each run.
 * @returns Null when it was stopped.
 */
export async function studyShockParts(
  options: ShockStudyOptions,
  worlds: number,
): Promise<ShockAnswer | null> {
  const runs = await runParts(options, { worlds })
  if (runs === null) return null
  const { parts } = options
  const [without, together, ...alone] = runs.map((result) => studyRun(result, null))
  if (!without || !together) return null
  const all = [without, together, ...alone]
  const keep = without.sound.filter((world) => all.every((run) => run.sound.includes(world)))
  const year = burstYear(parts.at(-1)?.at ?? '')
  const burst = (run: StudiedRun): number[] => {
    const last = lastStepOf(run.result.months, `${year}-12`)
    return keep.map((world) => ((run.bursts[world] ?? Infinity) <= last ? 1 : 0))
  }
  const [none, both, ...singles] = all.map(burst)
  const at = (values: readonly number[] | undefined, k: number): number => values?.[k] ?? NaN
  const change = (values: readonly number[] | undefined): Estimate =>
    estimate(keep.map((_, k) => at(values, k) - at(none, k)))
  const share = (run: StudiedRun): number => shareBy(run.result.months, run.bursts, year, keep)
  // With one part, alone and together are the same run.
  const isPair = parts.length > 1
  return {
    parts,
    worlds: keep.length,
    leftOut: without.result.worlds.length - keep.length,
    year,
    without: share(without),
    together: share(together),
    alone: isPair ? alone.map(share) : [share(together)],
    change: change(both),
    aloneChange: isPair ? singles.map(change) : [change(both)],
    beyond: isPair
      ? estimate(
          keep.map((_, k) =>
            singles.reduce(
              (sum, own) => sum - (at(own, k) - at(none, k)),
              at(both, k) - at(none, k),
            ),
          ),
        )
      : null,
    failures: FAILURES.flatMap((id) => failure(id, without.result, together.result, keep)),
    chain: chainOfRuns(runs, parts, keep),
  }
}

/** Follow the events through one world, by its number. Null when it was stopped. */
export async function studyShockWorld(
  options: ShockStudyOptions,
  world: number,
): Promise<ShockWorldAnswer | null> {
  const runs = await runParts(options, { worlds: 1, only: [world] })
  if (runs === null) return null
  const [without, together] = runs.map((result) => studyRun(result, null))
  const month = (run: StudiedRun | undefined): string | null => {
    const step = run?.bursts[0] ?? null
    return step === null ? null : (run?.result.months[step] ?? null)
  }
  return {
    world,
    without: month(without),
    together: month(together),
    chain: chainOfRuns(runs, options.parts, [0]),
  }
}

/** Estimate a mean over worlds. */
export function estimate(values: readonly number[]): Estimate {
  const count = values.length
  const value = values.reduce((sum, v) => sum + v, 0) / count
  const squares = values.reduce((sum, v) => sum + (v - value) * (v - value), 0)
  return { value, error: Math.sqrt(squares / (count - 1) / count) }
}

/** Runs without, with all and, when there are several, with each part alone; null when one was stopped. */
async function runParts(
  { run, base, parts, seed, signal, onProgress }: ShockStudyOptions,
  which: { readonly worlds: number; readonly only?: readonly number[] },
): Promise<readonly RunResult[] | null> {
  const singles = parts.length > 1 ? parts.map((part) => [part]) : []
  const sets = [[], parts, ...singles]
  let done = 0
  // Asked for at once, so that nothing else comes between them.
  const results = await Promise.all(
    sets.map(async (own, k) => {
      const scenario = withParts(base, own, k)
      const record = [...BURST_SERIES, ...chainRecord(CHAIN_SOURCES)]
      const result = await run({ scenario, ...which, seed, record }, signal ? { signal } : {})
      onProgress?.(++done / sets.length)
      return result
    }),
  )
  return results.every((result) => result.manifest.complete) ? results : null
}

function withParts(base: ScenarioSpec, parts: readonly ShockPart[], run: number): ScenarioSpec {
  const shocks: Record<string, ShockPin | readonly ShockPin[]> = { ...base.shocks }
  for (const [shock, pins] of Object.entries(pinsOfParts(parts)))
    shocks[shock] = [...[shocks[shock] ?? []].flat(), ...pins]
  return { ...base, scenario: `${base.scenario}-shocks-${run}`, shocks }
}

function chainOfRuns(
  runs: readonly RunResult[],
  parts: readonly ShockPart[],
  keep: readonly number[],
): ShockChain {
  const [without, together, ...alone] = runs
  if (!without || !together) throw new Error('a chain needs two runs')
  const { months } = without
  const from = Math.max(0, stepOf(months, parts[0]?.at ?? '') - MONTHS_BEFORE)
  const last = stepOf(months, parts.at(-1)?.at ?? '')
  const to = Math.min(months.length - 1, last + MONTHS_AFTER)
  return chainOf(CHAIN_SOURCES, { without, together, alone, keep }, from, to)
}

function failure(
  id: string,
  without: RunResult,
  together: RunResult,
  keep: readonly number[],
): ShockAnswer['failures'] {
  const share = (run: RunResult): number | null => {
    const outcome = run.outcomes.get(id)
    return outcome ? keep.filter((world) => (outcome[world] ?? 0) > 0).length / keep.length : null
  }
  const [was, now] = [share(without), share(together)]
  return was === null || now === null ? [] : [{ id, without: was, together: now }]
}
