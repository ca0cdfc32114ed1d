const FIRST_CAPACITY = 32_768

/** Thrown when a model unrolls into more operations than a module may hold. */
export class TooLarge extends Error {}

/** Most operations of one module: some 400 000 lines of machine code. */
const MOST_OPERATIONS = 700_000

/** Rows of (kind, a, b, c), equal ones once, each with a rate. Typed arrays: a model has tens of thousands. */
export class OperationTable {
  kind: Int32Array = new Int32Array(FIRST_CAPACITY)
  a: Int32Array = new Int32Array(FIRST_CAPACITY)
  b: Int32Array = new Int32Array(FIRST_CAPACITY)
  c: Int32Array = new Int32Array(FIRST_CAPACITY)
  rate: Uint8Array = new Uint8Array(FIRST_CAPACITY)
  #slots = new Int32Array(FIRST_CAPACITY * 2).fill(-1)
  #size = 0

  get size(): number {
    return this.#size
  }

  /**
   * The row with these numbers; a new one with this rate where there is none.
   *
   * @throws {TooLarge}
   */
  row(kind: number, a: number, b: number, c: number, rate: number): number {
    const mask = this.#slots.length - 1
    let slot = hash(kind, a, b, c) & mask
    for (let row = this.#slots[slot] ?? -1; row >= 0; row = this.#slots[slot] ?? -1) {
      if (this.kind[row] === kind && this.a[row] === a && this.b[row] === b && this.c[row] === c)
        return row
      slot = (slot + 1) & mask
    }
    const row = this.#size++
    if (row >= MOST_OPERATIONS) throw new TooLarge()
    if (row >= this.kind.length) this.#grow()
    this.kind[row] = kind
    this.a[row] = a
    this.b[row] = b
    this.c[row] = c
    this.rate[row] = rate
    this.#put(row)
    return row
  }

  #put(row: number): void {
    const mask = this.#slots.length - 1
    let slot =
      hash(this.kind[row] ?? 0, this.a[row] ?? 0, this.b[row] ?? 0, this.c[row] ?? 0) & mask
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    this.#slots[slot] = row
  }

  #grow(): void {
    const capacity = this.kind.length * 2
    const wider = (old: Int32Array) => {
      const next = new Int32Array(capacity)
      next.set(old)
      return next
    }
    this.kind = wider(this.kind)
    this.a = wider(this.a)
    this.b = wider(this.b)
    this.c = wider(this.c)
    const rate = new Uint8Array(capacity)
    rate.set(this.rate)
    this.rate = rate
    this.#slots = new Int32Array(capacity * 2).fill(-1)
    for (let row = 0; row < this.#size - 1; row++) this.#put(row)
  }
}

function hash(kind: number, a: number, b: number, c: number): number {
  let h = Math.imul(kind, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(c, 0x27d4eb2f)
  return (h ^ (h >>> 16)) >>> 0
}
