import type { Cells, Store } from './cells.ts'
import { RATE } from './dag.ts'
import { V } from './opcodes.ts'

/** Where it is kept when a world's values stopped being finite. */
export interface NotFinitePlace {
  /** Cell of the first step with such a value; -1 for none. */
  readonly cell: number
  /** Uniform cell that holds the number of the step. */
  readonly step: number
}

/**
 * Keep the step of the first value that was not finite.
 *
 * @param later Steps between the step that runs and the one whose values are looked at.
 */
export function notFiniteStore(
  cells: Cells,
  { cell, step }: NotFinitePlace,
  bad: number,
  later: 0 | 1,
): Store {
  const { dag } = cells
  const now = dag.two(V.add, dag.uniform(step, RATE.time), dag.number(later))
  const old = dag.cell(cell, RATE.both)
  const isNew = dag.two(V.and, bad, dag.two(V.lt, old, dag.number(0)))
  const op = dag.select(isNew, now, old)
  return { target: { kind: 'cell', index: cell }, op }
}
