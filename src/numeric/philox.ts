const MULTIPLIER_0_HIGH = 0xd251
const MULTIPLIER_0_LOW = 0x1f53
const MULTIPLIER_0 = 0xd2511f53
const MULTIPLIER_1_HIGH = 0xcd9e
const MULTIPLIER_1_LOW = 0x8d57
const MULTIPLIER_1 = 0xcd9e8d57
const KEY_STEP_0 = 0x9e3779b9
const KEY_STEP_1 = 0xbb67ae85
const ROUNDS = 10

/**
 * Generate the four 32-bit words that Philox 4x32-10 gives for one counter and key.
 *
 * All arguments are taken modulo 2^32.
 *
 * @param out Receives the words in elements 0 to 3.
 * @source Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11.
 */
export function philox(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  out: Uint32Array,
): void {
  let c0 = counter0 | 0
  let c1 = counter1 | 0
  let c2 = counter2 | 0
  let c3 = counter3 | 0
  let k0 = key0 | 0
  let k1 = key1 | 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = upperProduct(c0, MULTIPLIER_0_HIGH, MULTIPLIER_0_LOW)
    const high1 = upperProduct(c2, MULTIPLIER_1_HIGH, MULTIPLIER_1_LOW)
    const low0 = Math.imul(c0, MULTIPLIER_0)
    const low1 = Math.imul(c2, MULTIPLIER_1)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + KEY_STEP_0) | 0
    k1 = (k1 + KEY_STEP_1) | 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** Give the upper 32 bits of the 64-bit product of c and a multiplier given in 16-bit halves. */
function upperProduct(c: number, high: number, low: number): number {
  const cLow = c & 0xffff
  const cHigh = c >>> 16
  const middle = (Math.imul(cHigh, low) + (Math.imul(cLow, low) >>> 16)) | 0
  const cross = (Math.imul(cLow, high) + (middle & 0xffff)) | 0
  return (Math.imul(cHigh, high) + (middle >>> 16) + (cross >>> 16)) | 0
}
