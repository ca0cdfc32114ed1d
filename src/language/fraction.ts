/** An exact ratio of two small whole numbers, denominator positive, in lowest terms. */
export interface Fraction {
  readonly num: number
  readonly den: number
}

/** Build a fraction in lowest terms; `den` must not be 0. */
export function fraction(num: number, den: number = 1): Fraction {
  const divisor = greatestDivisor(Math.abs(num), Math.abs(den)) * (den < 0 ? -1 : 1)
  return { num: num / divisor + 0, den: den / divisor }
}

/** Add two fractions. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den)
}

/** Multiply two fractions. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den)
}

/** Find the fraction with a denominator up to 64 closest to a number; exponents such as 0.5 and 1/3 come out exact. */
export function nearestFraction(value: number): Fraction {
  let best = fraction(Math.round(value))
  for (let den = 1; den <= 64; den++) {
    const candidate = fraction(Math.round(value * den), den)
    if (Math.abs(candidate.num / candidate.den - value) < Math.abs(best.num / best.den - value))
      best = candidate
  }
  return best
}

function greatestDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b]
  return a || 1
}
