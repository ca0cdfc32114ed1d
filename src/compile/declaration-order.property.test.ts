import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument, YAMLMap } from 'yaml'
import { IssueList } from '../language/issue.ts'
import { loadModel } from '../language/load-model.ts'
import { settingsOf } from '../language/scenario-settings.ts'
import { centralSource } from '../run/central-source.ts'
import { compileModel } from './compile-model.ts'
import { interpretWorld } from './interpreter.ts'

const SECTIONS = [
  'parameters',
  'data',
  'variables',
  'stocks',
  'accounts',
  'payments',
  'claims',
  'capital',
  'shocks',
]
/** Sums over payments and holdings follow the declarations, so their rounding may differ: some hundred terms of 1e-16. */
const ROUNDING = 1e-12

function run(text: string): Map<string, number[]> {
  const { model, issues } = loadModel([{ name: 'model.yaml', text }])
  expect(issues.filter((i) => i.severity === 'error')).toEqual([])
  const record = SECTIONS.flatMap((s) =>
    s === 'shocks'
      ? model.shocks.map((x) => `${x.name}_active`)
      : model[s as 'stocks'].map((d) => d.name),
  )
  const { program, issues: loops } = compileModel(model, { record, strict: false })
  expect(loops).toEqual([])
  const settings = settingsOf(model, { scenario: 'base' }, new IssueList())
  const { values } = interpretWorld(program, centralSource(settings), 0)
  return new Map(program.columns.map((c) => [c.label, values[c.node]!.map((v) => v[c.element]!)]))
}

/** The text of a model with its sections, and the declarations in each, in the order of the given keys. */
function shuffled(text: string, keys: readonly number[]): string {
  const document = parseDocument(text)
  let used = 0
  const key = () => keys[used++ % keys.length]!
  const shuffle = (map: YAMLMap) => {
    map.items = map.items
      .map((item) => ({ item, at: key() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  }
  const root = document.contents as YAMLMap
  // The order of dimensions and their elements is the order of arrays and keeps its meaning.
  for (const { key: name, value } of root.items)
    if (value instanceof YAMLMap && String(name) !== 'dimensions') shuffle(value)
  shuffle(root)
  return document.toString()
}

describe.each(['banks', 'economy', 'features', 'sim', 'teacup'])('model %s', (name) => {
  const text = readFileSync(`test/oracle/models/${name}/model.yaml`, 'utf8')
  const wanted = run(text)

  it('gives the same paths in any order of its declarations', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 60 }), (keys) => {
        const found = run(shuffled(text, keys))

        expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort())
        for (const [label, path] of wanted) {
          const largest = Math.max(1, ...path.map(Math.abs))
          const gaps = path.map((x, k) => Math.abs(x - found.get(label)![k]!))
          expect([label, Math.max(...gaps) <= ROUNDING * largest]).toEqual([label, true])
        }
      }),
      { numRuns: 15 },
    )
  })
})
