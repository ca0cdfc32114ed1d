import type { Program } from '../../ir.ts'
import type { Dag } from '../dag.ts'
import { V } from '../opcodes.ts'

/** Tables of more points are searched in a function of their own. */
const MOST_INLINE_POINTS = 12

/** A piecewise linear table with its ends held, as `lookup` of `evaluate.ts`: segments counted by masks. */
export function lookup(dag: Dag, tables: Program['tables'], table: number, x: number): number {
  const { x: xs, y: ys } = tables[table] ?? { x: [], y: [] }
  if (xs.length > MOST_INLINE_POINTS) return dag.table(table, x)
  const n = (value: number | undefined) => dag.number(value ?? Number.NaN)
  const last = xs.length - 1
  // A mask is -1 where it is on: their sum counts the points passed, but for the first and the last.
  const passed = xs
    .slice(1, last)
    .map((point) => dag.two(V.lt, n(point), x))
    .reduce((sum, mask) => dag.two(V.i64x2Add, sum, mask), dag.mask(false))
  const inside = last === 0 ? n(ys[0]) : dag.along(table, x, passed)
  const notPast = dag.select(dag.two(V.ge, x, n(xs[last])), n(ys[last]), inside)
  const value = dag.select(dag.two(V.le, x, n(xs[0])), n(ys[0]), notPast)
  return dag.select(dag.two(V.ne, x, x), x, value)
}
