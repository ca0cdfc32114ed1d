import type { Node, Program } from './ir.ts'
import { membersOf } from './schedule.ts'
import type { Layout } from './layout.ts'

type Looking = Node & { kind: 'lag' | 'peak' | 'trough' }

/** Ring buffers of what is looked back at, one slot a step, as deep as the longest look. */
export class History {
  readonly #rings = new Map<number, { depth: number; size: number; cells: Float64Array }>()
  readonly #layout: Layout
  /** Best values since the start up to the last step, by node: a loop may look at its own node several times a step. */
  readonly #best = new Map<number, Float64Array>()

  constructor(program: Program, layout: Layout) {
    this.#layout = layout
    const depths = new Map<number, number>()
    const scheduled = new Set(program.first.flatMap(membersOf))
    for (const node of program.nodes)
      if ((node.kind === 'peak' || node.kind === 'trough') && node.depth === null)
        if (scheduled.has(node.id))
          this.#best.set(node.id, new Float64Array(node.size * layout.lanes))
    for (const node of program.nodes)
      if (
        (node.kind === 'lag' || node.kind === 'peak' || node.kind === 'trough') &&
        scheduled.has(node.id)
      )
        depths.set(node.inner, Math.max(depths.get(node.inner) ?? 1, node.depth ?? 1))
    for (const [id, depth] of depths) {
      const size = program.nodes[id]?.size ?? 0
      this.#rings.set(id, { depth, size, cells: new Float64Array(depth * size * layout.lanes) })
    }
  }

  /** Keep what was looked at in this step; call before stocks move. */
  keep(k: number, m: Float64Array, u: Float64Array, n: number): void {
    const { lanes, laneOffset, uniformOffset } = this.#layout
    for (const [id, best] of this.#best) {
      const from = laneOffset[id] ?? 0
      best.set(m.subarray(from, from + best.length))
    }
    for (const [id, { depth, size, cells }] of this.#rings) {
      const slot = (k % depth) * size * lanes
      const uniform = uniformOffset[id] ?? -1
      const from = laneOffset[id] ?? 0
      for (let e = 0; e < size; e++)
        if (uniform >= 0) cells.fill(u[uniform + e] ?? 0, slot + e * lanes, slot + e * lanes + n)
        else cells.set(m.subarray(from + e * lanes, from + e * lanes + n), slot + e * lanes)
    }
  }

  /** Evaluate a lag, peak or trough into its own cells. */
  look(node: Looking, k: number, m: Float64Array, u: Float64Array, n: number): void {
    const { lanes, laneOffset, uniformOffset } = this.#layout
    const ring = this.#rings.get(node.inner)
    const out = laneOffset[node.id] ?? 0
    const current = (id: number, e: number, w: number): number => {
      const uniform = uniformOffset[id] ?? -1
      return (uniform >= 0 ? u[uniform + e] : m[(laneOffset[id] ?? 0) + e * lanes + w]) ?? 0
    }
    const past = (step: number, e: number, w: number): number =>
      ring ? (ring.cells[((step % ring.depth) * ring.size + e) * lanes + w] ?? 0) : 0
    for (let e = 0; e < node.size; e++)
      for (let w = 0; w < n; w++) {
        const cell = out + e * lanes + w
        if (node.kind === 'lag') {
          if (node.depth === 0) m[cell] = current(node.inner, e, w)
          else if (k >= node.depth) m[cell] = past(k - node.depth, e, w)
          else if (node.before !== null) m[cell] = current(node.before, e, w)
          // Slot 0 holds step 0 until the ring has turned once, which is after every lag has its past.
          else m[cell] = k === 0 ? current(node.inner, e, w) : past(0, e, w)
          continue
        }
        const pick = node.kind === 'peak' ? Math.max : Math.min
        let best = current(node.inner, e, w)
        if (node.depth === null) {
          if (k > 0) best = pick(best, this.#best.get(node.id)?.[e * lanes + w] ?? 0)
        } else
          for (let j = k - 1; j >= Math.max(0, k - node.depth); j--)
            best = pick(best, past(j, e, w))
        m[cell] = best
      }
  }
}
