import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { PATH_SERIES, drawPaths } from '../../src/study/paths.ts'
import { syntheticResult } from './synthetic-result.ts'

interface FactsFile {
  readonly definitions: Readonly<Record<string, string>>
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly series: string
        readonly unit: string
        readonly note: string
        readonly facts: readonly {
          readonly from: string
          readonly to: string
          readonly value: number
          readonly low?: number
          readonly high?: number
          readonly definition: string
          readonly confidence: string
          readonly label: string
          readonly source: string
        }[]
      }
    >
  >
}

const file = parse(
  readFileSync(new URL('../../evidence/facts.yaml', import.meta.url), 'utf8'),
) as FactsFile

test('facts are given for the paths that a report draws, in their units', () => {
  const result = syntheticResult({
    worlds: 1,
    steps: 1,
    series: Object.fromEntries(PATH_SERIES.map((label) => [label, [[0]]])),
  })
  const drawn = drawPaths(result, [0], {})

  expect(Object.keys(file.paths)).toEqual(drawn.map(({ id }) => id))
  expect(Object.values(file.paths).map(({ unit }) => unit)).toEqual(drawn.map(({ unit }) => unit))
  expect(Object.values(file.paths).map(({ series }) => series)).toEqual(PATH_SERIES)
})

test.each(Object.entries(file.paths))(
  'every fact of %s is dated, defined and sourced',
  (_, path) => {
    for (const fact of path.facts) {
      expect(fact.from).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/)
      expect(fact.to >= fact.from).toBe(true)
      expect(fact.value).toBeGreaterThanOrEqual(fact.low ?? fact.value)
      expect(fact.value).toBeLessThanOrEqual(fact.high ?? fact.value)
      expect(Object.keys(file.definitions)).toContain(fact.definition)
      expect(['high', 'med', 'low']).toContain(fact.confidence)
      expect(fact.source).not.toBe('')
    }
    expect(path.facts.length > 0 || path.note.length > 0).toBe(true)
  },
)

test('quarters of cash spending sum to the years that the companies report', () => {
  // Annual cash purchases of Alphabet, Amazon and Meta, and the four quarters of Microsoft.
  const ofYear = (year: number): number =>
    file.paths['capex']!.facts.filter(
      (fact) => fact.definition === 'cash_capex' && fact.from.startsWith(`${year}`),
    ).reduce((sum, fact) => sum + fact.value / 4, 0)

  // Each quarter is rounded to a tenth of its yearly rate.
  expect(Math.abs(ofYear(2024) - (52.535 + 82.999 + 37.256 + 55.552))).toBeLessThan(0.06)
  expect(Math.abs(ofYear(2025) - (91.447 + 131.819 + 69.691 + 83.098))).toBeLessThan(0.06)
})
