import { DomainError, InputError, ModelError } from '../language/error.ts'
import type { Model } from '../language/model.ts'
import type { GivenDraws } from '../run/given-draws.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import type { Job } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import type { Settings } from './static-model.ts'

/** Values of every input and variable at one point, by name, in declared units; not finite where an input is missing. */
export type CostValues = ReadonlyMap<string, number>

const IDENTITY = { modelHash: '', engine: '', dataDate: '', hash: () => '' }

/**
 * The static model of the cost of intelligence: values at one point with its domain checked, and over many worlds. It differs
 * from `StaticModel` in holding the bounds and checks of the model and in running on draws that it is given.
 */
export class CostModel {
  readonly model: Model
  readonly #runner: InlineRunner
  readonly #names: readonly string[]

  /** @throws {InputError} `not-static` when the model has time. */
  constructor(model: Model) {
    if (model.time !== null)
      throw new InputError('not-static', `model '${model.name}' has \`time:\`; costs have none`)
    this.model = model
    this.#runner = new InlineRunner(model, IDENTITY)
    this.#names = [...model.parameters, ...model.variables].map((d) => d.name)
  }

  /**
   * Work out every name with each input at its value.
   *
   * @throws {DomainError} `out-of-domain` for a utilisation above one, an empty batch, a sparse peak and their like.
   * @throws {ModelError} For an unknown input, a wrong unit and other faults of the settings.
   */
  async evaluate(set: Settings): Promise<CostValues> {
    const { series, faults } = await this.#run({ ...this.#job(set), mode: 'central', strict: true })
    const values = new Map([...series].map(([name, column]) => [name, column[0] ?? Number.NaN]))
    const wrong = this.model.parameters.flatMap(({ name, unit, bounds }) => {
      const value = values.get(name) ?? Number.NaN
      const low = bounds?.[0] ?? -Infinity
      const high = bounds?.[1] ?? Infinity
      return value < low || value > high
        ? [`${name} is ${value} ${unit}; it must lie between ${low} and ${high}`]
        : []
    })
    const failed = faults
      .filter((f) => f.code === 'check-failed')
      .map((f) => this.model.checks.find((c) => c.name === f.name))
      .map((check) => (check ? `${check.name}: ${check.about}` : 'a check fails'))
    if (wrong.length + failed.length > 0) throw outOfDomain([...wrong, ...failed])
    return values
  }

  /** Work out every name over draws of the inputs that have a prior; the draws are kept. */
  sample(set: Settings, worlds: number, seed: number): Promise<RunResult> {
    return this.#run({ ...this.#job(set), worlds, seed, keepDraws: true })
  }

  /** Work out every name in worlds whose inputs are given. */
  given(set: Settings, draws: GivenDraws): Promise<RunResult> {
    return this.#run({ ...this.#job(set), worlds: draws.world.length, draws })
  }

  /** Let go of what the runner holds. */
  close(): Promise<void> {
    return this.#runner.close()
  }

  #job(set: Settings): Job {
    return { scenario: { scenario: 'settings', set }, worlds: 1, seed: 0, record: this.#names }
  }

  async #run(job: Job): Promise<RunResult> {
    try {
      return await this.#runner.run(job)
    } catch (fault) {
      if (fault instanceof ModelError) {
        const errors = fault.issues.filter((i) => i.severity === 'error')
        if (errors.length > 0 && errors.every((i) => i.code === 'outside-bounds'))
          throw outOfDomain(errors.map((i) => i.message))
      }
      throw fault
    }
  }
}

function outOfDomain(faults: readonly string[]): DomainError {
  return new DomainError(
    'out-of-domain',
    `outside what can be:\n${faults.map((f) => `  ${f}`).join('\n')}`,
    { faults, fault: 'out-of-domain' },
  )
}
