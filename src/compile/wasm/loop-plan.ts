import { readAtTargets } from '../expressions.ts'
import type { Expr, Piece, Program } from '../ir.ts'
import { countPoints } from '../points.ts'
import type { Cells } from './cells.ts'
import { maximum, minimum } from './math/functions.ts'
import { V } from './opcodes.ts'
import { Unroller } from './unroll.ts'

type Read = Expr & { readonly op: 'read' }
type Reduce = Expr & { readonly op: 'reduce' }

/** One loop over an axis; the outermost stands for what is done before any. */
export interface Scope {
  readonly parent: Scope | null
  readonly depth: number
  readonly size: number
}

/** What an axis adds to a place: `step` cells each, or what stands in a table from `table` on (null: none). */
export interface AddressPart {
  readonly scope: Scope
  readonly step: number
  readonly table: number | null
}

/** A place that moves with the loops: its first element's cell, and what each axis adds. */
export interface MovingPlace {
  readonly isUniform: boolean
  /** Cell of lane memory or of uniform memory. */
  readonly cell: number
  /** Outermost first. */
  readonly parts: readonly AddressPart[]
}

/** A reduction in a loop: `next` is worked out for each point from the running value. */
export interface LoopReduction {
  /** Where its result belongs: the innermost loop on which it rests. */
  readonly scope: Scope
  /** Its own loops, outermost first. */
  readonly scopes: readonly Scope[]
  /** Operation of a constant. */
  readonly start: number
  readonly next: number
}

/** One piece of an equation as loops over its elements, for two worlds at a time. */
export interface LoopPlan {
  readonly root: Scope
  /** Loops over the elements, outermost first. */
  readonly scopes: readonly Scope[]
  readonly value: number
  readonly target: MovingPlace
  /** By the `a` of `K.moving` and `K.held`. */
  readonly moving: readonly MovingPlace[]
  readonly reductions: readonly LoopReduction[]
  readonly rate: number
}

/**
 * Plan a piece of an equation as loops. Every cell of the nodes that it reads at moving places, and of its target, stays in
 * memory. Reductions run from the first point to the last, each from the number that changes no bit of the first value.
 *
 * @param into Cell of element 0 of the target in lane memory, or null for the node's own cells.
 */
export function planLoop(
  node: number,
  piece: Piece,
  cells: Cells,
  tables: Program['tables'],
  rate: number,
  into: number | null,
): LoopPlan {
  return new LoopPlanner(cells, tables).plan(node, piece, rate, into)
}

class LoopPlanner {
  readonly #cells: Cells
  readonly #unroller: Unroller<readonly Scope[]>
  readonly #root: Scope = { parent: null, depth: 0, size: 1 }
  readonly #moving: MovingPlace[] = []
  readonly #movingOf = new Map<string, number>()
  readonly #reductions: LoopReduction[] = []
  readonly #numbers = new Map<object, number>()

  constructor(cells: Cells, tables: Program['tables']) {
    this.#cells = cells
    this.#unroller = new Unroller(cells.dag, tables, {
      read: (expr, at) => this.#read(expr, at),
      reduce: (expr, at) => this.#reduce(expr, at),
    })
  }

  plan(node: number, piece: Piece, rate: number, into: number | null): LoopPlan {
    const scopes = this.#nest(this.#root, piece.sizes)
    const value = this.#unroller.value(piece.body, scopes)
    const read = readAtTargets(node, piece)
    if (read.op !== 'read') throw new Error('targets are read as they are written')
    const target = this.#place(read, scopes, into)
    const { external, program } = this.#cells
    if (into === null) this.#cells.share(node)
    else for (let e = 0; e < (program.nodes[node]?.size ?? 0); e++) external.add(into + e)
    return {
      root: this.#root,
      scopes,
      value,
      target,
      moving: this.#moving,
      reductions: this.#reductions,
      rate,
    }
  }

  #nest(outer: Scope, sizes: readonly number[]): Scope[] {
    let parent = outer
    return sizes.map((size) => (parent = { parent, depth: parent.depth + 1, size }))
  }

  #place(read: Read, at: readonly Scope[], into: number | null): MovingPlace {
    const isUniform = into === null && this.#cells.isUniform(read.node)
    let cell = (into ?? this.#cells.place(read.node)) + read.base
    const parts: AddressPart[] = []
    for (const { axis, offsets } of read.axes) {
      const scope = at[axis]
      if (!scope) throw new Error(`no axis ${axis}`)
      const least = offsets.reduce((a, b) => Math.min(a, b), Infinity)
      cell += least
      const step = (offsets[1] ?? offsets[0] ?? 0) - (offsets[0] ?? 0)
      const isEven = offsets.every((o, i) => o - least === i * step)
      const table = isEven ? null : this.#cells.offsetTable(offsets.map((o) => o - least))
      if (step !== 0 || table !== null) parts.push({ scope, step: isEven ? step : 0, table })
    }
    parts.sort((a, b) => a.scope.depth - b.scope.depth)
    return { isUniform, cell, parts }
  }

  #read(read: Read, at: readonly Scope[]): number {
    const { dag } = this.#cells
    const place = this.#place(read, at, null)
    if (place.parts.length === 0)
      return this.#cells.read(read.node, place.cell - this.#cells.place(read.node))
    this.#cells.share(read.node)
    const parts = place.parts.map(
      ({ scope, step, table }) => `${this.#numberOf(scope)}:${table === null ? step : `t${table}`}`,
    )
    const key = `${place.isUniform} ${place.cell} ${parts.join()}`
    const known = this.#movingOf.get(key) ?? this.#moving.push(place) - 1
    this.#movingOf.set(key, known)
    return dag.moving(known)
  }

  #numberOf(scope: Scope): number {
    const known = this.#numbers.get(scope) ?? this.#numbers.size
    this.#numbers.set(scope, known)
    return known
  }

  #reduce(expr: Reduce, at: readonly Scope[]): number {
    const { dag } = this.#cells
    const { fn, sizes, body } = expr
    const deepest = deepestAxis(body, at.length)
    const scope = at[deepest] ?? this.#root
    const scopes = this.#nest(scope, sizes)
    const inside = [...at, ...scopes]
    // The place is taken before the body is read, which may hold reductions of its own.
    const index = this.#reductions.push({ scope, scopes, start: 0, next: 0 }) - 1
    const running = dag.held(index, true)
    const value = () => this.#unroller.value(body, inside)
    const truth = () => this.#unroller.truth(body, inside)
    const run = (start: number, next: number): number => {
      this.#reductions[index] = { scope, scopes, start, next }
      return dag.held(index, false)
    }
    switch (fn) {
      case 'sum':
        return run(dag.number(-0), dag.two(V.add, running, value()))
      case 'mean': {
        const sum = run(dag.number(-0), dag.two(V.add, running, value()))
        return dag.two(V.div, sum, dag.number(countPoints(sizes)))
      }
      case 'product':
        return run(dag.number(1), dag.two(V.mul, running, value()))
      case 'min':
        return run(dag.number(Infinity), minimum(dag, running, value()))
      case 'max':
        return run(dag.number(-Infinity), maximum(dag, running, value()))
      case 'any':
        return run(dag.mask(false), dag.two(V.or, running, truth()))
      case 'all':
        return run(dag.mask(true), dag.two(V.and, running, truth()))
      case 'count':
        return run(dag.number(0), dag.two(V.add, running, this.#unroller.asNumber(truth())))
    }
  }
}

/** Innermost axis outside a reduction that its body reads, below `axes`; -1 for none. */
function deepestAxis(expr: Expr, axes: number): number {
  const all = (...parts: readonly Expr[]) =>
    parts.reduce((most, part) => Math.max(most, deepestAxis(part, axes)), -1)
  switch (expr.op) {
    case 'number':
      return -1
    case 'read':
      return expr.axes.reduce((most, { axis }) => (axis < axes ? Math.max(most, axis) : most), -1)
    case 'unary':
      return all(expr.a)
    case 'binary':
      return all(expr.a, expr.b)
    case 'select':
      return all(expr.when, expr.then, expr.otherwise)
    case 'lookup':
      return all(expr.x)
    case 'reduce':
      return all(expr.body)
    case 'terms':
      return expr.terms.reduce((most, t) => Math.max(most, deepestAxis(t, axes)), -1)
  }
}
