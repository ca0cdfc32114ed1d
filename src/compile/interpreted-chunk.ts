import { evaluate } from './evaluate.ts'
import type { Piece, Program } from './ir.ts'
import type { Layout } from './layout.ts'
import { eachPoint } from './points.ts'

/** A piece of code over lane memory, uniform memory and the number of worlds. */
export type Chunk = (m: Float64Array, u: Float64Array, n: number) => void

/**
 * Make a chunk that interprets equations too long for generated code, world by world.
 *
 * @param into Cell of element 0 of the result, in lane memory, or null for the node's own cells.
 */
export function interpretedChunk(
  node: number,
  pieces: readonly Piece[],
  layout: Layout,
  tables: Program['tables'],
  into: number | null = null,
): Chunk {
  const { lanes, laneOffset, uniformOffset } = layout
  const uniform = into === null ? (uniformOffset[node] ?? -1) : -1
  const lane = into ?? laneOffset[node] ?? 0
  return (m, u, n) => {
    let world = 0
    const read = (id: number, element: number): number => {
      const shared = uniformOffset[id] ?? -1
      return (
        (shared >= 0 ? u[shared + element] : m[(laneOffset[id] ?? 0) + element * lanes + world]) ??
        0
      )
    }
    for (const { sizes, targets, body } of pieces)
      eachPoint(sizes, (point, i) => {
        const element = targets[i] ?? 0
        if (uniform >= 0) u[uniform + element] = evaluate(body, point, read, tables)
        else
          for (world = 0; world < n; world++)
            m[lane + element * lanes + world] = evaluate(body, point, read, tables)
      })
  }
}
