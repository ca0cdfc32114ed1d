import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledRun } from './block-setup.ts'
import type { ScenarioSettings } from '../language/scenario-settings.ts'
import type { Act } from './fake-workers.test-fixture.ts'
import { blockOf, FakeWorkers, planOf } from './fake-workers.test-fixture.ts'
import type { Job } from './job.ts'
import type { PoolOutcome } from './pool-run.ts'
import { MOST_DEATHS, MOST_FAULTS } from './pool-run.ts'
import { WorkerPool } from './pool.ts'

/** A program that no scripted worker looks at. */
const COMPILED = { model: { parameters: [] }, program: {} } as unknown as CompiledRun
const ON = { artefact: null, compiled: COMPILED, settings: {} as ScenarioSettings, fixed: {} }
const JOB = { seed: 7 } as Job

interface Setting {
  readonly blocks: number
  readonly workers: number
  /** Which worker does what; then all do their work honestly. */
  readonly moves: readonly (readonly [number, Act | 'abort'])[]
}

/** A pool on scripted workers, and one job after another on it. */
class Stage {
  readonly fakes = new FakeWorkers()
  readonly pool: WorkerPool
  readonly workers: number

  constructor(workers: number) {
    this.workers = workers
    this.pool = new WorkerPool(workers, this.fakes.spawn)
  }

  async play(
    blocks: number,
    moves: Setting['moves'],
  ): Promise<{ outcome: PoolOutcome; taken: number[]; mostAhead: number; progress: number[] }> {
    const taken: number[] = []
    const progress: number[] = []
    const control = new AbortController()
    let isOver = false
    const running = this.pool
      .run({
        job: JOB,
        plan: planOf(blocks),
        sink: { add: (answer) => taken.push(blockOf(answer)) },
        shared: false,
        ...ON,
        onProgress: (done) => progress.push(done),
        signal: control.signal,
      })
      .finally(() => (isOver = true))
    // Whoever awaits it below hears of a rejection.
    running.catch(() => undefined)
    let mostAhead = 0
    for (let turn = 0; !isOver; turn++) {
      if (turn > moves.length + 50 * (blocks + 5)) throw new Error('the run hangs')
      const [who, act] = moves[turn] ?? [turn, 'answer']
      if (act === 'abort') control.abort()
      else if (act === 'ghost') this.fakes.all[who % this.fakes.all.length]?.act(act)
      else this.fakes.alive[who % Math.max(1, this.fakes.alive.length)]?.act(act)
      const newest = Math.max(-1, ...this.fakes.handedOut(this.#jobNow()))
      mostAhead = Math.max(mostAhead, newest + 1 - taken.length)
      for (let i = 0; i < 4; i++) await Promise.resolve()
    }
    return { outcome: await running, taken, mostAhead, progress }
  }

  #jobNow(): number {
    return Math.max(
      ...this.fakes.all.flatMap((w) => w.heard.map((m) => (m.kind === 'job' ? m.id : 0))),
    )
  }
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
const setting = (...acts: readonly (Act | 'abort')[]) =>
  fc.record({
    blocks: fc.integer({ min: 0, max: 30 }),
    workers: fc.integer({ min: 1, max: 4 }),
    moves: fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...acts)), { maxLength: 120 }),
  })
const isRising = (xs: readonly number[]) => xs.every((x, i) => i === 0 || x > (xs[i - 1] ?? x))

describe('a pool, whatever its workers do', () => {
  it('takes every block exactly once and in order, from answers in any order, twice, or of other jobs', async () => {
    await fc.assert(
      fc.asyncProperty(
        setting('answer', 'newest', 'twice', 'stray', 'ghost', 'rest'),
        async (s) => {
          const stage = new Stage(s.workers)
          const { outcome, taken, mostAhead, progress } = await stage.play(s.blocks, s.moves)

          expect(outcome.failure).toBeNull()
          expect(taken).toEqual(upTo(s.blocks))
          expect(progress).toEqual(upTo(s.blocks).map((b) => 2 * (b + 1)))
          expect(mostAhead).toBeLessThanOrEqual(4 * s.workers)
        },
      ),
      { numRuns: 300, seed: 20261124 },
    )
  })

  it('neither loses nor doubles a block when workers die; a run that fails names a block that it does not have', async () => {
    await fc.assert(
      fc.asyncProperty(
        setting('answer', 'answer', 'answer', 'newest', 'twice', 'die', 'ghost', 'fault', 'rest'),
        async (s) => {
          const stage = new Stage(s.workers)
          const { outcome, taken } = await stage.play(s.blocks, s.moves)

          expect(isRising(taken)).toBe(true)
          const { failure } = outcome
          if (!failure) expect(taken).toEqual(upTo(s.blocks))
          else if (failure.block !== null) {
            expect(taken).not.toContain(failure.block)
            expect(failure.worlds).toEqual(planOf(s.blocks).worldsOf(failure.block))
            expect(failure.tries).toBeLessThan(MOST_DEATHS + MOST_FAULTS)
          }
          // It is still good for the next job.
          expect((await stage.play(s.blocks, [])).taken).toEqual(upTo(s.blocks))
        },
      ),
      { numRuns: 300, seed: 20261124 },
    )
  })

  it('ends with what is done when it is stopped, and hears nothing of that job in the next', async () => {
    await fc.assert(
      fc.asyncProperty(
        setting('answer', 'newest', 'twice', 'stray', 'abort', 'rest'),
        async (s) => {
          const stage = new Stage(s.workers)
          const { outcome, taken } = await stage.play(s.blocks, s.moves)
          const next = await stage.play(
            s.blocks,
            s.moves.filter(([, act]) => act !== 'abort'),
          )

          expect(outcome.failure).toBeNull()
          expect(isRising(taken)).toBe(true)
          expect(next.taken).toEqual(upTo(s.blocks))
        },
      ),
      { numRuns: 200, seed: 20261124 },
    )
  })
})

describe('a pool', () => {
  it('gives a block up after the third death, and hands the blocks beside it to others', async () => {
    const stage = new Stage(2)
    const { fakes, pool } = stage
    const taken: number[] = []
    const signal = new AbortController().signal
    const running = pool.run({
      job: JOB,
      plan: planOf(9),
      sink: { add: (answer) => taken.push(blockOf(answer)) },
      shared: false,
      ...ON,
      signal,
    })
    // Whoever is handed block 4 dies.
    for (let turn = 0; turn < 60; turn++)
      for (const worker of fakes.alive) {
        const last = worker.heard.filter((m) => m.kind === 'block').at(-1)
        worker.act(last?.index === 4 ? 'die' : 'answer')
      }

    const { failure } = await running
    expect(failure).toMatchObject({ block: 4, worlds: [8, 9], tries: 3, text: 'it was told to' })
    expect(taken.filter((b) => b < 4)).toEqual([0, 1, 2, 3])
    expect(fakes.handedOut(1).filter((b) => b === 4)).toHaveLength(3)
  })

  it('gives a block up when it throws twice', async () => {
    const stage = new Stage(1)
    const { outcome } = await stage.play(4, [
      [0, 'answer'],
      ...upTo(9).map(() => [0, 'fault'] as const),
    ])

    expect(outcome.failure).toMatchObject({ tries: 2, text: 'told to throw' })
  })

  it('says so when no worker starts', async () => {
    let starts = 0
    const pool = new WorkerPool(2, () => {
      starts++
      throw new Error('refused')
    })
    const order = {
      job: JOB,
      plan: planOf(3),
      sink: { add: () => 0 },
      shared: false,
      ...ON,
    }
    const { failure } = await pool.run({ ...order, signal: new AbortController().signal })

    expect(failure).toMatchObject({ block: null, text: 'no worker stays alive: Error: refused' })
    expect(starts).toBe(12)
  })

  it('rejects a run under way when it is closed, and any later one', async () => {
    const stage = new Stage(2)
    const running = stage.play(5, [])
    const rejected = expect(running).rejects.toMatchObject({ code: 'closed' })
    await stage.pool.close()

    await rejected
    await expect(stage.play(5, [])).rejects.toMatchObject({ code: 'closed' })
    expect(stage.fakes.alive).toEqual([])
  })

  it('rejects with what the sink throws, and serves the next job', async () => {
    const stage = new Stage(2)
    const order = {
      job: JOB,
      plan: planOf(3),
      shared: false,
      ...ON,
      signal: new AbortController().signal,
    }
    const running = stage.pool.run({
      ...order,
      sink: {
        add: () => {
          throw new RangeError('no room')
        },
      },
    })
    const rejected = expect(running).rejects.toThrow('no room')
    for (const worker of [...stage.fakes.alive, ...stage.fakes.alive]) worker.act('answer')

    await rejected
    expect((await stage.play(3, [])).taken).toEqual([0, 1, 2])
  })
})
