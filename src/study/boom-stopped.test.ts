import { describe, expect, test } from 'vitest'
import { boomOptions, recorder, rule } from '../../test/study/scripted-boom.ts'
import { scriptedResult, scriptedRunner } from '../../test/study/scripted-runner.ts'
import type { RunWorlds } from '../run/job.ts'
import { runBoom } from './boom.ts'

describe('a study that is stopped', () => {
  test('reports the worlds that were run and says that it is incomplete', async () => {
    const stop = new AbortController()
    const run: RunWorlds = (job) => {
      stop.abort()
      return Promise.resolve(scriptedResult(job, rule, 5))
    }

    const report = await runBoom(boomOptions({ run, signal: stop.signal, worlds: 1000 }))

    expect(report.manifest.complete).toBe(false)
    expect(report.headline).toMatchObject({ worlds: 4, share: 1 })
    expect(report.headline.calm.share).toBeNaN()
    expect(report.shocks).toBeNull()
    expect(report.notes[0]).toContain("'now' after 5 of 1000 worlds")
  })

  test('keeps the events finished before', async () => {
    const stop = new AbortController()
    const { run, jobs } = recorder((job, hooks) => {
      if (job.scenario.scenario === 'calm-credit-2027-01') {
        stop.abort()
        return Promise.reject(new Error('aborted'))
      }
      return scriptedRunner(rule)(job, hooks)
    })

    const { shocks, manifest } = await runBoom(boomOptions({ run, signal: stop.signal }))

    expect(shocks?.events.map(({ id }) => id)).toEqual(['taiwan', 'demand', 'efficiency'])
    expect(shocks?.pairs).toEqual([])
    expect(manifest.complete).toBe(false)
    expect(jobs.at(-1)?.scenario.scenario).toBe('calm-credit-2027-01')
  })

  test('rejects when no world was run', async () => {
    const stopped = AbortSignal.abort()

    await expect(runBoom(boomOptions({ signal: stopped }))).rejects.toThrow(
      'before a world was run',
    )
  })

  test('a run that fails without being stopped fails the study', async () => {
    const run: RunWorlds = () => Promise.reject(new Error('worker died'))

    await expect(runBoom(boomOptions({ run }))).rejects.toThrow('worker died')
  })
})
