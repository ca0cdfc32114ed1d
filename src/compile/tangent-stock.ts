import { choose, combine, literal } from './expressions.ts'
import type { Expr, Node, StockParts } from './ir.ts'
import type { TangentTable } from './tangent-table.ts'
import { readFlat } from './tangent-table.ts'

/**
 * Parts of the tangent of a stock. It integrates the tangents of what the stock integrates; where the stock jumps or is held by
 * a floor or a ceiling it takes the tangent of that instead. A stock that reaches a bound exactly keeps its own.
 */
export function stockParts(node: Node & { kind: 'stock' }, table: TangentTable): StockParts {
  const { change, writeOffs, cash, when, to, floor, ceiling } = node.parts
  const tangent = (id: number | null) => (id === null ? null : (table.tangentOf(id) ?? null))
  const moved = {
    change: tangent(change),
    writeOffs: tangent(writeOffs),
    cash: tangent(cash),
    floor: null,
    ceiling: null,
  }
  if (floor === null && ceiling === null) {
    const jumps = when !== null && to !== null
    return { ...moved, when: jumps ? when : null, to: jumps ? table.tangentOrZero(to) : null }
  }
  const read = (id: number): Expr => readFlat({ id, size: node.size })
  const equation = (key: string, body: Expr) =>
    table.equation(`#${key}:#d:${node.name}`, node, body)
  return table.atEndOfStep(() => {
    const free = read(equation('free', freeValue(node, table.dt)))
    const raised = floor === null ? free : combine('max', free, read(floor))
    const isLow = floor === null ? null : combine('<', free, read(floor))
    const isHigh = ceiling === null ? null : combine('>', raised, read(ceiling))
    const held = [isHigh, isLow, when === null ? null : read(when)].filter((e) => e !== null)
    const own = to === null ? literal(0) : read(table.tangentOrZero(to))
    const low =
      floor === null || !isLow ? own : choose(isLow, read(table.tangentOrZero(floor)), own)
    const high =
      ceiling === null || !isHigh ? low : choose(isHigh, read(table.tangentOrZero(ceiling)), low)
    return {
      ...moved,
      when: equation(
        'when',
        held.reduce((a, b) => combine('or', a, b)),
      ),
      to: equation('to', high),
    }
  })
}

/** Value of a stock at the end of the step before any bound holds it: the same sums as the engines do. */
function freeValue({ parts, id, size }: Node & { kind: 'stock' }, dt: number): Expr {
  const { change, writeOffs, cash, when, to } = parts
  const read = (part: number): Expr => readFlat({ id: part, size })
  const flow = (part: number) => combine('*', literal(dt), read(part))
  let value = read(id)
  if (change !== null) value = combine('+', value, flow(change))
  if (writeOffs !== null) value = combine('-', value, flow(writeOffs))
  if (cash !== null) value = combine('+', value, flow(cash))
  return when !== null && to !== null ? choose(read(when), read(to), value) : value
}
