import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Distributions } from './distribution.ts'
import { keysOf, Sketch, SKETCH_OCTAVES } from './sketch.ts'

const BITS = 7
/** 2^-8: half a bucket of an octave cut into 128, over its lower end. */
const ERROR = 1 / 256
const TINY = 2 ** -1022

const anyDouble = fc.oneof(
  fc.double(),
  fc.double({ min: -1, max: 1 }),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e-310, Number.MAX_VALUE, TINY),
  fc.integer({ min: -1000, max: 1000 }),
)
/** At most 32 octaves: sizes from 2^-15 to 2^0, both signs. */
const inWindow = fc
  .tuple(fc.double({ min: 2 ** -15, max: 1, noNaN: true, maxExcluded: true }), fc.boolean())
  .map(([x, isNegative]) => (isNegative ? -x : x))

function sketchOf(values: readonly number[], bits = BITS): Sketch {
  const sketch = new Sketch(1, bits)
  const keys = new Uint32Array(values.length)
  keysOf(Float64Array.from(values), 0, values.length, bits, keys, 0)
  sketch.add(0, keys, 0, values.length)
  return sketch
}

function distributionOf(values: readonly number[], bits = BITS) {
  const all = new Distributions(1, bits)
  all.addRows(
    Float64Array.from(values),
    values.map((_, i) => i),
  )
  return all.cell(0)
}

const buckets = (sketch: Sketch) =>
  [...sketch.bucketsOf(0)].map(({ low, high, count }) => [low, high, count])

/** Order statistics and their mixture, as definition 7 says. */
function exactQuantile(values: readonly number[], share: number) {
  const sorted = values.filter((x) => !Number.isNaN(x)).sort((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const at = Math.floor(position)
  const low = sorted[at] ?? NaN
  const high = sorted[Math.min(at + 1, sorted.length - 1)] ?? NaN
  const weight = position - at
  return { low, high, weight, value: low === high ? low : low * (1 - weight) + high * weight }
}

describe('a sketch', () => {
  it('puts every value into the one bucket that holds it, whatever the value', () => {
    fc.assert(
      fc.property(anyDouble, (x) => {
        const sketch = sketchOf([x])
        const [bucket] = [...sketch.bucketsOf(0)]
        if (Number.isNaN(x)) {
          expect(sketch.nanOf(0)).toBe(1)
          expect(bucket).toBeUndefined()
        } else if (Math.abs(x) < TINY) expect([bucket?.low, bucket?.high]).toEqual([0, 0])
        else {
          expect(bucket?.low).toBeLessThanOrEqual(x)
          expect(bucket?.high).toBeGreaterThanOrEqual(x)
        }
        expect(sketch.countOf(0) + sketch.nanOf(0)).toBe(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same buckets in any order and any grouping, overfull windows included', () => {
    fc.assert(
      fc.property(fc.array(anyDouble, { maxLength: 300 }), fc.nat(), (values, cut) => {
        const turned = [
          ...values.slice(cut % (values.length + 1)),
          ...values.slice(0, cut % (values.length + 1)),
        ]
        expect(buckets(sketchOf(turned))).toEqual(buckets(sketchOf(values)))
        expect(buckets(sketchOf(values.toReversed()))).toEqual(buckets(sketchOf(values)))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the largest octaves and counts smaller values as near zero, below a stated edge', () => {
    // 60 octaves of positive values: the 32 largest stay, the rest is below 2^28.
    const values = Array.from({ length: 60 }, (_, e) => 1.5 * 2 ** e)
    const [near, ...rest] = buckets(sketchOf(values))

    expect(near).toEqual([0, 2 ** 28, 28])
    expect(rest).toHaveLength(SKETCH_OCTAVES)
    expect(rest[0]?.[0]).toBe(1.5 * 2 ** 28)
  })

  it('has arrays of one size, however much it counts', () => {
    const sketch = sketchOf([1])
    const before = sketch.bytes
    const values = Float64Array.from({ length: 5000 }, (_, i) => (i - 2500) ** 5 * 1e-9)
    const keys = new Uint32Array(values.length)
    keysOf(values, 0, values.length, BITS, keys, 0)
    for (let i = 0; i < 100; i++) sketch.add(0, keys, 0, values.length)

    expect(sketch.bytes).toBe(before)
  })
})

describe('quantiles of a sketch', () => {
  it('are within 2^-(bits + 1) of the exact ones, relative to the values beside them', () => {
    fc.assert(
      fc.property(
        fc.array(inWindow, { minLength: 1, maxLength: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const [found = { value: NaN, error: NaN }] = distributionOf(values).quantiles([share])
          const exact = exactQuantile(values, share)
          const size =
            Math.abs(exact.low) * (1 - exact.weight) + Math.abs(exact.high) * exact.weight
          // A few roundings of the arithmetic itself come on top.
          const slack = 8 * Number.EPSILON * size
          expect(Math.abs(found.value - exact.value)).toBeLessThanOrEqual(ERROR * size + slack)
          expect(Math.abs(found.value - exact.value)).toBeLessThanOrEqual(found.error + slack)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are within the error they print on any values, near zero and infinities included', () => {
    fc.assert(
      fc.property(
        fc.array(anyDouble, { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
        (values, share) => {
          const [found = { value: NaN, error: NaN }] = distributionOf(values).quantiles([share])
          const exact = exactQuantile(values, share)
          if (!Number.isFinite(exact.low) || !Number.isFinite(exact.high)) return
          const size = Math.max(Math.abs(exact.low), Math.abs(exact.high))
          expect(Math.abs(found.value - exact.value)).toBeLessThanOrEqual(
            found.error + 8 * Number.EPSILON * size + TINY,
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are exact for a constant, and for a switch of nought and one', () => {
    expect(distributionOf([2026.3, 2026.3]).quantiles([0.1, 0.9])).toEqual([
      { value: 2026.3, error: 0 },
      { value: 2026.3, error: 0 },
    ])
    expect(distributionOf([0, 0, 1, 1, 1]).quantiles([0, 1])).toEqual([
      { value: 0, error: 0 },
      { value: 1, error: 0 },
    ])
  })

  it('stay finite at the largest doubles', () => {
    const lowest = -1.79067089605426e308
    const values = [lowest, 0, -Infinity]
    const [found = { value: NaN, error: NaN }] = distributionOf(values).quantiles([0.5])

    // A few roundings of the arithmetic itself come on top.
    const slack = 8 * Number.EPSILON * Math.abs(lowest)
    expect(Math.abs(found.value - lowest)).toBeLessThanOrEqual(found.error + slack)
    expect(found.error).toBeLessThan(1e306)
  })

  it('are NaN without a value', () => {
    expect(distributionOf([NaN]).quantiles([0.5])).toEqual([{ value: NaN, error: NaN }])
  })
})

describe('ranks and histograms', () => {
  it('rank a value between the values below it and those not above it', () => {
    fc.assert(
      fc.property(fc.array(anyDouble, { minLength: 1, maxLength: 200 }), anyDouble, (values, x) => {
        if (Number.isNaN(x)) return
        const numbers = values.filter((v) => !Number.isNaN(v))
        if (numbers.length === 0) return
        const d = distributionOf(values)
        const rank = d.rank(x)
        const near = (v: number, sign: number) =>
          Number.isFinite(v) ? v + sign * (Math.abs(v) * 2 * ERROR + TINY + nearZero(values)) : v
        const below = numbers.filter((v) => near(v, 1) < near(x, -1)).length
        const notAbove = numbers.filter((v) => near(v, -1) <= near(x, 1)).length
        expect(rank).toBeGreaterThanOrEqual(below / numbers.length)
        expect(rank).toBeLessThanOrEqual(notAbove / numbers.length)
      }),
      { numRuns: 500 },
    )
  })

  it('count every value once', () => {
    const { counts, below, above } = distributionOf([1, 2, 3, 4, 5, NaN]).histogram(2, 2, 4.5)

    expect({ counts, below, above }).toEqual({ counts: [2, 1], below: 1, above: 1 })
  })
})

/** Edge below which an overfull window tells no values apart. */
function nearZero(values: readonly number[]): number {
  const { low, high } = [...sketchOf(values).bucketsOf(0)].find(
    (b) => b.low < 0 !== b.high > 0 && (b.low === 0 || b.high === 0) && b.low !== b.high,
  ) ?? { low: 0, high: 0 }
  return Math.max(-low, high)
}
