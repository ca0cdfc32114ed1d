import { afterAll, describe, expect, it } from 'vitest'
import { settingsOf } from '../src/language/scenario-settings.ts'
import { IssueList } from '../src/language/issue.ts'
import { compileModel } from '../src/compile/compile-model.ts'
import { sampledSource } from '../src/run/sampled-source.ts'
import type * as threadModule from '../src/run/threads.ts'
import { drawnLabels } from '../src/study/drawn-labels.ts'
import { planVariance } from '../src/study/variance-outcomes.ts'
import type { VarianceStudy } from '../src/study/variance-record.ts'
import { studyVariance } from '../src/study/variance-study.ts'
import { compiledEngines, everyElement, firstDifference } from './engines.ts'
import { NO_IDENTITY, QUICK_MODEL } from './quick-model.ts'

// Threads need the built files; `npm test` builds before it tests.
const { ThreadRunner } = (await import(
  new URL('../dist/run/threads.js', import.meta.url).href
)) as typeof threadModule
const runners = [1, 2].map((n) => new ThreadRunner(QUICK_MODEL, NO_IDENTITY, n))
afterAll(() => Promise.all(runners.map((runner) => runner.close())))

const REQUEST = {
  scenario: { scenario: 'base' },
  worlds: 700,
  seed: 5,
  plan: planVariance(QUICK_MODEL, '2033-12'),
  draws: drawnLabels(QUICK_MODEL),
}

describe('a study of variance', () => {
  it('has the same bits with one worker and with two', async () => {
    const [one, two] = await Promise.all(
      runners.map((runner) =>
        studyVariance(REQUEST, { run: (job, hooks) => runner.run(job, hooks) }),
      ),
    )
    const told = (study: VarianceStudy | undefined) => ({
      ...study,
      manifest: { ...study?.manifest, workers: 0 },
    })

    expect(told(two)).toEqual(told(one))
    // Three draws of one parameter without a kind of evidence.
    expect(one?.shares.map(({ outcome }) => outcome)).toEqual(['last'])
    expect(one?.shares[0]?.kinds.find(({ kind }) => kind === '')?.parameters).toBe(3)
  })

  it('stopped after its first run says so and keeps what was done', async () => {
    const controller = new AbortController()
    const study = await studyVariance(REQUEST, {
      run: async (job, hooks) => {
        const result = await runners[0]!.run(job, hooks)
        controller.abort()
        return result
      },
      signal: controller.signal,
    })

    expect(study.manifest.complete).toBe(false)
    expect(study.runs.map(({ worldsRun }) => worldsRun)).toEqual([700, 0, 0, 0])
    expect(study.shares[0]?.noise.share).toBeNaN()
    expect(study.shares[0]?.byParameter[0]?.share).not.toBeNaN()
  })
})

describe('groups drawn afresh', () => {
  it('are the same numbers in all engines', () => {
    const { program } = compileModel(QUICK_MODEL, { record: ['seen', 'level'], strict: false })
    const settings = settingsOf(QUICK_MODEL, { scenario: 'base' }, new IssueList())
    const watches = everyElement(program)
    const worlds = [0, 1, 2, 3]
    const options = { lanes: 4, varying: new Set(['pull']), checkAll: false, watches }
    for (const redraw of [['noise', 'events'], ['parameters']] as const) {
      const source = sampledSource(QUICK_MODEL, settings, 3, redraw)
      for (const engine of compiledEngines(program, options)) {
        const block = engine.run(worlds, source)
        expect(firstDifference(program, watches, block, worlds, source)).toBeNull()
      }
    }
  })
})
