import { expect, test } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { readNumberChanges } from './number-changes.ts'

const read = (text: string) => {
  const issues = new IssueList()
  return { changes: readNumberChanges({ name: 'n.yaml', text }, issues), issues }
}

test('a version and its steps are read in order', () => {
  const { changes, issues } = read(`
changes:
  - version: "2"
    date: 2026-01-02
    about: { en: a, fr: b }
    source: x.md
    steps: [{ what: { en: c, fr: d }, left_out: true, calm: [0, 0.5, 1], article: [0.1, 0.2, 0.3] }]
  - { version: "1", about: { en: e, fr: f }, source: y.md, steps: [] }
`)

  expect(issues.items).toEqual([])
  expect(changes.map(({ version, date }) => [version, date])).toEqual([
    ['2', '2026-01-02'],
    ['1', ''],
  ])
  expect(changes[0]?.steps[0]).toEqual({
    what: { en: 'c', fr: 'd' },
    isLeftOut: true,
    calm: [0, 0.5, 1],
    article: [0.1, 0.2, 0.3],
  })
})

test.each([
  ['', 'changes'],
  ['changes: 7', 'changes'],
  ['changes: [3]', 'changes.0.version'],
  ['changes: [{ version: "1", source: s, about: { en: a } }]', 'changes.0.about'],
  ['changes: [{ version: "1", source: s, about: { en: a, fr: b }, steps: [{ what: { en: a, fr: b }, calm: [1, 2, 3], article: [0, 0] }] }]', 'changes.0.steps.0.calm'],
])('a file that is %j is refused at %s', (text, path) => {
  expect(read(text).issues.errors.map((issue) => issue.path)).toContain(path)
})
