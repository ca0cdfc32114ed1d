import { Bytes } from './bytes.ts'
import type { Code } from './code.ts'
import { TooLarge } from './operation-table.ts'
import { OP, TYPE } from './opcodes.ts'

const SECTION = { type: 1, import: 2, function: 3, global: 6, export: 7, code: 10 } as const

/** Engines refuse longer bodies of functions: 7 654 321 bytes, by the limits of the JavaScript interface. */
const MOST_FUNCTION_BYTES = 7_654_321

/** Signature of a function: value types in and out. */
export interface Signature {
  readonly in: readonly number[]
  readonly out: readonly number[]
}

/**
 * Collects functions and mutable i32 globals and encodes a module that imports its memory as `env.memory`.
 * Imported functions must be declared before own ones: they share one numbering.
 */
export class ModuleBuilder {
  readonly #types: string[] = []
  readonly #imports: { name: string; type: number }[] = []
  readonly #functions: { type: number; body: Uint8Array | null }[] = []
  readonly #exports: { name: string; index: number }[] = []
  #globals = 0

  /** Declare an imported function `env.NAME`; returns its index. */
  import(name: string, signature: Signature): number {
    if (this.#functions.length > 0) throw new Error('imports come first')
    return this.#imports.push({ name, type: this.#type(signature) }) - 1
  }

  /** Reserve a function, so that others can call it before it is written. */
  reserve(signature: Signature): number {
    this.#functions.push({ type: this.#type(signature), body: null })
    return this.#imports.length + this.#functions.length - 1
  }

  /**
   * Give a reserved function its body.
   *
   * @throws {TooLarge} When engines would refuse a function so long.
   */
  define(index: number, code: Code): void {
    const entry = this.#functions[index - this.#imports.length]
    const body = code.body()
    if (body.length > MOST_FUNCTION_BYTES) throw new TooLarge()
    if (entry) entry.body = body
  }

  /** Add a written function; returns its index. */
  add(signature: Signature, code: Code): number {
    const index = this.reserve(signature)
    this.define(index, code)
    return index
  }

  /** Add a mutable i32 global, 0 at first; returns its index. */
  global(): number {
    return this.#globals++
  }

  export(name: string, index: number): void {
    this.#exports.push({ name, index })
  }

  /** Encode the module. @param pages Least memory, 64 KiB each. */
  encode(pages: number): Uint8Array<ArrayBuffer> {
    const out = new Bytes()
    for (const b of [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) out.u8(b)
    section(out, SECTION.type, this.#types.length, (s) => {
      for (const type of this.#types) for (const word of type.split(' ')) s.u8(Number(word))
    })
    section(out, SECTION.import, this.#imports.length + 1, (s) => {
      for (const { name, type } of this.#imports) {
        s.text('env')
        s.text(name)
        s.u8(0)
        s.u32(type)
      }
      s.text('env')
      s.text('memory')
      s.u8(2)
      s.u8(0)
      s.u32(pages)
    })
    section(out, SECTION.function, this.#functions.length, (s) => {
      for (const { type } of this.#functions) s.u32(type)
    })
    if (this.#globals > 0)
      section(out, SECTION.global, this.#globals, (s) => {
        for (let i = 0; i < this.#globals; i++)
          for (const b of [TYPE.i32, 1, OP.i32Const, 0, OP.end]) s.u8(b)
      })
    section(out, SECTION.export, this.#exports.length, (s) => {
      for (const { name, index } of this.#exports) {
        s.text(name)
        s.u8(0)
        s.u32(index)
      }
    })
    section(out, SECTION.code, this.#functions.length, (s) => {
      for (const { body } of this.#functions) {
        if (!body) throw new Error('a function was reserved and never written')
        s.sized(body)
      }
    })
    return out.view()
  }

  #type(signature: Signature): number {
    const key = [
      0x60,
      signature.in.length,
      ...signature.in,
      signature.out.length,
      ...signature.out,
    ].join(' ')
    const known = this.#types.indexOf(key)
    return known >= 0 ? known : this.#types.push(key) - 1
  }
}

function section(out: Bytes, id: number, count: number, fill: (section: Bytes) => void): void {
  const inside = new Bytes()
  inside.u32(count)
  fill(inside)
  out.u8(id)
  out.sized(inside.view())
}
