import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileModel } from '../src/compile/compile-model.ts'
import { interpretWorld } from '../src/compile/interpreter.ts'
import { loadModel } from '../src/language/load-model.ts'
import { settingsOf } from '../src/language/scenario-settings.ts'
import { IssueList } from '../src/language/issue.ts'
import { InlineRunner } from '../src/run/inline-runner.ts'
import { sampledSource } from '../src/run/sampled-source.ts'
import { randomModel } from './random-model.ts'

describe('random models', () => {
  it('run to the same bits in the interpreter and in generated code', async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (text) => {
        const { model: loaded, issues } = loadModel([{ name: 'm.yaml', text }])
        expect(issues.filter((i) => i.severity === 'error')).toEqual([])
        const record = ['one', 'some', 'many', 'size', 'lone']
        const { program, issues: order } = compileModel(loaded, { record, strict: false })
        expect(order.filter((i) => i.severity === 'error')).toEqual([])
        const spec = { scenario: 'random' }
        const source = sampledSource(loaded, settingsOf(loaded, spec, new IssueList()), 3)
        const runner = new InlineRunner(loaded, {
          modelHash: '',
          engine: '',
          dataDate: '',
          hash: () => '',
        })
        const result = await runner.run({ scenario: spec, worlds: 3, seed: 3, record })

        for (let w = 0; w < 3; w++) {
          const { values } = interpretWorld(program, source, w)
          for (const { label, node, element } of program.columns)
            for (let k = 0; k <= program.time.steps; k++) {
              const a = values[node]?.[k]?.[element]
              const b = result.series.get(label)?.[k * 3 + w]
              // NaN has many bit patterns and one meaning.
              if (!Object.is(a, b))
                throw new Error(`${label} world ${w} step ${k}: ${a} against ${b}`)
            }
        }
      }),
      { numRuns: 150, seed: 20261124 },
    )
  })
})
