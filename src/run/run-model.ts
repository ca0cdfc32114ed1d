import type { Model } from '../language/model.ts'
import type { RunIdentity } from './collect.ts'
import type { Job } from './job.ts'
import { RunPreparer } from './prepared-run.ts'

/** A job as it was asked for: with the model of that moment. */
export interface AskedJob {
  readonly job: Job
  readonly preparer: RunPreparer
  readonly identity: RunIdentity
}

/** Models whose programs are kept. */
const KEPT = 4

/** The model that a runner runs now. Those before it keep their programs for a while: going back compiles nothing. */
export class RunModel {
  readonly #preparers = new Map<Model, RunPreparer>()
  #preparer: RunPreparer
  #identity: RunIdentity

  constructor(model: Model, identity: RunIdentity) {
    this.#identity = identity
    this.#preparer = this.#preparerOf(model)
  }

  /** Use another model for jobs asked for from now on. The same object is the same model. */
  set(model: Model, identity: RunIdentity): void {
    this.#identity = identity
    this.#preparer = this.#preparerOf(model)
  }

  /** Tie a job to the model of this moment. */
  ask(job: Job): AskedJob {
    return { job, preparer: this.#preparer, identity: this.#identity }
  }

  #preparerOf(model: Model): RunPreparer {
    const preparer = this.#preparers.get(model) ?? new RunPreparer(model)
    this.#preparers.delete(model)
    this.#preparers.set(model, preparer)
    const [oldest] = this.#preparers.keys()
    if (this.#preparers.size > KEPT && oldest !== undefined) this.#preparers.delete(oldest)
    return preparer
  }
}
