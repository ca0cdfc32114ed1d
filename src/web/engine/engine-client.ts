import type { Issue } from '../../language/issue.ts'
import type { FromEngine, QuestionName, Questions, ToEngine } from './protocol.ts'

/** A question that the engine could not answer. */
export class EngineFault extends Error {
  readonly code: string
  readonly issues: readonly Issue[]
  constructor(code: string, message: string, issues: readonly Issue[]) {
    super(message)
    this.code = code
    this.issues = issues
  }
}

/** How a question is asked. */
export interface AskOptions {
  /** A newer question of the same place ends this one, which then rejects with `superseded`. */
  readonly place?: string
  readonly onProgress?: (stage: string, share: number) => void
  readonly signal?: AbortSignal
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: Error) => void
  readonly onProgress: AskOptions['onProgress']
}

/** Asks the engine, which works in a worker of its own: the page never waits for it. */
export class EngineClient {
  #worker: Worker | null = null
  readonly #waiting = new Map<number, Waiting>()
  readonly #places = new Map<string, number>()
  #next = 1

  /** Ask a question. Rejects with an `EngineFault`. */
  ask<Name extends QuestionName>(
    name: Name,
    ask: Questions[Name]['ask'],
    { place, onProgress, signal }: AskOptions = {},
  ): Promise<Questions[Name]['answer']> {
    const id = this.#next++
    if (place !== undefined) {
      this.#supersede(place)
      this.#places.set(place, id)
    }
    signal?.addEventListener('abort', () => this.#post({ kind: 'stop', id }), { once: true })
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress })
      this.#post({ kind: 'ask', id, name, ask })
    })
  }

  /** End what is being worked out for a place. */
  stop(place: string): void {
    this.#supersede(place)
  }

  #supersede(place: string): void {
    const older = this.#places.get(place)
    const waiting = older === undefined ? undefined : this.#waiting.get(older)
    if (older === undefined || !waiting) return
    this.#waiting.delete(older)
    this.#post({ kind: 'stop', id: older })
    waiting.reject(new EngineFault('superseded', 'a newer question came', []))
  }

  #hear(message: FromEngine): void {
    const waiting = this.#waiting.get(message.id)
    if (!waiting) return
    if (message.kind === 'progress') {
      waiting.onProgress?.(message.stage, message.share)
      return
    }
    this.#waiting.delete(message.id)
    if (message.kind === 'answer') waiting.resolve(message.answer as never)
    else waiting.reject(new EngineFault(message.code, message.message, message.issues))
  }

  #fail(message: string): void {
    for (const { reject } of this.#waiting.values())
      reject(new EngineFault('engine-failed', message, []))
    this.#waiting.clear()
  }

  #post(message: ToEngine): void {
    this.#worker ??= this.#start()
    // What the page holds is reactive; the engine gets plain copies.
    this.#worker.postMessage(JSON.parse(JSON.stringify(message)) as ToEngine)
  }

  /** Start the worker at the first question: a page that asks none needs none. */
  #start(): Worker {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => this.#hear(data))
    worker.addEventListener('error', ({ message }) =>
      this.#fail(message || 'the engine could not be loaded'),
    )
    return worker
  }
}
