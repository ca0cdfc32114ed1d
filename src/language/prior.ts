import { isDecimal } from './decimal.ts'

/** Kinds of prior and how many numbers each takes; `choice` takes any number of `value:weight`. */
export const PRIOR_ARGUMENTS: Readonly<Record<PriorKind, number | null>> = {
  uniform: 2,
  normal: 2,
  lognormal: 2,
  loguniform: 2,
  beta: 2,
  triangular: 3,
  pert: 3,
  shifted_lognormal: 3,
  choice: null,
}

/** Name of a distribution. */
export type PriorKind =
  | 'uniform'
  | 'normal'
  | 'lognormal'
  | 'loguniform'
  | 'beta'
  | 'triangular'
  | 'pert'
  | 'shifted_lognormal'
  | 'choice'

/**
 * A distribution over a parameter, in the parameter's declared unit:
 * uniform(low, high), normal(mean, sd), lognormal(median, sigma), loguniform(low, high), beta(a, b),
 * triangular and pert(low, mode, high), shifted_lognormal(shift, median, sigma), choice(value:weight, ...).
 */
export interface Prior {
  readonly kind: PriorKind
  readonly values: readonly number[]
  /** Weights of `choice`; 1 each otherwise. */
  readonly weights: readonly number[]
}

/** A prior that cannot be read or makes no distribution. */
export class PriorFault extends Error {}

/** Tell whether text looks like a prior rather than an equation. */
export function looksLikePrior(text: string): boolean {
  const name = /^\s*(\w{1,40})\s*\(/.exec(text)?.[1]
  return name !== undefined && Object.hasOwn(PRIOR_ARGUMENTS, name)
}

/**
 * Read a prior such as `uniform(0.3, 1.5)`.
 *
 * @throws {PriorFault} When it is unknown, has the wrong number of arguments, or its numbers make no distribution.
 */
export function parsePrior(text: string): Prior {
  const open = text.indexOf('(')
  const trimmed = text.trimEnd()
  const kind = text.slice(0, Math.max(0, open)).trim()
  if (open < 0 || !trimmed.endsWith(')') || !Object.hasOwn(PRIOR_ARGUMENTS, kind))
    throw new PriorFault(
      `'${text.slice(0, 80)}' is not a prior; known are ${Object.keys(PRIOR_ARGUMENTS).join(', ')}`,
    )
  const parts = trimmed.slice(open + 1, -1).split(',')
  const values: number[] = []
  const weights: number[] = []
  for (const part of parts) {
    const [value = '', weight] = part.split(':')
    values.push(numberOf(value, text))
    weights.push(weight === undefined ? 1 : numberOf(weight, text))
  }
  const prior: Prior = { kind: kind as PriorKind, values, weights }
  const wanted = PRIOR_ARGUMENTS[prior.kind]
  if (wanted !== null && wanted !== values.length)
    throw new PriorFault(`${kind} takes ${wanted} numbers, ${values.length} given`)
  checkValues(prior, text)
  return prior
}

/** Lowest and highest value that a prior can give. */
export function supportOf(prior: Prior): readonly [number, number] {
  const [a = 0, b = 0, c = 0] = prior.values
  switch (prior.kind) {
    case 'uniform':
    case 'loguniform':
      return [a, b]
    case 'triangular':
    case 'pert':
      return [a, c]
    case 'choice':
      return [Math.min(...prior.values), Math.max(...prior.values)]
    case 'normal':
      return [-Infinity, Infinity]
    case 'lognormal':
      return [0, Infinity]
    case 'beta':
      return [0, 1]
    case 'shifted_lognormal':
      return [a, Infinity]
  }
}

/** Write a prior as text that parses to the same prior. */
export function printPrior(prior: Prior): string {
  const parts = prior.values.map((v, i) =>
    prior.kind === 'choice' ? `${v}:${prior.weights[i] ?? 1}` : String(v),
  )
  return `${prior.kind}(${parts.join(', ')})`
}

function numberOf(part: string, text: string): number {
  const word = part.trim()
  const percent = word.endsWith('%')
  const digits = percent ? word.slice(0, -1).trim() : word
  if (!isDecimal(digits))
    throw new PriorFault(`'${word.slice(0, 40)}' in ${text.slice(0, 80)} is not a number`)
  return Number(digits) / (percent ? 100 : 1)
}

function checkValues({ kind, values, weights }: Prior, text: string): void {
  const [a = 0, b = 0, c = 0] = values
  const fail = (message: string): never => {
    throw new PriorFault(`${text.slice(0, 80)}: ${message}`)
  }
  if (!values.every(Number.isFinite)) fail('the numbers must be finite')
  if ((kind === 'uniform' || kind === 'loguniform') && !(a < b)) fail('the numbers must rise')
  if ((kind === 'triangular' || kind === 'pert') && !(a <= b && b <= c && a < c))
    fail('the numbers must rise')
  if (kind === 'normal' && !(b > 0)) fail('the standard deviation must be positive')
  if (kind === 'lognormal' && !(a > 0 && b > 0)) fail('median and sigma must be positive')
  if (kind === 'shifted_lognormal' && !(b > 0 && c > 0)) fail('median and sigma must be positive')
  if (kind === 'loguniform' && !(a > 0)) fail('the numbers must be positive')
  if (kind === 'beta' && !(a > 0 && b > 0)) fail('both numbers must be positive')
  if (kind === 'choice' && !(weights.every((w) => w >= 0) && weights.some((w) => w > 0)))
    fail('weights must not be negative, and one must be positive')
}
