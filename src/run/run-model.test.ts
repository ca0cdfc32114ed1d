import { describe, expect, it } from 'vitest'
import { loadSound } from '../language/model-text.test-fixture.ts'
import type { FromWorker } from './worker-port.ts'
import type { RunIdentity } from './collect.ts'
import { InlineRunner } from './inline-runner.ts'
import type { Job } from './job.ts'
import { PoolRunner } from './pool-runner.ts'
import type { Runner } from './runner.ts'
import { workerLoop } from './worker-loop.ts'
import type { SpawnWorker, ToWorker } from './worker-port.ts'

const modelOf = (slope: number) =>
  loadSound(`model: small
time: { start: 2024-01, end: 2024-06, step: 1 month, unit: year }
parameters: { pull: { about: x, unit: share, value: 0.4, prior: "uniform(-1, 2)", because: x } }
variables: { seen: { about: x, unit: share, equation: "${slope} * pull" } }
`)
const [ONE, TEN] = [modelOf(1), modelOf(10)]
const named = (modelHash: string): RunIdentity => {
  return { modelHash, engine: '', dataDate: '', hash: () => '' }
}
const JOB: Job = { scenario: { scenario: 'base' }, worlds: 300, seed: 3, record: ['seen'] }

/** Workers in this thread, that hear and answer by structured clones as real ones do. */
const told: ToWorker[] = []
const spawn: SpawnWorker = (events) => {
  const answer = (message: FromWorker) =>
    queueMicrotask(() => events.message(structuredClone(message)))
  const tell = workerLoop(answer)
  return {
    post: (message) => {
      told.push(message)
      const copy = structuredClone(message)
      queueMicrotask(() => tell(copy))
    },
    end: () => Promise.resolve(),
  }
}
const RUNNERS: Readonly<Record<string, () => Runner>> = {
  'in this thread': () => new InlineRunner(ONE, named('one')),
  'a pool': () => new PoolRunner(ONE, named('one'), 2, spawn, false),
}

describe.each(Object.entries(RUNNERS))('a runner that is given another model, %s', (_, open) => {
  it('runs each job on the model that it was asked for on', async () => {
    const runner = open()
    const before = runner.run(JOB)
    runner.setModel(TEN, named('ten'))
    const after = runner.run(JOB)
    runner.setModel(ONE, named('one'))
    const back = runner.run(JOB)

    const [a, b, c] = await Promise.all([before, after, back])
    const seen = (run: typeof a) => [...(run.series.get('seen') ?? [])]
    expect(seen(b)).toEqual(seen(a).map((x) => expect.closeTo(10 * x, 12)))
    expect(seen(c)).toEqual(seen(a))
    expect([a, b, c].map((r) => r.manifest.modelHash)).toEqual(['one', 'ten', 'one'])
    expect(seen(b)).toEqual(seen(await new InlineRunner(TEN, named('ten')).run(JOB)))
    await runner.close()
  })
})

it('tells a worker each program once, and to forget those it has not used for long', async () => {
  const runner = new PoolRunner(ONE, named(''), 1, spawn, false)
  told.length = 0
  const run = async (slopes: readonly number[]) => {
    for (const slope of slopes) {
      runner.setModel(models[slope] ?? ONE, named(''))
      await runner.run(JOB)
    }
  }
  const models = [1, 2, 3, 4, 5].map(modelOf)
  await run([0, 1, 0, 1, 2, 3, 4, 0])
  const kinds = told.flatMap((m) =>
    m.kind === 'program' || m.kind === 'forget' ? [`${m.kind} ${m.program}`] : [],
  )

  const learnt = 'program 1, program 2, program 3, program 4, program 5'
  expect(kinds.join(', ')).toBe(`${learnt}, forget 1, program 6, forget 2`)
  await runner.close()
})
