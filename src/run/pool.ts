import { RunError } from '../language/error.ts'
import type { Program } from '../compile/ir.ts'
import type { CompiledRun } from './block-setup.ts'
import { forWorkers } from './block-setup.ts'
import type { PoolOrder, PoolOutcome, PoolWorker } from './pool-run.ts'
import { PoolRun } from './pool-run.ts'
import type { FromWorker, SpawnWorker, ToWorker, WorkerPort } from './worker-port.ts'

/** A place of a worker that dies this often in a row, without an answer in between, stays empty until the next job. */
const MOST_DEATHS_IN_A_ROW = 3

/** Programs that a worker keeps. */
const KNOWN_PROGRAMS = 4

/** Workers that stay alive, and warm, between jobs. A worker that dies is replaced. One job at a time. */
export class WorkerPool {
  readonly #places: readonly Place[]
  #run: PoolRun | null = null
  #jobs = 0
  #isClosed = false
  /** Workers that died. */
  deaths = 0
  /** Answers that came twice. */
  duplicates = 0

  /** @param spawn Starts a worker of the platform. */
  constructor(workers: number, spawn: SpawnWorker) {
    this.#places = Array.from(
      { length: Math.max(1, workers) },
      (_, name) => new Place(name, spawn, this.#hear, this.#lose),
    )
    for (const place of this.#places) place.fill()
  }

  get workers(): number {
    return this.#places.length
  }

  /**
   * Run the blocks of a job. Ends early by the signal or by a failure that the outcome tells.
   *
   * @throws {RunError} `closed` when the pool is closed; whatever the sink or the progress hook throws.
   */
  async run(order: PoolOrder): Promise<PoolOutcome> {
    if (this.#isClosed) throw closed()
    const run = new PoolRun(++this.#jobs, order, this.#places)
    this.#run = run
    for (const place of this.#places) place.forgive()
    try {
      run.begin()
      this.#refill()
      const outcome = await run.ended
      if (this.#isClosed) throw closed()
      return outcome
    } finally {
      this.duplicates += run.duplicates
      this.#run = null
    }
  }

  /** End the workers; a run under way rejects. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#run?.giveUp('closed', 0)
    await Promise.all(this.#places.map((place) => place.end()))
  }

  readonly #hear = (place: Place, message: FromWorker): void => this.#run?.hear(place, message)

  readonly #lose = (place: Place, why: string): void => {
    this.deaths++
    const run = this.#run
    if (this.#isClosed || !run) return
    run.lose(place, why)
    this.#refill()
  }

  /** Start workers where there is none and let them join the run; it ends when none stays alive. */
  #refill(): void {
    const run = this.#run
    if (!run || run.isOver) return
    for (const place of this.#places)
      if (place.isEmpty) {
        place.fill()
        run.join(place)
      }
    if (this.#places.some((p) => !p.isEmpty)) return
    const why = this.#places.map((p) => p.why).find(Boolean) ?? ''
    run.giveUp(`no worker stays alive: ${why}`, MOST_DEATHS_IN_A_ROW)
  }
}

/** Where a worker lives, and its successors. */
class Place implements PoolWorker {
  readonly name: number
  readonly #spawn: SpawnWorker
  readonly #hear: (place: Place, message: FromWorker) => void
  readonly #lose: (place: Place, why: string) => void
  #port: WorkerPort | null = null
  /** Programs that the worker knows, by number; the one used last stands last. */
  readonly #known = new Map<Program, number>()
  #taught = 0
  #isReady = false
  #deathsInARow = 0
  /** What the last worker died of. */
  why = ''

  constructor(
    name: number,
    spawn: SpawnWorker,
    hear: (place: Place, message: FromWorker) => void,
    lose: (place: Place, why: string) => void,
  ) {
    this.name = name
    this.#spawn = spawn
    this.#hear = hear
    this.#lose = lose
  }

  get isEmpty(): boolean {
    return this.#port === null
  }

  get isReady(): boolean {
    return this.#isReady
  }

  post(message: ToWorker): void {
    this.#port?.post(message)
  }

  teach(compiled: CompiledRun): number {
    const known = this.#known.get(compiled.program)
    const program = known ?? ++this.#taught
    if (known === undefined)
      this.#port?.post({ kind: 'program', program, compiled: forWorkers(compiled) })
    this.#known.delete(compiled.program)
    this.#known.set(compiled.program, program)
    for (const [oldest, number] of this.#known) {
      if (this.#known.size <= KNOWN_PROGRAMS) break
      this.#known.delete(oldest)
      this.#port?.post({ kind: 'forget', program: number })
    }
    return program
  }

  /** Let a place that was given up try again. */
  forgive(): void {
    this.#deathsInARow = 0
  }

  /** Start a worker, unless one is here or too many have died. */
  fill(): void {
    while (!this.#port && this.#deathsInARow < MOST_DEATHS_IN_A_ROW) {
      try {
        this.#port = this.#start()
      } catch (fault) {
        void this.#port?.end()
        this.#empty(String(fault))
      }
    }
  }

  async end(): Promise<void> {
    const port = this.#port
    this.#port = null
    this.#isReady = false
    await port?.end()
  }

  #start(): WorkerPort {
    this.#known.clear()
    // What an earlier worker of this place still says is not heard: its blocks are elsewhere by now.
    const port: WorkerPort = this.#spawn({
      message: (message) => {
        if (this.#port !== port) return
        if (message.kind === 'ready') this.#isReady = true
        if (message.kind === 'block') this.#deathsInARow = 0
        this.#hear(this, message)
      },
      death: (why) => {
        if (this.#port !== port) return
        this.#empty(why)
        // What is left of it must not run on.
        void port.end()
        this.#lose(this, why)
      },
    })
    return port
  }

  #empty(why: string): void {
    this.#port = null
    this.#isReady = false
    this.#deathsInARow++
    this.why = why
  }
}

function closed(): RunError {
  return new RunError('closed', 'the runner was closed before the run was done; what ran is lost')
}
