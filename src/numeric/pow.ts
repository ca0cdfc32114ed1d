import { highWord, powerOfTwo } from './bits.ts'
import { expOfSum } from './exp.ts'

const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_54 = 18014398509481984
// Beyond it |y ln x| > 2^11 for every x but 1, and the splitting below stays clear of overflow.
const LARGEST_POWER = 36893488147419103232
const SQRT_3_2 = 1.224744871391589
// Added to the high word, it leaves the exponent that puts x / 2^k between sqrt(3) / 2 and sqrt(3).
const TO_HALF_SQRT_3 = -0x3febb67a
// Multiples of 2^-42, so that k * LN2_HIGH + LN_3_2_HIGH is exact.
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14
const LN_3_2_HIGH = 0.4054651081080465
const LN_3_2_LOW = 1.1790280407716567e-13
const TWO_THIRDS = 0.6666666666666666
const TWO_THIRDS_LOW = 3.700743415417188e-17
const SPLITTER = 134217729

/**
 * Raise x to the power y; measured error at most 0.7 ulp, 0.8 ulp where the result is subnormal.
 *
 * Special cases are those of C99 and numpy: x^0 = 1 and 1^y = 1 even for NaN, (-1)^(+-Infinity) = 1,
 * NaN for a finite negative x with a y that is no integer.
 *
 * @source ln x in double-double (Dekker 1971), then e^(high + low).
 */
export function pow(x: number, y: number): number {
  const size = Math.abs(x)
  const yInteger = Math.floor(y) === y
  const yOdd = yInteger && Math.floor(y * 0.5) * 2 !== y
  const negative = x < 0 || (x === 0 && 1 / x < 0)

  if (x === 1 || y === 0) return 1
  if (x !== x || y !== y) return Number.NaN
  const magnitude =
    size === 0 || size === Infinity
      ? (size === 0) === y < 0
        ? Infinity
        : 0
      : positivePower(size, y)
  if (!negative) return magnitude
  if (yOdd) return -magnitude
  return yInteger || size === Infinity || size === 0 ? magnitude : Number.NaN
}

function positivePower(x: number, power: number): number {
  const y = power > LARGEST_POWER ? LARGEST_POWER : power < -LARGEST_POWER ? -LARGEST_POWER : power

  const subnormal = x < SMALLEST_NORMAL
  const scaled = subnormal ? x * TWO_54 : x
  const exponent = (highWord(scaled) + TO_HALF_SQRT_3) >> 20
  const m = scaled * powerOfTwo(-exponent)
  const k = subnormal ? exponent - 54 : exponent
  const middle = m > SQRT_3_2
  const centre = middle ? 1.5 : 1

  // s = (m - centre) / (m + centre) as s0 + s1, from the exact remainder of the division.
  const top = m - centre
  const bottom = m + centre
  const bottomLow = m - (bottom - centre)
  const s0 = top / bottom
  const s0Split = SPLITTER * s0
  const s0High = s0Split - (s0Split - s0)
  const s0Low = s0 - s0High
  const bottomSplit = SPLITTER * bottom
  const bottomHigh = bottomSplit - (bottomSplit - bottom)
  const bottomTail = bottom - bottomHigh
  const product = s0 * bottom
  const productLow =
    s0High * bottomHigh - product + s0High * bottomTail + s0Low * bottomHigh + s0Low * bottomTail
  const s1 = (top - product - productLow - s0 * bottomLow) / bottom

  // z = s^2 as z0 + z1.
  const z0 = s0 * s0
  const z1 = s0High * s0High - z0 + 2 * s0High * s0Low + s0Low * s0Low + 2 * s0 * s1
  const z2 = z0 * z0
  const tail =
    z0 *
    (0.3999999999999999 +
      z0 * 0.2857142857147586 +
      z2 * (0.22222222168251946 + z0 * 0.18181840693071563) +
      z2 * z2 * (0.15380376478768656 + z0 * 0.13700141281009914))

  // ln(m / centre) = s (2 + z t), t = 2/3 + 2/5 z + ... as t0 + t1.
  const t0 = TWO_THIRDS + tail
  const t1 = tail - (t0 - TWO_THIRDS) + TWO_THIRDS_LOW
  const z0Split = SPLITTER * z0
  const z0High = z0Split - (z0Split - z0)
  const z0Low = z0 - z0High
  const t0Split = SPLITTER * t0
  const t0High = t0Split - (t0Split - t0)
  const t0Low = t0 - t0High
  const p0 = z0 * t0
  const p1 =
    z0High * t0High - p0 + z0High * t0Low + z0Low * t0High + z0Low * t0Low + (z0 * t1 + z1 * t0)
  const p0Split = SPLITTER * p0
  const p0High = p0Split - (p0Split - p0)
  const p0Low = p0 - p0High
  const c0 = s0 * p0
  const c1 =
    s0High * p0High - c0 + s0High * p0Low + s0Low * p0High + s0Low * p0Low + (s0 * p1 + s1 * p0)
  const twice = 2 * s0
  const near0 = twice + c0
  const near1 = c0 - (near0 - twice) + (c1 + 2 * s1)

  const far = k * LN2_HIGH + (middle ? LN_3_2_HIGH : 0)
  const farLow = k * LN2_LOW + (middle ? LN_3_2_LOW : 0)
  const sum = far + near0
  // |far| > |near0| whenever far is not zero.
  const sumLow = far === 0 ? 0 : near0 - (sum - far)
  const ln0 = sum
  const ln1 = sumLow + (near1 + farLow)

  const ySplit = SPLITTER * y
  const yHigh = ySplit - (ySplit - y)
  const yLow = y - yHigh
  const lnSplit = SPLITTER * ln0
  const lnHigh = lnSplit - (lnSplit - ln0)
  const lnLow = ln0 - lnHigh
  const e0 = y * ln0
  const e1 = yHigh * lnHigh - e0 + yHigh * lnLow + yLow * lnHigh + yLow * lnLow + y * ln1

  // Past the ends of exp the low part is of no use and may be large.
  return expOfSum(e0, Math.abs(e0) < 1000 ? e1 : 0)
}
