import { evaluateChebyshev } from './chebyshev.ts'
import { expOfSum } from './exp.ts'
import { ln } from './ln.ts'

// Past it the tail is less than the smallest double.
const FARTHEST = 40
const SPLITTER = 134217729
const MILLS_SCALE = 5

// Chebyshev series of Q(x) e^(x^2 / 2) / t in 2 t - 1, t = 5 / (5 + x), highest order first.
const MILLS = [
  2.972927486241614e-18, 6.347707476666937e-18, -7.490595420119912e-17, -9.649844146664992e-17,
  1.8902320940975687e-15, 1.809006309344839e-15, -4.9410024856740004e-14, -5.677954968791113e-14,
  1.3509670786842636e-12, 2.709695071038887e-12, -3.752141912089576e-11, -1.4534637962391662e-10,
  9.313110810874152e-10, 7.556945336815189e-9, -8.581182555069986e-9, -3.3232445501505915e-7,
  -1.3916416057946291e-6, 6.006914480799665e-6, 0.00011925269587745173, 0.000915613550616753,
  0.004868323478389638, 0.02016022980025585, 0.06790856496794134, 0.18902424660470477,
  0.21699948622563014,
]

/**
 * Give the probability that a standard normal variable is at most x.
 *
 * @returns A share with measured relative error at most 1e-15 where it is a normal double.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  const a = size > FARTHEST ? FARTHEST : size
  const t = MILLS_SCALE / (MILLS_SCALE + a)
  const mills = t * evaluateChebyshev(MILLS, 2 * t - 1)
  // x^2 in two parts, as its rounding error would show in the far tail.
  const split = SPLITTER * a
  const high = split - (split - a)
  const low = a - high
  const square = a * a
  const squareLow = high * high - square + 2 * high * low + low * low
  const tail = mills * expOfSum(-0.5 * square, -0.5 * squareLow)
  return x < 0 ? tail : 1 - tail
}

/**
 * Invert the standard normal distribution function.
 *
 * @param u Probability, 0..1; -Infinity at 0 and below, Infinity at 1 and above.
 * @returns The quantile, measured relative error at most 1e-15.
 * @source Algorithm AS 241, PPND16 (Wichura 1988).
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    const top =
      ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r +
        45921.95393154987) *
        r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
      3.3871328727963665
    const bottom =
      ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r +
        21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
      1
    return (q * top) / bottom
  }
  if (u <= 0) return -Infinity
  if (u >= 1) return Infinity
  const distance = Math.sqrt(-ln(q < 0 ? u : 1 - u))
  const size = distance <= 5 ? nearTail(distance - 1.6) : farTail(distance - 5)
  return q < 0 ? -size : size
}

function nearTail(r: number): number {
  const top =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
      1.2704582524523684) *
      r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835
  const bottom =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
      0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1
  return top / bottom
}

function farTail(r: number): number {
  const top =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103
  const bottom =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1
  return top / bottom
}
