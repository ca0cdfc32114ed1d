import { InputError } from '../language/error.ts'
import { didYouMean, nearestName } from '../language/nearest.ts'

/** What a matrix is about and how its columns are grouped. */
export interface MatrixOptions {
  /** Label of the step, such as `2025-12`. */
  readonly label: string
  /** Dimensions whose members share a column, first come first served; every other actor has its own. Default none. */
  readonly by?: readonly string[]
}

/** A table of actors (or groups) by books. */
export interface Matrix {
  readonly title: string
  readonly unit: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly cells: readonly number[]
    readonly sum: number
  }[]
  readonly columnSums: readonly number[]
}

/** How a table is written: its texts by their English wording, and numbers in English digits. */
export interface MatrixWords {
  readonly text: (text: string) => string
  readonly number: (text: string) => string
}

const ENGLISH_WORDS: MatrixWords = { text: (text) => text, number: (text) => text }

/** A column and the actors that it adds up. */
interface Column {
  readonly name: string
  readonly members: readonly string[]
}

/**
 * Split actors into columns: the named dimensions first, then every actor left, each once.
 *
 * @throws {InputError} `unknown-name` when a name is neither a dimension nor an actor.
 */
export function columnsBy(
  by: readonly string[],
  actors: readonly string[],
  dimensions: ReadonlyMap<string, readonly string[]>,
): Column[] {
  const left = new Set(actors)
  const columns: Column[] = []
  for (const name of by) {
    const listed = dimensions.get(name) ?? (actors.includes(name) ? [name] : null)
    if (listed === null) {
      const known = [...dimensions.keys(), ...actors]
      throw new InputError(
        'unknown-name',
        `'${name}' is neither a dimension nor an actor. ${didYouMean(name, known)}`.trim(),
        { name, near: nearestName(name, known), fault: 'no-group' },
      )
    }
    const members = listed.filter((e) => left.delete(e))
    if (members.length > 0) columns.push({ name, members })
  }
  return [...columns, ...[...left].map((a) => ({ name: a, members: [a] }))]
}

/** Add up rows by column; actors without an entry count as 0. */
export function matrixOf(
  title: string,
  unit: string,
  columns: readonly Column[],
  rows: readonly { readonly name: string; readonly byActor: ReadonlyMap<string, number> }[],
): Matrix {
  const filled = rows.map(({ name, byActor }) => {
    const cells = columns.map((c) => total(c.members.map((m) => byActor.get(m) ?? 0)))
    return { name, cells, sum: total(cells) }
  })
  return {
    title,
    unit,
    columns: columns.map((c) => c.name),
    rows: filled,
    columnSums: columns.map((_, i) => total(filled.map((r) => r.cells[i] ?? 0))),
  }
}

/** Write a matrix as an aligned Markdown table, four digits a cell; what is rounding beside its terms is shown as 0. */
export function renderMatrix(matrix: Matrix, words: MatrixWords = ENGLISH_WORDS): string {
  const digits = (value: number): string => words.number(String(Number(value.toPrecision(4))))
  const clean = (sum: number, terms: readonly number[]): string =>
    isRounding(sum, terms) ? '0' : digits(sum)
  const heads = ['', ...matrix.columns, words.text('sum')]
  const sizes = matrix.columns.map((_, i) =>
    Math.max(1, total(matrix.rows.map((r) => Math.abs(r.cells[i] ?? 0)))),
  )
  const lines = matrix.rows.map(({ name, cells, sum }) => [
    words.text(name),
    ...cells.map((c, i) => (Math.abs(c) <= NOTHING * (sizes[i] ?? 1) ? '' : digits(c))),
    clean(sum, cells),
  ])
  const sums = matrix.columnSums.map((sum, i) =>
    clean(
      sum,
      matrix.rows.map((r) => r.cells[i] ?? 0),
    ),
  )
  const everything = matrix.rows.flatMap((r) => r.cells)
  const body = [...lines, [words.text('sum'), ...sums, clean(total(matrix.columnSums), everything)]]
  const widths = heads.map((_, i) =>
    Math.max(3, ...[heads, ...body].map((line) => line[i]?.length ?? 0)),
  )
  const write = (line: readonly string[]) =>
    `| ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((w, i) => (i === 0 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`)).join(' | ')} |`
  const head = words.text(matrix.title)
  const title = matrix.unit ? `${head}; ${matrix.unit}` : head
  return [title, '', write(heads), rule, ...body.map(write), ''].join('\n')
}

/** Shares of the terms below which a sum is rounding. */
const ROUNDING = 1e-9
/** Share of its column below which a cell is left empty. */
const NOTHING = 1e-12

function isRounding(sum: number, terms: readonly number[]): boolean {
  const size = Math.max(1, total(terms.map(Math.abs)))
  return Math.abs(sum) <= ROUNDING * size
}

function total(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0)
}
