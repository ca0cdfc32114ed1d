import { expect, test } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { readBackTests } from './back-tests.ts'
import { rankedScore } from './run-back-tests.ts'

const WORDS = '{ en: a, fr: b }'
const file = (rows: string) => ({
  name: 'b.yaml',
  text: `forecast: { scenario: f, about: ${WORDS}, rows: { ${rows} } }\ncentral: { scenario: c, about: ${WORDS}, rows: {} }\nepisodes: {}\nmissing: []\n`,
})

test('a range of a fact is scored at its middle unless a value is given', () => {
  const issues = new IssueList()
  const row = `about: ${WORDS}, series: x, from: 2025-01, to: 2025-12, unit: USD bn, source: s`
  const { forecast } = readBackTests(
    file(`a: { ${row}, fact: [8, 9] }, b: { ${row}, fact: [190, 270], value: 225 }, c: { ${row}, fact: 3.7 }`),
    issues,
  )

  expect(issues.items).toEqual([])
  expect(forecast.rows.map(({ low, value, high }) => [low, value, high])).toEqual([
    [8, 8.5, 9],
    [190, 225, 270],
    [3.7, 3.7, 3.7],
  ])
})

test('every fault of a row is listed', () => {
  const issues = new IssueList()
  readBackTests(
    file('a: { about: { en: a }, series: [], fold: sum, from: 2025-13, to: 2024-01, fact: [9, 8] }'),
    issues,
  )
  const paths = new Set(issues.items.map(({ path }) => path.replace('forecast.rows.a', '')))

  expect([...paths].sort()).toEqual(['', '.about', '.fact', '.fold', '.from', '.series', '.to'])
})

test.each(['', '[]', 'forecast: 3', 'forecast: { rows: [1] }', 'episodes: { e: 4 }'])(
  'a file that is %j is refused with issues, not with a crash',
  (text) => {
    const issues = new IssueList()
    readBackTests({ name: 'b.yaml', text }, issues)

    expect(issues.errors.length).toBeGreaterThan(0)
  },
)

test('the score of one value is its distance, and of two it is less by a quarter of their distance', () => {
  expect(rankedScore([3], 5)).toBe(2)
  // E|X - 0| = 1, half of E|X - X'| = 0.5.
  expect(rankedScore([1, -1], 0)).toBe(0.5)
})
