import { describe, expect, it } from 'vitest'
import { loadModel } from '../src/language/load-model.ts'
import { ModelSession } from '../src/language/model-session.ts'
import type { Surroundings } from '../src/language/build-model.ts'
import type { RunIdentity } from '../src/run/collect.ts'
import { InlineRunner } from '../src/run/inline-runner.ts'
import type { Job } from '../src/run/job.ts'
import { RunModel } from '../src/run/run-model.ts'
import type { RunResult } from '../src/run/result.ts'
import { WarmEngines } from '../src/run/warm-engines.ts'
import { filesIn } from '../src/language/model-text.test-fixture.ts'
import { ECONOMY, scenario } from './economy.ts'

const AROUND: Surroundings = { sources: new Set(ECONOMY.sources.keys()), tables: new Map() }
const FILES = filesIn('economy')
const FILE = 'expectations.yaml'
const TEXT = FILES.find((f) => f.name === FILE)?.text ?? ''
const JOB: Job = {
  scenario: scenario('article'),
  worlds: 64,
  seed: 1,
  record: ['capex_big', 'ai_index'],
}

const identityOf = (modelHash: string): RunIdentity => ({ ...ECONOMY.identity, modelHash })

/** The edit that CONTRIBUTING.md walks through. */
function edited(factor: string): string {
  const text = TEXT.replace('+ extrapolation * (', `+ ${factor} * extrapolation * (`)
  if (text === TEXT) throw new Error(`the equation is no longer in ${FILE}`)
  return text
}

/** All of a result but its manifest. */
const numbersOf = (result: RunResult) => ({ ...result, manifest: null })

describe('an equation of the economy that is edited', () => {
  it('gives the bits of the edited text loaded afresh, which differ from those before', async () => {
    const session = new ModelSession(FILES, AROUND)
    const warm = new InlineRunner(session.loaded.model, identityOf('before'))
    const before = await warm.run(JOB)
    warm.setModel(session.edit(FILE, edited('0.8')).model, identityOf('after'))
    const after = await warm.run(JOB)
    const fresh = loadModel(
      FILES.map((f) => (f.name === FILE ? { ...f, text: edited('0.8') } : f)),
      AROUND,
    )
    const cold = await new InlineRunner(fresh.model, identityOf('after')).run(JOB)

    expect(session.loaded.issues).toEqual(fresh.issues)
    expect(session.loaded.model).toEqual(fresh.model)
    expect(numbersOf(after)).toEqual(numbersOf(cold))
    expect(after.manifest).toEqual(cold.manifest)
    expect(numbersOf(after).series).not.toEqual(numbersOf(before).series)
    await warm.close()
  })

  it('takes up the program and the engine it had when it goes back to an earlier text', () => {
    const session = new ModelSession(FILES, AROUND)
    const models = new RunModel(session.loaded.model, identityOf(''))
    const engines = new WarmEngines()
    const on = (text: string) => {
      models.set(session.edit(FILE, text).model, identityOf(''))
      const prepared = models.ask(JOB).preparer.prepare(JOB)
      return { prepared, engine: engines.runnerFor(prepared, JOB.worlds, null).engine }
    }
    const first = on(TEXT)
    const other = on(edited('0.8'))
    const again = on(TEXT)

    expect(again.prepared.program).toBe(first.prepared.program)
    expect(again.engine).toBe(first.engine)
    expect(other.prepared.program).not.toBe(first.prepared.program)
  })

  it('lists a fault at its line and keeps the model that could run', () => {
    const session = new ModelSession(FILES, AROUND)
    const sound = session.loaded
    const text = edited('0.8').replace('extrapolation * (', 'extrapolaton * (')
    const { issues } = session.edit(FILE, text)
    const line = text.split('\n').findIndex((l) => l.includes('extrapolaton')) + 1

    expect(issues.find((i) => i.severity === 'error')).toMatchObject({ file: FILE, line })
    expect(session.lastSound).toBe(sound)
  })

  it('is the same by the name of its variable', () => {
    const session = new ModelSession(FILES, AROUND)
    const equation = /equation: "(.* \+ 0\.8 \* extrapolation \* \(.*)"/.exec(edited('0.8'))?.[1]
    session.replaceEquation('expected_growth', equation ?? '')

    expect(session.files.find((f) => f.name === FILE)?.text).toBe(edited('0.8'))
  })
})
