import type { Cells, Store } from './cells.ts'
import { maximum, minimum } from './math/functions.ts'

/** Stores at the end of a step that a rolling value needs. */
export interface Rolling {
  /** The highest or lowest value, this step included. */
  readonly op: number
  /** In this step, before the value is read elsewhere. */
  readonly now: readonly Store[]
  /** At the end of the step. */
  readonly keep: readonly Store[]
}

/**
 * Highest (lowest) value over this step and the `depth` before it, or since the start: window maxima of 1, 2, 4, ...
 * steps are kept, and two of them cover the window, so that the cost grows with the logarithm of its length.
 */
export function rolling(
  cells: Cells,
  kind: 'peak' | 'trough',
  x: number,
  depth: number | null,
): Rolling {
  const pick = kind === 'peak' ? maximum : minimum
  const nothing = kind === 'peak' ? -Infinity : Infinity
  const { dag } = cells
  const now: Store[] = []
  const keep: Store[] = []
  /** Best of `op` and what the ring of so many steps ago holds; the ring gets `op` at the end of the step. */
  const withEarlier = (op: number, steps: number): number => {
    const ring = cells.ring(steps, nothing)
    const held = cells.lane()
    now.push({ target: { kind: 'cell', index: held }, op })
    keep.push({ target: { kind: 'ring', index: ring }, op: dag.cell(held, 3) })
    return pick(dag, op, dag.ring(ring))
  }
  if (depth === null) {
    const ring = cells.ring(1, nothing)
    const best = pick(dag, x, dag.ring(ring))
    const held = cells.lane()
    now.push({ target: { kind: 'cell', index: held }, op: best })
    keep.push({ target: { kind: 'ring', index: ring }, op: dag.cell(held, 3) })
    return { op: best, now, keep }
  }
  const length = depth + 1
  let width = 1
  let best = x
  while (width * 2 <= length) {
    best = withEarlier(best, width)
    width *= 2
  }
  if (width < length) best = withEarlier(best, length - width)
  return { op: best, now, keep }
}
