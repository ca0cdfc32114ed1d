import { describe, expect, test } from 'vitest'
import { designOf, drawsOf } from '../../test/study/variance-worlds.ts'
import type { RunResult } from '../run/result.ts'
import { binsFor } from './rank-bins.ts'
import { modelOutcome } from './variance-outcomes.ts'
import type { VarianceShare, VarianceShares } from './variance-record.ts'
import { varianceShares } from './variance-shares.ts'

const Y = modelOutcome('y', 'An outcome.', 'share')
const WORLDS = 4000

function only(shares: readonly VarianceShares[]): VarianceShares {
  return shares[0]!
}
function single(shares: VarianceShares, name: string): VarianceShare {
  return shares.byParameter.find((row) => row.name === name)!
}
/** Four standard errors: one honest estimate in 16 000 lies outside. */
function expectShare({ share, error }: VarianceShare, truth: number): void {
  expect(error).toBeGreaterThan(0)
  expect(Math.abs(share - truth)).toBeLessThan(4 * error)
}

describe('varianceShares', () => {
  test('a sum of draws owns what each term owns, and nothing interacts', () => {
    // Each uniform has variance 1/12, so the shares are 9, 4, 2, 1 of 16; bins cut 1/B^2 off a straight effect.
    const runs = designOf((x, n, e) => 3 * x[0]! + 2 * x[1]! + Math.SQRT2 * n + e, 3, WORLDS, 1)
    const found = only(varianceShares(runs, [Y], drawsOf('measured', 'judgement', 'judgement')))
    const seen = 1 - 1 / binsFor(4 * WORLDS) ** 2

    expect(found.variance).toBeCloseTo(16 / 12, 1)
    expectShare(single(found, 'x1'), (9 / 16) * seen)
    expectShare(single(found, 'x2'), (4 / 16) * seen)
    expectShare(single(found, 'x3'), 0)
    expectShare(found.parameters, 13 / 16)
    expectShare(found.noise, 2 / 16)
    expectShare(found.events, 1 / 16)
    expectShare(found.amongParameters, (13 / 16) * (1 - seen))
    expectShare(found.acrossGroups, 0)
    expect(found.kinds.map(({ kind, parameters }) => [kind, parameters])).toEqual([
      ['judgement', 2],
      ['derived', 0],
      ['calibrated', 0],
      ['measured', 1],
    ])
  })

  test('a product of two centred parameters is all interaction among parameters', () => {
    const runs = designOf((x) => (x[0]! - 0.5) * (x[1]! - 0.5), 2, WORLDS, 2)
    const found = only(varianceShares(runs, [Y], drawsOf('derived', 'derived')))

    expectShare(single(found, 'x1'), 0)
    expectShare(single(found, 'x2'), 0)
    expectShare(found.amongParameters, 1)
    expectShare(found.interactions, 1)
    // With no noise, pairs of runs are equal: what parameters own is all but exact.
    expect(found.parameters.share).toBeCloseTo(1, 2)
  })

  test('a parameter times centred noise, and noise times events, interact across groups', () => {
    // Variances: x n has 1/3 * 1/12 * 1 (x from 0 to 1 has mean square 1/3), of which noise alone owns 1/4 * 1/12.
    const runs = designOf((x, n) => x[0]! * (n - 0.5), 1, WORLDS, 3)
    const found = only(varianceShares(runs, [Y], drawsOf('derived')))

    expectShare(found.noise, 3 / 4)
    expectShare(found.acrossGroups, 1 / 4)
    expectShare(found.amongParameters, 0)

    const other = designOf((_, n, e) => (n - 0.5) * (e - 0.5), 1, WORLDS, 4)
    expectShare(only(varianceShares(other, [Y], drawsOf('derived'))).acrossGroups, 1)
  })

  test("Ishigami's function has its published shares", () => {
    // Ishigami and Homma 1990: sin u + a sin^2 v + b w^4 sin u on -pi..pi, a = 7, b = 0.1.
    const [a, b] = [7, 0.1]
    const turn = (x: number): number => Math.PI * (2 * x - 1)
    const rule = ([u, v, w]: readonly number[]): number =>
      Math.sin(turn(u!)) + a * Math.sin(turn(v!)) ** 2 + b * turn(w!) ** 4 * Math.sin(turn(u!))
    const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 1 / 2
    const first = (1 + (b * Math.PI ** 4) / 5) ** 2 / 2 / variance
    const second = a ** 2 / 8 / variance
    // The mean of a sine over a bin of width h is sin(h/2)/(h/2) of its middle value; sin^2 turns twice as fast.
    const step = (2 * Math.PI) / binsFor(4 * WORLDS)
    const kept = (width: number): number => (Math.sin(width / 2) / (width / 2)) ** 2

    const runs = designOf(rule, 3, WORLDS, 5)
    const found = only(varianceShares(runs, [Y], drawsOf('judgement', 'derived', 'measured')))

    expectShare(single(found, 'x1'), first * kept(step))
    expectShare(single(found, 'x2'), second * kept(2 * step))
    expectShare(single(found, 'x3'), 0)
    expectShare(found.interactions, 1 - first * kept(step) - second * kept(2 * step))
  })

  test('a yes-or-no outcome that needs two things has the shares of its closed form', () => {
    // P(y) = q r; fixing the first gives the variance q (1 - q) r^2.
    const [q, r] = [0.3, 0.6]
    const runs = designOf((x, _, e) => Number(x[0]! < q && e < r), 1, WORLDS, 6)
    const found = only(varianceShares(runs, [Y], drawsOf('calibrated')))
    const variance = q * r * (1 - q * r)

    expect(found.variance).toBeCloseTo(variance, 1)
    expectShare(found.parameters, (q * (1 - q) * r * r) / variance)
    expectShare(found.events, (r * (1 - r) * q * q) / variance)
    expectShare(found.noise, 0)
    expectShare(found.acrossGroups, (q * (1 - q) * r * (1 - r)) / variance)
    // A bin that the threshold cuts loses at most the variance within it.
    const lost = (0.25 * r * r) / binsFor(4 * WORLDS) / variance
    const { share, error } = single(found, 'x1')
    expect(share - 4 * error).toBeLessThan((q * (1 - q) * r * r) / variance)
    expect(share + 4 * error).toBeGreaterThan((q * (1 - q) * r * r) / variance - lost)
  })

  test('without any effect shares are zero on average, and errors say how far they stray', () => {
    const tries = 300
    const kinds = Array.from({ length: 8 }, () => 'judgement')
    const rows = Array.from({ length: tries }, (_, seed) => {
      const runs = designOf((_x, n) => n, 8, 100, 100 + seed)
      return only(varianceShares(runs, [Y], drawsOf(...kinds)))
    })
    for (const of of [
      (row: VarianceShares): VarianceShare => single(row, 'x1'),
      (row: VarianceShares): VarianceShare => row.kinds[0]!,
    ])
      expectHonest(rows.map(of), 0)
  })

  test('errors are honest where all lines own something', () => {
    const tries = 300
    const rows = Array.from({ length: tries }, (_, seed) => {
      const runs = designOf((x, n, e) => 2 * x[0]! + n + e, 2, 150, 900 + seed)
      return only(varianceShares(runs, [Y], drawsOf('judgement', 'derived')))
    })
    const seen = 1 - 1 / binsFor(600) ** 2

    expectHonest(
      rows.map((row) => single(row, 'x1')),
      (4 / 6) * seen,
    )
    expectHonest(
      rows.map((row) => row.noise),
      1 / 6,
    )
    expectHonest(
      rows.map((row) => row.acrossGroups),
      0,
    )
  })

  test('kinds sum to their parameters, and all lines to one', () => {
    const runs = designOf((x, n, e) => x[0]! * x[1]! + n * e, 3, 300, 7)
    const found = only(varianceShares(runs, [Y], drawsOf('judgement', 'derived', 'measured')))
    const sum = (rows: readonly VarianceShare[]): number =>
      rows.reduce((all, { share }) => all + share, 0)

    expect(sum(found.kinds)).toBeCloseTo(sum(found.byParameter), 12)
    expect(sum([...found.kinds, found.noise, found.events, found.interactions])).toBeCloseTo(1, 12)
    expect(found.amongParameters.share + found.acrossGroups.share).toBeCloseTo(
      found.interactions.share,
      12,
    )
  })

  test('the order of worlds, a rising change of a parameter and a change of scale change nothing', () => {
    const rule = (x: readonly number[], n: number): number => x[0]! + x[1]! ** 2 + n
    const runs = designOf(rule, 2, 200, 8)
    const draws = drawsOf('judgement', 'derived')
    const told = (changed: readonly RunResult[]): unknown => {
      const {
        mean: _mean,
        variance: _variance,
        ...rest
      } = only(varianceShares(changed, [Y], draws))
      return JSON.parse(
        JSON.stringify(rest, (_, value: unknown) =>
          typeof value === 'number' ? Number(value.toFixed(9)) : value,
        ),
      )
    }
    const mapped = (key: 'outcomes' | 'parameters', of: (values: Float64Array) => Float64Array) =>
      runs.map((run) => ({
        ...run,
        [key]: new Map([...run[key]].map(([label, values]) => [label, of(values)])),
      }))
    const backwards = runs.map((run) => ({
      ...run,
      worlds: run.worlds.toReversed(),
      outcomes: new Map([...run.outcomes].map(([label, v]) => [label, v.toReversed()])),
      parameters: new Map([...run.parameters].map(([label, v]) => [label, v.toReversed()])),
    }))

    expect(told(backwards)).toEqual(told(runs))
    expect(told(mapped('parameters', (v) => v.map((x) => x ** 3)))).toEqual(told(runs))
    expect(told(mapped('outcomes', (v) => v.map((y) => 1000 - 7 * y)))).toEqual(told(runs))
  })

  test('equal values share a bin: a coin owns what it decides', () => {
    const runs = designOf((x, n) => Math.round(x[0]!) + n, 1, WORLDS, 9).map((run) => ({
      ...run,
      parameters: new Map([['x1', run.parameters.get('x1')!.map(Math.round)]]),
    }))

    // Variances 1/4 and 1/12; no bin is too wide for a coin.
    expectShare(single(only(varianceShares(runs, [Y], drawsOf('derived'))), 'x1'), 3 / 4)
  })

  test('a rare case is not drowned in the bin of the common one', () => {
    const rare = (x: number): number => Number(x < 0.03)
    const runs = designOf((x, n) => 5 * rare(x[0]!) + n, 1, WORLDS, 13).map((run) => ({
      ...run,
      parameters: new Map([['x1', run.parameters.get('x1')!.map(rare)]]),
    }))
    const own = 25 * 0.03 * 0.97

    expectShare(
      single(only(varianceShares(runs, [Y], drawsOf('derived'))), 'x1'),
      own / (own + 1 / 12),
    )
  })

  test('missing runs leave their shares without a number, and the rest stays', () => {
    const runs = designOf((x, n) => x[0]! + n, 1, WORLDS, 10)
    const found = only(varianceShares([runs[0]!, null, null, null], [Y], drawsOf('derived')))

    expectShare(single(found, 'x1'), 0.5 * (1 - 1 / binsFor(WORLDS) ** 2))
    expect([found.noise.share, found.events.share, found.interactions.share]).toEqual([
      NaN,
      NaN,
      NaN,
    ])
  })

  test('worlds without a number are counted and left out; a constant has no shares', () => {
    const runs = designOf((x) => (x[0]! < 0.5 ? NaN : x[0]!), 1, 400, 11)
    const found = only(varianceShares(runs, [Y], drawsOf('derived')))

    expect(found.worlds + found.leftOut).toBe(1600)
    expect(found.leftOut).toBeGreaterThan(600)
    expect(found.byParameter[0]!.share).toBeGreaterThan(0.9)
    const still = only(
      varianceShares(
        designOf(() => 0.1, 1, 50, 12),
        [Y],
        drawsOf('derived'),
      ),
    )
    expect(still.variance).toBe(0)
    expect(still.byParameter[0]!.share).toBeNaN()
    expect(only(varianceShares([null], [Y], [])).worlds).toBe(0)
  })
})

/** The mean over independent tries is the truth, and the mean squared error is what the stated errors say. */
function expectHonest(rows: readonly VarianceShare[], truth: number): void {
  const tries = rows.length
  const mean = rows.reduce((sum, { share }) => sum + share, 0) / tries
  const spread = rows.reduce((sum, { share }) => sum + (share - mean) ** 2, 0) / (tries - 1)
  const stated = rows.reduce((sum, { error }) => sum + error ** 2, 0) / tries

  expect(Math.abs(mean - truth)).toBeLessThan(4 * Math.sqrt(spread / tries))
  // A variance over this many tries has a relative error of sqrt(2 / tries), more with heavy tails: allow 6 of them.
  const allowed = 6 * Math.sqrt(2 / tries)
  expect(Math.abs(spread / stated - 1)).toBeLessThan(allowed)
}
