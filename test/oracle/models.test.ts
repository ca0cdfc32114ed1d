import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { compileModel } from '../../src/compile/compile-model.ts'
import { interpretWorld } from '../../src/compile/interpreter.ts'
import { stepLabels } from '../../src/language/calendar.ts'
import { formatIssue } from '../../src/language/issue.ts'
import { loadModel } from '../../src/language/load-model.ts'
import { settingsOf } from '../../src/language/scenario-settings.ts'
import { IssueList } from '../../src/language/issue.ts'
import { centralSource } from '../../src/run/central-source.ts'
import { compiledEngines, everyElement, firstDifference } from '../engines.ts'

const FOLDER = new URL('models/', import.meta.url)

/**
 * The evaluator and the interpreter do the same sums in another order: 1e-9 of the largest value of a series is far above
 * rounding of some thousand additions (1e-13) and the tolerances of the solve groups (1e-12), far below any wrong rule.
 */
const TOLERANCE = 1e-9

function central(name: string) {
  const text = readFileSync(new URL(`${name}/model.yaml`, FOLDER), 'utf8')
  const golden = Papa.parse<string[]>(
    readFileSync(new URL(`${name}/central.csv`, FOLDER), 'utf8'),
    { skipEmptyLines: true },
  ).data
  const [header = [], ...rows] = golden
  const { model, issues } = loadModel([{ name: 'model.yaml', text }])
  const settings = settingsOf(model, { scenario: 'base' }, new IssueList())
  const compiled = compileModel(model, { record: header.slice(1), strict: true })
  const source = centralSource(settings)
  const path = interpretWorld(compiled.program, source, 0)
  return { model, header, rows, path, source, ...compiled, issues: [...issues, ...compiled.issues] }
}

// The golden paths come from an independent evaluator: `scripts/make-model-goldens.py`. Its six test models are used as they
// are but for one number: the check `cash_kept` of `banks` compares money with `80 USD bn` where the original says `80`, a
// pure number, which is a unit fault that the evaluator does not look for in checks.
describe.each(['banks', 'clearing', 'economy', 'features', 'sim', 'teacup'])('model %s', (name) => {
  it('loads and compiles without a fault', () => {
    const { issues } = central(name)

    expect(issues.filter((i) => i.severity === 'error').map(formatIssue)).toEqual([])
  })

  it('gives the path of the independent evaluator at every step', () => {
    const { program, path, header, rows, model } = central(name)
    const labels = model.time === null ? ['static'] : stepLabels(model.time)
    expect(rows.map((row) => row[0])).toEqual(labels)
    expect(program.columns.map((c) => c.label)).toEqual(header.slice(1))

    const wrong: string[] = []
    program.columns.forEach(({ label, node, element, scale }, j) => {
      const wanted = rows.map((row) => Number(row[j + 1]))
      const largest = Math.max(...wanted.filter(Number.isFinite).map(Math.abs))
      wanted.forEach((a, k) => {
        const b = (path.values[node]?.[k]?.[element] ?? Number.NaN) / scale
        const same = Number.isNaN(a)
          ? Number.isNaN(b)
          : Math.abs(a - b) <= TOLERANCE * Math.max(1, largest)
        if (!same) wrong.push(`${label} at ${labels[k]}: ${a} expected, ${b} found`)
      })
    })

    expect(wrong).toEqual([])
  })

  it('runs to the same bits in generated JavaScript and in WebAssembly', () => {
    const { program, source } = central(name)
    const watches = everyElement(program)
    const options = { lanes: 1, varying: new Set<string>(), checkAll: true, watches }
    for (const engine of compiledEngines(program, options)) {
      const block = engine.run([0], source)
      expect(firstDifference(program, watches, block, [0], source), engine.backend).toBeNull()
    }
  })

  it('converges and holds its checks at every step', () => {
    const { program, path } = central(name)
    const failed: string[] = []
    for (const check of program.checks)
      for (let k = 0; k <= program.time.steps; k++)
        check.labels.forEach((label, e) => {
          const [a = 0, b = 0] = check.parts.map((p) => path.values[p]?.[k]?.[e] ?? Number.NaN)
          const room = check.tolerance * Math.max(1, Math.abs(a), Math.abs(b))
          const holds = {
            '==': Math.abs(a - b) <= room,
            '<=': a - b <= room,
            '<': a - b <= room,
            '>=': b - a <= room,
            '>': b - a <= room,
            all: a !== 0,
          }[check.op]
          if (!holds) failed.push(`${label} at step ${k}: ${a} ${check.op} ${b}`)
        })

    expect(failed).toEqual([])
    expect(path.unconverged).toEqual([])
  })
})
