import { everNeededBy, reachable } from './graph.ts'
import type { Item, Node, Program, SolveItem } from './ir.ts'
import { literal } from './expressions.ts'
import { membersOf } from './schedule.ts'
import { tangentNode } from './tangent-nodes.ts'
import { isActive, reachOf } from './tangent-reach.ts'
import { readFlat, TangentTable, wholePiece } from './tangent-table.ts'

/** The direction of one parameter: a node of kind `parameter` and the shape of that parameter; 0 unless a source says otherwise. */
export interface Seed {
  /** Name that the draw source is asked for. */
  readonly name: string
  /** The parameter's node. */
  readonly parameter: number
}

/** A program and its derivative in one. */
export interface TangentProgram {
  /** Nodes of the original under their old ids, then tangents. Any back-end runs it; its seeds vary between worlds. */
  readonly program: Program
  readonly original: Program
  readonly seeds: readonly Seed[]
  /**
   * How a node answers to the seeds: the node of its tangent, `constant` where no parameter reaches it, `step` where parameters
   * reach it only through comparisons and roundings.
   */
  readonly tangentOf: (node: number) => number | 'constant' | 'step'
  /** Shocks whose size rests on a parameter: that path is not followed. */
  readonly notFollowed: readonly string[]
}

/**
 * Add to a program the forward-mode derivative of its columns and of the parts of its outcomes.
 *
 * Every node that parameters reach gets a tangent: an ordinary node that holds the derivative of its value in the direction that
 * the seeds of a world give. Values come first in the order, with the same bits as before; a solve group is solved, then the
 * linear equations of its tangents are iterated in the same way, from the last step's, until no tangent moves by more than the
 * group's tolerance (the error is then below that over 1 minus the rate of convergence). Noise, data and events have no tangent:
 * dated events stay where they are, and a parameter that decides whether something happens shows only through what it does else.
 *
 * @source Griewank and Walther 2008, chapters 3 and 15.
 */
export function tangentProgram(program: Program): TangentProgram {
  const { active, touched } = reachOf(program)
  const table = new TangentTable(program)
  const scheduled = new Set([...program.first, ...program.later].flatMap(membersOf))
  const seedOf = new Map<number, number>()
  const list: Node[] = program.nodes.filter((n) => scheduled.has(n.id) && active.has(n.id))
  for (const node of list) {
    const seed = node.kind === 'parameter' ? table.reserve(`#seed:${node.name}`, node) : null
    if (seed !== null) seedOf.set(node.id, seed)
    const isDerived =
      node.kind !== 'parameter' || node.pieces.some((p) => isActive(p.body, (id) => active.has(id)))
    table.assign(
      node.id,
      isDerived || seed === null ? table.reserve(`#d:${node.name}`, node) : seed,
    )
  }
  const seeds = [...seedOf].map(([parameter, seed]): Seed => {
    const { name, shape, size } = table.nodes[seed] ?? { name: '', shape: [], size: 0 }
    const pieces = [wholePiece(size, literal(0))]
    table.fill(seed, { kind: 'parameter', name, shape, size, pieces })
    return { name, parameter }
  })
  const unknowns = new Set(program.first.flatMap((i) => (typeof i === 'number' ? [] : i.unknowns)))
  /** Helpers of the tangent of each node, then that tangent. */
  const parts = new Map<number, readonly number[]>()
  for (const node of list) {
    const helpers = table.startList()
    const seed = seedOf.get(node.id)
    const id = table.tangentOf(node.id)
    if (id === undefined) continue
    if (id !== seed) {
      const made = tangentNode(node, table, seed)
      // What solves a group is small code: the equation of an unknown stands among the inner nodes.
      const body = unknowns.has(node.id)
        ? readFlat({ id: table.add({ ...made, name: `#next:${node.name}` }), size: node.size })
        : null
      table.fill(
        id,
        body ? { ...made, kind: 'equation', pieces: [wholePiece(node.size, body)] } : made,
      )
    }
    parts.set(node.id, [...(seed === undefined || id === seed ? [] : [seed]), ...helpers, id])
  }
  const outputs = [
    ...program.outcomes.flatMap((o) => o.parts),
    ...program.columns.map((c) => c.node),
  ]
  const wanted = outputs.flatMap((id) => table.tangentOf(id) ?? [])
  const kept = reachable([...wanted, ...seedOf.values()], (id) => {
    const node = id < program.nodes.length ? undefined : table.nodes[id]
    return node ? everNeededBy(node) : []
  })
  const isKept = (id: number) => kept.has(id)
  const orderOf = (order: readonly Item[]): Item[] => [
    ...order,
    ...table.zeros.filter(isKept),
    ...order.flatMap((item) => tangentItems(item, parts, table, isKept)),
    ...table.late.filter(isKept),
  ]
  const first = orderOf(program.first)
  const later = program.later === program.first ? first : orderOf(program.later)
  const added = table.nodes.slice(program.nodes.length).filter((n) => isKept(n.id))
  const ofKind = (kind: Node['kind']) => added.filter((n) => n.kind === kind).map((n) => n.id)
  return {
    program: {
      ...program,
      nodes: table.nodes,
      first,
      later,
      stocks: [...program.stocks, ...ofKind('stock')],
      smooths: [...program.smooths, ...ofKind('smooth')],
      checks: [],
      ledger: null,
    },
    original: program,
    seeds,
    tangentOf: (node) => table.tangentOf(node) ?? (touched.has(node) ? 'step' : 'constant'),
    notFollowed: program.nodes.flatMap((n) =>
      n.kind === 'shock' && n.sizeNode !== null && touched.has(n.sizeNode) ? [n.shock.name] : [],
    ),
  }
}

/** What has to be evaluated for the tangents of an item. */
function tangentItems(
  item: Item,
  parts: ReadonlyMap<number, readonly number[]>,
  table: TangentTable,
  isKept: (id: number) => boolean,
): Item[] {
  const all = (id: number) => (parts.get(id) ?? []).filter(isKept)
  if (typeof item === 'number') return all(item)
  const unknowns = item.unknowns.flatMap((id) => table.tangentOf(id) ?? []).filter(isKept)
  const cut = new Set(unknowns)
  const inner = membersOf(item)
    .flatMap(all)
    .filter((id) => !cut.has(id))
  if (unknowns.length === 0) return inner
  const solve: SolveItem = {
    ...item,
    group: `#d:${item.group}`,
    unknowns,
    inner,
    starts: unknowns.map(() => null),
    startsEachStep: false,
  }
  return [solve]
}
