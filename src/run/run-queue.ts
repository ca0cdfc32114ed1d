import { RunError } from '../language/error.ts'
import type { Job, RunHooks } from './job.ts'
import type { RunResult } from './result.ts'

/** Runs a job until the signal fires; what is done by then is the result. */
export type Execute<J> = (job: J, hooks: RunHooks, signal: AbortSignal) => Promise<RunResult>

interface Waiting<J> {
  readonly job: J
  readonly hooks: RunHooks
  /** Ends the run, whoever wants it to end. */
  readonly control: AbortController
  readonly resolve: (result: RunResult | Promise<RunResult>) => void
  readonly reject: (fault: unknown) => void
}

/** Runs jobs one after another, in the order in which they came; drops those that a newer one replaces. */
export class RunQueue<J = Job> {
  readonly #execute: Execute<J>
  #waiting: Waiting<J>[] = []
  #active: Waiting<J> | null = null
  #isPumping = false
  #isClosed = false

  constructor(execute: Execute<J>) {
    this.#execute = execute
  }

  /** Run a job when its turn comes; errors as for `Runner.run`. */
  run(job: J, hooks: RunHooks = {}): Promise<RunResult> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw closed()
      if (hooks.interactive !== undefined) this.#supersede(hooks.interactive)
      const control = new AbortController()
      const one: Waiting<J> = { job, hooks, control, resolve, reject }
      this.#waiting.push(one)
      this.#followSignal(one)
      if (!this.#isPumping) void this.#pump()
    })
  }

  /** Reject what waits and what runs, and take no more. */
  close(): void {
    this.#isClosed = true
    this.#drop(() => true, closed)
  }

  async #pump(): Promise<void> {
    this.#isPumping = true
    // Whoever asks for several runs at once has asked for all of them before the first starts.
    await Promise.resolve()
    for (let one = this.#waiting.shift(); one; one = this.#waiting.shift()) {
      this.#active = one
      try {
        one.resolve(await this.#execute(one.job, one.hooks, one.control.signal))
      } catch (fault) {
        one.reject(fault)
      }
      this.#active = null
      // Nothing is left to stop; lets go of the caller's signal.
      one.control.abort()
    }
    this.#isPumping = false
  }

  #supersede(key: string): void {
    this.#drop(
      ({ hooks }) => hooks.interactive === key,
      () =>
        new RunError('superseded', `a newer run for '${key}' took the place of this one`, { key }),
    )
  }

  #drop(isMeant: (one: Waiting<J>) => boolean, why: () => RunError): void {
    const dropped = this.#waiting.filter(isMeant)
    this.#waiting = this.#waiting.filter((one) => !isMeant(one))
    if (this.#active && isMeant(this.#active)) dropped.push(this.#active)
    for (const { reject, control } of dropped) {
      // First rejected, then stopped: what the stopped run still resolves with is not heard.
      reject(why())
      control.abort()
    }
  }

  #followSignal(one: Waiting<J>): void {
    const { signal } = one.hooks
    if (!signal) return
    const stop = () => {
      one.control.abort()
      if (!this.#waiting.includes(one)) return
      // It need not wait for its turn to do nothing.
      this.#waiting = this.#waiting.filter((other) => other !== one)
      one.resolve(this.#execute(one.job, one.hooks, one.control.signal))
    }
    if (signal.aborted) stop()
    else {
      signal.addEventListener('abort', stop, { once: true })
      one.control.signal.addEventListener('abort', () => signal.removeEventListener('abort', stop))
    }
  }
}

function closed(): RunError {
  return new RunError('closed', 'the runner was closed before the run was done')
}
