import { append } from './append.ts'
import { lookup, UNARY } from './evaluate.ts'
import { pow } from '../numeric/pow.ts'
import { emitPieces, TooLong } from './emit.ts'
import type { Emitted } from './emit.ts'
import type { Chunk } from './interpreted-chunk.ts'
import { interpretedChunk } from './interpreted-chunk.ts'
import type { Item, Program, SolveItem } from './ir.ts'
import type { Layout } from './layout.ts'

/** When a segment runs. */
export type When = 'first' | 'always'

/** One stretch of a step: generated code, a node that the engine itself evaluates, or a solve group. */
export type Segment =
  | { readonly kind: 'code'; readonly when: When; readonly chunks: readonly Chunk[] }
  | { readonly kind: 'node'; readonly when: When; readonly node: number }
  | {
      readonly kind: 'solve'
      readonly when: When
      readonly item: SolveItem
      readonly inner: readonly Segment[]
      /** Writes the next values of the unknowns into their shadow cells. */
      readonly next: readonly Chunk[]
    }

/** Past this cost a function is closed: small ones are optimised soonest (2 000 worlds cold: 6.6 s against 8.2 s at 1500). */
const CHUNK_COST = 150
/** Compiled functions by source, so that another run of the same equations starts warm. */
const compiled = new Map<string, Chunk>()
const MOST_COMPILED = 5000
/** Longer texts are not kept: they are those of large arrays. */
const MOST_KEPT_TEXT = 100_000

/** Compile the order of a program into segments. */
export function segmentsOf(program: Program, layout: Layout, order: readonly Item[]): Segment[] {
  return new SegmentBuilder(program, layout).build(order)
}

class SegmentBuilder {
  readonly #program: Program
  readonly #layout: Layout

  constructor(program: Program, layout: Layout) {
    this.#program = program
    this.#layout = layout
  }

  build(order: readonly Item[]): Segment[] {
    const segments: Segment[] = []
    let open: { when: When; code: Emitted[] } | null = null
    const close = () => {
      if (open)
        segments.push({
          kind: 'code',
          when: open.when,
          chunks: this.#chunks(open.code),
        })
      open = null
    }
    for (const item of order) {
      if (typeof item !== 'number') {
        close()
        segments.push(this.#solve(item))
        continue
      }
      const node = this.#program.nodes[item]
      if (!node) continue
      const when: When =
        node.kind === 'stock' || node.kind === 'parameter' || this.#layout.constant.has(item)
          ? 'first'
          : 'always'
      const code =
        node.kind === 'equation' || node.kind === 'stock' ? this.#emit(item, node.pieces) : null
      if (!code) {
        close()
        segments.push({ kind: 'node', when, node: item })
        continue
      }
      if (open === null || (open as { when: When }).when !== when) {
        close()
        open = { when, code: [] }
      }
      open.code.push(code)
    }
    close()
    return segments
  }

  #emit(node: number, pieces: Parameters<typeof emitPieces>[1], into?: number) {
    try {
      return emitPieces(node, pieces, this.#layout, into)
    } catch (fault) {
      if (fault instanceof TooLong) return null
      throw fault
    }
  }

  #solve(item: SolveItem): Segment {
    const code: Emitted[] = []
    const next: Chunk[] = []
    for (const id of item.unknowns) {
      const node = this.#program.nodes[id]
      if (node?.kind !== 'equation') continue
      const into = this.#layout.shadowOffset.get(id) ?? 0
      const emitted = this.#emit(id, node.pieces, into)
      if (emitted) code.push(emitted)
      else next.push(interpretedChunk(id, node.pieces, this.#layout, this.#program.tables, into))
    }
    append(next, this.#chunks(code))
    return { kind: 'solve', when: 'always', item, inner: this.build(item.inner), next }
  }

  #chunks(code: readonly Emitted[]): Chunk[] {
    const chunks: Chunk[] = []
    let open: Emitted[] = []
    let cost = 0
    for (const one of code) {
      if (cost > 0 && cost + one.cost > CHUNK_COST) {
        chunks.push(this.#compile(open))
        open = []
        cost = 0
      }
      open.push(one)
      cost += one.cost
    }
    if (open.length > 0) chunks.push(this.#compile(open))
    return chunks
  }

  #compile(code: readonly Emitted[]): Chunk {
    const tables = code.flatMap((c) => [...c.tables])
    const held = tables.map(
      ([name, cells]) => `const ${name}=Int32Array.from([${cells.join(',')}]);`,
    )
    const body = `${held.join('')}return function(m,u,n){${code.map((c) => c.source).join('')}}`
    const isKept = this.#program.tables.length === 0 && body.length <= MOST_KEPT_TEXT
    const known = isKept ? compiled.get(body) : undefined
    if (known) return known
    const names = ['tables', 'lookup', 'pow', 'exp', 'ln', 'tanh', 'sigmoid', 'round', 'sin', 'cos']
    // The text holds numbers, cell indices and the names above only: nothing of the model's own words.
    // oxlint-disable-next-line typescript/no-implied-eval
    const make = new Function(...names, `'use strict';${body}`) as (...args: unknown[]) => Chunk
    const { exp, ln, tanh, sigmoid, round, sin, cos } = UNARY
    const chunk = make(this.#program.tables, lookup, pow, exp, ln, tanh, sigmoid, round, sin, cos)
    if (isKept) {
      if (compiled.size >= MOST_COMPILED) compiled.clear()
      compiled.set(body, chunk)
    }
    return chunk
  }
}
