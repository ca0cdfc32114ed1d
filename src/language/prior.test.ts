import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priorCdf, priorMedian, priorQuantile } from './prior-quantile.ts'
import type { Prior } from './prior.ts'
import { looksLikePrior, parsePrior, PriorFault, printPrior, supportOf } from './prior.ts'

/** No -0: it prints as 0. */
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0)
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
/** Below 1/2 the density is so steep at its ends that neighbouring doubles lie far apart in share. */
const shape = fc.double({ min: 0.5, max: 20, noNaN: true })
const sorted = (n: number) =>
  fc
    .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: n, maxLength: n })
    .map((v) => v.sort((a, b) => a - b))
const of = (
  kind: Prior['kind'],
  values: readonly number[],
  weights?: readonly number[],
): Prior => ({
  kind,
  values,
  weights: weights ?? values.map(() => 1),
})
const continuous: fc.Arbitrary<Prior> = fc.oneof(
  sorted(2).map((v) => of('uniform', v)),
  sorted(3).map((v) => of('triangular', v)),
  sorted(3).map((v) => of('pert', v)),
  fc.tuple(finite, positive).map((v) => of('normal', v)),
  fc.tuple(positive, fc.double({ min: 0.01, max: 3, noNaN: true })).map((v) => of('lognormal', v)),
  fc
    .tuple(positive, positive)
    .filter(([a, b]) => b > a * 1.001)
    .map((v) => of('loguniform', v)),
  fc.tuple(shape, shape).map((v) => of('beta', v)),
  fc
    .tuple(
      fc.integer({ min: -100, max: 100 }),
      positive,
      fc.double({ min: 0.01, max: 3, noNaN: true }),
    )
    .map((v) => of('shifted_lognormal', v)),
)
/** Values ascending: the share runs through a choice in the order in which it is written. */
const choice = fc
  .array(fc.tuple(finite, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 5 })
  .filter((pairs) => pairs.some(([, w]) => w > 0))
  .map((pairs) => pairs.sort(([a], [b]) => a - b))
  .map((pairs) =>
    of(
      'choice',
      pairs.map(([v]) => v),
      pairs.map(([, w]) => w),
    ),
  )
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe('prior text', () => {
  it('reads back to the same prior after printing', () => {
    fc.assert(
      fc.property(fc.oneof(continuous, choice), (prior) => {
        expect(parsePrior(printPrior(prior))).toEqual(prior)
        expect(looksLikePrior(printPrior(prior))).toBe(true)
      }),
    )
  })

  it('takes percentages and weights', () => {
    expect(parsePrior(' uniform( 5%, 0.1 ) ')).toEqual(of('uniform', [0.05, 0.1]))
    expect(parsePrior('choice(1:0.5, 2)')).toEqual(of('choice', [1, 2], [0.5, 1]))
  })

  it.each([
    ['', 'not a prior'],
    ['gauss(0, 1)', 'not a prior'],
    ['constructor(0, 1)', 'not a prior'],
    ['uniform(0, 1', 'not a prior'],
    ['uniform(0)', 'takes 2 numbers, 1 given'],
    ['pert(0, 1)', 'takes 3 numbers, 2 given'],
    ['uniform()', 'not a number'],
    ['uniform(a, b)', 'not a number'],
    ['uniform(0, 0x10)', 'not a number'],
    ['uniform(1, 1)', 'must rise'],
    ['uniform(0, 1e999)', 'must be finite'],
    ['loguniform(0, 1)', 'must be positive'],
    ['normal(0, 0)', 'deviation must be positive'],
    ['lognormal(-1, 1)', 'must be positive'],
    ['shifted_lognormal(0, 0, 1)', 'must be positive'],
    ['beta(0, 1)', 'must be positive'],
    ['triangular(0, 2, 1)', 'must rise'],
    ['triangular(1, 1, 1)', 'must rise'],
    ['choice(1:0, 2:0)', 'weights'],
    ['choice(1:-1, 2:2)', 'weights'],
  ])('refuses %s', (text, part) => {
    expect(() => parsePrior(text)).toThrow(PriorFault)
    expect(() => parsePrior(text)).toThrow(part)
  })

  it.each(['uniformly(1)', 'x + uniform(0, 1)', '0.5', 'toString(1)'])(
    'takes %s for an equation',
    (text) => {
      expect(looksLikePrior(text)).toBe(false)
    },
  )
})

describe('prior distribution', () => {
  it.each([
    ['uniform(2, 6)', 4],
    ['normal(-3, 2)', -3],
    ['lognormal(7, 0.4)', 7],
    ['shifted_lognormal(-1, 3, 0.9)', 2],
    ['loguniform(1, 100)', 10],
    // Symmetric, so the middle; beta(1, 2) has 1 - (1 - x)^2 = 1/2; beta(2, 1) has x^2 = 1/2.
    ['beta(3, 3)', 0.5],
    ['beta(1, 2)', 1 - Math.SQRT1_2],
    ['beta(2, 1)', Math.SQRT1_2],
    // Below the mode F(x) = (x - a)^2 / ((c - a)(b - a)).
    ['triangular(0, 1, 1)', Math.SQRT1_2],
    ['triangular(0, 3, 4)', Math.sqrt(6)],
    ['pert(0, 5, 10)', 5],
    // pert(0, 0, 1) is beta(1, 5): 1 - (1 - x)^5 = 1/2.
    ['pert(0, 0, 1)', 1 - 0.5 ** 0.2],
    ['choice(1:1, 5:2, 9:2)', 5],
  ])('has the median of %s in closed form', (text, median) => {
    expect(priorMedian(parsePrior(text))).toBeCloseTo(median, 10)
  })

  it('gives back the share that a quantile lies at', () => {
    fc.assert(
      fc.property(continuous, share, (prior, u) => {
        expect(priorCdf(prior, priorQuantile(prior, u))).toBeCloseTo(u, 7)
      }),
    )
  })

  it('rises with the share and stays inside its support', () => {
    fc.assert(
      fc.property(fc.oneof(continuous, choice), share, share, (prior, u, v) => {
        const [low, high] = supportOf(prior)
        const [a, b] = [Math.min(u, v), Math.max(u, v)].map((x) => priorQuantile(prior, x)) as [
          number,
          number,
        ]

        expect(a <= b + 1e-12 * Math.max(1, Math.abs(b))).toBe(true)
        expect(a >= low && b <= high).toBe(true)
      }),
    )
  })

  it('has a distribution that rises from 0 to 1', () => {
    fc.assert(
      fc.property(fc.oneof(continuous, choice), finite, finite, (prior, x, y) => {
        const [p, q] = [priorCdf(prior, Math.min(x, y)), priorCdf(prior, Math.max(x, y))]

        // The distribution of a beta is a continued fraction, good to some 1e-14.
        expect(0 <= p && p <= q + 1e-12 && q <= 1 + 1e-12).toBe(true)
      }),
    )
  })

  it('is truncated on the share, so that a draw inside wide bounds does not move', () => {
    const prior = parsePrior('normal(0, 1)')

    expect(priorQuantile(prior, 0.3, [null, null])).toBe(priorQuantile(prior, 0.3))
    expect(priorQuantile(prior, 0.5, [-1, 1])).toBeCloseTo(0, 12)
    expect(priorQuantile(prior, 0, [-1, 2])).toBeCloseTo(-1, 9)
    expect(priorQuantile(prior, 1, [-1, 2])).toBeCloseTo(2, 9)
    // Upper half of the line: the median of |x| is the third quartile.
    expect(priorQuantile(prior, 0.5, [0, null])).toBeCloseTo(0.6744897501960817, 12)
  })

  it('draws a choice by its weights, each value on its own stretch of the share', () => {
    const prior = parsePrior('choice(10:1, 20:0, 30:3)')

    expect([0, 0.249, 0.25, 0.999].map((u) => priorQuantile(prior, u))).toEqual([10, 10, 30, 30])
  })
})
