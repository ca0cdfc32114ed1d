import type { Expr, Piece } from './ir.ts'
import { pointsOf } from './points.ts'
import type { Layout } from './layout.ts'

/** Generated code: a stretch of a function of lane memory `m`, uniform memory `u`, and the number of worlds `n`. */
export interface Emitted {
  readonly source: string
  /** Tables of cells that it reads, by name. */
  readonly tables: ReadonlyMap<string, readonly number[]>
  /** Reads, operators and calls in it. */
  readonly cost: number
}

/** Thrown when one equation unrolls into more code than an engine will optimise; it is interpreted instead. */
export class TooLong extends Error {}

const MOST_COST = 4000
/** Names of functions that are not those of numeric/. */
const CALLS: Readonly<Record<string, string>> = {
  abs: 'Math.abs',
  sqrt: 'Math.sqrt',
  floor: 'Math.floor',
}

/**
 * Write one equation as JavaScript: a loop over its elements around a loop over worlds, reductions unrolled.
 * Where a cell differs between elements it comes from a table, so that one body serves them all: short code
 * is what lets an engine optimise the whole economy in a second or two.
 *
 * @param into Cell of element 0 of the result, in lane memory, or null for uniform memory.
 * @throws {TooLong} When the unrolled code passes a bound.
 */
export function emitPieces(
  node: number,
  pieces: readonly Piece[],
  layout: Layout,
  into: number | null = layout.uniformOffset[node] === -1 ? (layout.laneOffset[node] ?? 0) : null,
): Emitted {
  let source = ''
  let cost = 0
  const tables = new Map<string, readonly number[]>()
  for (const { sizes, targets, body } of pieces) {
    const writer = new Writer(layout, pointsOf(sizes), `n${node}_${tables.size}`)
    const value = writer.number(body, [])
    const base = into ?? layout.uniformOffset[node] ?? 0
    const stride = into === null ? 1 : layout.lanes
    const cell = writer.cell(targets.map((t) => base + t * stride))
    const store =
      into === null ? `u[${cell}]=${value};` : `for(let w=0;w<n;w++)m[${cell}+w]=${value};`
    source += writer.loop(store)
    cost += writer.cost + 4
    for (const [name, cells] of writer.tables) tables.set(name, cells)
  }
  return { source, tables, cost }
}

class Writer {
  cost = 0
  readonly tables = new Map<string, readonly number[]>()
  readonly #layout: Layout
  readonly #points: readonly (readonly number[])[]
  readonly #prefix: string
  /** Names of cells that differ between elements, and of uniform values, held before the loop over worlds. */
  readonly #cells = new Map<string, string>()
  readonly #held = new Map<string, string>()

  constructor(layout: Layout, points: readonly (readonly number[])[], prefix: string) {
    this.#layout = layout
    this.#points = points
    this.#prefix = prefix
  }

  /** The loop over elements around a statement. */
  loop(statement: string): string {
    const holds = [
      ...[...this.#cells.values()].map((name) => `${name}=${this.#prefix}${name}[i]`),
      ...[...this.#held].map(([cell, name]) => `${name}=u[${cell}]`),
    ]
    const body = (holds.length > 0 ? `const ${holds.join(',')};` : '') + statement
    return this.#points.length === 1
      ? `{${body}}\n`
      : `for(let i=0;i<${this.#points.length};i++){${body}}\n`
  }

  /** A cell as text: a number, or a name where it differs between elements. */
  cell(cells: readonly number[]): string {
    const [first = 0] = cells
    if (cells.every((c) => c === first)) return String(first)
    const key = cells.join(',')
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const name = `a${this.#cells.size}`
    this.#cells.set(key, name)
    this.tables.set(`${this.#prefix}${name}`, cells)
    return name
  }

  number(expr: Expr, inner: readonly number[]): string {
    if (++this.cost > MOST_COST) throw new TooLong()
    switch (expr.op) {
      case 'number':
        return literal(expr.value)
      case 'read':
        return this.#read(expr, inner)
      case 'unary':
        if (expr.fn === '-') return `(-${this.number(expr.a, inner)})`
        if (expr.fn === 'not') return `(${this.#truth(expr.a, inner)}?0:1)`
        return `${CALLS[expr.fn] ?? expr.fn}(${this.number(expr.a, inner)})`
      case 'binary':
        return this.#binary(expr, inner)
      case 'select':
        return `(${this.#truth(expr.when, inner)}?${this.number(expr.then, inner)}:${this.number(expr.otherwise, inner)})`
      case 'lookup':
        return `lookup(tables[${expr.table}],${this.number(expr.x, inner)})`
      case 'terms':
        return expr.terms.length === 0
          ? '0'
          : `(${expr.terms.map((t) => this.number(t, inner)).join('+')})`
      case 'reduce':
        return this.#reduce(expr, inner)
    }
  }

  #read(expr: Expr & { op: 'read' }, inner: readonly number[]): string {
    const uniform = this.#layout.uniformOffset[expr.node] ?? -1
    const isUniform = uniform >= 0
    const from = isUniform ? uniform : (this.#layout.laneOffset[expr.node] ?? 0)
    const stride = isUniform ? 1 : this.#layout.lanes
    const cell = this.cell(
      this.#points.map((point) => {
        let element = expr.base
        for (const { axis, offsets } of expr.axes)
          element += offsets[point[axis] ?? inner[axis - point.length] ?? 0] ?? 0
        return from + element * stride
      }),
    )
    if (!isUniform) return `m[${cell}+w]`
    const name = this.#held.get(cell) ?? `c${this.#held.size}`
    this.#held.set(cell, name)
    return name
  }

  #binary(expr: Expr & { op: 'binary' }, inner: readonly number[]): string {
    if (isTruth(expr)) return `(${this.#truth(expr, inner)}?1:0)`
    const a = this.number(expr.a, inner)
    const b = this.number(expr.b, inner)
    if (expr.fn === '^') return `pow(${a},${b})`
    if (expr.fn === 'min' || expr.fn === 'max') return `Math.${expr.fn}(${a},${b})`
    return `(${a}${expr.fn}${b})`
  }

  /** A JavaScript condition: any number but 0 is true, NaN included. */
  #truth(expr: Expr, inner: readonly number[]): string {
    if (expr.op === 'binary' && isTruth(expr)) {
      this.cost++
      if (expr.fn === 'and') return `(${this.#truth(expr.a, inner)}&&${this.#truth(expr.b, inner)})`
      if (expr.fn === 'or') return `(${this.#truth(expr.a, inner)}||${this.#truth(expr.b, inner)})`
      const sign = expr.fn === '==' ? '===' : expr.fn === '!=' ? '!==' : expr.fn
      return `(${this.number(expr.a, inner)}${sign}${this.number(expr.b, inner)})`
    }
    if (expr.op === 'unary' && expr.fn === 'not') return `!${this.#truth(expr.a, inner)}`
    return `(${this.number(expr, inner)}!==0)`
  }

  #reduce(expr: Expr & { op: 'reduce' }, inner: readonly number[]): string {
    const points = pointsOf(expr.sizes)
    const truths = expr.fn === 'any' || expr.fn === 'all' || expr.fn === 'count'
    const values = points.map((p) =>
      truths ? this.#truth(expr.body, [...inner, ...p]) : this.number(expr.body, [...inner, ...p]),
    )
    switch (expr.fn) {
      case 'sum':
        return `(${values.join('+')})`
      case 'mean':
        return `((${values.join('+')})/${values.length})`
      case 'product':
        return `(${values.join('*')})`
      case 'min':
      case 'max':
        return values.reduce((a, b) => `Math.${expr.fn}(${a},${b})`)
      case 'any':
        return `((${values.join('||')})?1:0)`
      case 'all':
        return `((${values.join('&&')})?1:0)`
      case 'count':
        return `(${values.map((v) => `(${v}?1:0)`).join('+')})`
    }
  }
}

function isTruth(expr: Expr & { op: 'binary' }): boolean {
  return !'+-*/^'.includes(expr.fn) && expr.fn !== 'min' && expr.fn !== 'max'
}

function literal(value: number): string {
  if (value < 0 || Object.is(value, -0)) return `(${Object.is(value, -0) ? '-0' : value})`
  return Number.isFinite(value) ? String(value) : value === Infinity ? 'Infinity' : 'NaN'
}
