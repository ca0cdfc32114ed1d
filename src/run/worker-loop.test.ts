import type { BlockResult } from './block.ts'
import { describe, expect, it } from 'vitest'
import { loadSound } from '../language/model-text.test-fixture.ts'
import type { BlockAnswer } from './answer-block.ts'
import type { CompiledRun } from './block-setup.ts'
import { forWorkers } from './block-setup.ts'
import { InlineRunner } from './inline-runner.ts'
import type { Job } from './job.ts'
import { nextTurn } from './next-turn.ts'
import { RunPreparer } from './prepared-run.ts'
import { intoSharedMemory, sharedCells } from './shared-arrays.ts'
import { workerLoop } from './worker-loop.ts'
import type { FromWorker, ToWorker } from './worker-port.ts'

const MODEL = loadSound(`model: small
time: { start: 2024-01, end: 2024-06, step: 1 month, unit: year }
parameters: { pull: { about: x, unit: share, value: 0.4, prior: "uniform(-1, 2)", because: x } }
stocks: { level: { about: x, unit: share, initial: pull, change: "level / 1 year" } }
`)
const JOB: Job = { scenario: { scenario: 'base' }, worlds: 4, seed: 3, record: ['level'] }
const PREPARED = new RunPreparer(MODEL).prepare(JOB)
/** As it arrives in a worker. */
const COMPILED: CompiledRun = structuredClone(forWorkers(PREPARED))

function loop(): { said: FromWorker[]; transferred: ArrayBuffer[]; tell: (m: ToWorker) => void } {
  const said: FromWorker[] = []
  const transferred: ArrayBuffer[] = []
  const tell = workerLoop((message, transfer) => {
    said.push(message)
    transferred.push(...transfer)
  })
  tell({ kind: 'program', program: 1, compiled: COMPILED })
  return { said, transferred, tell }
}
const worldsIn = ({ block }: FromWorker & { kind: 'block' }) => block as BlockResult
const start = (id: number, shared: boolean, program: number = 1): ToWorker => ({
  kind: 'job',
  id,
  job: JOB,
  program,
  settings: PREPARED.settings,
  fixed: PREPARED.fixed,
  worlds: JOB.worlds,
  artefact: null,
  shared,
})
const block = (id: number, index: number, worlds: readonly number[]): ToWorker => ({
  kind: 'block',
  id,
  index,
  worlds,
})
const turns = async (n: number) => {
  for (let i = 0; i < n; i++) await nextTurn()
}
const blocksIn = (said: readonly FromWorker[]) =>
  said.flatMap((m) => (m.kind === 'block' ? [m] : []))

describe('the loop of a worker', () => {
  it.each([true, false])('answers blocks in order, in shared memory: %s', async (shared) => {
    const { said, transferred, tell } = loop()
    tell(start(1, shared))
    tell(block(1, 0, [0, 1]))
    tell(block(1, 1, [2, 3]))
    await turns(6)

    const blocks = blocksIn(said)
    expect(said[0]).toEqual({ kind: 'ready' })
    expect(blocks.map((m) => [m.index, m.block.worlds, m.backend])).toEqual([
      [0, [0, 1], 'js'],
      [1, [2, 3], 'js'],
    ])
    const buffers = blocks.flatMap((m) => [
      worldsIn(m).series.buffer,
      worldsIn(m).parameters.buffer,
    ])
    for (const buffer of buffers) expect(buffer instanceof SharedArrayBuffer).toBe(shared)
    expect(transferred.length).toBe(shared ? 0 : 6)
    const inline = await new InlineRunner(MODEL, {
      modelHash: '',
      engine: '',
      dataDate: '',
      hash: () => '',
    }).run(JOB)
    const pull = blocks.flatMap((m) => [...worldsIn(m).parameters])
    expect(pull).toEqual([...(inline.parameters.get('pull') ?? [])])
  })

  it('drops the blocks of a stopped job and takes up the next', async () => {
    const { said, tell } = loop()
    tell(start(1, false))
    tell(block(1, 0, [0]))
    tell(block(1, 1, [1]))
    tell({ kind: 'stop', id: 1 })
    tell(start(2, false))
    tell(block(2, 0, [2]))
    await turns(6)

    expect(blocksIn(said).map((m) => [m.id, m.index])).toEqual([[2, 0]])
  })

  it('keeps several programs, and runs each job on its own', async () => {
    const other = new RunPreparer(MODEL).prepare({ ...JOB, record: [] })
    const { said, tell } = loop()
    tell({ kind: 'program', program: 2, compiled: structuredClone(forWorkers(other)) })
    for (const [id, program] of [1, 2, 1].entries()) {
      tell(start(id, false, program))
      tell(block(id, 0, [0]))
      await turns(2)
    }
    tell({ kind: 'forget', program: 1 })
    tell(start(9, false, 1))
    tell(block(9, 0, [0]))
    await turns(2)

    const lengths = blocksIn(said).map((m) => worldsIn(m).series.length)
    expect(lengths).toEqual([6, 0, 6])
    expect(said.at(-1)).toMatchObject({ kind: 'fault', id: 9 })
  })

  it('tells what a block threw and goes on', async () => {
    const { said, tell } = loop()
    tell(block(5, 0, [0]))
    await turns(2)
    tell(start(6, false, 2))
    tell(block(6, 0, [0]))
    await turns(2)
    tell(start(7, false))
    tell(block(7, 0, [0]))
    await turns(2)

    expect(said.slice(1).map((m) => m.kind)).toEqual(['fault', 'fault', 'block'])
    expect(said[1]).toMatchObject({ id: 5, text: expect.stringContaining('before its job') })
    expect(said[2]).toMatchObject({ id: 6, text: expect.stringContaining('before its program') })
  })
})

describe('shared memory', () => {
  it('holds every array of an answer, at any depth, in one buffer; the rest stays as it is', () => {
    const events = [{ world: 1 }]
    const there = sharedCells(2)
    const answer = {
      worlds: [1, 2],
      there,
      series: Float64Array.of(1, NaN, -0),
      folds: { price: [Float64Array.of(4), Float64Array.of()], names: ['a'] },
      events,
    }
    const moved = intoSharedMemory(answer as unknown as BlockAnswer) as unknown as typeof answer

    expect(moved).toEqual(answer)
    expect(moved.events).toBe(events)
    expect(moved.there).toBe(there)
    expect(moved.series.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(moved.folds.price[0]?.buffer).toBe(moved.series.buffer)
    expect(answer.series.buffer).toBeInstanceOf(ArrayBuffer)
  })
})
