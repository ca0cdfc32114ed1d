import { stepLabels, STATIC_TIME } from '../language/calendar.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { FoldRequest } from '../run/fold-request.ts'
import { OUTCOME_BITS, SERIES_BITS } from '../run/fold-request.ts'
import type { Folded } from '../run/folded.ts'
import type { RunResult } from '../run/result.ts'
import type { Runner } from '../run/runner.ts'
import { ThreadRunner } from '../run/threads.ts'
import { foldedDifferences } from '../study/folded-difference.ts'
import type { ObservationSet } from '../study/match.ts'
import { planStream } from '../study/stream-plan.ts'
import { streamedBands, streamedMatching, streamedOutcomes } from '../study/streamed.ts'
import { inputFault, runFault } from './fault.ts'
import type { ModelFolder } from './model-folder.ts'
import type { RunOptions } from './run-options.ts'
import { namesOf, worldCommandLine, workersOf } from './run-options.ts'
import type { KeptColumns, StreamDocument } from './stream-document.ts'
import { onInterrupt, Progress } from './terminal.ts'
import { CLI_WORDS } from './words/words.ts'

/** With more worlds than this a run is streamed: only statistics are kept. */
export const STREAM_ABOVE = 20_000

/** Whether a run keeps statistics in place of worlds. */
export function isStreamed(options: RunOptions): boolean {
  const needsWorlds = options.draws !== undefined || options.drawsOut !== undefined
  if (options.stream && needsWorlds)
    throw inputFault('bad-option', 'stream-keeps-none', {
      option: options.draws === undefined ? '--draws-out' : '--draws',
    })
  return options.stream === true || (options.worlds > STREAM_ABOVE && !needsWorlds)
}

/** Run a scenario over any number of worlds in memory that does not grow with them. */
export async function streamRun(
  name: string | undefined,
  folder: ModelFolder,
  spec: ScenarioSpec,
  against: ScenarioSpec | null,
  observations: ObservationSet | null,
  options: RunOptions,
): Promise<StreamDocument> {
  const { model } = folder
  const asked = options.vars === undefined ? [] : namesOf(options.vars)
  const plan = planStream(
    {
      variables: model.variables.map((v) => v.name),
      outcomes: model.outcomes.filter((o) => o.dims.length === 0).map((o) => o.name),
      months: stepLabels(model.time ?? STATIC_TIME),
    },
    asked,
    observations,
  )
  const words = CLI_WORDS[options.lang]
  const progress = new Progress(options.json === true, words)
  const { signal, release } = onInterrupt(words)
  const runner = new ThreadRunner(model, folder.identity, workersOf(options.workers))
  const run = (scenario: ScenarioSpec, fold: FoldRequest, record: readonly string[]) => {
    const start = performance.now()
    let shown = -1
    return runner.run(
      { ...jobOf(scenario, options), record: [...new Set([...asked, ...record])], fold },
      {
        signal,
        onProgress: (done, total) => {
          // A log gets a line for each per cent, not for each block.
          const percent = Math.floor((100 * done) / total)
          if (percent === shown) return
          shown = percent
          const perSecond = Math.round(done / Math.max(1e-3, (performance.now() - start) / 1000))
          const text = words.progress.worldsASecond(scenario.scenario, done, total, perSecond)
          progress.show(text, done / total)
        },
      },
    )
  }
  try {
    const result = await run(spec, plan.fold, plan.record)
    const folded = foldedOf(result)
    const kept = signal.aborted ? [] : await rerun(runner, spec, folded, asked, name, options)
    const other = against && !signal.aborted ? await run(against, { series: [] }, []) : null
    progress.done()
    return describe(result, folded, other, observations, kept)
  } finally {
    release()
    await runner.close()
  }
}

function jobOf(scenario: ScenarioSpec, options: RunOptions) {
  const { worlds, seed } = options
  return { scenario, worlds, seed, strict: options.strict === true }
}

function foldedOf({ folded }: RunResult): Folded {
  if (folded && folded.worlds > 0) return folded
  throw runFault('cancelled', 'cancelled', {})
}

/** Run the kept worlds again, by number, for their outcomes and raw columns. */
async function rerun(
  runner: Runner,
  scenario: ScenarioSpec,
  { keptWorlds }: Folded,
  record: readonly string[],
  name: string | undefined,
  options: RunOptions,
): Promise<KeptColumns[]> {
  if (keptWorlds.length === 0) return []
  const only = [...new Set(keptWorlds.map(({ world }) => world))].sort((a, b) => a - b)
  const { outcomes, series, months } = await runner.run({
    ...jobOf(scenario, options),
    worlds: only.length,
    only,
    record,
  })
  return keptWorlds.map((kept) => {
    const at = only.indexOf(kept.world)
    return {
      ...kept,
      command: worldCommandLine(name, kept.world, options),
      outcomes: Object.fromEntries([...outcomes].map(([label, row]) => [label, row[at] ?? NaN])),
      series: Object.fromEntries(
        [...series].map(([label, rows]) => [
          label,
          months.map((_, k) => rows[k * only.length + at] ?? NaN),
        ]),
      ),
    }
  })
}

function describe(
  result: RunResult,
  folded: Folded,
  other: RunResult | null,
  observations: ObservationSet | null,
  kept: readonly KeptColumns[],
): StreamDocument {
  const { manifest, months, faults, faultCounts, clamps, worst } = result
  const matching = observations && streamedMatching(folded, observations)
  const against = other?.folded && {
    manifest: other.manifest,
    outcomes: streamedOutcomes(other, other.folded),
    difference: foldedDifferences(folded, other.folded),
  }
  return {
    manifest,
    streamed: {
      blockWorlds: folded.blockWorlds,
      bytes: folded.bytes,
      relativeError: {
        series: 1 / (1 << (SERIES_BITS + 1)),
        outcomes: 1 / (1 << (OUTCOME_BITS + 1)),
      },
    },
    outcomes: streamedOutcomes(result, folded),
    bands: { months, series: streamedBands(folded) },
    drivers: null,
    ...(matching ? { matching } : {}),
    ...(folded.allOutcomes
      ? { allWorlds: streamedOutcomes(result, folded, folded.allOutcomes) }
      : {}),
    ...(against ? { against } : {}),
    dates: Object.fromEntries(
      [...folded.dates].map(([date, counts]) => [date, { months, ...counts }]),
    ),
    events: Object.fromEntries(folded.events),
    kept,
    faults,
    faultCounts,
    clamps,
    worst,
  }
}
