import { compileModel } from '../compile/compile-model.ts'
import { applyScenario } from '../language/apply-scenario.ts'
import { InputError, ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import type { SetValue } from '../language/scenario-spec.ts'
import type { ScenarioSettings } from '../language/scenario-settings.ts'
import type { BlockSetup, CompiledRun } from './block-setup.ts'
import { sourceOf } from './block-setup.ts'
import { varyingParameters } from './drawn-elements.ts'
import type { FixedValues } from './fixed-values.ts'
import { splitSettings } from './fixed-values.ts'
import { checkGivenDraws } from './given-source.ts'
import type { Job } from './job.ts'

/** A job on a model, checked and compiled, ready for blocks of worlds. */
export interface PreparedRun extends BlockSetup {
  /** The model with the scenario on it, except for what `fixed` gives. */
  readonly model: Model
  /** The model with the whole scenario on it. */
  readonly applied: Model
  readonly settings: ScenarioSettings
  /** Numbers that the scenario fixes beside what the model was compiled with. */
  readonly fixed: FixedValues
}

interface Compiled extends CompiledRun {
  readonly model: Model
}

/** Keeps the last compiled programs of one model: runs that differ in dated events, or in the number that a drawn parameter is fixed to, share theirs. */
export class RunPreparer {
  static readonly KEPT = 6
  readonly #model: Model
  readonly #varying: ReadonlySet<string>
  readonly #compiled = new Map<string, Compiled>()

  constructor(model: Model) {
    this.#model = model
    this.#varying = varyingParameters([model])
  }

  /**
   * Put the scenario on the model, compile what the job asks for, and find its source of numbers.
   *
   * @throws {ModelError} With every fault of the scenario, of recorded names and of given draws.
   */
  prepare(job: Job): PreparedRun {
    checkJob(job)
    const issues = new IssueList()
    const applied = applyScenario(this.#model, job.scenario, issues)
    if (issues.errors.length > 0) throw new ModelError(issues.items)
    const faults = job.draws ? checkGivenDraws(applied.model, job.draws) : []
    if (faults.length > 0) throw new ModelError(faults)
    const given = Object.keys(job.draws?.parameters ?? {}).sort()
    const { replace } = job.scenario
    // Given draws replace what a scenario says of a parameter, so nothing is fixed beside them.
    const { given: fixed, rest } = job.draws
      ? { given: {}, rest: job.scenario.set ?? {} }
      : splitSettings(job.scenario.set ?? {}, this.#model, this.#varying)
    const key = JSON.stringify([rest, replace, job.record, job.strict === true, given])
    const known =
      this.#compiled.get(key) ??
      this.#compile(job, this.#compiledModel(job, applied.model, rest, fixed), given)
    this.#compiled.delete(key)
    this.#compiled.set(key, known)
    const [oldest] = this.#compiled.keys()
    if (this.#compiled.size > RunPreparer.KEPT && oldest !== undefined)
      this.#compiled.delete(oldest)
    return {
      ...known,
      applied: applied.model,
      settings: applied.settings,
      fixed,
      source: sourceOf(job, known.model, applied.settings, fixed),
    }
  }

  #compiledModel(
    job: Job,
    whole: Model,
    rest: Readonly<Record<string, SetValue>>,
    fixed: FixedValues,
  ): Model {
    if (Object.keys(fixed).length === 0) return whole
    return applyScenario(this.#model, { ...job.scenario, set: rest }, new IssueList()).model
  }

  #compile(job: Job, model: Model, given: readonly string[]): Compiled {
    const { program, issues } = compileModel(model, {
      record: job.record,
      strict: job.strict === true,
    })
    if (issues.some((i) => i.severity === 'error')) throw new ModelError(issues)
    const varying = varyingParameters([this.#model, model])
    for (const name of given) varying.add(name)
    return { model, program, varying }
  }
}

/** Numbers of the worlds of a job, ascending, without a list of them. */
export interface JobWorlds {
  readonly length: number
  /** Numbers from one place to another, the latter not counted. */
  slice(from: number, to: number): number[]
}

/** Numbers of the worlds of a job. */
export function worldsOf(job: Job): JobWorlds {
  if (job.only) return job.only as JobWorlds
  const given = job.draws?.world.length ?? Infinity
  const isAllGiven = job.worlds >= given
  const first = isAllGiven ? 0 : (job.firstWorld ?? 0)
  const length = isAllGiven ? given : job.mode === 'central' ? 1 : job.worlds
  return {
    length,
    slice: (from, to) =>
      Array.from({ length: Math.min(to, length) - from }, (_, i) => first + from + i),
  }
}

/** Most worlds of one run. */
const MOST_WORLDS = 10_000_000

function checkJob(job: Job): void {
  const fail = (what: string, value: number, range: string): never => {
    throw new InputError('bad-option', `${what} is ${value}; it must be a whole number, ${range}`)
  }
  if (!Number.isInteger(job.worlds) || job.worlds < 1 || job.worlds > MOST_WORLDS)
    fail('the number of worlds', job.worlds, `1 to ${MOST_WORLDS}`)
  if (!Number.isSafeInteger(job.seed) || job.seed < 0) fail('the seed', job.seed, '0 or above')
  const first = job.firstWorld ?? 0
  if (!Number.isInteger(first) || first < 0 || first + job.worlds > 2 ** 32)
    fail('the first world', first, '0 or above')
  if (job.only?.some((w, i) => !Number.isInteger(w) || w < 0 || w <= (job.only?.[i - 1] ?? -1)))
    throw new InputError('bad-option', 'the worlds to run must be whole numbers that rise')
}
