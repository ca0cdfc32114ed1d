import { Code } from './code.ts'
import type { MemoryMap } from './memory-map.ts'
import { OP, TYPE, V } from './opcodes.ts'

/** Constants of Philox 4x32-10 (Salmon et al., SC11). */
const MULTIPLIER_0 = 0xd2511f53
const MULTIPLIER_1 = 0xcd9e8d57
const KEY_STEP_0 = 0x9e3779b9
const KEY_STEP_1 = 0xbb67ae85
const ROUNDS = 10

/** Words 0, 2 of two vectors; words 1, 3 of both. */
const LOW_WORDS = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27]
const HIGH_WORDS = [4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31]
const MANTISSA_LOW_BITS = 12

const [TO, KEY] = [0, 1]

/**
 * `uniforms(to, key)`: the uniform number of every world of the block in this step, as `numeric/draws.ts`, four at a time.
 *
 * @param step Global that holds the step.
 * @param constants Byte offsets of the doubles 2^52, 1/2 and 2^-52.
 */
export function uniformsCode(
  memory: MemoryMap,
  step: number,
  constants: { readonly two52: number; readonly half: number; readonly twoMinus52: number },
): Code {
  const code = new Code(2)
  const at = code.local(TYPE.i32)
  const vector = () => code.local(TYPE.v128)
  const counters = [vector(), vector(), vector(), vector()] as const
  const [k0, k1, low, high, next0, next2] = [
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
  ]
  const [c0, c1, c2, c3] = counters
  const get = (...locals: number[]) => locals.forEach((l) => code.at(OP.localGet, l))
  const set = (local: number) => code.at(OP.localSet, local)
  const splat = (value: number) => {
    code.i32(value)
    code.simd(V.i32x4Splat)
  }
  const loadWord = (offset: number, address?: number) => {
    if (address === undefined) code.i32(0)
    else get(address)
    code.i32Load(offset)
    code.simd(V.i32x4Splat)
  }
  /** Products of a counter and a multiplier: the words below 2^32 into `low`, those above left on the stack. */
  const product = (counter: number, multiplier: number) => {
    for (const kind of [V.extmulLowU, V.extmulHighU]) {
      get(counter)
      splat(multiplier)
      code.simd(kind)
      set(kind === V.extmulLowU ? low : high)
    }
    get(low, high)
    shuffle(code, HIGH_WORDS)
    get(low, high)
    shuffle(code, LOW_WORDS)
    set(low)
  }
  // Byte offset of world numbers: four of 4 bytes for every four doubles.
  code.countUp(at, memory.lanes * 4, 16, () => {
    get(at)
    code.load(memory.worlds)
    set(c0)
    code.at(OP.globalGet, step)
    code.simd(V.i32x4Splat)
    set(c1)
    loadWord(0, KEY)
    set(c2)
    loadWord(4, KEY)
    set(c3)
    loadWord(memory.seed)
    set(k0)
    loadWord(memory.seed + 4)
    set(k1)
    for (let round = 0; round < ROUNDS; round++) {
      product(c2, MULTIPLIER_1)
      get(c1)
      code.simd(V.xor)
      get(k0)
      code.simd(V.xor)
      set(next0)
      get(low)
      set(c1)
      product(c0, MULTIPLIER_0)
      get(c3)
      code.simd(V.xor)
      get(k1)
      code.simd(V.xor)
      set(next2)
      get(low)
      set(c3)
      get(next0)
      set(c0)
      get(next2)
      set(c2)
      for (const [key, by] of [
        [k0, KEY_STEP_0],
        [k1, KEY_STEP_1],
      ] as const) {
        get(key)
        splat(by)
        code.simd(V.i32x4Add)
        set(key)
      }
    }
    for (const [half, kind] of [
      [0, V.i64x2ExtendLowU],
      [1, V.i64x2ExtendHighU],
    ] as const) {
      get(TO)
      get(at)
      code.i32(1)
      code.op(OP.i32Shl)
      code.op(OP.i32Add)
      get(c0)
      code.simd(kind)
      code.i32(32 - MANTISSA_LOW_BITS)
      code.simd(V.i64x2Shl)
      get(c1)
      code.i32(MANTISSA_LOW_BITS)
      code.simd(V.i32x4ShrU)
      code.simd(kind)
      code.simd(V.or)
      constant(code, constants.two52)
      code.simd(V.or)
      constant(code, constants.two52)
      code.simd(V.sub)
      constant(code, constants.half)
      code.simd(V.add)
      constant(code, constants.twoMinus52)
      code.simd(V.mul)
      code.store(half * 16)
    }
  })
  return code
}

/**
 * `normals(to, key)`: standard normal numbers of every world in this step.
 *
 * @param functions `uniforms`, and the two ways of `planNormal` as functions of a byte offset.
 * @param constants Byte offsets of 1/2 and of the half width of the middle part.
 */
export function normalsCode(
  memory: MemoryMap,
  functions: { readonly uniforms: number; readonly central: number; readonly full: number },
  constants: { readonly half: number; readonly width: number },
): Code {
  const code = new Code(2)
  const at = code.local(TYPE.i32)
  const get = (local: number) => code.at(OP.localGet, local)
  get(TO)
  get(KEY)
  code.at(OP.call, functions.uniforms)
  code.countUp(at, memory.stride, 16, () => {
    get(TO)
    get(at)
    code.op(OP.i32Add)
    code.at(OP.localTee, KEY)
    code.load(0)
    constant(code, constants.half)
    code.simd(V.sub)
    code.simd(V.abs)
    constant(code, constants.width)
    code.simd(V.gt)
    code.simd(V.anyTrue)
    code.open(OP.if)
    get(KEY)
    code.at(OP.call, functions.full)
    code.op(OP.else)
    get(KEY)
    code.at(OP.call, functions.central)
    code.op(OP.end)
  })
  return code
}

function constant(code: Code, offset: number): void {
  code.i32(0)
  code.loadSplat(offset)
}

function shuffle(code: Code, lanes: readonly number[]): void {
  code.simd(V.shuffle)
  for (const lane of lanes) code.u8(lane)
}
