import Papa from 'papaparse'
import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'

/** One data row of a table. */
export interface CsvRow {
  /** 1-based, the header not counted. */
  readonly row: number
  /** Cell of a column; '' where the table has no such column. */
  readonly cell: (column: string) => string
}

/** A table read from CSV: one header line, then rows of the same width. */
export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
}

/** Read a CSV file whole; a row of another width than the header, a column named twice and broken quotes are listed. */
export function readCsvTable({ name, text }: SourceFile, issues: IssueList): CsvTable {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    // Tables of this project are comma separated; a guess could split a table of one column otherwise.
    delimiter: ',',
  })
  for (const { message, row } of errors)
    issues.add('data', `${name}.${row ?? 0}`, `${name} is no CSV: ${message}`)
  const [columns = [], ...body] = data
  if (columns.length === 0) issues.add('data', name, `${name} has no header`)
  for (const [at, column] of columns.entries())
    if (columns.indexOf(column) !== at)
      issues.add('duplicate', name, `${name} has the column '${column}' twice`)
  const places = new Map(columns.map((column, at) => [column, at]))
  const rows = body.map((cells, at): CsvRow => {
    if (cells.length !== columns.length)
      issues.add(
        'data',
        `${name}.${at + 1}`,
        `row ${at + 1} of ${name} has ${cells.length} cells; the header has ${columns.length}`,
      )
    return { row: at + 1, cell: (column) => (cells[places.get(column) ?? -1] ?? '').trim() }
  })
  return { columns, rows }
}
