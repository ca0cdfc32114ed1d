import { powerOfTwo } from './bits.ts'

const INV_LN2 = 1.4426950408889634
// ln 2 in two parts; the first has 42 bits, so k * LN2_HIGH is exact for |k| < 2^11.
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14
// Adding and taking away 1.5 * 2^52 rounds to an integer, ties to even.
const ROUNDER = 6755399441055744

const LOWEST = -746
const HIGHEST = 710

/**
 * Raise e to the power x; measured error at most 0.7 ulp, 0.8 ulp where the result is subnormal.
 *
 * @source Reduction by k ln 2 (Cody and Waite 1980), polynomial fitted at Chebyshev nodes.
 */
export function exp(x: number): number {
  return expOfSum(x, 0)
}

/**
 * Raise e to the power high + low, so that an exponent can carry more than 53 bits.
 *
 * @param low Small beside `high`, at most about 1e-10 in size.
 */
export function expOfSum(high: number, low: number): number {
  const x = high < LOWEST ? LOWEST : high > HIGHEST ? HIGHEST : high
  const k = x * INV_LN2 + ROUNDER - ROUNDER
  const r0 = x - k * LN2_HIGH
  const r1 = low - k * LN2_LOW
  const r = r0 + r1
  const r2 = r * r
  const r4 = r2 * r2

  // e^r = 1 + r + r^2 (1/2 + r q(r)), q by pairs so that the products overlap.
  const q =
    0.16666666666666669 +
    r * 0.041666666666666664 +
    r2 * (0.008333333333329985 + r * 0.0013888888888886498) +
    r4 *
      (0.0001984126986343555 +
        r * 2.4801587317417246e-5 +
        r2 * (2.7557267868262007e-6 + r * 2.755728254697946e-7) +
        r4 * (2.5100666142918374e-8 + r * 2.0911437045984246e-9))
  const rest = r1 + r2 * (0.5 + r * q)
  const sum = 1 + r0
  const power = sum + (r0 - (sum - 1) + rest)

  // Two factors, as 2^k itself may lie outside the doubles.
  const whole = k | 0
  const half = whole >> 1
  return power * powerOfTwo(half) * powerOfTwo(whole - half)
}
