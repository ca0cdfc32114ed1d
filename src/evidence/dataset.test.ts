import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { columnsOf, readDatasets } from './dataset.ts'

const WORDS = '{ en: "a", fr: "b" }'
const HEAD = `    file: ai/t.csv\n    title: ${WORDS}\n    publisher: p\n    licence: l\n    source: s\n`

function read(text: string) {
  const issues = new IssueList()
  const datasets = readDatasets({ name: 'datasets.yaml', text }, issues)
  const faults = issues.items.map(({ code, line, message }) => `${code} ${line} ${message}`)
  return { datasets, faults }
}

describe('readDatasets', () => {
  it('gives each value column what its table says, unless it says otherwise', () => {
    const { datasets, faults } = read(
      `datasets:\n  t:\n${HEAD}    id: [k]\n    unit: u\n    figures:\n      - { column: x }\n      - { column: y, unit: "=usd", id: [k, c] }\n`,
    )
    const [x, y] = datasets.get('t')!.values

    expect(faults).toEqual([])
    expect(x).toMatchObject({ column: 'x', unit: 'u', id: ['k'], once: false })
    expect(y).toMatchObject({ column: 'y', unit: '=usd', id: ['k', 'c'] })
    expect([...columnsOf(datasets.get('t')!)].sort()).toEqual(['c', 'k', 's', 'u', 'x', 'y'])
  })

  it.each([
    ['file', 'publisher', 'licence', 'source', 'figures'].map((key) => `no ${key}`),
  ])('lists all that an empty one lacks', (...wanted) => {
    const { faults } = read('datasets:\n  t: {}\n')

    for (const part of wanted) expect(faults.join('\n')).toContain(part)
    expect(faults.every((fault) => / 2 /.test(fault))).toBe(true)
  })

  it.each([
    ['an unknown field', `${HEAD}    publishr: x\n    figures: [{ column: x }]\n`, 'publishr'],
    ['an unknown field of a figure', `${HEAD}    figures: [{ column: x, unti: y }]\n`, 'unti'],
    ['a figure without a column', `${HEAD}    figures: [{ unit: y }]\n`, 'no column'],
    ['a figure that is no map', `${HEAD}    figures: [3]\n`, 'no column'],
    ['figures that are no list', `${HEAD}    figures: { column: x }\n`, 'no figures'],
    ['a gap that excuses every row', `${HEAD}    figures: [{ column: x }]\n    gaps: [{ because: ${WORDS} }]\n`, 'which rows'],
    ['an unknown field of a gap', `${HEAD}    figures: [{ column: x }]\n    gaps: [{ when: { x: "" }, where: { x: "" }, because: ${WORDS} }]\n`, "'when'"],
    ['a reason in one language', `${HEAD}    figures: [{ column: x }]\n    repeats: { en: a }\n`, "'fr'"],
    ['a licence that is a map', `${HEAD.replace('licence: l', 'licence: { a: b }')}    figures: [{ column: x }]\n`, 'no licence'],
    ['a field given twice', `${HEAD}    source: other\n    figures: [{ column: x }]\n`, 'given twice'],
    ['a key from the prototype', `${HEAD}    __proto__: { file: y }\n    figures: [{ column: x }]\n`, '__proto__'],
  ])('lists %s', (_, body, wanted) => {
    const { faults } = read(`datasets:\n  t:\n${body}`)

    expect(faults.join('\n')).toContain(wanted)
    expect(faults.every((fault) => !/ 0 /.test(fault))).toBe(true)
  })

  it.each(['', '- a', 'words', 'datasets:', 'datasets: [1]', 'datasets: 3', 'datasets: {', '\0', 'a: *b'])(
    'reads no table from %j, and says so',
    (text) => {
      const { datasets, faults } = read(text)

      expect(datasets.size).toBe(0)
      expect(faults.length).toBeGreaterThan(0)
    },
  )

  it.each(['t: null', 't: 3', 't: []', '__proto__: {}', 'constructor: { figures: [null, [], {}] }'])(
    'lists the faults of { %s } without a crash',
    (row) => {
      expect(read(`datasets: { ${row} }`).faults.length).toBeGreaterThan(4)
    },
  )
})
