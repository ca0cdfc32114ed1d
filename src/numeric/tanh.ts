import { exp } from './exp.ts'

const POLYNOMIAL_LIMIT = 0.55

/** Take the hyperbolic tangent of x; measured error at most 1.5 ulp, sign of zero kept. */
export function tanh(x: number): number {
  const size = Math.abs(x)
  if (size < POLYNOMIAL_LIMIT) {
    // tanh x = x + x^3 p(x^2)
    const z = x * x
    const z2 = z * z
    const z4 = z2 * z2
    const p =
      -0.3333333333333333 +
      z * 0.13333333333332714 +
      z2 * (-0.05396825396743174 + z * 0.021869488493563037) +
      z4 *
        (-0.008863234395418095 +
          z * 0.003592110347096177 +
          z2 * (-0.0014556615775702365 + z * 0.0005889348072447028) +
          z4 * (-0.00023463104528300406 + z * 8.510707927354112e-5 + z2 * -2.0598556673275166e-5))
    return x === 0 ? x : x + x * (z * p)
  }
  const far = 1 - 2 / (exp(2 * size) + 1)
  return x < 0 ? -far : far
}
