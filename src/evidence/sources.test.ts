import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { addressesOf, filesOf, yearFault } from './check-source.ts'
import type { SourceRules } from './check-source.ts'
import { readSources } from './sources.ts'

/** One sound source, on line 2 and the fields behind it. */
const FIELDS: Readonly<Record<string, string>> = {
  title: '"A table"',
  by: '"An office"',
  year: '2024-02-29',
  kind: 'data set',
  licence: '"CC BY 4.0"',
  url: '"https://example.org/a ; https://example.org/b?c=1"',
  where: '"table 1"',
  checked: '"read"',
}
const source = (changes: Readonly<Record<string, string | null>> = {}, id = 'office') =>
  [
    `  ${id}:`,
    ...Object.entries({ ...FIELDS, ...changes })
      .filter(([, text]) => text !== null)
      .map(([key, text]) => `    ${key}: ${text}`),
    '',
  ].join('\n')
const read = (texts: readonly string[], rules: SourceRules = {}) => {
  const issues = new IssueList()
  const files = texts.map((text, i) => ({ name: `s${i}.yaml`, text: `sources:\n${text}` }))
  return { sources: readSources(files, issues, rules), issues: issues.items }
}

describe('readSources', () => {
  it('reads every field and keeps bare years as text', () => {
    const { sources, issues } = read([source({ year: '2024' })])

    expect(issues).toEqual([])
    expect(sources.get('office')).toEqual({
      id: 'office',
      title: 'A table',
      by: 'An office',
      year: '2024',
      kind: 'data set',
      licence: 'CC BY 4.0',
      url: 'https://example.org/a ; https://example.org/b?c=1',
      where: 'table 1',
      checked: 'read',
    })
  })

  // Lines: `sources:` is 1, the id 2, then the fields in the order above.
  it.each<[string, Readonly<Record<string, string | null>>, string, number, RegExp]>([
    ['a missing title', { title: null }, 'missing', 2, /no title/],
    ['an empty where', { where: '""' }, 'missing', 2, /no where/],
    ['a field left blank', { checked: '' }, 'missing', 2, /no checked/],
    ['an unknown kind', { kind: 'dataset' }, 'bad-value', 6, /data set/],
    ['a missing licence', { licence: null }, 'missing', 2, /licence.*figures only/s],
    ['a licence of blanks', { licence: '"  "' }, 'missing', 2, /licence/],
    ['a date that is none', { year: 'soon' }, 'bad-date', 5, /no date/],
    ['a month that is none', { year: '2024-13' }, 'bad-date', 5, /month 13/],
    ['a day that is none', { year: '2023-02-29' }, 'bad-date', 5, /day 29/],
    ['a year in the far future', { year: '2204' }, 'bad-date', 5, /2100/],
    ['a range that runs backwards', { year: '2024-2022' }, 'bad-date', 5, /not after/],
    ['words in an address', { url: '"https://a.org (copy)"' }, 'bad-url', 8, /where/],
    ['another separator', { url: '"https://a.org, https://b.org"' }, 'bad-url', 8, / ; /],
    ['another scheme', { url: '"ftp://a.org/x"' }, 'bad-url', 8, /ftp/],
    ['a script for an address', { url: '"javascript:alert(1)"' }, 'bad-url', 8, /javascript/],
    ['a separator without an address', { url: '"https://a.org ; "' }, 'bad-url', 8, /a\.org ;/],
    ['no address', { url: null }, 'missing', 2, /no url/],
    ['a misspelt field', { licence: null, license: 'MIT' }, 'unknown-key', 10, /licence/],
    ['a field that is a list', { title: '[a, b]' }, 'bad-value', 3, /text/],
    ['a field that is a truth', { where: 'true' }, 'bad-value', 9, /text/],
  ])('lists %s at its line', (_what, changes, code, line, words) => {
    const { issues } = read([source(changes)])
    const found = issues.find((issue) => issue.code === code)

    expect(found, JSON.stringify(issues)).toMatchObject({ file: 's0.yaml', line, severity: 'error' })
    expect(`${found?.message} ${found?.hint}`).toMatch(words)
  })

  it('lists all faults of all files, each once', () => {
    const { issues } = read([
      source({ kind: 'book', year: '99', url: '"x"', licence: null }) + source({ by: null, where: '"table 2"' }, 'other'),
      source() + '  Bad_Name: 3\n',
    ])

    expect(issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      's0.yaml:6 bad-value',
      's0.yaml:5 bad-date',
      's0.yaml:7 bad-url',
      's0.yaml:10 missing',
      's1.yaml:2 duplicate',
      's1.yaml:11 bad-name',
      's1.yaml:11 bad-value',
    ])
  })

  it('lists one place of one publication under two ids, and leaves two places of it alone', () => {
    const again = source({ title: '"a Table"', url: '"https://other.org"' }, 'again')

    expect(read([source(), again]).issues).toMatchObject([
      { code: 'duplicate', file: 's1.yaml', line: 2, message: "source 'again' is 'office' again" },
    ])
    expect(read([source(), source({ where: '"table 2"' }, 'again')]).issues).toEqual([])
  })

  it('names the fields that there are beside one that nobody knows', () => {
    const { issues } = read([source({ zzzzzzzz: '"x"' })])

    expect(issues).toMatchObject([
      { code: 'unknown-key', line: 11, hint: expect.stringMatching(/title, by, year, kind/) },
    ])
  })

  it('lists an id that stands twice in one file', () => {
    expect(read([source() + source()]).issues).toMatchObject([{ code: 'duplicate-key', line: 11 }])
  })

  it.each([
    ['sources: [1, 2]', 'bad-value'],
    ['- a', 'bad-value'],
    ['just words', 'bad-value'],
    ['source: {}', 'unknown-key'],
    ['sources: { a: &x {}, b: *x }', 'alias'],
    ['sources: {', 'yaml'],
    ['sources: { __proto__: { title: x } }', 'bad-name'],
  ])('lists what is wrong with the file %j', (text, code) => {
    const issues = new IssueList()
    readSources([{ name: 'hostile.yaml', text }], issues)

    expect(issues.items.map((issue) => issue.code)).toContain(code)
  })

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (whole, field) => {
        const issues = new IssueList()
        readSources([{ name: 'a.yaml', text: whole }], issues)
        for (const key of Object.keys(FIELDS)) read([source({ [key]: JSON.stringify(field) })])
      }),
      { numRuns: 100 },
    )
  })

  it('asks no licence of a page that is quoted for a figure alone', () => {
    expect(read([source({ kind: 'press', licence: null })]).issues).toEqual([])
  })

  it('holds years against the latest that is given', () => {
    const { issues } = read([source({ year: '2026-01' })], { latestYear: 2025 })

    expect(issues).toMatchObject([{ code: 'bad-date', line: 5 }])
  })
})

describe('a source that is a file of this project', () => {
  const own = (where: string, kind = 'project data') =>
    read([source({ kind, url: null, where: JSON.stringify(where) })], {
      hasFile: (name) => name === 'data/ai/labs.csv' || name === 'cost/presets/o1.yaml',
    }).issues

  it('needs no address when a file that it names is there', () => {
    expect(own('data/ai/labs.csv (147 rows)')).toEqual([])
    expect(own('evidence/cost/presets/o1.yaml, output 3.5', 'model')).toEqual([])
  })

  it('is a fault when it names no file, or one that is not there', () => {
    expect(own('a table')).toMatchObject([{ code: 'no-file', line: 2 }])
    expect(own('data/ai/labs.csv; data/ai/lab.csv')).toMatchObject([{ code: 'no-file', line: 8 }])
    expect(own('../../secret/data.csv')).toMatchObject([{ code: 'no-file' }])
  })
})

describe('yearFault', () => {
  it('takes every real day of the calendar and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1500, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const two = (n: number) => String(n).padStart(2, '0')
          const date = new Date(Date.UTC(year, month - 1, day))
          const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
          expect(yearFault(`${year}-${two(month)}-${two(day)}`, 2100) === '').toBe(isReal)
        },
      ),
    )
  })

  it.each(['1776', '2024', '2022-2026', '2024-12'])('takes %s', (text) => {
    expect(yearFault(text, 2100)).toBe('')
  })

  it.each(['1400', '24', '2024-1', '2024/01', '2024-2024', '2024Q1', ' 2024', '20245'])(
    'refuses %j',
    (text) => {
      expect(yearFault(text, 2100)).not.toBe('')
    },
  )
})

describe('addressesOf and filesOf', () => {
  it('take fields apart', () => {
    expect(addressesOf({ url: '' })).toEqual([])
    expect(addressesOf({ url: 'https://a.org ; https://b.org' })).toHaveLength(2)
    expect(filesOf({ where: 'data/ai/a.csv group x; evidence/data/ai/a.csv, b.csv' })).toEqual([
      'data/ai/a.csv',
    ])
  })
})
