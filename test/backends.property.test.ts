import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockPath, EngineOptions } from '../src/compile/engine.ts'
import { compileModel } from '../src/compile/compile-model.ts'
import { loadModel } from '../src/language/load-model.ts'
import { settingsOf } from '../src/language/scenario-settings.ts'
import { IssueList } from '../src/language/issue.ts'
import { sampledSource } from '../src/run/sampled-source.ts'
import { randomModel } from './random-model.ts'
import { compiledEngines, everyElement, firstDifference } from './engines.ts'

/** Another seed each time, said in the title; FAULTLINE_SEED=... runs the same models again. */
const SEED = Number(process.env['FAULTLINE_SEED'] ?? Date.now() % 2 ** 31)
const MODELS = 1000
const LOOPED_MODELS = 400
const WORLDS = [0, 1, 2, 7, 8]

/** What a block tells besides paths, in an order that does not depend on how worlds were grouped. */
function told({
  outcomes,
  parameters,
  events,
  clamps,
  notFinite,
  unconverged,
}: BlockPath): unknown {
  const sorted = (items: readonly { world: number; step: number }[]) =>
    [...items].sort((a, b) => a.world - b.world || a.step - b.step)
  return {
    outcomes,
    parameters,
    clamps,
    notFinite,
    events: sorted(events),
    unconverged: sorted(unconverged),
  }
}

/** Run random models in the compiled engines and in the interpreter. @param more Options of the engines. */
function compare(models: number, more: Partial<EngineOptions>): void {
  fc.assert(
    fc.property(randomModel, (text) => {
      const { model: loaded, issues } = loadModel([{ name: 'm.yaml', text }])
      expect(issues.filter((i) => i.severity === 'error')).toEqual([])
      const record = ['one', 'some', 'many', 'size', 'lone', 'p', 'q']
      const { program, issues: order } = compileModel(loaded, { record, strict: false })
      expect(order.filter((i) => i.severity === 'error')).toEqual([])
      const settings = settingsOf(loaded, { scenario: 'random' }, new IssueList())
      const source = sampledSource(loaded, settings, 3)
      const watches = everyElement(program)
      const varying = new Set(['s', 'u'])
      const options = { lanes: WORLDS.length, varying, checkAll: false, watches, ...more }
      const [js, wasm] = compiledEngines(program, options).map((engine) => {
        const block = engine.run(WORLDS, source)
        const found = firstDifference(program, watches, block, WORLDS, source)
        if (found) throw new Error(`${engine.backend}: ${found}`)
        return told(block)
      })
      expect(wasm).toEqual(js)
    }),
    { numRuns: models, seed: SEED },
  )
}

describe(`random models (seed ${SEED})`, () => {
  it(`${MODELS} of them run to the same bits in the interpreter, in generated JavaScript and in WebAssembly`, () => {
    compare(MODELS, {})
  })

  it(`${LOOPED_MODELS} of them do where WebAssembly runs every equation as a loop`, () => {
    compare(LOOPED_MODELS, { loopFrom: 1 })
  })
})
