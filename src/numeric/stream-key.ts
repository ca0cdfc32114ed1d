/** A random stream's name as 64 bits, in two words of 32. */
export interface StreamKey {
  readonly low: number
  readonly high: number
}

// Not a UTF-16 code unit, so that ['ab'] and ['a', 'b'] differ.
const SEPARATOR = 0x10000

/**
 * Hash the parts of a stream's name, such as ['noise', 'capex', 'OpenAI'], to a key.
 *
 * @source Two lanes of MurmurHash3 (Appleby 2011) over UTF-16 code units.
 */
export function streamKey(...parts: string[]): StreamKey {
  let low = 0x243f6a88
  let high = 0x85a308d3
  let units = 0
  for (const part of parts) {
    for (let i = 0; i <= part.length; i += 1) {
      const unit = i < part.length ? part.charCodeAt(i) : SEPARATOR
      low ^= Math.imul(rotate(Math.imul(unit, 0xcc9e2d51), 15), 0x1b873593)
      low = (Math.imul(rotate(low, 13), 5) + 0xe6546b64) | 0
      high ^= Math.imul(rotate(Math.imul(unit, 0x239b961b), 16), 0xab0e9789)
      high = (Math.imul(rotate(high, 17), 5) + 0x561ccd1b) | 0
      units += 1
    }
  }
  return { low: finish(low ^ units), high: finish(high ^ units) }
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function finish(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
