import { normalQuantile } from './normal.ts'
import { philox } from './philox.ts'
import type { StreamKey } from './stream-key.ts'

const TWO_20 = 1048576
const TWO_32 = 4294967296
const TWO_MINUS_52 = 2.220446049250313e-16

const words = new Uint32Array(4)

/**
 * Draw the uniform number that belongs to a seed, stream, world and step.
 *
 * @param seed Integer from 0 to 2^53 - 1.
 * @param world Integer from 0 to 2^32 - 1.
 * @param step Integer from 0 to 2^32 - 1.
 * @returns (k + 1/2) / 2^52 for an integer k from 0 to 2^52 - 1: above 0, below 1, even about 1/2.
 */
export function uniform(seed: number, key: StreamKey, world: number, step: number): number {
  philox(world, step, key.low, key.high, seed, Math.floor(seed / TWO_32), words)
  return unitInterval(words)
}

/**
 * Draw the standard normal number that belongs to a seed, stream, world and step.
 *
 * @param seed Integer from 0 to 2^53 - 1.
 * @param world Integer from 0 to 2^32 - 1.
 * @param step Integer from 0 to 2^32 - 1.
 */
export function standardNormal(seed: number, key: StreamKey, world: number, step: number): number {
  return normalQuantile(uniform(seed, key, world, step))
}

/**
 * Draw the standard normal numbers of consecutive worlds at one step.
 *
 * @param worlds How many, from `firstWorld` on.
 * @param out Receives them from `offset` on: the same numbers as `standardNormal` gives one by one.
 */
export function fillNormals(
  seed: number,
  key: StreamKey,
  firstWorld: number,
  worlds: number,
  step: number,
  out: Float64Array,
  offset: number,
): void {
  const seedHigh = Math.floor(seed / TWO_32)
  for (let i = 0; i < worlds; i += 1) {
    philox(firstWorld + i, step, key.low, key.high, seed, seedHigh, words)
    out[offset + i] = unitInterval(words)
  }
  // A second pass, since two short loops run faster than a long one.
  for (let i = offset; i < offset + worlds; i += 1) {
    out[i] = normalQuantile(out[i] ?? Number.NaN)
  }
}

function unitInterval(block: Uint32Array): number {
  // 32 + 20 bits: with one more, k + 1/2 would not be a double and could round to 2^53.
  const upper = block[0] ?? 0
  const lower = (block[1] ?? 0) >>> 12
  return (upper * TWO_20 + lower + 0.5) * TWO_MINUS_52
}
