import { append } from '../append.ts'
import type { Node, Program } from '../ir.ts'
import type { Cells, Store } from './cells.ts'
import { RATE } from './dag.ts'
import type { Hoister } from './hoist.ts'
import { maximum, minimum } from './math/functions.ts'
import type { NotFinitePlace } from './not-finite.ts'
import { notFiniteStore } from './not-finite.ts'
import { V } from './opcodes.ts'

/** What moves between two steps. */
export interface MovePlan {
  /** Before anything moves: ring buffers take what they keep, smooths their next values into shadow cells. */
  readonly keep: Store[]
  readonly move: readonly Store[]
  /** After it: smooths take their next values. */
  readonly settle: readonly Store[]
  /** Counters of clamps that acted, by world; 64-bit integers. */
  readonly clamps: readonly { readonly name: string; readonly cell: number }[]
  /** At step 0: look for initial values that are not finite. */
  readonly checkFirst: readonly Store[]
}

/** Stocks of one check for values that are not finite: few enough to be still in registers. */
const BATCH = 4

/** Plan how stocks and smooths move, in the order and with the roundings of `move-stocks.ts`. */
export function planMoves(
  program: Program,
  cells: Cells,
  hoister: Hoister,
  notFinite: NotFinitePlace,
): MovePlan {
  const mover = new Mover(program, cells, hoister)
  const stocks = program.stocks.flatMap((id) => {
    const node = program.nodes[id]
    return node?.kind === 'stock' ? [node] : []
  })
  const elements = stocks.flatMap((node) =>
    Array.from({ length: node.size }, (_, e) => ({ node, e })),
  )
  const move: Store[] = []
  const checkFirst: Store[] = []
  const sum = cells.lane()
  const sumOf = cells.dag.cell(sum, RATE.both)
  const toSum = (op: number): Store => ({ target: { kind: 'cell', index: sum }, op })
  for (const list of [move, checkFirst]) list.push(toSum(cells.dag.number(0)))
  for (let from = 0; from < elements.length; from += BATCH) {
    const batch = elements.slice(from, from + BATCH)
    // The values are read from their cells, so that the same check serves before and after a move.
    const values = batch.map(({ node, e }) => cells.read(node.id, e))
    const check = toSum(cells.dag.two(V.add, sumOf, mover.notFinite(values)))
    for (const { node, e } of batch) append(move, mover.stock(node, e))
    move.push(check)
    checkFirst.push(check)
  }
  const bad = cells.dag.two(V.ne, sumOf, cells.dag.number(0))
  move.push(notFiniteStore(cells, notFinite, bad, 1))
  checkFirst.push(notFiniteStore(cells, notFinite, bad, 0))
  const smooths = program.smooths.flatMap((id) => {
    const node = program.nodes[id]
    return node?.kind === 'smooth' ? [node] : []
  })
  const keep: Store[] = mover.held
  const settle: Store[] = []
  for (const node of smooths)
    for (let e = 0; e < node.size; e++) {
      const shadow = cells.lane()
      const next = mover.smooth(node, e)
      keep.push({ target: { kind: 'cell', index: shadow }, op: next })
      settle.push({ target: cells.target(node.id, e), op: cells.dag.cell(shadow, RATE.both) })
    }
  return { keep, move, settle, clamps: mover.clamps, checkFirst }
}

class Mover {
  readonly clamps: { name: string; cell: number }[] = []
  readonly #clampOf = new Map<string, { name: string; cell: number }>()
  /** Stocks that another stock's parts read, as they were before the move. */
  readonly held: Store[] = []
  readonly #program: Program
  readonly #cells: Cells
  readonly #hoister: Hoister

  constructor(program: Program, cells: Cells, hoister: Hoister) {
    this.#program = program
    this.#cells = cells
    this.#hoister = hoister
  }

  stock(node: Node & { kind: 'stock' }, e: number): Store[] {
    const { dag } = this.#cells
    const { parts } = node
    const { dt } = this.#program.time
    const part = (id: number) => this.#before(id, e)
    const stores: Store[] = []
    let x = this.#cells.read(node.id, e)
    for (const [id, step] of [
      [parts.change, dt],
      [parts.writeOffs, -dt],
      [parts.cash, dt],
    ] as const)
      if (id !== null) x = dag.two(V.add, x, dag.two(V.mul, dag.number(step), part(id)))
    if (parts.when !== null && parts.to !== null) {
      const when = dag.two(V.ne, part(parts.when), dag.number(0))
      x = dag.select(when, part(parts.to), x)
    }
    for (const [bound, pick, word] of [
      [parts.floor, maximum, 'floor'],
      [parts.ceiling, minimum, 'ceiling'],
    ] as const)
      if (bound !== null) {
        const clamped = pick(dag, x, part(bound))
        stores.push(this.#count(`${node.name} ${word}`, dag.two(V.ne, clamped, x)))
        x = clamped
      }
    this.#hoister.settle(x, RATE.both)
    stores.push({ target: this.#cells.target(node.id, e), op: x })
    return stores
  }

  /** Value of a part before anything moves. */
  #before(id: number, e: number): number {
    const kind = this.#program.nodes[id]?.kind
    if (kind !== 'stock' && kind !== 'smooth') return this.#cells.read(id, e)
    const index = this.#cells.lane()
    this.held.push({ target: { kind: 'cell', index }, op: this.#cells.read(id, e) })
    return this.#cells.dag.cell(index, RATE.both)
  }

  smooth(node: Node & { kind: 'smooth' }, e: number): number {
    const { dag } = this.#cells
    const { dt } = this.#program.time
    const x = this.#cells.read(node.id, e)
    const span = maximum(dag, this.#cells.read(node.span, e), dag.number(dt))
    const share = dag.two(V.div, dag.number(dt), span)
    const gap = dag.two(V.sub, this.#cells.read(node.inner, e), x)
    const next = dag.two(V.add, x, dag.two(V.mul, share, gap))
    this.#hoister.settle(next, RATE.both)
    return next
  }

  /** 0 where all values are finite, NaN elsewhere: x - x is 0 unless x is NaN or infinite. */
  notFinite(values: readonly number[]): number {
    const { dag } = this.#cells
    const gaps = values.map((x) => dag.two(V.sub, x, x))
    return gaps.reduce((all, gap) => dag.two(V.add, all, gap))
  }

  #count(name: string, acted: number): Store {
    const { dag } = this.#cells
    const last = this.#clampOf.get(name)
    const clamp = last ?? { name, cell: this.#cells.shared() }
    if (!last) this.clamps.push(clamp)
    this.#clampOf.set(name, clamp)
    const op = dag.two(V.i64x2Sub, dag.cell(clamp.cell, RATE.both), acted)
    return { target: { kind: 'cell', index: clamp.cell }, op }
  }
}
