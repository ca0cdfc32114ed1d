import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { readCsvTable } from './csv-table.ts'

function read(text: string) {
  const issues = new IssueList()
  const table = readCsvTable({ name: 'ai/t.csv', text }, issues)
  const cells = table.rows.map((row) => table.columns.map(row.cell))
  const faults = issues.items.map(({ code, file, line }) => `${code} ${file}:${line}`)
  return { ...table, cells, faults, issues: issues.items }
}

describe('readCsvTable', () => {
  it('reads a header and rows, without the spaces around cells', () => {
    const { columns, cells, faults } = read('a,b\n 1 ,"x, ""y"""\n')

    expect(columns).toEqual(['a', 'b'])
    expect(cells).toEqual([['1', 'x, "y"']])
    expect(faults).toEqual([])
  })

  it.each([
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['line ends of old Macs', 'a,b\r1,2'],
    ['line ends of both kinds', 'a,b\r\n1,2\n\r\n'],
    ['names with spaces around them', ' a , b\n1,2'],
  ])('reads %s', (_, text) => {
    const { columns, cells, faults } = read(text)

    expect(columns).toEqual(['a', 'b'])
    expect(cells).toEqual([['1', '2']])
    expect(faults).toEqual([])
  })

  it('gives back what was quoted, whatever it holds', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ';', '#', '=', '-', ' ', '1') })
      .map((text) => text.trim())
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 })
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(rows, (wanted) => {
        const full = wanted.map(([a, b]) => [`k${a}`, b])
        const text = [['a', 'b'], ...full].map((r) => r.map(quoted).join(',')).join('\r\n')

        expect(read(text)).toMatchObject({ cells: full, faults: [] })
      }),
    )
  })

  it('counts lines with blank lines and with breaks inside quotes', () => {
    const { rows, faults } = read('a,b\n\n1,"two\nlines"\n , \n3,4,5\n')

    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 3],
      [2, 6],
    ])
    expect(faults).toEqual(['data ai/t.csv:6'])
  })

  it.each([
    ['an empty file', '', ['data ai/t.csv:1']],
    ['blank lines only', '\n \n,\n', ['data ai/t.csv:1']],
    ['a short row', 'a,b\n1\n', ['data ai/t.csv:2']],
    ['a long row', 'a,b\n1,2\n1,2,3\n', ['data ai/t.csv:3']],
    ['a column named twice', 'a,a\n1,2\n', ['duplicate ai/t.csv:1']],
    ['a column without a name', 'a,\n1,2\n', ['data ai/t.csv:1']],
  ])('lists %s with its line', (_, text, wanted) => {
    expect(read(text).faults).toEqual(wanted)
  })

  it('lists a quote that is never closed where it opens, and what to do', () => {
    const { issues } = read('a,b\n1,2\n3,"4\n5,6\n')

    expect(issues[0]).toMatchObject({ code: 'data', file: 'ai/t.csv', line: 3 })
    expect(issues[0]!.hint).toContain('Close each quote')
  })

  it('reads nothing from a column without a name, and no key is special', () => {
    const { rows, columns } = read('__proto__,constructor,\nx,y,z\n')
    const [row] = rows

    expect(columns).toEqual(['__proto__', 'constructor', ''])
    expect(['__proto__', 'constructor', '', 'toString'].map(row!.cell)).toEqual(['x', 'y', '', ''])
  })

  it('refuses a file too large to be one of ours before parsing it', () => {
    expect(read(`a\n${'x'.repeat(2_000_001)}`).faults).toEqual(['too-large ai/t.csv:1'])
  })

  it('reads a hundred thousand columns in a moment', () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',')

    expect(read(`${names}\n`).columns).toHaveLength(100_000)
  })
})
