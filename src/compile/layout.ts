import { dependenciesOf } from './graph.ts'
import type { Node, Program } from './ir.ts'
import { membersOf } from './schedule.ts'

/** Where the values of a program live: one cell a lane (world), or one cell for all lanes. */
export interface Layout {
  /** Lanes of a block: worlds side by side, innermost. */
  readonly lanes: number
  /** Index of the first lane cell of each node, in lane memory; -1 for none. */
  readonly laneOffset: readonly number[]
  /** Index of the first cell of each node, in uniform memory; -1 for none. */
  readonly uniformOffset: readonly number[]
  readonly laneCells: number
  readonly uniformCells: number
  /** Second copy of the unknowns of solve groups, by node. */
  readonly shadowOffset: ReadonlyMap<number, number>
  /** Evaluated at step 0 only: they rest on parameters alone. */
  readonly constant: ReadonlySet<number>
}

/**
 * Give every scheduled node a place.
 *
 * @param varying Names of parameters that may differ between worlds; what rests on none of them nor on state is kept once.
 */
export function layOut(program: Program, lanes: number, varying: ReadonlySet<string>): Layout {
  const order = program.first.flatMap(membersOf)
  const solved = new Set(program.first.flatMap((i) => (typeof i === 'number' ? [] : membersOf(i))))
  const uniform = new Set<number>()
  const constant = new Set<number>()
  for (const id of order) {
    const node = program.nodes[id]
    if (!node || solved.has(id)) continue
    const needs = [...dependenciesOf(node, 'first')]
    if (isUniform(node, varying) && needs.every((d) => uniform.has(d))) uniform.add(id)
    const still = node.kind === 'parameter' || node.kind === 'equation'
    if (still && needs.every((d) => constant.has(d))) constant.add(id)
  }
  const laneOffset = program.nodes.map(() => -1)
  const uniformOffset = program.nodes.map(() => -1)
  const shadowOffset = new Map<number, number>()
  let laneCells = 0
  let uniformCells = 0
  for (const id of order) {
    const size = program.nodes[id]?.size ?? 0
    if (uniform.has(id)) {
      uniformOffset[id] = uniformCells
      uniformCells += size
    } else {
      laneOffset[id] = laneCells
      laneCells += size * lanes
    }
  }
  for (const item of program.first)
    if (typeof item !== 'number')
      for (const id of item.unknowns) {
        shadowOffset.set(id, laneCells)
        laneCells += (program.nodes[id]?.size ?? 0) * lanes
      }
  return { lanes, laneOffset, uniformOffset, laneCells, uniformCells, shadowOffset, constant }
}

function isUniform(node: Node, varying: ReadonlySet<string>): boolean {
  switch (node.kind) {
    case 'clock':
    case 'data':
    case 'equation':
      return true
    case 'parameter':
      return !varying.has(node.name)
    default:
      return false
  }
}
