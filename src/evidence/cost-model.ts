import { DomainError, InputError, ModelError } from '../language/error.ts'
import type { Issue } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import type { GivenDraws } from '../run/given-draws.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import type { Job } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import type { Settings } from './static-model.ts'

/** Values of every input and variable at one point, by name, in declared units; not finite where an input is missing. */
export type CostValues = ReadonlyMap<string, number>

/** An input outside of what can be; null is an open end. */
export interface OutsideBounds {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** What a `DomainError` of costs tells: inputs outside of what can be, and checks of the model that fail, by name. */
export interface CostDomain {
  readonly outside: readonly OutsideBounds[]
  readonly checks: readonly string[]
  /** Settings that the language refuses for their bounds. */
  readonly issues: readonly Issue[]
}

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
    const outside = this.model.parameters.flatMap(({ name, unit, bounds }): OutsideBounds[] => {
      const value = values.get(name) ?? Number.NaN
      const [low, high] = [bounds?.[0] ?? null, bounds?.[1] ?? null]
      const isOutside = value < (low ?? -Infinity) || value > (high ?? Infinity)
      return isOutside ? [{ name, unit, value, low, high }] : []
    })
    const checks = faults.filter((f) => f.code === 'check-failed').map((f) => f.name)
    if (outside.length + checks.length > 0)
      throw outOfDomain([...outside.map(saidOf), ...checks.map((name) => this.#check(name))], {
        outside,
        checks,
      })
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

  #check(name: string): string {
    const check = this.model.checks.find((c) => c.name === name)
    return check ? `${check.name}: ${check.about}` : 'a check fails'
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
          throw outOfDomain(
            errors.map((i) => i.message),
            { issues: errors },
          )
      }
      throw fault
    }
  }
}

function saidOf({ name, value, unit, low, high }: OutsideBounds): string {
  return `${name} is ${value} ${unit}; it must lie between ${low ?? -Infinity} and ${high ?? Infinity}`
}

function outOfDomain(faults: readonly string[], found: Partial<CostDomain> = {}): DomainError {
  return new DomainError(
    'out-of-domain',
    `outside what can be:\n${faults.map((f) => `  ${f}`).join('\n')}`,
    { faults, ...found, fault: 'out-of-domain' },
  )
}
