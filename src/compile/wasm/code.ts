import { Bytes } from './bytes.ts'
import { OP, TYPE, V } from './opcodes.ts'

const SIMD_PREFIX = 0xfd
const ALIGN_8 = 3
const ALIGN_4 = 2

/** Body of a function being written: instructions and its own locals after the parameters. */
export class Code extends Bytes {
  readonly #locals: number[] = []
  readonly #parameters: number
  readonly #vectors: number[] = []
  readonly #indices: number[] = []
  #vectorsUsed = 0

  /** @param parameters How many parameters the function has; they are locals 0, 1, ... */
  constructor(parameters: number) {
    super()
    this.#parameters = parameters
  }

  /** Declare a local and return its index. */
  local(type: number): number {
    this.#locals.push(type)
    return this.#parameters + this.#locals.length - 1
  }

  /** A vector local that is free since the last `freeVectors`; its value does not outlive the next. */
  vector(): number {
    const known = this.#vectors[this.#vectorsUsed]
    const local = known ?? this.local(TYPE.v128)
    if (known === undefined) this.#vectors.push(local)
    this.#vectorsUsed++
    return local
  }

  /** One of a few i32 locals for addresses, held for an instruction or two. */
  index(which: number): number {
    return (this.#indices[which] ??= this.local(TYPE.i32))
  }

  /** Let the locals of `vector` be used anew. */
  freeVectors(): void {
    this.#vectorsUsed = 0
  }

  op(code: number): void {
    this.u8(code)
  }

  simd(code: number): void {
    this.u8(SIMD_PREFIX)
    this.u32(code)
  }

  /** An instruction with an index: locals, globals, calls, branches. */
  at(code: number, index: number): void {
    this.u8(code)
    this.u32(index)
  }

  i32(value: number): void {
    this.u8(OP.i32Const)
    this.s32(value)
  }

  /** Load two lanes from the address on the stack plus an offset. */
  load(offset: number): void {
    this.simd(V.load)
    this.u8(ALIGN_8)
    this.u32(offset)
  }

  /** Load one number into both lanes. */
  loadSplat(offset: number): void {
    this.simd(V.load64Splat)
    this.u8(ALIGN_8)
    this.u32(offset)
  }

  /** Store two lanes; the address is below the value on the stack. */
  store(offset: number): void {
    this.simd(V.store)
    this.u8(ALIGN_8)
    this.u32(offset)
  }

  /** Store the first lane alone. */
  storeLane0(offset: number): void {
    this.simd(V.store64Lane)
    this.u8(ALIGN_8)
    this.u32(offset)
    this.u8(0)
  }

  /** Load eight bytes into one lane of the vector on the stack. */
  loadLane(offset: number, lane: number): void {
    this.simd(V.load64Lane)
    this.u8(ALIGN_8)
    this.u32(offset)
    this.u8(lane)
  }

  f64Load(offset: number): void {
    this.op(OP.f64Load)
    this.u8(ALIGN_8)
    this.u32(offset)
  }

  i32Load(offset: number): void {
    this.op(OP.i32Load)
    this.u8(ALIGN_4)
    this.u32(offset)
  }

  /** Open a block, loop or if without a result. */
  open(code: number): void {
    this.u8(code)
    this.u8(TYPE.none)
  }

  /** The first of two vectors where the i32 on top is not 0. */
  selectVector(): void {
    this.u8(OP.selectTyped)
    this.u32(1)
    this.u8(TYPE.v128)
  }

  /** Repeat what `body` writes for a byte offset from 0 to `bytes`, `step` apart, held in a local. */
  countUp(counter: number, bytes: number, step: number, body: () => void): void {
    this.i32(0)
    this.at(OP.localSet, counter)
    this.open(OP.loop)
    body()
    this.at(OP.localGet, counter)
    this.i32(step)
    this.op(OP.i32Add)
    this.at(OP.localTee, counter)
    this.i32(bytes)
    this.op(OP.i32LtU)
    this.at(OP.brIf, 0)
    this.op(OP.end)
  }

  /** The whole body: locals in runs of one type, instructions, end. */
  body(): Uint8Array {
    const out = new Bytes()
    const runs: [number, number][] = []
    for (const type of this.#locals) {
      const last = runs.at(-1)
      if (last?.[1] === type) last[0]++
      else runs.push([1, type])
    }
    out.u32(runs.length)
    for (const [count, type] of runs) {
      out.u32(count)
      out.u8(type)
    }
    out.append(this.view())
    out.u8(OP.end)
    return out.view()
  }
}
