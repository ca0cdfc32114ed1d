import type { Matrix } from '../../../study/matrix.ts'

/** A matrix with its columns added up by group, and how well it closes. */
export interface ShownMatrix {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly cells: readonly number[]
    readonly sum: number
  }[]
  readonly columnSums: readonly number[]
  /** Largest column sum as a share of the entries of its column. */
  readonly remainder: number
  /** Column that does not sum to zero, rounding aside; '' when all do. */
  readonly broken: string
}

/** Share of a column's entries below which its sum is rounding. */
const ROUNDING = 1e-9

/**
 * Add columns up by group.
 *
 * @param groupOf The group of a column; a column of its own is its own group.
 * @param order Groups that come first, in their order; the rest as they are met.
 */
export function shownMatrix(
  matrix: Matrix,
  groupOf: (column: string) => string,
  order: readonly string[] = [],
): ShownMatrix {
  const found = new Set(matrix.columns.map(groupOf))
  const groups = [...new Set([...order.filter((group) => found.has(group)), ...found])]
  const at = matrix.columns.map((column) => groups.indexOf(groupOf(column)))
  const add = (values: readonly number[]): number[] => {
    const sums = groups.map(() => 0)
    values.forEach((value, k) => (sums[at[k] ?? 0] = (sums[at[k] ?? 0] ?? 0) + value))
    return sums
  }
  // The check is made on the columns as they are: within a group, faults could cancel.
  const shares = matrix.columnSums.map((sum, k) => {
    const size = matrix.rows.reduce((all, row) => all + Math.abs(row.cells[k] ?? 0), 0)
    return size === 0 ? 0 : Math.abs(sum) / size
  })
  const remainder = Math.max(0, ...shares)
  return {
    columns: groups,
    rows: matrix.rows.map(({ name, cells, sum }) => ({ name, cells: add(cells), sum })),
    columnSums: add(matrix.columnSums),
    remainder,
    broken: remainder > ROUNDING ? (matrix.columns[shares.indexOf(remainder)] ?? '') : '',
  }
}
