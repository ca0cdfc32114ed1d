const ROUNDER = 6755399441055744
const TWO_51 = 2251799813685248
const TWO_52 = 4503599627370496

/** Round to the nearest integer, ties to the even one; keeps the sign of zero, NaN and infinities. */
export function roundHalfEven(x: number): number {
  const size = Math.abs(x)
  if (size < TWO_51) {
    const rounded = x + ROUNDER - ROUNDER
    return rounded === 0 ? rounded * x : rounded
  }
  const rounded = size < TWO_52 ? size + TWO_52 - TWO_52 : size
  return x < 0 ? -rounded : rounded
}
