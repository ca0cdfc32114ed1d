import type { Program } from '../../ir.ts'
import type { Dag } from '../dag.ts'
import { V } from '../opcodes.ts'

/** Tables of more points are searched in a function of their own. */
const MOST_INLINE_POINTS = 12

/** A piecewise linear table with its ends held, as `lookup` of `evaluate.ts`: segments chosen by masks. */
export function lookup(dag: Dag, tables: Program['tables'], table: number, x: number): number {
  const { x: xs, y: ys } = tables[table] ?? { x: [], y: [] }
  if (xs.length > MOST_INLINE_POINTS) return dag.table(table, x)
  const n = (value: number | undefined) => dag.number(value ?? Number.NaN)
  const last = xs.length - 1
  const segment = (i: number) => {
    const [x0 = 0, x1 = 0] = [xs[i - 1], xs[i]]
    const [y0 = 0, y1 = 0] = [ys[i - 1], ys[i]]
    return [n(x0), n(y0), n(y1 - y0), n(x1 - x0)] as const
  }
  let [x0, y0, rise, run] = segment(Math.min(1, last))
  for (let i = 2; i <= last; i++) {
    const past = dag.two(V.lt, n(xs[i - 1]), x)
    const [nextX, nextY, nextRise, nextRun] = segment(i)
    x0 = dag.select(past, nextX, x0)
    y0 = dag.select(past, nextY, y0)
    rise = dag.select(past, nextRise, rise)
    run = dag.select(past, nextRun, run)
  }
  const along = dag.two(V.div, dag.two(V.mul, rise, dag.two(V.sub, x, x0)), run)
  const inside = dag.two(V.add, y0, along)
  const notPast = dag.select(dag.two(V.ge, x, n(xs[last])), n(ys[last]), inside)
  const value = dag.select(dag.two(V.le, x, n(xs[0])), n(ys[0]), notPast)
  return dag.select(dag.two(V.ne, x, x), x, value)
}
