import type { Program, StockParts } from './ir.ts'
import type { Layout } from './layout.ts'

/**
 * Move every stock to the end of the step: change and write-offs, cash, then jump, floor and ceiling.
 *
 * @param n Worlds in the block.
 * @param clamps Counts the clamps that act, by `stock floor` or `stock ceiling`.
 */
export function moveStocks(
  program: Program,
  layout: Layout,
  m: Float64Array,
  u: Float64Array,
  n: number,
  clamps: Record<string, number>,
): void {
  const { lanes, laneOffset, uniformOffset } = layout
  const { dt } = program.time
  /** stock += step * rate, for every world. */
  const addRate = (from: number, part: number | null, element: number, step: number): void => {
    if (part === null) return
    const uniform = uniformOffset[part] ?? -1
    if (uniform >= 0) {
      const rate = step * (u[uniform + element] ?? 0)
      for (let w = 0; w < n; w++) m[from + w] = (m[from + w] ?? 0) + rate
      return
    }
    const at = (laneOffset[part] ?? 0) + element * lanes
    for (let w = 0; w < n; w++) m[from + w] = (m[from + w] ?? 0) + step * (m[at + w] ?? 0)
  }
  const read = (node: number, element: number, lane: number): number => {
    const uniform = uniformOffset[node] ?? -1
    return (
      (uniform >= 0 ? u[uniform + element] : m[(laneOffset[node] ?? 0) + element * lanes + lane]) ??
      0
    )
  }
  const jumpAndClamp = (name: string, parts: StockParts, from: number, e: number): void => {
    const { when, to, floor, ceiling } = parts
    if (when === null && floor === null && ceiling === null) return
    for (let w = 0; w < n; w++) {
      let x = m[from + w] ?? 0
      if (when !== null && to !== null && read(when, e, w) !== 0) x = read(to, e, w)
      if (floor !== null) {
        const clamped = Math.max(x, read(floor, e, w))
        if (clamped !== x) clamps[`${name} floor`] = (clamps[`${name} floor`] ?? 0) + 1
        x = clamped
      }
      if (ceiling !== null) {
        const clamped = Math.min(x, read(ceiling, e, w))
        if (clamped !== x) clamps[`${name} ceiling`] = (clamps[`${name} ceiling`] ?? 0) + 1
        x = clamped
      }
      m[from + w] = x
    }
  }
  for (const id of program.stocks) {
    const node = program.nodes[id]
    if (node?.kind !== 'stock') continue
    for (let e = 0; e < node.size; e++) {
      const from = (laneOffset[id] ?? 0) + e * lanes
      addRate(from, node.parts.change, e, dt)
      addRate(from, node.parts.writeOffs, e, -dt)
      addRate(from, node.parts.cash, e, dt)
      jumpAndClamp(node.name, node.parts, from, e)
    }
  }
}
