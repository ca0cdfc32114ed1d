/** A growing row of bytes with the number formats of WebAssembly. */
export class Bytes {
  #data = new Uint8Array(256)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Append one byte. */
  u8(value: number): void {
    if (this.#length === this.#data.length) this.#grow(1)
    this.#data[this.#length++] = value
  }

  /** Append an unsigned LEB128 number below 2^32. */
  u32(value: number): void {
    let rest = value >>> 0
    while (rest > 0x7f) {
      this.u8((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.u8(rest)
  }

  /** Append a signed LEB128 number of 32 bits. */
  s32(value: number): void {
    let rest = value | 0
    for (;;) {
      const low = rest & 0x7f
      rest >>= 7
      const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
      this.u8(done ? low : low | 0x80)
      if (done) return
    }
  }

  /** Append a text with its length. */
  text(value: string): void {
    const bytes = Array.from(value, (c) => c.charCodeAt(0) & 0x7f)
    this.u32(bytes.length)
    for (const b of bytes) this.u8(b)
  }

  /** Append other bytes as they are. */
  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#data.length) this.#grow(bytes.length)
    this.#data.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** Append other bytes with their length. */
  sized(bytes: Uint8Array): void {
    this.u32(bytes.length)
    this.append(bytes)
  }

  /** The bytes so far, not copied. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#data.subarray(0, this.#length)
  }

  #grow(more: number): void {
    const next = new Uint8Array(Math.max(this.#data.length * 2, this.#length + more))
    next.set(this.#data)
    this.#data = next
  }
}
