/**
 * Evaluate a Chebyshev series at t by Clenshaw's recurrence.
 *
 * @param coefficients Highest order first, the last one for the constant.
 * @param t From -1 to 1.
 */
export function evaluateChebyshev(coefficients: readonly number[], t: number): number {
  let current = 0
  let previous = 0
  for (const coefficient of coefficients) {
    const next = 2 * t * current - previous + coefficient
    previous = current
    current = next
  }
  return current - t * previous
}
