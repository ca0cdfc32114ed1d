import { bindEquation, bindFormula } from '../language/bind.ts'
import type { Bound, BoundPiece } from '../language/bound.ts'
import type { Ast } from '../language/ast.ts'
import type { IssueList } from '../language/issue.ts'
import type { Formula } from '../language/model.ts'
import type { SymbolTable } from '../language/symbols.ts'
import { axesIn, readsNamesAlone } from './bound-parts.ts'
import type { Expr, Node, Piece } from './ir.ts'
import { PROGRAM_LIMITS } from './limits.ts'
import { tooLarge } from './too-large.ts'

/** Omit that works on each member of a union. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'size'> : never

/** Where the axes of a bound equation lie in the node being built. */
interface Axes {
  /** New axis of each old one; undefined where the node leaves it out. */
  readonly map: readonly (number | undefined)[]
  /** Sizes of the new axes. */
  readonly sizes: readonly number[]
}

/** One side of a payment. */
interface Side {
  readonly node: number
  readonly places: ReadonlyMap<string, number>
}

/** A piece made of a bound one for the shape of its node. */
interface Lowered {
  readonly shape: readonly (readonly string[])[]
  readonly piece: Piece
}

/**
 * Pieces that read named nodes alone, by their bound ones. A table reserves a node for every name of its symbols before it
 * lowers anything, so that equal symbols give equal numbers.
 */
const LOWERED = new WeakMap<SymbolTable, WeakMap<BoundPiece, Lowered>>()

/** Holds the nodes of a program while it is built; turns bound equations into expressions over nodes. */
export class NodeTable {
  readonly nodes: Node[] = []
  readonly tables: { x: readonly number[]; y: readonly number[] }[] = []
  readonly symbols: SymbolTable
  readonly issues: IssueList
  readonly #byName = new Map<string, number>()
  readonly #tableByName = new Map<string, number>()
  readonly #memo = new Map<string, number>()
  /** Node of each side of each payment, and where each actor stands in it. */
  readonly #sides = {
    received: new Map<string, Side>(),
    paid: new Map<string, Side>(),
  }
  readonly #offsets = new Map<string, number>()
  #elements = 0
  #terms = 0

  constructor(symbols: SymbolTable, issues: IssueList) {
    this.symbols = symbols
    this.issues = issues
  }

  /**
   * Add a node; its size follows from its shape.
   *
   * @throws {InputError} `too-large` when all nodes together have too many elements.
   */
  add(node: WithoutId<Node>): number {
    const id = this.nodes.length
    const size = node.shape.reduce((n, s) => n * s.length, 1)
    this.#room(size, node.name)
    this.#elements += size
    this.nodes.push({ ...node, id, size } as Node)
    this.#byName.set(node.name, id)
    return id
  }

  /** Keep a place for a node whose parts name nodes that come later. */
  reserve(name: string, shape: readonly (readonly string[])[]): number {
    return this.add({ kind: 'equation', name, shape, pieces: [] })
  }

  /** Put the real node into a reserved place. */
  fill(id: number, node: WithoutId<Node>): void {
    const size = node.shape.reduce((n, s) => n * s.length, 1)
    this.nodes[id] = { ...node, id, size } as Node
  }

  addTable(name: string, x: readonly number[], y: readonly number[]): void {
    this.#tableByName.set(name, this.tables.length)
    this.tables.push({ x, y })
  }

  /** Node of a name; undefined when there is none. */
  find(name: string): number | undefined {
    return this.#byName.get(name)
  }

  /** Node of a name that is known to exist. */
  get(name: string): number {
    const id = this.#byName.get(name)
    if (id === undefined) throw new Error(`no node '${name}'`)
    return id
  }

  shapeOf(id: number): readonly (readonly string[])[] {
    return this.nodes[id]?.shape ?? []
  }

  /** Elements of dimensions by name. */
  shapeOfDims(dims: readonly string[]): (readonly string[])[] {
    return dims.map((d) => this.symbols.dimensions.get(d) ?? [])
  }

  /** Pieces of a formula over the given shape. */
  pieces(formula: Formula, shape: readonly (readonly string[])[], scale: number): Piece[] {
    const bound = bindFormula(formula, scale, this.symbols, this.issues)
    return bound.map((piece) => this.#piece(piece, shape))
  }

  /** One equation over dimensions as a single piece. */
  equation(ast: Ast, dims: readonly string[], path: string): Piece[] {
    return [
      this.whole(bindEquation(ast, dims, path, this.symbols, this.issues), this.shapeOfDims(dims)),
    ]
  }

  /** A bound equation over a whole shape as a piece. */
  whole(body: Bound, shape: readonly (readonly string[])[]): Piece {
    return this.#piece({ elements: shape, body }, shape)
  }

  #piece(bound: BoundPiece, shape: readonly (readonly string[])[]): Piece {
    const held = LOWERED.get(this.symbols) ?? new WeakMap<BoundPiece, Lowered>()
    const known = held.get(bound)
    if (known && known.shape.length === shape.length && known.shape.every((s, i) => s === shape[i]))
      return known.piece
    const piece = this.#newPiece(bound, shape)
    if (!readsNamesAlone(bound.body)) return piece
    held.set(bound, { shape, piece })
    LOWERED.set(this.symbols, held)
    return piece
  }

  #newPiece({ elements, body }: BoundPiece, shape: readonly (readonly string[])[]): Piece {
    const sizes = elements.map((e) => e.length)
    const positions = elements.map((es, i) => {
      const at = new Map((shape[i] ?? []).map((e, j) => [e, j]))
      return es.map((e) => at.get(e) ?? 0)
    })
    let targets = [0]
    for (const [i, list] of positions.entries()) {
      const width = shape[i]?.length ?? 1
      targets = targets.flatMap((t) => list.map((p) => t * width + p))
    }
    const axes: Axes = { map: sizes.map((_, i) => i), sizes }
    return { sizes, targets, body: this.#lower(body, axes) }
  }

  #lower(bound: Bound, axes: Axes): Expr {
    const go = (b: Bound) => this.#lower(b, axes)
    switch (bound.op) {
      case 'number':
        return bound
      case 'read':
        return {
          op: 'read',
          node: this.get(bound.name),
          base: bound.base,
          axes: bound.axes.map((a) => ({ axis: axes.map[a.axis] ?? 0, offsets: a.offsets })),
        }
      case 'unary':
        return { op: 'unary', fn: bound.fn, a: go(bound.a) }
      case 'binary':
        return { op: 'binary', fn: bound.fn, a: go(bound.a), b: go(bound.b) }
      case 'select':
        return {
          op: 'select',
          when: go(bound.when),
          then: go(bound.then),
          otherwise: go(bound.otherwise),
        }
      case 'reduce': {
        const inner: Axes = {
          map: [...axes.map, ...bound.sizes.map((_, i) => axes.sizes.length + i)],
          sizes: [...axes.sizes, ...bound.sizes],
        }
        return {
          op: 'reduce',
          fn: bound.fn,
          sizes: bound.sizes,
          body: this.#lower(bound.body, inner),
        }
      }
      case 'lookup':
        return { op: 'lookup', table: this.#tableByName.get(bound.table) ?? 0, x: go(bound.x) }
      case 'past':
        return this.#past(bound, axes)
      case 'noise':
        return this.#noise(bound, axes)
      case 'flow':
        return this.#flow(bound, axes)
    }
  }

  /** Give what is looked back at a node of its own, over just the axes that it uses. */
  #past(bound: Bound & { op: 'past' }, axes: Axes): Expr {
    const used = new Set<number>()
    for (const part of [bound.inner, bound.before, bound.span])
      if (part) axesIn(part, (a) => a < axes.map.length && used.add(a))
    const kept = [...used].sort((a, b) => a - b)
    const sizes = kept.map((a) => axes.sizes[axes.map[a] ?? 0] ?? 1)
    const map: (number | undefined)[] = axes.map.map(() => undefined)
    kept.forEach((a, i) => (map[a] = i))
    const hoist = (part: Bound) => this.#hoist(part, { map, sizes })
    const inner = hoist(bound.inner)
    const before = bound.before ? hoist(bound.before) : null
    const shape = this.shapeOf(inner)
    const span = bound.span ? hoist(bound.span) : null
    const key = JSON.stringify([bound.kind, inner, before, bound.depth, span])
    const node = this.#once(key, (name) => {
      if (bound.kind === 'smooth')
        return { kind: 'smooth', name, shape, inner, before, span: span ?? inner }
      if (bound.kind === 'lag')
        return { kind: 'lag', name, shape, inner, before, depth: bound.depth ?? 0 }
      return { kind: bound.kind, name, shape, inner, depth: bound.depth }
    })
    return readAll(
      node,
      sizes,
      kept.map((a) => axes.map[a] ?? 0),
    )
  }

  #hoist(part: Bound, axes: Axes): number {
    const body = this.#lower(part, axes)
    const { sizes } = axes
    // A part that is a whole node already needs no copy.
    if (body.op === 'read' && isWhole(body, this.nodes[body.node]?.size ?? 0, sizes))
      return body.node
    const count = sizes.reduce((n, s) => n * s, 1)
    this.#room(count, 'an expression that looks back')
    const shape = sizes.map((s) => Array.from({ length: s }, (_, i) => String(i)))
    const piece: Piece = { sizes, targets: Array.from({ length: count }, (_, i) => i), body }
    return this.#once(this.#keyOf([sizes, body]), (name) => ({
      kind: 'equation',
      name,
      shape,
      pieces: [piece],
    }))
  }

  #noise(bound: Bound & { op: 'noise' }, axes: Axes): Expr {
    const labels = bound.sets.reduce<string[]>(
      (all, set) => all.flatMap((l) => set.map((e) => (l ? `${l},${e}` : e))),
      [''],
    )
    const node = this.#once(JSON.stringify(['noise', bound.stream, labels]), (name) => ({
      kind: 'noise',
      name,
      shape: bound.sets,
      stream: bound.stream,
      labels,
    }))
    return readAll(
      node,
      bound.sets.map((s) => s.length),
      bound.axes.map((a) => axes.map[a] ?? 0),
    )
  }

  #flow(bound: Bound & { op: 'flow' }, axes: Axes): Expr {
    const { direction, payments, actors, axis } = bound
    const node = this.#once(JSON.stringify(['flow', direction, payments, actors]), (name) => ({
      kind: 'equation',
      name,
      shape: [actors],
      pieces: actors.map((actor, i) => ({
        sizes: [],
        targets: [i],
        body: { op: 'terms', terms: this.flowTerms(direction, payments, actor) },
      })),
    }))
    return axis === null
      ? { op: 'read', node, base: 0, axes: [] }
      : readAll(node, [actors.length], [axes.map[axis] ?? 0])
  }

  /** What one actor receives or pays by the named payments: a term each, none where it stands at no end. */
  flowTerms(direction: 'received' | 'paid', payments: readonly string[], actor: string): Expr[] {
    const terms: Expr[] = []
    for (const payment of payments) {
      const { node, places } = this.#side(direction, payment)
      const base = places.get(actor)
      if (base !== undefined) terms.push({ op: 'read', node, base, axes: [] })
    }
    this.#terms += terms.length
    if (this.#terms > PROGRAM_LIMITS.terms)
      throw tooLarge(
        'the sums of payments of all actors',
        this.#terms,
        'terms',
        PROGRAM_LIMITS.terms,
        'Declare fewer payments between single actors, or fewer actors.',
      )
    return terms
  }

  #side(direction: 'received' | 'paid', payment: string): Side {
    const known = this.#sides[direction].get(payment)
    if (known) return known
    const node = this.get(`#${direction}:${payment}`)
    const places = new Map(this.shapeOf(node)[0]?.map((actor, i) => [actor, i]))
    this.#sides[direction].set(payment, { node, places })
    return { node, places }
  }

  /** Count elements before memory is taken for them. */
  #room(elements: number, name: string): void {
    if (this.#elements + elements > PROGRAM_LIMITS.elements)
      throw tooLarge(
        `the model and what its equations look back at, up to ${name}`,
        this.#elements + elements,
        'elements',
        PROGRAM_LIMITS.elements,
        'Use fewer or smaller dimensions inside lag, smooth, peak and trough.',
      )
  }

  /** Text that is the same for equal expressions; long lists of offsets are numbered. */
  #keyOf(value: unknown): string {
    return JSON.stringify(value, (key, part: unknown) => {
      if (key !== 'offsets' || !Array.isArray(part) || part.length < 8) return part
      const text = part.join(',')
      const known = this.#offsets.get(text) ?? this.#offsets.size
      this.#offsets.set(text, known)
      return known
    })
  }

  #once(key: string, build: (name: string) => WithoutId<Node>): number {
    const known = this.#memo.get(key)
    if (known !== undefined) return known
    const id = this.add(build(`#${this.nodes.length}`))
    this.#memo.set(key, id)
    return id
  }
}

/** Read every element of a node along the given axes, outermost first. */
export function readAll(node: number, sizes: readonly number[], axes: readonly number[]): Expr {
  let stride = sizes.reduce((n, s) => n * s, 1)
  return {
    op: 'read',
    node,
    base: 0,
    axes: sizes.map((size, i) => {
      stride /= size
      const step = stride
      return { axis: axes[i] ?? 0, offsets: Array.from({ length: size }, (_, j) => j * step) }
    }),
  }
}

function isWhole(read: Expr & { op: 'read' }, size: number, sizes: readonly number[]): boolean {
  if (read.base !== 0 || read.axes.length !== sizes.length) return false
  if (sizes.reduce((n, s) => n * s, 1) !== size) return false
  let stride = size
  return read.axes.every(({ axis, offsets }, i) => {
    stride /= sizes[i] ?? 1
    return axis === i && offsets.every((o, j) => o === j * stride)
  })
}
