import { describe, expect, it } from 'vitest'
import type { Job } from './job.ts'
import { nextTurn } from './next-turn.ts'
import type { RunResult } from './result.ts'
import { RunQueue } from './run-queue.ts'

const job = (seed: number) => ({ seed }) as Job

/** A queue whose runs end when they are told to, by seed, or by their signal. */
function scripted(): {
  queue: RunQueue
  started: number[]
  stopped: number[]
  finish: (seed: number) => void
} {
  const started: number[] = []
  const stopped: number[] = []
  const ends = new Map<number, () => void>()
  const queue = new RunQueue(
    ({ seed }, _hooks, signal) =>
      new Promise((resolve) => {
        started.push(seed)
        let isOver = false
        const end = () => {
          isOver = true
          resolve({ worlds: [seed] } as unknown as RunResult)
        }
        const stop = () => {
          if (isOver) return
          stopped.push(seed)
          end()
        }
        ends.set(seed, end)
        if (signal.aborted) stop()
        else signal.addEventListener('abort', stop)
      }),
  )
  return { queue, started, stopped, finish: (seed) => ends.get(seed)?.() }
}

describe('a queue of runs', () => {
  it('runs one at a time, in order', async () => {
    const { queue, started, finish } = scripted()
    const runs = [1, 2, 3].map((seed) => queue.run(job(seed)))
    for (const seed of [1, 2, 3]) {
      await nextTurn()
      expect(started.at(-1)).toBe(seed)
      finish(seed)
    }
    expect((await Promise.all(runs)).map((r) => r.worlds[0])).toEqual([1, 2, 3])
  })

  it('drops all but the last of a burst of one key before any starts', async () => {
    const { queue, started, finish } = scripted()
    const runs = Array.from({ length: 20 }, (_, i) => queue.run(job(i), { interactive: 'slider' }))
    const ends = Promise.allSettled(runs)
    await nextTurn()
    finish(19)

    const codes = (await ends).map((e) =>
      e.status === 'rejected' ? (e.reason as { code: string }).code : 'done',
    )
    expect(codes).toEqual([...Array.from({ length: 19 }, () => 'superseded'), 'done'])
    expect(started).toEqual([19])
  })

  it('stops a stale run under way at once, and leaves other keys alone', async () => {
    const { queue, started, stopped, finish } = scripted()
    const first = queue.run(job(1), { interactive: 'a' })
    const other = queue.run(job(2), { interactive: 'b' })
    const stale = expect(first).rejects.toMatchObject({ code: 'superseded', exitCode: 5 })
    await nextTurn()
    const last = queue.run(job(3), { interactive: 'a' })

    await stale
    expect(stopped).toEqual([1])
    await nextTurn()
    finish(2)
    await nextTurn()
    finish(3)
    expect([(await other).worlds, (await last).worlds, started]).toEqual([[2], [3], [1, 2, 3]])
  })

  it('ends a cancelled run that waits without waiting for its turn', async () => {
    const { queue, started, stopped, finish } = scripted()
    const control = new AbortController()
    const first = queue.run(job(1))
    const waits = queue.run(job(2), { signal: control.signal })
    const gone = queue.run(job(3), { signal: AbortSignal.abort() })
    await nextTurn()
    control.abort()

    expect([(await waits).worlds, (await gone).worlds]).toEqual([[2], [3]])
    expect([started, stopped]).toEqual([
      [3, 1, 2],
      [3, 2],
    ])
    finish(1)
    expect((await first).worlds).toEqual([1])
  })

  it('rejects everything when it is closed', async () => {
    const { queue, stopped } = scripted()
    const runs = [queue.run(job(1)), queue.run(job(2))]
    const rejected = Promise.all(
      runs.map((r) => expect(r).rejects.toMatchObject({ code: 'closed' })),
    )
    await nextTurn()
    queue.close()

    await rejected
    expect(stopped).toEqual([1])
    await expect(queue.run(job(3))).rejects.toMatchObject({ code: 'closed' })
  })
})
