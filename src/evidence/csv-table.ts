import Papa from 'papaparse'
import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { LIMITS } from '../language/limits.ts'

/** One data row of a table. */
export interface CsvRow {
  /** 1-based, the header and blank lines not counted. */
  readonly row: number
  /** Line of the file that the row starts on, 1-based. */
  readonly line: number
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
  let lines: readonly number[] = []
  issues.locateWith(({ path }) => {
    const row = /\.(\d+)$/.exec(path)?.[1]
    return { file: name, line: row === undefined ? 1 : (lines[Number(row)] ?? 0), column: 1 }
  })
  if (text.length > LIMITS.fileCharacters) {
    const most = `at most ${LIMITS.fileCharacters} are read`
    issues.add('too-large', name, `${name} has ${text.length} characters; ${most}`)
    return { columns: [], rows: [] }
  }
  // Mixed line ends would leave a carriage return in the last column's name.
  const { data, errors } = Papa.parse<string[]>(
    text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'),
    // Tables of this project are comma separated; a guess could split a table of one column otherwise.
    { delimiter: ',', newline: '\n' },
  )
  const filled = withLines(data)
  lines = filled.map(({ line }) => line)
  for (const { message, row = 0 } of errors) {
    const at = filled.findLastIndex(({ index }) => index <= row)
    issues.add(
      'data',
      `${name}.${Math.max(at, 0)}`,
      `${name} is no CSV: ${message}`,
      'Close each quote, and write a quote inside quotes twice.',
    )
  }
  const [header, ...body] = filled
  const columns = (header?.cells ?? []).map((column) => column.trim())
  if (columns.length === 0)
    issues.add('data', name, `${name} has no header`, 'Name the columns in the first line.')
  const places = new Map<string, number>()
  for (const [at, column] of columns.entries()) {
    if (column === '')
      issues.add('data', name, `column ${at + 1} of ${name} has no name`, 'Name it, or drop it.')
    else if (places.has(column))
      issues.add(
        'duplicate',
        name,
        `${name} has the column '${column.slice(0, 80)}' twice`,
        'Rename one of them.',
      )
    else places.set(column, at)
  }
  const rows = body.map(({ cells, line }, at): CsvRow => {
    if (cells.length !== columns.length)
      issues.add(
        'data',
        `${name}.${at + 1}`,
        `row ${at + 1} of ${name} has ${cells.length} cells; the header has ${columns.length}`,
        'A cell with a comma stands in quotes.',
      )
    return { row: at + 1, line, cell: (column) => (cells[places.get(column) ?? -1] ?? '').trim() }
  })
  return { columns, rows }
}

interface Line {
  readonly cells: readonly string[]
  /** Place among all rows that the parser saw, blank ones included. */
  readonly index: number
  readonly line: number
}

/** Rows that hold something, with the line that each starts on; cells in quotes may hold line breaks. */
function withLines(data: readonly (readonly string[])[]): readonly Line[] {
  let next = 1
  const lines = data.map((cells, index): Line => {
    const line = next
    next += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    return { cells, index, line }
  })
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}
