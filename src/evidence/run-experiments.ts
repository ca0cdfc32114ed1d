import type { Model } from '../language/model.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import { symbolsOf } from '../language/symbols.ts'
import type { Job, RunWorlds } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import type { ObservationSet } from '../study/match.ts'
import { allWorlds } from '../study/recorded.ts'
import type { UnfinishedStage } from '../study/stages.ts'
import { openStages } from '../study/stages.ts'
import type { StudiedRun } from '../study/studied-run.ts'
import { BURST_SERIES, studyRun } from '../study/studied-run.ts'
import type { Experiment, RunAs } from './experiment.ts'
import type { ExperimentResult } from './experiment-result.ts'
import { resultOf } from './experiment-result.ts'
import { unitOfResult } from './experiment-unit.ts'
import { runKey, runsOf, scenarioOf } from './planned-run.ts'
import type { Counted, WorldValues } from './world-values.ts'
import { seriesOfQuantity, worldValues } from './world-values.ts'

/** What experiments are run with. */
export interface ExperimentOptions {
  /** Runs jobs on the model that `checkExperiments` gave. */
  readonly run: RunWorlds
  readonly model: Model
  readonly scenarios: ReadonlyMap<string, ScenarioSpec>
  readonly observations: ObservationSet | null
  readonly worlds: number
  readonly seed: number
  /** Hears of each run: its name and the share of all worlds done, 0..1. */
  readonly onProgress?: (stage: string, share: number) => void
  /** Aborting ends the runs early; what is done is told and the rest named. */
  readonly signal?: AbortSignal
}

/** Results of experiments, in their order, and the runs that were stopped. */
export interface ExperimentReport {
  readonly results: readonly ExperimentResult[]
  readonly unfinished: readonly UnfinishedStage[]
  /** Runs that they needed, equal ones counted once. */
  readonly runs: number
}

/** A reading that one run must give to one experiment. */
interface Wanted {
  readonly experiment: Experiment
  readonly side: 'run' | 'base'
}

interface PlannedRun {
  readonly spec: ScenarioSpec
  readonly mode: 'central' | 'sampled'
  readonly wanted: Wanted[]
}

interface Reading {
  readonly values: WorldValues
  readonly complete: boolean
}

/**
 * Run experiments that `checkExperiments` found sound. Equal runs are run once for all that need them; of each only the
 * numbers asked for are kept.
 *
 * @throws {Error} When a run fails other than by being stopped.
 */
export async function runExperiments(
  experiments: readonly Experiment[],
  options: ExperimentOptions,
): Promise<ExperimentReport> {
  const plan = planRuns(experiments, options.scenarios)
  const { model, worlds, seed, observations } = options
  const worldsOf = ({ mode }: PlannedRun) => (mode === 'central' ? 1 : worlds)
  const stages = openStages(
    options,
    plan.reduce((sum, run) => sum + worldsOf(run), 0),
  )
  const canBurst = BURST_SERIES.every((label) => symbolsOf(model).names.has(label))
  // One list for all, for runs that differ in events alone then share a program.
  const record = [
    ...new Set([
      ...(canBurst ? BURST_SERIES : []),
      ...experiments.flatMap(({ method }) =>
        method.kind === 'figure' ? [] : seriesOfQuantity(method.quantity),
      ),
      ...(plan.some(needsMatch) ? (observations?.observations ?? []) : []).map((o) => o.series),
    ]),
  ]
  const readings = new Map<string, Reading>()
  for (const planned of plan) {
    const { spec, mode, wanted } = planned
    const job: Job = { scenario: spec, worlds: worldsOf(planned), seed, record, mode }
    const result = await stages.run(spec.scenario, job)
    if (result === null) continue
    const studied = study(result, canBurst, needsMatch(planned) ? observations : null)
    for (const { experiment, side } of wanted) {
      const { id, method } = experiment
      if (method.kind === 'figure') continue
      const values = worldValues(studied, id, method.quantity, countedIn(experiment))
      readings.set(`${side} ${id}`, { values, complete: result.manifest.complete })
    }
  }
  const results = experiments.map((experiment) => {
    const sides = runsOf(experiment).map((_, i) =>
      readings.get(`${i === 0 ? 'run' : 'base'} ${experiment.id}`),
    )
    const [run, base] = sides
    const complete = sides.every((side) => side?.complete === true)
    const read = { run: run?.values ?? null, base: base?.values ?? null, complete }
    return resultOf(experiment, read, unitOfResult(experiment, model))
  })
  return { results, unfinished: stages.unfinished(), runs: plan.length }
}

/** List the runs that experiments need, equal ones once, in the order in which they are first needed. */
export function planRuns(
  experiments: readonly Experiment[],
  scenarios: ReadonlyMap<string, ScenarioSpec>,
): readonly PlannedRun[] {
  const plan = new Map<string, PlannedRun>()
  for (const experiment of experiments)
    for (const [i, as] of runsOf(experiment).entries()) {
      const { spec, mode, key } = plannedOf(as, experiment, scenarios)
      const known = plan.get(key) ?? { spec, mode, wanted: [] }
      plan.set(key, known)
      known.wanted.push({ experiment, side: i === 0 ? 'run' : 'base' })
    }
  return [...plan.values()]
}

function plannedOf(
  as: RunAs,
  { method }: Experiment,
  scenarios: ReadonlyMap<string, ScenarioSpec>,
): { readonly spec: ScenarioSpec; readonly mode: PlannedRun['mode']; readonly key: string } {
  const spec = scenarioOf(as, scenarios)
  const mode = method.kind === 'central' ? 'central' : 'sampled'
  return { spec, mode, key: runKey(spec, mode) }
}

function needsMatch({ wanted }: PlannedRun): boolean {
  return wanted.some(({ experiment }) => countedIn(experiment).matched)
}

function countedIn({ method }: Experiment): Counted {
  const isOfWorlds = method.kind === 'share' || method.kind === 'median'
  return {
    matched: isOfWorlds && method.worlds === 'matched',
    given: isOfWorlds ? method.given : null,
  }
}

/** A model that dates no burst has worlds without; all of them count. */
function study(
  result: RunResult,
  canBurst: boolean,
  observations: ObservationSet | null,
): StudiedRun {
  if (canBurst) return studyRun(result, observations)
  const every = allWorlds(result)
  return { result, bursts: every.map(() => null), sound: every, kept: every, matching: null }
}
