import { HIGH_WORD, powerOfTwo } from '../numeric/bits.ts'

/** Octaves, signs told apart, that one cell of a sketch keeps in full detail. */
export const SKETCH_OCTAVES = 32

/** A value of a distribution and the most by which it may be off, both in the unit of the values. */
export interface Estimate {
  readonly value: number
  readonly error: number
}

/** Values counted together and the bounds between which they lie. */
export interface Bucket {
  readonly low: number
  readonly high: number
  readonly count: number
  /** Tag of the first value counted; null outside the window and in a sketch without tags. */
  readonly tag: number | null
}

/** What stands for NaN among the keys: no finite double has it. */
const NAN_KEY = 0xffffffff
/** Sign and exponent: the upper 12 bits of a double. */
const PAGES = 4096
const SIGN = 0x800
const EXPONENT = 0x7ff
const BIAS = 1023

// Counters of what is in no page.
const SPECIALS = 6
const [NAN, MINUS_INFINITY, NEAR_MINUS, ZERO, NEAR_PLUS, PLUS_INFINITY] = [0, 1, 2, 3, 4, 5]

/**
 * Write the keys of values: their sign, exponent and first `bits` bits of the mantissa.
 *
 * @param keys Receives one key for each value, from `at` on.
 * @source Masson, Rim and Lee (2019), with buckets linear inside an octave.
 */
export function keysOf(
  values: Float64Array,
  from: number,
  to: number,
  bits: number,
  keys: Uint32Array,
  at: number,
): void {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  const shift = 20 - bits
  for (let i = from; i < to; i++) {
    const x = values[i] as number
    keys[at + i - from] = x !== x ? NAN_KEY : (words[2 * i + HIGH_WORD] as number) >>> shift
  }
}

/**
 * Counts of values by logarithmic buckets, for many cells (one for each series and step) of one fixed size.
 *
 * An octave [2^e, 2^(e+1)) is cut into 2^bits equal buckets, so the middle of a bucket is within 2^-(bits + 1) of every
 * value in it, relative to that value. Counts are whole numbers: order and grouping of the values change nothing.
 *
 * The window: a cell keeps the SKETCH_OCTAVES octaves of largest size that hold a value, negative and positive ones
 * counted apart. Smaller values are counted as "near zero", between zero and the end of the largest octave given up.
 * Zeros of either sign, values below 2^-1022, infinities and NaN have counters of their own.
 */
export class Sketch {
  readonly cells: number
  readonly bits: number
  readonly #counts: Uint32Array
  /** Slot plus one of a page in a cell; 0 for none. */
  readonly #slots: Uint8Array
  /** Page in a slot of a cell; 0 for none. */
  readonly #pages: Uint16Array
  /** Exponent up to which values of a cell are near zero. */
  readonly #floors: Uint16Array
  readonly #specials: Uint32Array
  /** First tag of each bucket, plus one. */
  readonly #tags: Uint32Array

  /**
   * @param bits Bits of the mantissa, 1 to 16.
   * @param isTagged Whether each bucket remembers the tag of its first value.
   */
  constructor(cells: number, bits: number, isTagged = false) {
    this.cells = cells
    this.bits = bits
    this.#counts = new Uint32Array((cells * SKETCH_OCTAVES) << bits)
    this.#slots = new Uint8Array(cells * PAGES)
    this.#pages = new Uint16Array(cells * SKETCH_OCTAVES)
    this.#floors = new Uint16Array(cells)
    this.#specials = new Uint32Array(cells * SPECIALS)
    this.#tags = new Uint32Array(isTagged ? this.#counts.length : 0)
  }

  /** Bytes of all arrays: fixed when the sketch is made. */
  get bytes(): number {
    const arrays = [
      this.#counts,
      this.#slots,
      this.#pages,
      this.#floors,
      this.#specials,
      this.#tags,
    ]
    return arrays.reduce((sum, array) => sum + array.byteLength, 0)
  }

  /** Largest relative error of a value in the window. */
  get relativeError(): number {
    return powerOfTwo(-this.bits - 1)
  }

  /** Count the keys of some values in a cell. */
  add(cell: number, keys: Uint32Array, from: number, to: number): void {
    const { bits } = this
    const mask = (1 << bits) - 1
    const counts = this.#counts
    const slots = this.#slots
    const firstPage = cell * PAGES
    const firstSlot = cell * SKETCH_OCTAVES - 1
    for (let i = from; i < to; i++) {
      const key = keys[i] as number
      const slot = key === NAN_KEY ? 0 : (slots[firstPage + (key >>> bits)] as number)
      if (slot === 0) this.#addOutside(cell, key)
      else {
        const at = ((firstSlot + slot) << bits) + (key & mask)
        counts[at] = (counts[at] as number) + 1
      }
    }
  }

  /** Count the keys of some values, each with a tag below 2^32 - 1; a bucket keeps the first. */
  addTagged(cell: number, keys: Uint32Array, tags: readonly number[], at: number): void {
    for (const [i, tag] of tags.entries()) {
      this.add(cell, keys, at + i, at + i + 1)
      const place = this.#placeOf(cell, keys[at + i] ?? NAN_KEY)
      if (place >= 0 && this.#counts[place] === 1) this.#tags[place] = tag + 1
    }
  }

  /** Place in the counts of a key; -1 where it is in no page. */
  #placeOf(cell: number, key: number): number {
    const slot = key === NAN_KEY ? 0 : (this.#slots[cell * PAGES + (key >>> this.bits)] ?? 0)
    if (slot === 0) return -1
    return ((cell * SKETCH_OCTAVES + slot - 1) << this.bits) + (key & ((1 << this.bits) - 1))
  }

  /** Values that are NaN. */
  nanOf(cell: number): number {
    return this.#special(cell, NAN)
  }

  /** Values that are numbers, infinities included. */
  countOf(cell: number): number {
    let sum = 0
    for (const { count } of this.bucketsOf(cell)) sum += count
    return sum
  }

  /** Buckets of a cell that hold values, ascending. */
  *bucketsOf(cell: number): Generator<Bucket> {
    const top = this.#floors[cell] ?? 0
    const edge = top === 0 ? 0 : powerOfTwo(Math.min(BIAS, top + 1 - BIAS))
    const special = (which: number, low: number, high: number) => {
      const count = this.#special(cell, which)
      return count > 0 ? [{ low, high, count, tag: null }] : []
    }
    const pages = [...this.#pages.subarray(cell * SKETCH_OCTAVES, (cell + 1) * SKETCH_OCTAVES)]
      .filter((page) => page !== 0)
      .sort((a, b) => a - b)
    yield* special(MINUS_INFINITY, -Infinity, -Infinity)
    for (const page of pages.filter((p) => p >= SIGN).reverse()) yield* this.#pageOf(cell, page)
    yield* special(NEAR_MINUS, -edge, 0)
    yield* special(ZERO, 0, 0)
    yield* special(NEAR_PLUS, 0, edge)
    for (const page of pages.filter((p) => p < SIGN)) yield* this.#pageOf(cell, page)
    yield* special(PLUS_INFINITY, Infinity, Infinity)
  }

  *#pageOf(cell: number, page: number): Generator<Bucket> {
    const { bits } = this
    const size = 1 << bits
    const base = powerOfTwo((page & EXPONENT) - BIAS)
    const first = this.#placeOf(cell, page << bits)
    const isNegative = page >= SIGN
    for (let i = 0; i < size; i++) {
      const mantissa = isNegative ? size - 1 - i : i
      const count = this.#counts[first + mantissa] ?? 0
      if (count === 0) continue
      const inner = base * (1 + mantissa / size)
      // The last bucket of all would end past the largest double.
      const outer = Math.min(inner + base / size, Number.MAX_VALUE)
      const mark = this.#tags[first + mantissa] ?? 0
      const tag = mark === 0 ? null : mark - 1
      yield isNegative
        ? { low: -outer, high: -inner, count, tag }
        : { low: inner, high: outer, count, tag }
    }
  }

  #special(cell: number, which: number): number {
    return this.#specials[cell * SPECIALS + which] ?? 0
  }

  #count(cell: number, which: number, count: number): void {
    const at = cell * SPECIALS + which
    this.#specials[at] = (this.#specials[at] ?? 0) + count
  }

  #addOutside(cell: number, key: number): void {
    const page = key >>> this.bits
    const exponent = page & EXPONENT
    const isNegative = page >= SIGN
    if (key === NAN_KEY) this.#count(cell, NAN, 1)
    else if (exponent === 0) this.#count(cell, ZERO, 1)
    else if (exponent === EXPONENT)
      this.#count(cell, isNegative ? MINUS_INFINITY : PLUS_INFINITY, 1)
    else if (exponent <= (this.#floors[cell] ?? 0) || !this.#open(cell, page))
      this.#count(cell, isNegative ? NEAR_MINUS : NEAR_PLUS, 1)
    else {
      const at = this.#placeOf(cell, key)
      this.#counts[at] = (this.#counts[at] ?? 0) + 1
    }
  }

  /** Give a page a slot; the smallest exponent goes first when there is none. False when that is the page's own. */
  #open(cell: number, page: number): boolean {
    const exponent = page & EXPONENT
    const first = cell * SKETCH_OCTAVES
    let free = this.#pages.subarray(first, first + SKETCH_OCTAVES).indexOf(0)
    while (free < 0) {
      const open = [...this.#pages.subarray(first, first + SKETCH_OCTAVES)].filter((p) => p !== 0)
      const least = Math.min(exponent, ...open.map((p) => p & EXPONENT))
      for (const p of open) if ((p & EXPONENT) === least) this.#close(cell, p)
      this.#floors[cell] = least
      if (least === exponent) return false
      free = this.#pages.subarray(first, first + SKETCH_OCTAVES).indexOf(0)
    }
    this.#pages[first + free] = page
    this.#slots[cell * PAGES + page] = free + 1
    return true
  }

  #close(cell: number, page: number): void {
    const slot = (this.#slots[cell * PAGES + page] ?? 0) - 1
    const first = this.#placeOf(cell, page << this.bits)
    const counts = this.#counts.subarray(first, first + (1 << this.bits))
    this.#count(
      cell,
      page >= SIGN ? NEAR_MINUS : NEAR_PLUS,
      counts.reduce((sum, count) => sum + count, 0),
    )
    counts.fill(0)
    this.#pages[cell * SKETCH_OCTAVES + slot] = 0
    this.#slots[cell * PAGES + page] = 0
  }
}
