import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillNormals, standardNormal, uniform } from './draws.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { streamKey } from './stream-key.ts'

interface KnownUniform {
  readonly parts: string[]
  readonly seed: number
  readonly world: number
  readonly step: number
  readonly bits: string
}

const known: KnownUniform[] = JSON.parse(
  readFileSync(new URL('fixtures/draws.json', import.meta.url), 'utf8'),
).uniform

const CAPEX = streamKey('noise', 'capex')
const DEMAND = streamKey('noise', 'demand')
const COUNT = 40_000

function bitsOf(x: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}

function sample(draw: (i: number) => number): number[] {
  return Array.from({ length: COUNT }, (_, i) => draw(i))
}

/** Correlate two samples of uniform draws, whose mean and variance are known. */
function correlate(first: readonly number[], second: readonly number[]): number {
  let sum = 0
  for (const [i, u] of first.entries()) sum += (u - 0.5) * (second[i]! - 0.5)
  return (12 * sum) / first.length
}

describe('uniform', () => {
  it('gives the bits that an independent program gives', () => {
    expect(known.length).toBe(40)
    for (const { parts, seed, world, step, bits } of known) {
      expect(bitsOf(uniform(seed, streamKey(...parts), world, step))).toBe(bits)
    }
  })

  it('depends on seed, stream, world and step, each on its own', () => {
    const draws = [
      uniform(42, CAPEX, 7, 3),
      uniform(43, CAPEX, 7, 3),
      uniform(42 + 2 ** 32, CAPEX, 7, 3),
      uniform(42, DEMAND, 7, 3),
      uniform(42, { low: CAPEX.low, high: CAPEX.high ^ 1 }, 7, 3),
      uniform(42, CAPEX, 8, 3),
      uniform(42, CAPEX, 7, 4),
      uniform(42, CAPEX, 3, 7),
    ]

    expect(new Set(draws).size).toBe(draws.length)
    expect(uniform(42, CAPEX, 7, 3)).toBe(draws[0])
  })

  it('stays inside the open interval and on its grid', () => {
    for (let i = 0; i < COUNT; i += 1) {
      const u = uniform(1, CAPEX, i, 0)
      const place = u * 2 ** 52

      expect(u > 0 && u < 1 && place - Math.floor(place) === 0.5).toBe(true)
    }
  })

  // Chi-square of 256 cells; the bound is its 1 - 1e-6 quantile by Wilson and Hilferty.
  const cells = 256
  const freedom = cells - 1
  const spread = 2 / (9 * freedom)
  const chiSquareBound = freedom * (1 - spread + normalQuantile(1 - 1e-6) * Math.sqrt(spread)) ** 3
  const chiSquare = (draws: readonly number[]): number => {
    const counts = new Float64Array(cells)
    for (const u of draws) counts[Math.floor(u * cells)]! += 1
    return counts.reduce((sum, count) => sum + (count - COUNT / cells) ** 2 / (COUNT / cells), 0)
  }

  it.each([
    { along: 'worlds', draw: (i: number): number => uniform(5, CAPEX, i, 0) },
    { along: 'steps', draw: (i: number): number => uniform(5, CAPEX, 0, i) },
    { along: 'seeds', draw: (i: number): number => uniform(i, CAPEX, 0, 0) },
    { along: 'streams', draw: (i: number): number => uniform(5, streamKey('s', `${i}`), 0, 0) },
    { along: 'low digits', draw: (i: number): number => (uniform(5, CAPEX, i, 1) * 2 ** 40) % 1 },
  ])('is spread evenly along $along', ({ draw }) => {
    expect(chiSquare(sample(draw))).toBeLessThan(chiSquareBound)
  })

  it('shows no correlation between streams, worlds, steps or seeds', () => {
    const base = sample((i) => uniform(5, CAPEX, i, 9))
    const bound = 4 / Math.sqrt(COUNT)

    expect(
      Math.abs(
        correlate(
          base,
          sample((i) => uniform(5, DEMAND, i, 9)),
        ),
      ),
    ).toBeLessThan(bound)
    expect(
      Math.abs(
        correlate(
          base,
          sample((i) => uniform(5, CAPEX, i + 1, 9)),
        ),
      ),
    ).toBeLessThan(bound)
    expect(
      Math.abs(
        correlate(
          base,
          sample((i) => uniform(5, CAPEX, i, 10)),
        ),
      ),
    ).toBeLessThan(bound)
    expect(
      Math.abs(
        correlate(
          base,
          sample((i) => uniform(6, CAPEX, i, 9)),
        ),
      ),
    ).toBeLessThan(bound)
    expect(
      Math.abs(
        correlate(
          base,
          sample((i) => uniform(5, CAPEX, 9, i)),
        ),
      ),
    ).toBeLessThan(bound)
  })
})

describe('standardNormal', () => {
  it('has the moments of the standard normal within 4 standard errors', () => {
    const draws = sample((i) => standardNormal(11, CAPEX, i, 2))
    const mean = (power: number): number =>
      draws.reduce((sum, z) => sum + z ** power, 0) / draws.length

    // Variances of z, z^2, z^3, z^4 are 1, 2, 15, 96.
    expect(Math.abs(mean(1))).toBeLessThan(4 * Math.sqrt(1 / COUNT))
    expect(Math.abs(mean(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT))
    expect(Math.abs(mean(3))).toBeLessThan(4 * Math.sqrt(15 / COUNT))
    expect(Math.abs(mean(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / COUNT))
  })

  it('is the quantile of the uniform draw', () => {
    for (let i = 0; i < 200; i += 1) {
      const back = normalCdf(standardNormal(3, DEMAND, i, 5))
      // Relative error of the share: z times that of z, and |z| < 9.
      expect(Math.abs(back / uniform(3, DEMAND, i, 5) - 1)).toBeLessThan(1e-13)
    }
  })
})

describe('fillNormals', () => {
  it('writes what standardNormal gives, and nothing else', () => {
    const out = new Float64Array(12).fill(-99)

    fillNormals(8, CAPEX, 100, 5, 4, out, 3)

    for (let i = 0; i < out.length; i += 1) {
      const inside = i >= 3 && i < 8
      expect(out[i]).toBe(inside ? standardNormal(8, CAPEX, 100 + i - 3, 4) : -99)
    }
  })
})
