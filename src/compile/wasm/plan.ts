import { append } from '../append.ts'
import type { Item, Node, Piece, Program, SolveItem } from '../ir.ts'
import { pointsOf } from '../points.ts'
import type { Store } from './cells.ts'
import { Cells } from './cells.ts'
import { RATE } from './dag.ts'
import type { FoldPlan } from './fold-plan.ts'
import { planFolds } from './fold-plan.ts'
import { Hoister } from './hoist.ts'
import { isLoop } from './is-loop.ts'
import type { LoopPlan } from './loop-plan.ts'
import { planLoop } from './loop-plan.ts'
import { LoopSchedule } from './loop-schedule.ts'
import { maximum } from './math/functions.ts'
import type { NotFinitePlace } from './not-finite.ts'
import { notFiniteStore } from './not-finite.ts'
import { V } from './opcodes.ts'
import { rolling } from './rolling.ts'
import type { ShockPlan } from './shock-plan.ts'
import { planShock } from './shock-plan.ts'
import type { MovePlan } from './stock-plan.ts'
import { planMoves } from './stock-plan.ts'
import { Unroller, unrolledPlaces } from './unroll.ts'

type When = 'first' | 'always'

/** One stretch of a step. */
export type Segment =
  | { readonly kind: 'stores'; readonly when: When; readonly stores: Store[] }
  | { readonly kind: 'loop'; readonly when: When; readonly loop: LoopPlan }
  | { readonly kind: 'shock'; readonly shock: ShockPlan }
  | { readonly kind: 'solve'; readonly solve: SolvePlan }

/** Equations solved together, round by round. */
export interface SolvePlan {
  readonly item: SolveItem
  readonly index: number
  /** Cells of the unknowns set anew from their starts. */
  readonly start: readonly Store[]
  readonly inner: readonly Segment[]
  /** Next values of the unknowns into shadow cells. */
  readonly next: readonly Segment[]
  /** Unknowns of worlds that are not done take their next values; `done` follows. */
  readonly move: readonly Store[]
  /** Mask of the worlds that are done. */
  readonly done: number
}

/** One element of a node that a run keeps, step by step. */
export interface PathRow {
  readonly node: number
  readonly element: number
}

/** Everything that a module does, as lists of stores. */
export interface Plan {
  readonly program: Program
  readonly cells: Cells
  readonly hoister: Hoister
  /** Once a run: for all worlds, then for each. */
  readonly fixed: { readonly uniform: readonly Segment[]; readonly lane: readonly Segment[] }
  /** Once a step, for all worlds. */
  readonly uniform: readonly Segment[]
  readonly first: readonly Segment[]
  readonly later: readonly Segment[]
  readonly shocks: readonly ShockPlan[]
  readonly solves: readonly SolvePlan[]
  readonly folds: FoldPlan
  readonly moves: MovePlan
  readonly path: readonly Store[]
  /** Noise nodes that have cells. */
  readonly noise: readonly (Node & { kind: 'noise' })[]
  readonly notFinite: NotFinitePlace
  /** Strict: stores after each step that look at every value. */
  readonly checkAll: readonly Store[]
}

/** What a plan is for. */
export interface PlanOptions {
  readonly varying: ReadonlySet<string>
  readonly checkAll: boolean
  readonly path: readonly PathRow[]
  /** Least cost of a piece of an equation that becomes a loop; see `isLoop`. */
  readonly loopFrom: number
}

/**
 * Plan a program as stores of vector operations.
 *
 * @throws {TooLarge} When it unrolls into more operations than a module may hold.
 */
export function planProgram(program: Program, options: PlanOptions): Plan {
  return new Planner(program, options).plan()
}

class Planner {
  readonly #program: Program
  readonly #options: PlanOptions
  readonly #cells: Cells
  readonly #hoister: Hoister
  readonly #unroller: Unroller<readonly number[]>
  readonly #shocks: ShockPlan[] = []
  readonly #shockOf = new Map<number, ShockPlan>()
  readonly #solves: SolvePlan[] = []
  readonly #keep: Store[] = []
  /** Lane copies of uniform values: they come before what keeps them. */
  readonly #copies: Store[] = []
  readonly #lagRings = new Map<string, number>()
  readonly #rollings = new Map<number, Store[]>()

  constructor(program: Program, options: PlanOptions) {
    this.#program = program
    this.#options = options
    this.#cells = new Cells(program, options.varying)
    this.#hoister = new Hoister(this.#cells)
    const { dag, read } = this.#cells
    this.#unroller = new Unroller(dag, program.tables, unrolledPlaces(dag, read))
  }

  plan(): Plan {
    const program = this.#program
    const cells = this.#cells
    const hoister = this.#hoister
    const fixed: { uniform: Segment[]; lane: Segment[] } = { uniform: [], lane: [] }
    const uniform: Segment[] = []
    const noise: (Node & { kind: 'noise' })[] = []
    for (const item of program.first) {
      const node = typeof item === 'number' ? program.nodes[item] : undefined
      if (!node) continue
      if (node.kind === 'noise') {
        cells.share(node.id)
        noise.push(node)
      }
      if (node.kind === 'parameter') cells.share(node.id)
      if (node.kind !== 'equation') continue
      const isFixed = cells.fixed.has(node.id)
      if (cells.isUniform(node.id))
        this.#equation(isFixed ? fixed.uniform : uniform, 'always', node)
      else if (isFixed) this.#equation(fixed.lane, 'always', node)
    }
    const first = this.#segments(program.first)
    const later = program.first === program.later ? first : this.#segments(program.later)
    const notFinite = { cell: cells.shared(), step: cells.uniform() }
    const moves = planMoves(program, cells, hoister, notFinite)
    append(moves.keep, this.#copies)
    append(moves.keep, this.#keep)
    const folds = planFolds(program, cells)
    const path = this.#options.path.map(({ node, element }, index): Store => {
      const op = cells.read(node, element)
      return { target: { kind: 'path', index }, op }
    })
    const checkAll = this.#options.checkAll ? this.#checkAll(notFinite) : []
    return {
      program,
      cells,
      hoister,
      fixed: {
        uniform: withStores(fixed.uniform, hoister.uniformFixed),
        lane: withStores(fixed.lane, hoister.laneFixed),
      },
      uniform: withStores(uniform, hoister.uniformEachStep),
      first,
      later,
      shocks: this.#shocks,
      solves: this.#solves,
      folds,
      moves,
      path,
      noise,
      notFinite,
      checkAll,
    }
  }

  /** Every element of a node from its pieces. @param into First cell of what takes them in its stead. */
  #equation(
    to: Segment[],
    when: When,
    node: Node & { pieces: readonly Piece[] },
    into: number | null = null,
  ): void {
    const rate = into === null ? this.#cells.rateOf(node.id) : RATE.both
    for (const piece of node.pieces)
      if (isLoop(piece, this.#options.loopFrom))
        to.push({ kind: 'loop', when, loop: this.#loop(node.id, piece, rate, into) })
      else pushStores(to, when, this.#stores(node.id, piece, rate, into))
  }

  #loop(node: number, piece: Piece, rate: number, into: number | null): LoopPlan {
    const cells = this.#cells
    const loop = planLoop(node, piece, cells, this.#program.tables, rate, into)
    for (const cell of new LoopSchedule(loop, cells.dag).fixedCells()) cells.external.add(cell)
    return loop
  }

  #stores(
    node: number,
    { sizes, targets, body }: Piece,
    rate: number,
    into: number | null,
  ): Store[] {
    return pointsOf(sizes).map((point, i): Store => {
      const element = targets[i] ?? 0
      const op = this.#unroller.value(body, point)
      this.#hoister.settle(op, rate)
      return {
        target:
          into === null
            ? this.#cells.target(node, element)
            : { kind: 'cell', index: into + element },
        op,
      }
    })
  }

  #segments(order: readonly Item[]): Segment[] {
    const segments: Segment[] = []
    const push = (when: When, stores: readonly Store[]) => pushStores(segments, when, stores)
    for (const item of order) {
      if (typeof item !== 'number') {
        segments.push({ kind: 'solve', solve: this.#solve(item) })
        continue
      }
      const node = this.#program.nodes[item]
      if (!node) continue
      switch (node.kind) {
        case 'equation':
          if (!this.#cells.fixed.has(item) && !this.#cells.isUniform(item))
            this.#equation(segments, 'always', node)
          break
        case 'stock':
          this.#equation(segments, 'first', node)
          break
        case 'smooth':
          push('first', this.#copy(node, node.before ?? node.inner))
          break
        case 'lag':
          push('always', this.#lag(node))
          break
        case 'peak':
        case 'trough':
          push('always', this.#rolling(node))
          break
        case 'shock': {
          const known = this.#shockOf.get(item)
          const shock = known ?? planShock(node, this.#shocks, this.#cells, this.#hoister)
          this.#shockOf.set(item, shock)
          segments.push({ kind: 'shock', shock })
          break
        }
        default:
      }
    }
    return segments
  }

  #copy(node: Node, from: number): Store[] {
    return Array.from({ length: node.size }, (_, e) => ({
      target: this.#cells.target(node.id, e),
      op: this.#cells.read(from, e),
    }))
  }

  #lag(node: Node & { kind: 'lag' }): Store[] {
    const { inner, before, depth } = node
    if (depth === 0) return this.#copy(node, inner)
    const { dag } = this.#cells
    return Array.from({ length: node.size }, (_, e) => {
      const key = `${inner},${e},${depth}`
      let ring = this.#lagRings.get(key)
      if (ring === undefined) {
        const held = this.#laneCopy(inner, e)
        ring = this.#cells.ring(depth, 0, held)
        this.#lagRings.set(key, ring)
        const op = dag.cell(held, RATE.both)
        this.#keep.push({ target: { kind: 'ring', index: ring }, op })
      }
      // Without a third argument the first value stands in: every slot is filled with it at step 0.
      const early = this.#cells.read(before ?? inner, e)
      const op = dag.lag(early, ring, before === null ? 1 : depth)
      return { target: this.#cells.target(node.id, e), op }
    })
  }

  /** The lane cell of an element; what is uniform is copied into one at the end of each step. */
  #laneCopy(node: number, element: number): number {
    if (!this.#cells.isUniform(node)) return this.#cells.place(node) + element
    const index = this.#cells.lane()
    this.#copies.push({ target: { kind: 'cell', index }, op: this.#cells.read(node, element) })
    return index
  }

  #rolling(node: Node & { kind: 'peak' | 'trough' }): Store[] {
    const known = this.#rollings.get(node.id)
    if (known) return known
    const stores = Array.from({ length: node.size }, (_, e): Store[] => {
      const x = this.#cells.read(node.inner, e)
      const { op, now, keep } = rolling(this.#cells, node.kind, x, node.depth)
      append(this.#keep, keep)
      return [{ target: this.#cells.target(node.id, e), op }, ...now]
    }).flat()
    this.#rollings.set(node.id, stores)
    return stores
  }

  #solve(item: SolveItem): SolvePlan {
    const known = this.#solves.find((s) => s.item === item)
    if (known) return known
    const cells = this.#cells
    const { dag } = cells
    const start: Store[] = []
    const next: Segment[] = []
    const move: Store[] = []
    const done = cells.shared()
    const isDone = dag.cell(done, RATE.both)
    const gap = cells.lane()
    const isGap = dag.cell(gap, RATE.both)
    // Gaps are measured before any unknown moves.
    const gaps: Store[] = [{ target: { kind: 'cell', index: gap }, op: dag.number(0) }]
    for (const [i, id] of item.unknowns.entries()) {
      const node = this.#program.nodes[id]
      if (node?.kind !== 'equation') continue
      cells.share(id)
      const from = item.starts[i] ?? null
      if (from !== null) append(start, this.#copy(node, from))
      const shadow = cells.layout.shadowOffset.get(id) ?? 0
      this.#equation(next, 'always', node, shadow)
      for (let e = 0; e < node.size; e++) {
        const x = cells.read(id, e)
        const to = dag.cell(shadow + e, RATE.both)
        const y = item.damping
          ? dag.two(V.add, x, dag.two(V.mul, dag.number(1 - item.damping), dag.two(V.sub, to, x)))
          : to
        const size = maximum(dag, dag.one(V.abs, y), dag.number(1))
        const off = dag.two(V.div, dag.one(V.abs, dag.two(V.sub, y, x)), size)
        const moved = dag.two(V.andnot, off, dag.two(V.eq, x, y))
        gaps.push({ target: { kind: 'cell', index: gap }, op: maximum(dag, isGap, moved) })
        move.push({ target: cells.target(id, e), op: dag.select(isDone, x, y) })
      }
    }
    const within = dag.two(V.le, isGap, dag.number(item.tolerance))
    move.push({ target: { kind: 'cell', index: done }, op: dag.two(V.or, isDone, within) })
    const plan: SolvePlan = {
      item,
      index: this.#solves.length,
      start,
      inner: this.#segments(item.inner),
      next,
      move: [...gaps, ...move],
      done,
    }
    this.#solves.push(plan)
    return plan
  }

  #checkAll(notFinite: NotFinitePlace): Store[] {
    const { dag } = this.#cells
    let bad = dag.mask(false)
    for (const node of this.#program.nodes) {
      if (node.kind === 'shock' || (this.#cells.layout.laneOffset[node.id] ?? -1) < 0) continue
      for (let e = 0; e < node.size; e++) {
        const x = this.#cells.read(node.id, e)
        bad = dag.two(V.or, bad, dag.two(V.ne, dag.two(V.sub, x, x), dag.number(0)))
      }
    }
    return [notFiniteStore(this.#cells, notFinite, bad, 0)]
  }
}

function pushStores(segments: Segment[], when: When, stores: readonly Store[]): void {
  if (stores.length === 0) return
  const last = segments.at(-1)
  if (last?.kind === 'stores' && last.when === when) append(last.stores, stores)
  else segments.push({ kind: 'stores', when, stores: [...stores] })
}

function withStores(segments: Segment[], stores: readonly Store[]): readonly Segment[] {
  pushStores(segments, 'always', stores)
  return segments
}
