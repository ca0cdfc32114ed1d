import { escapeText } from './escape.ts'

/** One column: numbers stand right, words left; a marked column is the one to read first; a short text never wraps. */
export interface Column {
  readonly head: string
  readonly isNumber?: boolean
  readonly isMarked?: boolean
  readonly isShort?: boolean
}

/** One row of cells, the first being its head. `isHead` starts a group and spans the table. */
export interface Row {
  readonly cells: readonly string[]
  readonly isStrong?: boolean
  readonly isHead?: boolean
}

/** A table with a caption for those who cannot see where it stands. Texts are escaped when it is written. */
export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Make columns of numbers from their heads. */
export function numberColumns(heads: readonly string[]): readonly Column[] {
  return heads.map((head) => ({ head, isNumber: true }))
}

/** Write a table as HTML inside a box that scrolls sideways when the page is narrow. */
export function renderTable(table: Table): string {
  const head = table.columns.map((column) => cell('th', column, column.head, ' scope="col"'))
  const name = escapeText(table.caption)
  const caption = `<caption class="vh">${name}</caption>`
  const bodies = groupsOf(table.rows).map(
    (rows) => `<tbody>${rows.map((row) => renderRow(row, table.columns)).join('')}</tbody>`,
  )
  return `<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table>${caption}<thead><tr>${head.join('')}</tr></thead>${bodies.join('')}</table></div>`
}

function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const starts = rows.flatMap((row, index) => (row.isHead || index === 0 ? [index] : []))
  return starts.map((start, index) => rows.slice(start, starts[index + 1]))
}

function renderRow(row: Row, columns: readonly Column[]): string {
  if (row.isHead) {
    const text = escapeText(row.cells[0] ?? '')
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${text}</th></tr>`
  }
  const cells = columns.map((column, index) => {
    const text = row.cells[index] ?? ''
    return index === 0 ? cell('th', column, text, ' scope="row"') : cell('td', column, text, '')
  })
  return `<tr${row.isStrong ? ' class="strong"' : ''}>${cells.join('')}</tr>`
}

function cell(name: 'th' | 'td', column: Column, text: string, scope: string): string {
  const kinds = [kindOf(column), column.isMarked ? 'hl' : ''].filter((kind) => kind !== '')
  const kind = kinds.length > 0 ? ` class="${kinds.join(' ')}"` : ''
  const content = text === '' ? '<span class="vh">–</span>' : escapeText(text)
  return `<${name}${scope}${kind}>${content}</${name}>`
}

function kindOf(column: Column): string {
  if (column.isNumber) return 'r'
  return column.isShort ? 'n' : 't'
}
