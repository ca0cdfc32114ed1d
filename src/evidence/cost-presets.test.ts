import { describe, expect, it } from 'vitest'
import { formatIssue, IssueList } from '../language/issue.ts'
import { loadModel } from '../language/load-model.ts'
import { readCostLines } from './cost-lines.ts'
import { readCostPresets } from './cost-presets.ts'

const { model } = loadModel([
  {
    name: 'm.yaml',
    text: `
model: m
units: { USD: base }
inputs:
  speed: { about: "Speed.", unit: number, value: "0 / 0", because: "none" }
  price: { about: "Price.", unit: USD, value: "0 / 0", because: "none" }
  factor: { about: "Factor.", unit: number, value: 2, because: "test" }
variables:
  cost: { about: "Cost.", unit: USD, equation: speed * price * factor }
`,
  },
])
const HEAD = `title: { en: "One", fr: "Un" }\nnotes: { en: "Note", fr: "Note" }\n`
const WHOLE = `preset: one\n${HEAD}settings:\n  - { source: [s], set: { speed: 3, price: 2 } }\n`

function read(...texts: string[]) {
  const issues = new IssueList()
  const files = texts.map((text, i) => ({ name: `${i}.yaml`, text }))
  const presets = readCostPresets(files, model, new Set(['s']), issues)
  return { presets, faults: issues.items.map(formatIssue) }
}

describe('readCostPresets', () => {
  it('reads settings with their evidence', () => {
    const { presets, faults } = read(WHOLE)

    expect(faults).toEqual([])
    expect(presets.get('one')?.settings.get('speed')).toMatchObject({
      value: 3,
      evidence: 'measured',
      source: ['s'],
    })
  })

  it('takes a reason without a source for judgement', () => {
    const { presets } = read(WHOLE.replace('source: [s]', 'because: "a guess"'))

    expect(presets.get('one')?.settings.get('price')?.evidence).toBe('judgement')
  })

  it('puts a preset on what it extends, values and gaps alike', () => {
    const two = `preset: two\nextends: one\n${HEAD}settings:\n  - { source: [s], set: { speed: 4 } }\nmissing:\n  - { inputs: [price], kind: undisclosed, why: { en: "secret", fr: "secret" } }\n`
    const { presets, faults } = read(two, WHOLE)

    expect(faults).toEqual([])
    expect(presets.get('two')?.settings.get('speed')?.value).toBe(4)
    expect(presets.get('two')?.settings.has('price')).toBe(false)
    expect(presets.get('two')?.missing.get('price')?.kind).toBe('undisclosed')
  })

  it('takes a block for those of its inputs that nothing sets', () => {
    const text = WHOLE.replace(', price: 2', '').concat(
      'missing:\n  - { inputs: [m], kind: not-applicable, why: { en: "no", fr: "non" } }\n',
    )
    const { presets, faults } = read(text)

    expect(faults).toEqual([])
    expect([...(presets.get('one')?.missing.keys() ?? [])]).toEqual(['price'])
    expect(presets.get('one')?.settings.get('speed')?.value).toBe(3)
  })

  it.each([
    ['an unknown input', WHOLE.replace('speed: 3', 'sped: 3'), "Did you mean 'speed'?"],
    ['an unknown source', WHOLE.replace('[s]', '[t]'), "there is no source 't'"],
    ['no evidence', WHOLE.replace('source: [s], ', ''), 'neither where these values come from'],
    ['an input left out in silence', WHOLE.replace(', price: 2', ''), "neither sets 'price'"],
    ['a missing language', WHOLE.replace(', fr: "Un"', ''), "'fr' is required"],
    ['an empty language', WHOLE.replace('fr: "Un"', 'fr: ""'), "no 'fr'"],
    ['an unknown key', WHOLE.replace('notes:', 'note:'), "unknown key 'note'"],
    ['an unknown parent', WHOLE.replace('title', 'extends: on\ntitle'), "there is no preset 'on'"],
    ['a preset of itself', WHOLE.replace('title', 'extends: one\ntitle'), 'extends itself'],
    ['an alias', `${WHOLE}extra: &a [*a]\n`, 'aliases are not part of the language'],
    ['an empty file', '', 'a preset is a map'],
    ['a list for a map', '- 1\n- 2\n', 'a preset is a map'],
    ['a value that is a list', WHOLE.replace('speed: 3', 'speed: [3]'), 'must be a number'],
    [
      'an input set twice',
      `${WHOLE}  - { source: [s], set: { speed: 5 } }\n`,
      "'speed' is set twice",
    ],
    [
      'a published number in another unit',
      `${WHOLE}expects:\n  c: { of: cost, value: 12, unit: USD M, tolerance: 0, source: [s], about: { en: "a", fr: "b" } }\n`,
      "'cost' is in USD, not in USD M",
    ],
    [
      'a published number without a source',
      `${WHOLE}expects:\n  c: { of: cost, value: 12, unit: USD, tolerance: 0, source: [], about: { en: "a", fr: "b" } }\n`,
      'a published number without a source',
    ],
    [
      'a published number of nothing',
      `${WHOLE}expects:\n  c: { of: costs, value: 12, unit: USD, tolerance: 0, source: [s], about: { en: "a", fr: "b" } }\n`,
      "Did you mean 'cost'?",
    ],
  ])('lists %s', (_, text, said) => {
    expect(read(text).faults.join('\n')).toContain(said)
  })

  it('lists every fault of a file, where it stands', () => {
    const { faults } = read(WHOLE.replace('[s]', '[t]').replace('price: 2', 'prce: 2'))

    expect(faults.length).toBeGreaterThanOrEqual(3)
    for (const fault of faults) expect(fault).toMatch(/^error 0\.yaml/)
  })

  it('lists a preset that stands twice', () => {
    expect(read(WHOLE, WHOLE).faults.join('\n')).toContain("preset 'one' stands twice")
  })

  it('ends a circle of two', () => {
    const one = WHOLE.replace('title', 'extends: two\ntitle')
    const two = WHOLE.replace('preset: one', 'preset: two').replace('title', 'extends: one\ntitle')

    expect(read(one, two).faults.join('\n')).toContain('extends itself')
  })
})

describe('readCostLines', () => {
  it('lists unknown names and kinds', () => {
    const issues = new IssueList()
    const text = `sections:\n  - id: a\n    title: { en: "A", fr: "A" }\n    lines:\n      - { of: costs, kind: money, label: { en: "C", fr: "C" } }\n`
    readCostLines({ name: 'lines.yaml', text }, new Set(['cost']), issues)

    expect(issues.items.map((i) => i.code)).toEqual(['unknown-name', 'bad-value'])
    expect(issues.items[0]?.hint).toBe("Did you mean 'cost'?")
  })
})
