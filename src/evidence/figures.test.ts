import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIssue, IssueList } from '../language/issue.ts'
import { readFigures } from './figures.ts'

const WORDS = '{ en: a, fr: b }'
const DATASETS = `datasets:
  t:
    file: ai/t.csv
    title: ${WORDS}
    publisher: p
    licence: l
    id: [k, d]
    entity: k
    metric: "=thing"
    period: d
    definition: how
    confidence: sure
    source: url
    note: note
    unit: u
    figures:
      - { column: v }
    gaps:
      - { where: { v: "" }, because: ${WORDS} }
`
const UNITS = 'units: { USD: base }\nlabels: { usd: USD, "%": "%" }\n'
const HEAD = 'k,d,v,u,how,sure,url,note'
const ROW = 'a,2025,1,usd,cash,high,https://a.org,'

function read(
  rows: readonly string[],
  {
    datasets = DATASETS,
    conflicts = 'conflicts: {}',
    head = HEAD,
    join = '\n',
    tables = ['ai/t.csv'],
  } = {},
) {
  const issues = new IssueList()
  const text = [head, ...rows].join(join)
  const figures = readFigures(
    {
      datasets: { name: 'datasets.yaml', text: datasets },
      units: { name: 'units.yaml', text: UNITS },
      conflicts: { name: 'conflicts.yaml', text: conflicts },
      tables: tables.map((name) => ({ name, text })),
    },
    issues,
  )
  return {
    ...figures,
    list: [...figures.figures.values()],
    faults: issues.items.map(({ code, file, line }) => `${code} ${file}:${line}`),
    items: issues.items,
  }
}

describe('readFigures', () => {
  it('reads a row into a figure with all that the table says of it', () => {
    const { list, faults } = read(['The Firm,2025Q1,3-4,usd,cash,high,p. 3: https://a.org,as told'])

    expect(faults).toEqual([])
    expect(list).toEqual([
      {
        id: 't/the-firm/2025q1',
        dataset: 't',
        rows: [1],
        entity: 'The Firm',
        metric: 'thing',
        value: null,
        low: 3,
        high: 4,
        text: '',
        unit: 'usd',
        measure: 'USD',
        period: '2025Q1',
        vintage: '',
        definition: { how: 'cash' },
        confidence: 'high',
        caveat: '',
        urls: ['https://a.org'],
        references: [],
        locator: 'p. 3',
        note: 'as told',
        contradicts: [],
      },
    ])
  })

  it('reads a byte order mark and line ends of Windows as if they were not there', () => {
    const windows = read([ROW, ''], { head: `\uFEFF${HEAD}`, join: '\r\n' })

    expect(windows.list).toEqual(read([ROW]).list)
    expect(windows.faults).toEqual([])
  })

  it.each([
    ['a bad date', 'a,2025-13,1,usd,cash,high,https://a.org,', 'bad-date'],
    ['no date', 'a,,1,usd,cash,high,https://a.org,', 'no-date'],
    ['an unknown unit', 'a,2025,1,usdd,cash,high,https://a.org,', 'unit'],
    ['no unit', 'a,2025,1,,cash,high,https://a.org,', 'no-unit'],
    ['a unit from the prototype', 'a,2025,1,__proto__,cash,high,https://a.org,', 'unit'],
    ['NaN', 'a,2025,NaN,usd,cash,high,https://a.org,', 'bad-value'],
    ['an infinite number', 'a,2025,-Infinity,usd,cash,high,https://a.org,', 'bad-value'],
    ['ends that cross', 'a,2025,4-3,usd,cash,high,https://a.org,', 'bad-value'],
    ['an unknown word of confidence', 'a,2025,1,usd,cash,sure,https://a.org,', 'bad-value'],
    ['no source', 'a,2025,1,usd,cash,high,,', 'no-source'],
    ['a source not found', 'a,2025,1,usd,cash,high,not found,', 'no-source'],
    ['an address that is none', 'a,2025,1,usd,cash,high,https://x + https://a.org,', 'bad-url'],
    ['a short row', 'a,2025,1,usd,cash,high,https://a.org', 'data'],
    ['an unclosed quote', '"a,2025,1,usd,cash,high,https://a.org,', 'data'],
  ])('lists %s with table, line and what to do', (_, row, code) => {
    const { items } = read([ROW.replace('a,', 'z,'), '', row])
    const fault = items.find((item) => item.code === code)

    expect(items.map((item) => item.code)).toContain(code)
    expect([fault!.file, fault!.line]).toEqual(['ai/t.csv', 4])
    expect(fault!.hint).not.toBe('')
    expect(fault!.message).not.toBe('')
  })

  it('lists every fault of a row, not the first', () => {
    const { faults } = read(['a,2025-13,4-3,usdd,cash,sure,https://x,'])

    expect(faults.map((fault) => fault.replace(/ .*/, '')).sort()).toEqual([
      'bad-date',
      'bad-url',
      'bad-value',
      'bad-value',
      'no-source',
      'unit',
    ])
  })

  it('keeps a row without a number where the table says why, and lists it where not', () => {
    const told = read(['a,2025,,usd,cash,high,https://a.org,gone'])
    const untold = read(['a,2025,,usd,cash,high,https://a.org,'], {
      datasets: DATASETS.slice(0, DATASETS.indexOf('    gaps:')),
    })

    expect(told.gaps).toMatchObject([{ row: 1, about: 'a / 2025', note: 'gone' }])
    expect(told.faults).toEqual([])
    expect(untold.faults).toEqual(['no-figure ai/t.csv:2'])
  })

  it('lists missing columns and columns that nothing reads', () => {
    const { items } = read(['a,2025,1,usd,cash,high,https://a.org,'], {
      head: 'k,d,v,u,how,sure,urll,note',
    })

    expect(items).toMatchObject([
      { code: 'unknown-column', hint: "Did you mean 'urll'?", line: 1 },
      { code: 'unused', message: expect.stringContaining("'urll'"), line: 1 },
      { code: 'no-source' },
    ])
  })

  it('lists tables that are not there or that nothing reads, each where it stands', () => {
    const { items } = read([ROW], { tables: ['ai/tt.csv'] })

    expect(items).toMatchObject([
      { code: 'no-file', file: 'datasets.yaml', line: 2, hint: "Did you mean 'ai/tt.csv'?" },
      { code: 'unused', file: 'ai/tt.csv', line: 1 },
    ])
  })

  it('lists two data sets that read one table', () => {
    const again = DATASETS.slice(DATASETS.indexOf('  t:')).replace('  t:', '  u:')

    expect(read([ROW], { datasets: DATASETS + again }).faults).toEqual([
      'duplicate datasets.yaml:20',
    ])
  })

  it('reads giant cells in a moment and does not repeat them in messages', () => {
    const giant = 'x y'.repeat(100_000)
    const { items } = read([`a,${giant},1,${giant},cash,high,${giant},`])

    expect(items.map(({ code }) => code)).toEqual(['unit', 'bad-date'])
    for (const item of items) expect(formatIssue(item).length).toBeLessThan(400)
  })

  it('never crashes, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', '"', 'NaN', '1e999', '>', '-', 'https://', '\0'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 5 }), (rows) => {
        const { items } = read(rows.map((cells) => cells.join(',')))

        for (const item of items) expect([item.file, item.line > 0]).toEqual(['ai/t.csv', true])
      }),
    )
  })
})

describe('figures of one key', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 6 })
  const rowOf = (value: number, key = 'a') => `${key},2025,${value},usd,cash,high,https://a.org,`
  const keep = 'conflicts: { c: { about: { en: x, fr: y }, why: { en: x, fr: y }, figures: '

  it('are listed when no conflict names them together, at the second row', () => {
    fc.assert(
      fc.property(numbers, fc.nat(4), (values, blanks) => {
        const rows = values.map((value) => rowOf(value))
        const { faults, list } = read([...rows.slice(0, 1), ...Array(blanks).fill(''), ...rows.slice(1)])

        expect(faults).toEqual([`duplicate ai/t.csv:${3 + blanks}`])
        expect(list.map(({ value }) => value)).toEqual(values)
      }),
    )
  })

  it('may stand side by side in a conflict, unaveraged', () => {
    const { list, faults } = read([rowOf(1), rowOf(3)], {
      conflicts: `${keep}[t/a/2025, "t/a/2025#2"] } }`,
    })

    expect(faults).toEqual([])
    expect(list.map(({ value, contradicts }) => [value, contradicts])).toEqual([
      [1, ['t/a/2025#2']],
      [3, ['t/a/2025']],
    ])
  })

  it('are listed when one row is there twice, even where rows may repeat', () => {
    const datasets = `${DATASETS}    repeats: ${WORDS}\n`

    expect(read([rowOf(1), rowOf(2), rowOf(1)], { datasets }).faults).toEqual([
      'duplicate ai/t.csv:3',
    ])
    expect(read([rowOf(1), rowOf(2)], { datasets }).faults).toEqual([])
  })

  it('are never two definitions or two units', () => {
    const accounts = rowOf(1).replace('cash', 'company-defined')
    const share = rowOf(1).replace('usd', '%')

    expect(read([rowOf(1), accounts]).faults).toEqual(['mixed-definition ai/t.csv:3'])
    expect(read([rowOf(1), share]).faults).toContain('mixed-definition ai/t.csv:3')
  })

  it('do not depend on the order of the rows, but for the number behind the key', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 5 }))
    const said = (rows: readonly string[]) => {
      const { list, faults } = read(rows)
      const told = list.map(({ id, value }) => `${id.replace(/#.*/, '')} ${value}`).sort()
      return { told, count: faults.length }
    }
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.infiniteStream(fc.nat(99)), (pairs, order) => {
        const rows = pairs.map(([key, value]) => rowOf(value, key))
        const mixed = rows
          .map((text) => ({ text, at: order.next().value ?? 0 }))
          .sort((x, y) => x.at - y.at)
          .map(({ text }) => text)

        expect(said(mixed)).toEqual(said(rows))
      }),
    )
  })

  it('are one where a column repeats its number beside another', () => {
    const datasets = DATASETS.replace('{ column: v }', '{ column: v, once: true }')
    const other = rowOf(1).replace('a.org', 'b.org')
    const { list, faults } = read([rowOf(1), other], { datasets })

    expect(faults).toEqual([])
    expect(list).toMatchObject([{ rows: [1, 2], urls: ['https://a.org', 'https://b.org'] }])
  })
})
