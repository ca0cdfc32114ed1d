import { everNeededBy, reachable } from './graph.ts'
import type { Item, Node, Program } from './ir.ts'
import { membersOf } from './schedule.ts'
import type { TangentProgram } from './tangent.ts'

/**
 * Put the path of one world into its tangent program: values become data, tangents stay. What is left is linear in the seeds, and
 * an engine keeps one copy of the values for all directions.
 *
 * @param values Values of the original program by node: [step][element], of the world whose tangents are wanted.
 * @returns A program whose tangents have the same bits; outcomes and columns are left out.
 */
export function freezeValues(
  { program, original }: TangentProgram,
  values: readonly (readonly Float64Array[])[],
): Program {
  const nodes = program.nodes.map((node): Node => {
    const { id, name, shape, size } = node
    if (id >= original.nodes.length) return node
    const path = values[id] ?? []
    const series = Array.from({ length: size }, (_, element) =>
      path.map((at) => at[element] ?? Number.NaN),
    )
    return { kind: 'data', id, name, shape, size, values: series }
  })
  const isTangent = (id: number) => id >= original.nodes.length
  const order = (items: readonly Item[]) =>
    items.filter((item) => membersOf(item).every((id) => isTangent(id)))
  const first = order(program.first)
  const later = program.later === program.first ? first : order(program.later)
  const needed = reachable(first.flatMap(membersOf), (id) => {
    const node = nodes[id]
    return node ? everNeededBy(node) : []
  })
  const data = [...needed].filter((id) => !isTangent(id)).sort((a, b) => a - b)
  const withData = [...data, ...first]
  return {
    ...program,
    nodes,
    first: withData,
    later: later === first ? withData : [...data, ...later],
    stocks: program.stocks.filter(isTangent),
    smooths: program.smooths.filter(isTangent),
    columns: [],
    outcomes: [],
  }
}
