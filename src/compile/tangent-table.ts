import { literal } from './expressions.ts'
import type { Expr, Node, Piece, Program } from './ir.ts'
import { readAll } from './lower.ts'
import type { TangentContext } from './tangent-rules.ts'

/** Omit that works on each member of a union. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

/** A node that is being added: its id is given by the table. */
export type NewNode = WithoutId<Node>

/** Holds the nodes of a tangent program while it is built, in the order in which they must be evaluated. */
export class TangentTable implements TangentContext {
  /** Nodes of the program, then the tangents, then their helpers. */
  readonly nodes: Node[]
  readonly tables: Program['tables']
  /** Helpers that only the end of a step needs, in order. */
  readonly late: number[] = []
  /** Length of a step in the model's unit of time. */
  readonly dt: number
  readonly #steps: number
  readonly #tangents = new Map<number, number>()
  readonly #zeros = new Map<number, number>()
  readonly #hoisted = new Map<string, Expr>()
  #into: number[] = []

  constructor(program: Program) {
    this.nodes = [...program.nodes]
    this.tables = program.tables
    this.dt = program.time.dt
    this.#steps = program.time.steps
  }

  /** Last step of a run. */
  get steps(): number {
    return this.#steps
  }

  /** Say which node holds the tangent of a node. */
  assign(node: number, tangent: number): void {
    this.#tangents.set(node, tangent)
  }

  /** Keep a place for a node that others name before it is built. */
  reserve(name: string, like: Node): number {
    const { shape, size } = like
    return (
      this.nodes.push({ kind: 'equation', id: this.nodes.length, name, shape, size, pieces: [] }) -
      1
    )
  }

  /** Put the real node into a reserved place. */
  fill(id: number, node: NewNode): void {
    this.nodes[id] = { ...node, id } as Node
  }

  /** Start a list of helpers: those added from now on must be evaluated in its order. */
  startList(): number[] {
    this.#into = []
    this.#hoisted.clear()
    return this.#into
  }

  /** Do some work whose helpers only the end of a step needs. */
  atEndOfStep<T>(work: () => T): T {
    const before = this.#into
    this.#into = this.late
    this.#hoisted.clear()
    const made = work()
    this.#into = before
    this.#hoisted.clear()
    return made
  }

  /** Add a helper to the list. */
  add(node: NewNode): number {
    const id = this.nodes.length
    this.nodes.push({ ...node, id } as Node)
    this.#into.push(id)
    return id
  }

  /** Add a helper of the shape of a node, one expression for all its elements along axis 0. */
  equation(name: string, like: Node, body: Expr): number {
    const { shape, size } = like
    return this.add({ kind: 'equation', name, shape, size, pieces: [wholePiece(size, body)] })
  }

  readonly tangentOf = (node: number): number | undefined => this.#tangents.get(node)

  /** Node of the tangent, or one of zeros where it has none. */
  tangentOrZero(node: number): number {
    const tangent = this.#tangents.get(node)
    if (tangent !== undefined) return tangent
    const like = this.nodes[node]
    if (!like) throw new Error(`no node ${node}`)
    const known = this.#zeros.get(like.size)
    if (known !== undefined) return known
    const { shape, size } = like
    const pieces = [wholePiece(size, literal(0))]
    const id = this.nodes.length
    this.nodes.push({ kind: 'equation', id, name: `#zero:${size}`, shape, size, pieces })
    this.#zeros.set(size, id)
    return id
  }

  /** Nodes of zeros; they need nothing. */
  get zeros(): readonly number[] {
    return [...this.#zeros.values()]
  }

  readonly hoist = (expr: Expr, sizes: readonly number[]): Expr => {
    const key = JSON.stringify([sizes, expr])
    const known = this.#hoisted.get(key)
    if (known) return known
    const size = sizes.reduce((n, s) => n * s, 1)
    const shape = sizes.map((s) => Array.from({ length: s }, (_, i) => String(i)))
    const targets = Array.from({ length: size }, (_, i) => i)
    const pieces = [{ sizes, targets, body: expr }]
    const id = this.add({
      kind: 'equation',
      name: `#part:${this.nodes.length}`,
      shape,
      size,
      pieces,
    })
    const read = readAll(id, sizes, [...sizes.keys()])
    this.#hoisted.set(key, read)
    return read
  }
}

/** A piece that covers a node of any shape, its elements along axis 0. */
export function wholePiece(size: number, body: Expr): Piece {
  return { sizes: [size], targets: Array.from({ length: size }, (_, i) => i), body }
}

/** Read of every element of a node along axis 0. */
export function readFlat({ id, size }: Pick<Node, 'id' | 'size'>): Expr {
  return readAll(id, [size], [0])
}
