import { V } from './opcodes.ts'
import { OperationTable } from './operation-table.ts'

/** Kinds of value that are no instruction of their own; all others are the code of a vector instruction. */
export const K = {
  /** `a`: index of a constant, the same in both lanes. */
  constant: 0x200,
  /** `a`: a cell of lane memory. */
  cell: 0x201,
  /** `a`: a cell of uniform memory, read into both lanes. */
  uniform: 0x202,
  /** `a`: a ring, read in the slot of its own depth ago. */
  ring: 0x203,
  /** `a` before step `c`, the ring `b` from then on. */
  lag: 0x204,
  /** `a`: a table function, `b`: its argument. */
  table: 0x205,
  /** `c`: a table; `a`: its argument; `b`: less the number of its segments passed. The value along the segment. */
  along: 0x207,
  /** High words of both lanes moved to the first two words. */
  highWords: 0x206,
  /** `a`: a read whose address moves with a loop. */
  moving: 0x208,
  /** `a`: the running value of a reduction: after its loop, or inside it where `b` is 1. */
  held: 0x209,
} as const

/** How often a value changes: between lanes, in time, or both. */
export const RATE = { constant: 0, lane: 1, time: 2, both: 3 } as const

const SHIFTS: readonly number[] = [V.i32x4Shl, V.i32x4ShrS, V.i32x4ShrU, V.i64x2Shl, V.i64x2ShrU]
const LEAVES: readonly number[] = [K.constant, K.cell, K.uniform, K.ring, K.moving, K.held]
const OF_ONE: readonly number[] = [
  ...SHIFTS,
  V.not,
  V.floor,
  V.nearest,
  V.abs,
  V.neg,
  V.sqrt,
  V.convertLowS,
  K.highWords,
  K.lag,
  K.table,
]
/** Arguments of each kind that are operations. */
const ARITY: Uint8Array = Uint8Array.from({ length: 0x280 }, (_, kind) =>
  LEAVES.includes(kind) ? 0 : OF_ONE.includes(kind) ? 1 : kind === V.bitselect ? 3 : 2,
)
const NEGATIVE_ZERO = 'negative zero'

/**
 * Vector operations of two lanes with equal ones kept once. An operation is a number; its arguments come before it.
 * Constants are folded where the result is one of plain double arithmetic, and rewritten only where every bit stays.
 */
export class Dag {
  readonly #rows = new OperationTable()
  /** Bits of the constants, high and low word of one lane. */
  readonly constants: { readonly high: number; readonly low: number; readonly value: number }[] = []
  readonly #constantOf = new Map<string, number>()
  readonly #numbers = new Map<number | string, number>()
  readonly #view = new DataView(new ArrayBuffer(8))

  get size(): number {
    return this.#rows.size
  }

  /** Kind of each operation: a code of `V` or `K`; then its arguments, and how often it changes. */
  get kind(): Int32Array {
    return this.#rows.kind
  }

  get a(): Int32Array {
    return this.#rows.a
  }

  get b(): Int32Array {
    return this.#rows.b
  }

  get c(): Int32Array {
    return this.#rows.c
  }

  get rate(): Uint8Array {
    return this.#rows.rate
  }

  /** A double in both lanes. */
  number(value: number): number {
    const key = Object.is(value, -0) ? NEGATIVE_ZERO : value
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#view.setFloat64(0, value)
    const op = this.#constant(this.#view.getUint32(0), this.#view.getUint32(4))
    this.#numbers.set(key, op)
    return op
  }

  /** Bits in both lanes, as two words of 32. */
  bits(high: number, low: number): number {
    return this.#constant(high >>> 0, low >>> 0)
  }

  /** A mask of all ones or none. */
  mask(on: boolean): number {
    return on ? this.bits(0xffffffff, 0xffffffff) : this.bits(0, 0)
  }

  cell(cell: number, rate: number): number {
    return this.node(K.cell, cell, 0, 0, rate)
  }

  uniform(cell: number, rate: number): number {
    return this.node(K.uniform, cell, 0, 0, rate)
  }

  ring(ring: number): number {
    return this.node(K.ring, ring, 0, 0, RATE.both)
  }

  lag(before: number, ring: number, fromStep: number): number {
    return this.node(K.lag, before, ring, fromStep, RATE.both)
  }

  table(table: number, x: number): number {
    return this.node(K.table, table, x, 0, this.rate[x] ?? RATE.both)
  }

  along(table: number, x: number, passed: number): number {
    const rate = (this.rate[x] ?? RATE.both) | (this.rate[passed] ?? RATE.both)
    return this.node(K.along, x, passed, table, rate)
  }

  /** A read at a place that moves with a loop. */
  moving(place: number): number {
    return this.node(K.moving, place, 0, 0, RATE.both)
  }

  /** The value of a reduction: running, inside its loops, or the last. */
  held(reduction: number, isRunning: boolean): number {
    return this.node(K.held, reduction, isRunning ? 1 : 0, 0, RATE.both)
  }

  highWords(a: number): number {
    return this.node(K.highWords, a, 0, 0, this.rate[a] ?? RATE.both)
  }

  /** A shift by a fixed count. */
  shift(kind: number, a: number, count: number): number {
    return this.node(kind, a, count, 0, this.rate[a] ?? RATE.both)
  }

  /** An instruction on one vector. */
  one(kind: number, a: number): number {
    const x = this.valueOf(a)
    if (x !== null) {
      const folded = foldOne(kind, x)
      if (folded !== null) return this.number(folded)
    }
    if (kind === V.neg && this.kind[a] === V.neg) return this.a[a] ?? a
    if (kind === V.not) {
      const whole = this.#maskOf(a)
      if (whole !== null) return this.mask(!whole)
      if (this.kind[a] === V.not) return this.a[a] ?? a
    }
    return this.node(kind, a, 0, 0, this.rate[a] ?? RATE.both)
  }

  /** An instruction on two vectors. */
  two(kind: number, a: number, b: number): number {
    const x = this.valueOf(a)
    const y = this.valueOf(b)
    if (x !== null && y !== null) {
      const folded = foldTwo(kind, x, y)
      if (typeof folded === 'number') return this.number(folded)
      if (folded !== null) return this.mask(folded)
    }
    const simpler = this.#simpler(kind, a, b, x, y)
    if (simpler !== null) return simpler
    const rate = (this.rate[a] ?? RATE.both) | (this.rate[b] ?? RATE.both)
    return this.node(kind, a, b, 0, rate)
  }

  /** `then` where the mask is on, else `otherwise`. */
  select(mask: number, then: number, otherwise: number): number {
    const whole = this.#maskOf(mask)
    if (whole !== null) return whole ? then : otherwise
    if (then === otherwise) return then
    const rate = (this.rate[mask] ?? 3) | (this.rate[then] ?? 3) | (this.rate[otherwise] ?? 3)
    return this.node(V.bitselect, then, otherwise, mask, rate)
  }

  /** Value of a constant, or null. */
  valueOf(op: number): number | null {
    return this.kind[op] === K.constant ? (this.constants[this.a[op] ?? 0]?.value ?? null) : null
  }

  /** How many arguments of an operation are operations. */
  arity(op: number): number {
    return ARITY[this.#rows.kind[op] ?? 0] ?? 0
  }

  /** Argument `i` of an operation, counted among those that are operations. */
  argument(op: number, i: number): number {
    const rows = this.#rows
    if (i === 1) return rows.b[op] ?? 0
    if (i === 2) return rows.c[op] ?? 0
    return (rows.kind[op] === K.table ? rows.b[op] : rows.a[op]) ?? 0
  }

  /** Whether an operation only reads: a constant, a cell or a ring. */
  isLeaf(op: number): boolean {
    return this.arity(op) === 0
  }

  /** Whether an instruction takes its second argument as a count. */
  static isShift(kind: number): boolean {
    return SHIFTS.includes(kind)
  }

  node(kind: number, a: number, b: number, c: number, rate: number): number {
    return this.#rows.row(kind, a, b, c, rate)
  }

  #constant(high: number, low: number): number {
    const key = `${high},${low}`
    let index = this.#constantOf.get(key)
    if (index === undefined) {
      this.#view.setUint32(0, high)
      this.#view.setUint32(4, low)
      index = this.constants.push({ high, low, value: this.#view.getFloat64(0) }) - 1
      this.#constantOf.set(key, index)
    }
    return this.node(K.constant, index, 0, 0, RATE.constant)
  }

  /** A mask known in advance. */
  #maskOf(op: number): boolean | null {
    if (this.kind[op] !== K.constant) return null
    const bits = this.constants[this.a[op] ?? 0]
    if (bits?.high === 0 && bits.low === 0) return false
    return bits?.high === 0xffffffff && bits.low === 0xffffffff ? true : null
  }

  /** A cheaper operation with the same bits, or null. */
  #simpler(kind: number, a: number, b: number, x: number | null, y: number | null): number | null {
    switch (kind) {
      case V.and: {
        const [p, q] = [this.#maskOf(a), this.#maskOf(b)]
        if (p === true) return b
        if (q === true) return a
        return p === false || q === false ? this.mask(false) : null
      }
      case V.or: {
        const [p, q] = [this.#maskOf(a), this.#maskOf(b)]
        if (p === false) return b
        if (q === false) return a
        return p === true || q === true ? this.mask(true) : null
      }
      case V.add:
        if (y !== null && Object.is(y, -0)) return a
        if (x !== null && Object.is(x, -0)) return b
        // x + (-y) rounds as x - y does.
        if (this.kind[b] === V.neg) return this.two(V.sub, a, this.a[b] ?? 0)
        return this.kind[a] === V.neg ? this.two(V.sub, b, this.a[a] ?? 0) : null
      case V.sub:
        if (y !== null && Object.is(y, 0)) return a
        return this.kind[b] === V.neg ? this.two(V.add, a, this.a[b] ?? 0) : null
      case V.mul:
        if (y === 1) return a
        return x === 1 ? b : null
      case V.div:
        if (y === 1) return a
        // Only a power of two has an exact inverse, so that both round the same real number.
        return y !== null && isPowerOfTwo(y) ? this.two(V.mul, a, this.number(1 / y)) : null
      default:
        return null
    }
  }
}

function isPowerOfTwo(x: number): boolean {
  const size = Math.abs(x)
  if (!(size >= 2 ** -1000 && size <= 2 ** 1000)) return false
  let rest = size
  while (rest >= 2) rest /= 2
  while (rest < 1) rest *= 2
  return rest === 1
}

function foldOne(kind: number, x: number): number | null {
  switch (kind) {
    case V.neg:
      return -x
    case V.abs:
      return Math.abs(x)
    case V.sqrt:
      return Math.sqrt(x)
    case V.floor:
      return Math.floor(x)
    default:
      return null
  }
}

function foldTwo(kind: number, x: number, y: number): number | boolean | null {
  switch (kind) {
    case V.add:
      return x + y
    case V.sub:
      return x - y
    case V.mul:
      return x * y
    case V.div:
      return x / y
    case V.min:
      return Math.min(x, y)
    case V.max:
      return Math.max(x, y)
    case V.pmin:
      return y < x ? y : x
    case V.pmax:
      return x < y ? y : x
    case V.eq:
      return x === y
    case V.ne:
      return x !== y
    case V.lt:
      return x < y
    case V.gt:
      return x > y
    case V.le:
      return x <= y
    case V.ge:
      return x >= y
    default:
      return null
  }
}
