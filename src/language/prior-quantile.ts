import { betaCdf, betaQuantileOf } from '../numeric/beta.ts'
import { exp } from '../numeric/exp.ts'
import { ln } from '../numeric/ln.ts'
import { normalCdf, normalQuantile } from '../numeric/normal.ts'
import type { Prior } from './prior.ts'

/** Weight of the mode in a PERT distribution. */
const PERT_LAMBDA = 4

/**
 * Inverse distribution of a prior: the value below which the share `u` lies.
 *
 * @param u In 0..1.
 * @param bounds Truncates the prior; null is open. `choice` is not truncated.
 */
export function priorQuantile(
  prior: Prior,
  u: number,
  bounds: readonly [number | null, number | null] | null = null,
): number {
  return quantileOf(prior, bounds)(u)
}

/** Give the function `priorQuantile` of one prior and its bounds: what rests on these alone is worked out once. */
export function quantileOf(
  prior: Prior,
  bounds: readonly [number | null, number | null] | null = null,
): (u: number) => number {
  const quantile = unboundedQuantileOf(prior)
  if (!bounds || prior.kind === 'choice') return quantile
  const low = bounds[0] === null ? 0 : priorCdf(prior, bounds[0])
  const high = bounds[1] === null ? 1 : priorCdf(prior, bounds[1])
  return (u) => quantile(low + u * (high - low))
}

/** Middle of a prior: what a pinned event or a central world takes. */
export function priorMedian(prior: Prior): number {
  return quantileOf(prior)(0.5)
}

/** Share of a prior that lies at or below `x`. */
export function priorCdf(prior: Prior, x: number): number {
  const [a = 0, b = 0, c = 0] = prior.values
  switch (prior.kind) {
    case 'uniform':
      return unit((x - a) / (b - a))
    case 'loguniform':
      return x <= a ? 0 : unit((ln(x) - ln(a)) / (ln(b) - ln(a)))
    case 'normal':
      return normalCdf((x - a) / b)
    case 'lognormal':
      return x <= 0 ? 0 : normalCdf(ln(x / a) / b)
    case 'shifted_lognormal':
      return x <= a ? 0 : normalCdf(ln((x - a) / b) / c)
    case 'beta':
      return betaCdf(unit(x), a, b)
    case 'pert': {
      const [alpha, beta] = pertShape(a, b, c)
      return betaCdf(unit((x - a) / (c - a)), alpha, beta)
    }
    case 'triangular':
      if (x <= a) return 0
      if (x >= c) return 1
      return x < b
        ? ((x - a) * (x - a)) / ((c - a) * (b - a))
        : 1 - ((c - x) * (c - x)) / ((c - a) * (c - b))
    case 'choice': {
      const total = prior.weights.reduce((s, w) => s + w, 0)
      const below = prior.weights.reduce((s, w, i) => s + ((prior.values[i] ?? 0) <= x ? w : 0), 0)
      return below / total
    }
  }
}

function unboundedQuantileOf(prior: Prior): (u: number) => number {
  const [a = 0, b = 0, c = 0] = prior.values
  switch (prior.kind) {
    case 'uniform':
      return (u) => a + u * (b - a)
    case 'loguniform': {
      const [from, width] = [ln(a), ln(b) - ln(a)]
      return (u) => exp(from + u * width)
    }
    case 'normal':
      return (u) => a + b * normalQuantile(u)
    case 'lognormal':
      return (u) => a * exp(b * normalQuantile(u))
    case 'shifted_lognormal':
      return (u) => a + b * exp(c * normalQuantile(u))
    case 'beta':
      return betaQuantileOf(a, b)
    case 'pert': {
      const share = betaQuantileOf(...pertShape(a, b, c))
      return (u) => a + (c - a) * share(u)
    }
    case 'triangular':
      return (u) =>
        u < (b - a) / (c - a)
          ? a + Math.sqrt(u * (c - a) * (b - a))
          : c - Math.sqrt((1 - u) * (c - a) * (c - b))
    case 'choice': {
      const total = prior.weights.reduce((s, w) => s + w, 0)
      return (u) => {
        let sum = 0
        for (const [i, weight] of prior.weights.entries()) {
          sum += weight / total
          if (u < sum) return prior.values[i] ?? 0
        }
        return prior.values.at(-1) ?? 0
      }
    }
  }
}

function pertShape(low: number, mode: number, high: number): [number, number] {
  const width = high - low
  return [1 + (PERT_LAMBDA * (mode - low)) / width, 1 + (PERT_LAMBDA * (high - mode)) / width]
}

function unit(x: number): number {
  return Math.min(1, Math.max(0, x))
}
