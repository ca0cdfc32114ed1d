import type { RunWorlds } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import type { Stages } from './stages.ts'
import { openStages } from './stages.ts'
import { VARIANCE_RUNS } from './variance-design.ts'
import type { VarianceStudy } from './variance-record.ts'
import type { VarianceRequest } from './variance-request.ts'
import { varianceShares } from './variance-shares.ts'

/** How a study of variance is run. */
export interface VarianceHooks {
  readonly run: RunWorlds
  readonly onProgress?: (stage: string, share: number) => void
  /** Aborting ends the study early; what is done is shared out and named incomplete. */
  readonly signal?: AbortSignal
}

/**
 * Run the four runs of the design and share out the variance of each outcome.
 *
 * @throws {Error} When no world was run, or a run failed other than by being stopped.
 */
export async function studyVariance(
  request: VarianceRequest,
  hooks: VarianceHooks,
): Promise<VarianceStudy> {
  const stages = openStages(hooks, VARIANCE_RUNS.length * request.worlds)
  const runs = await runDesign(request, stages, null)
  const study = composeStudy(request, runs)
  if (study === null) throw new Error('The study was stopped before a world was run.')
  return study
}

/**
 * Run what the design lacks.
 *
 * @param asDrawn The first run where it was made already.
 */
export async function runDesign(
  { scenario, worlds, seed, plan }: VarianceRequest,
  stages: Stages,
  asDrawn: RunResult | null,
): Promise<(RunResult | null)[]> {
  const runs: (RunResult | null)[] = []
  for (const { id, redraw } of VARIANCE_RUNS) {
    const isThere = redraw.length === 0 && asDrawn !== null
    const job = { scenario, worlds, seed, record: plan.record, redraw }
    runs.push(isThere ? asDrawn : await stages.run(`${scenario.scenario}-${id}`, job))
  }
  return runs
}

/** Share out the variance of the runs that are there; null without the first. */
export function composeStudy(
  { plan, draws, worlds }: VarianceRequest,
  runs: readonly (RunResult | null)[],
): VarianceStudy | null {
  const [first] = runs
  if (!first) return null
  const isComplete = VARIANCE_RUNS.every((_, k) => runs[k]?.manifest.complete === true)
  return {
    manifest: { ...first.manifest, complete: isComplete },
    runs: VARIANCE_RUNS.map(({ id }, k) => ({
      id,
      worldsRun: runs[k]?.worlds.length ?? 0,
      worldsAsked: k === 0 ? first.manifest.worldsAsked : worlds,
    })),
    shares: varianceShares(runs, plan.outcomes, draws),
  }
}
