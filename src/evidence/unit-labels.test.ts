import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { readUnitLabels } from './unit-labels.ts'

function read(text: string) {
  const issues = new IssueList()
  const labels = readUnitLabels({ name: 'units.yaml', text }, issues)
  return { labels: Object.fromEntries(labels), faults: issues.items }
}

describe('readUnitLabels', () => {
  it('gives the unit of the language by label', () => {
    const { labels, faults } = read('units: { USD: base, USD bn: 1e9 USD }\nlabels: { usd_bn: USD bn / year }')

    expect(labels).toEqual({ usd_bn: 'USD bn / year' })
    expect(faults).toEqual([])
  })

  it.each([
    ['an undeclared unit', 'units: { USD: base }\nlabels:\n  x: EUR', 'labels.x', 3],
    ['a unit that is no unit', 'units: { USD: base }\nlabels:\n  x: "USD //"', 'labels.x', 3],
    ['a label without a unit', 'units: { USD: base }\nlabels:\n  x:', 'labels.x', 3],
    ['a map in place of a unit', 'units: { USD: base }\nlabels:\n  x: { a: b }', 'labels.x', 3],
    ['a list in place of a unit', 'units:\n  USD: [base]\nlabels: {}', 'units.USD', 2],
    ['a unit made of itself', 'units:\n  USD: 2 USD\nlabels: {}', 'units.USD', 2],
    ['a declared unit that nothing uses and none can read', 'units:\n  A: 2 B\nlabels: {}', 'units.A', 2],
  ])('lists %s with file and line', (_, text, path, line) => {
    expect(read(text).faults).toMatchObject([{ code: 'unit', path, file: 'units.yaml', line }])
  })

  it.each(['', 'labels: 3', 'units: []\nlabels: null', '- 1', 'just words'])(
    'lists the sections that %j lacks',
    (text) => {
      expect(read(text).faults.map(({ code, path }) => `${code} ${path}`)).toEqual(
        expect.arrayContaining(['missing labels']),
      )
    },
  )

  it('takes no key as special', () => {
    const { labels } = read('units: { USD: base }\nlabels: { __proto__: USD, constructor: USD }')

    expect(Object.keys(labels).sort()).toEqual(['__proto__', 'constructor'])
  })
})
