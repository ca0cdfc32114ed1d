import type { DrawSource } from '../compile/draw-source.ts'
import type { Program } from '../compile/ir.ts'
import type { ScenarioSettings } from '../language/scenario-settings.ts'
import { centralSource } from './central-source.ts'
import type { DrawModel, DrawParameter } from './draw-model.ts'
import type { FixedValues } from './fixed-values.ts'
import { withFixedValues } from './fixed-values.ts'
import { givenSource } from './given-source.ts'
import type { Job } from './job.ts'
import { sampledSource } from './sampled-source.ts'

/** A model compiled for some jobs: all that a worker has to be told of it. Survives a structured clone. */
export interface CompiledRun {
  readonly model: DrawModel
  readonly program: Program
  /** Parameters that may differ between worlds. */
  readonly varying: ReadonlySet<string>
}

/** What blocks of worlds of one job are run from. */
export interface BlockSetup extends CompiledRun {
  readonly source: DrawSource
}

/** Leave out of a compiled model what no worker needs, such as the text of its equations. */
export function forWorkers({ model, program, varying }: CompiledRun): CompiledRun {
  const { time, dimensions } = model
  const parameters = model.parameters.map(
    ({ name, dims, scale, bounds, shared, prior, spread, own }): DrawParameter => {
      return { name, dims, scale, bounds, shared, prior, spread, own }
    },
  )
  return { model: { time, dimensions, parameters }, program, varying }
}

/** Find where the numbers of the worlds of a job come from. */
export function sourceOf(
  job: Job,
  model: DrawModel,
  settings: ScenarioSettings,
  fixed: FixedValues,
): DrawSource {
  return withFixedValues(plainSource(job, model, settings), fixed)
}

function plainSource(job: Job, model: DrawModel, settings: ScenarioSettings): DrawSource {
  if (job.draws) return givenSource(model, settings, job.draws)
  return job.mode === 'central'
    ? centralSource(settings)
    : sampledSource(model, settings, job.seed, job.redraw)
}
