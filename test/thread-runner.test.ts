import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import type { Job } from '../src/run/job.ts'
import type { RunResult } from '../src/run/result.ts'
import type { WorkerFailed } from '../src/run/worker-failed.ts'
import type { SpawnWorker, ToWorker } from '../src/run/worker-port.ts'
import { NO_IDENTITY, QUICK_JOB, QUICK_MODEL } from './quick-model.ts'
import type * as threadModule from '../src/run/threads.ts'

// Threads need the built files; `npm test` builds before it tests.
const { ThreadRunner, spawnThread } = (await import(
  new URL('../dist/run/threads.js', import.meta.url).href
)) as typeof threadModule

type Runner = InstanceType<typeof ThreadRunner>

const open: Runner[] = []
const threads = (n: number, spawn: SpawnWorker = spawnThread): Runner => {
  const runner = new ThreadRunner(QUICK_MODEL, NO_IDENTITY, n, spawn)
  open.push(runner)
  return runner
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((r) => r.close()))
})

/** Everything of a result but who ran it. */
const told = ({ manifest, ...rest }: RunResult) => ({
  ...rest,
  manifest: { ...manifest, workers: 0 },
})

/** Threads to which something happens when they are handed a block. */
function spawnWith(
  onBlock: (message: ToWorker & { kind: 'block' }, end: () => void) => ToWorker,
): SpawnWorker {
  return (events) => {
    const port = spawnThread(events)
    return {
      end: () => port.end(),
      post: (message) => {
        const end = () => void port.end()
        port.post(message.kind === 'block' ? onBlock(message, end) : message)
      },
    }
  }
}

describe('threads that die', () => {
  it('cost time and nothing else: the bits are those of an undisturbed run', async () => {
    const calm = await threads(2).run(QUICK_JOB)
    let ended = false
    const runner = threads(
      2,
      spawnWith((message, end) => {
        if (message.index === 3 && !ended) {
          ended = true
          end()
        }
        return message
      }),
    )
    const disturbed = await runner.run(QUICK_JOB)

    expect(runner.mishaps).toEqual({ deaths: 1, duplicates: 0 })
    expect(told(disturbed)).toEqual(told(calm))
    expect(disturbed.manifest).toMatchObject({ complete: true, worldsRun: 500 })
  })

  it('of an uncaught exception are replaced too', async () => {
    let isPoisoned = true
    const runner = threads(
      1,
      spawnWith((message) => {
        if (!isPoisoned) return message
        isPoisoned = false
        // No message at all: it throws outside of what the worker catches.
        return null as unknown as ToWorker
      }),
    )
    const { manifest } = await runner.run({ ...QUICK_JOB, worlds: 40 })

    expect(manifest).toMatchObject({ complete: true, worldsRun: 40 })
    expect(runner.mishaps.deaths).toBe(1)
  })

  it('of too little memory end the run in words', async () => {
    const runner = threads(1, (events) => {
      const url = new URL('../dist/run/thread-worker.js', import.meta.url)
      const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: 2 } })
      worker.on('message', events.message)
      worker.on('error', (fault) => events.death(String(fault)))
      return {
        post: (message) => worker.postMessage(message),
        end: async () => void (await worker.terminate()),
      }
    })
    const fault = (await runner.run(QUICK_JOB).catch((e: unknown) => e)) as WorkerFailed

    expect(fault).toMatchObject({ code: 'worker-failed' })
    expect(fault.message).toMatch(/memory/)
  })

  it('always on one block end the run, which names block, worlds and seed and keeps the rest', async () => {
    const runner = threads(
      2,
      spawnWith((message, end) => {
        if (message.index === 9) end()
        return message
      }),
    )
    const fault = (await runner.run(QUICK_JOB).catch((e: unknown) => e)) as WorkerFailed

    expect(fault).toMatchObject({ code: 'worker-failed', exitCode: 5 })
    expect(fault.details).toMatchObject({ block: 9, seed: 5, tries: 3 })
    expect(fault.message).toContain('block 9 (worlds 288 to 319, seed 5) failed 3 times')
    const { manifest, worlds } = fault.partial
    expect(manifest).toMatchObject({ complete: false, worldsAsked: 500 })
    // Block 9 is handed out when the second block is done, at the earliest.
    expect(worlds.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, w) => w))
    expect(worlds.filter((w) => w >= 288 && w < 320)).toEqual([])
    expect(worlds).toEqual([...new Set(worlds)].sort((a, b) => a - b))
    expect(fault.partial.outcomes.get('last')).toHaveLength(worlds.length)
  })
})

describe('a block that throws', () => {
  it('is tried twice and ends the run; the runner is good for the next', async () => {
    let tries = 0
    let isPoisoned = true
    const runner = threads(
      2,
      spawnWith((message) => {
        if (message.index !== 1 || !isPoisoned) return message
        tries++
        return { ...message, worlds: null as unknown as number[] }
      }),
    )
    const fault = (await runner.run(QUICK_JOB).catch((e: unknown) => e)) as WorkerFailed
    isPoisoned = false

    expect(fault.message).toMatch(/block 1 \(worlds 32 to 63, seed 5\) failed 2 times: TypeError/)
    expect(tries).toBe(2)
    expect((await runner.run(QUICK_JOB)).manifest.complete).toBe(true)
  })
})

describe('a runner in threads', () => {
  it('runs again after a cancel, and the whole of it', async () => {
    const runner = threads(2)
    const control = new AbortController()
    const part = await runner.run(QUICK_JOB, {
      signal: control.signal,
      onProgress: (done) => {
        if (done >= 64) control.abort()
      },
    })
    const whole = await runner.run(QUICK_JOB)

    expect(part.manifest).toMatchObject({ complete: false, worldsAsked: 500 })
    expect(part.worlds.length).toBeGreaterThanOrEqual(64)
    expect(part.worlds.length).toBeLessThan(500)
    expect(told(whole)).toEqual(told(await threads(1).run(QUICK_JOB)))
    const price = [...whole.series.keys()][0] ?? ''
    part.worlds.forEach((world, i) =>
      expect(part.series.get(price)?.[i]).toBe(whole.series.get(price)?.[world]),
    )
  })

  it('takes several jobs at a time and runs one after another', async () => {
    const runner = threads(2)
    const jobs = [3, 4].map((seed): Job => ({ ...QUICK_JOB, seed, worlds: 40 }))
    const [a, b] = await Promise.all(jobs.map((job) => runner.run(job)))

    expect([a?.manifest.seed, b?.manifest.seed]).toEqual([3, 4])
    expect(told(b!)).toEqual(told(await threads(1).run(jobs[1]!)))
  })

  it('gives only the last of a row of interactive jobs', async () => {
    const runner = threads(2)
    const ends: Promise<number | string>[] = []
    for (let seed = 0; seed < 8; seed++) {
      const run = runner.run({ ...QUICK_JOB, seed, worlds: 3000 }, { interactive: 'slider' })
      ends.push(run.then((r) => r.manifest.seed).catch((e: { code: string }) => e.code))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }

    expect(await Promise.all(ends)).toEqual([...Array.from({ length: 7 }, () => 'superseded'), 7])
  })

  it('rejects what runs and waits when it is closed', async () => {
    const runner = threads(2)
    const runs = [1, 2].map(() => runner.run({ ...QUICK_JOB, worlds: 1e6, record: [] }))
    const codes = Promise.all(runs.map((r) => r.catch((e: { code: string }) => e.code)))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await runner.close()

    expect(await codes).toEqual(['closed', 'closed'])
  })
})
