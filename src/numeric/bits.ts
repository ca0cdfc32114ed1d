/** Bit views of doubles: every use of the binary layout in this folder goes through here. */

const view = new DataView(new ArrayBuffer(8))

const LOWEST_EXPONENT = -1074
const HIGHEST_EXPONENT = 1023

/** Place of the upper 32 bits among the two words of a double in this machine's memory: 1 almost everywhere. */
export const HIGH_WORD: number = new Uint32Array(new Float64Array([-0]).buffer)[1] === 0 ? 0 : 1

/**
 * Read the sign, exponent and upper 20 mantissa bits of a double.
 *
 * @returns The upper 32 bits as a signed integer.
 */
export function highWord(x: number): number {
  view.setFloat64(0, x, true)
  return view.getInt32(4, true)
}

/**
 * Return 2^k exactly.
 *
 * @param k Integer from -1074 to 1023; outside it the result is NaN.
 */
export function powerOfTwo(k: number): number {
  return powers[k - LOWEST_EXPONENT] ?? Number.NaN
}

// A table, since writing half a double and reading the whole stalls the processor.
const powers = tabulatePowers()

function tabulatePowers(): Float64Array {
  const table = new Float64Array(HIGHEST_EXPONENT - LOWEST_EXPONENT + 1)
  let power = 1
  for (let k = 0; k <= HIGHEST_EXPONENT; k += 1) {
    table[k - LOWEST_EXPONENT] = power
    power *= 2
  }
  power = 1
  for (let k = 0; k >= LOWEST_EXPONENT; k -= 1) {
    table[k - LOWEST_EXPONENT] = power
    power /= 2
  }
  return table
}
