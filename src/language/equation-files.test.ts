import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyScenario } from './apply-scenario.ts'
import { EquationFiles, offsetInEdit } from './equation-files.ts'
import { equationKey, equationPath } from './equation-key.ts'
import { IssueList } from './issue.ts'
import { loadModel } from './load-model.ts'

const HEAD = `model: m
version: 1.0.0
time: { start: 2025-01, end: 2026-01, step: 1 month, unit: year }
units: { share: 1, year: base }
dimensions: { firm: [A, B] }
block: all
`
const BODY = `# The rest of the model.
parameters:
  cost: { about: x, unit: share, value: 0.5, evidence: judgement, because: "a guess" }   # kept
variables:
  price: { about: x, unit: share, equation: "2 * cost" }  # two times
  each: { about: x, over: firm, unit: share, equations: { A: 'cost', B: cost + 1 } }
  folded:
    about: x
    unit: share
    equation: >
      cost
      + price
stocks:
  hoard: { about: x, unit: share, initial: 0, change: "price / (1 year)", jump: { when: "hoard > 2", to: "0" } }
outcomes:
  last: { about: x, unit: share, equation: "final(hoard)" }
`
const FILES = [
  { name: 'model.yaml', text: HEAD },
  { name: 'b.yaml', text: BODY },
]
const REPLACE = {
  price: '3 * cost',
  'variables.each.equations.B': 'cost + 2',
  folded: 'cost\n+ 2 * price',
  'stocks.hoard.initial': '0.5',
  'stocks.hoard.jump.when': 'hoard > 3',
  'outcomes.last.equation': 'final(hoard) / 2',
}
const textOf = (replace: Readonly<Record<string, string>>) =>
  new EquationFiles(FILES).edit(replace).files.find((f) => f.name === 'b.yaml')?.text ?? ''

describe('equations edited in files', () => {
  it('change where they stand: comments, layout and other lines stay', () => {
    const [before, after] = [BODY.split('\n'), textOf({ price: '3 * cost' }).split('\n')]

    expect(after.filter((line, k) => line !== before[k])).toEqual([
      '  price: { about: x, unit: share, equation: "3 * cost" }  # two times',
    ])
  })

  it('may be several, by element, of block scalars, of stocks and outcomes, numbers staying numbers', () => {
    const text = textOf(REPLACE)

    expect(text).toContain(`{ A: 'cost', B: "cost + 2" }`)
    expect(text).toContain('    equation: "cost + 2 * price"\nstocks:')
    expect(text).toContain('initial: 0.5, change: "price / (1 year)", jump: { when: "hoard > 3"')
    expect(text).toContain('equation: "final(hoard) / 2"')
    expect(text).toContain('because: "a guess" }   # kept')
  })

  it('give the model that a scenario with the same replacements gives', () => {
    const edited = loadModel(new EquationFiles(FILES).edit(REPLACE).files)
    const issues = new IssueList()
    const applied = applyScenario(
      loadModel(FILES).model,
      { scenario: 's', replace: REPLACE },
      issues,
    ).model

    expect(edited.issues.filter((i) => i.severity === 'error')).toEqual([])
    expect(issues.errors).toEqual([])
    expect(astsOf(applied)).toEqual(astsOf(edited.model))
    expect(astsOf(applied)).not.toEqual(astsOf(loadModel(FILES).model))
  })

  it('are known by the name of the variable, or by their path', () => {
    expect(equationKey('variables.price.equation')).toBe('price')
    expect(equationKey('variables.each.equations.B')).toBe('variables.each.equations.B')
    expect(equationPath('price')).toBe('variables.price.equation')
    expect(new EquationFiles(FILES).placeOf('variables.price.equation')).toEqual({
      file: 'b.yaml',
      line: 5,
    })
  })

  it('that are unknown are listed, and nothing changes', () => {
    const edited = new EquationFiles(FILES).edit({ prise: '1', 'stocks.hoard.floor': '0' })

    expect(edited.unknown).toEqual(['prise', 'stocks.hoard.floor'])
    expect(edited.files).toEqual(FILES)
    const issues = new IssueList()
    applyScenario(
      loadModel(FILES).model,
      { scenario: 's', replace: { 'stocks.hoard.chnge': '1' } },
      issues,
    )
    expect(issues.items[0]).toMatchObject({
      code: 'unknown-name',
      hint: "Did you mean 'stocks.hoard.change'?",
    })
  })

  it.each([
    ['a name that is none', 'price', '2 *\n  coost', 6],
    ['a broken equation', 'price', '2 * (cost', 9],
    ['a quote', 'price', '2 * "cost"', 4],
    ['a unit that does not fit', 'stocks.hoard.change', 'cost', 0],
  ])('have faults told at their character: %s', (_, key, text, offset) => {
    const { files, spans } = new EquationFiles(FILES).edit({ [key]: text, folded: '1' })
    const fault = loadModel(files).issues.find((i) => i.severity === 'error')
    const span = spans.find((s) => s.key === key)
    const file = files.find((f) => f.name === span?.file)

    expect(fault?.file).toBe('b.yaml')
    expect(offsetInEdit(span!, file!.text, fault!.line, fault!.column)).toBe(offset)
  })

  it('stay one text whatever is written into them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { files, spans } = new EquationFiles(FILES).edit({ price: text, folded: 'cost' })
        const [, body] = files
        const again = new EquationFiles(files)

        expect(body!.text.split('\n')).toHaveLength(BODY.split('\n').length - 2)
        expect(again.placeOf('outcomes.last.equation')).toMatchObject({ file: 'b.yaml' })
        expect(JSON.parse(body!.text.slice(spans[0]!.from, spans[0]!.to))).toBe(spans[0]!.text)
      }),
    )
  })
})

function astsOf(model: ReturnType<typeof loadModel>['model']): unknown {
  const asts: unknown[] = []
  JSON.stringify(model, (key, value: unknown) => {
    if (key === 'ast') asts.push(stripped(value))
    return value
  })
  return asts
}

/** A tree without places: a line break may have become a blank. */
function stripped(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      key === 'start' || key === 'end' ? undefined : part,
    ),
  )
}
