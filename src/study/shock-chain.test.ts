import { describe, expect, it } from 'vitest'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import type { ChainSource } from './shock-chain.ts'
import { chainOf, chainRecord } from './shock-chain.ts'

const STEPS = 12
const PRICE: ChainSource = { id: 'price', kind: 'ratio', unit: 'share', record: ['price'] }
const ORDERS: ChainSource = {
  id: 'orders',
  kind: 'difference',
  unit: 'USD bn / year',
  record: ['orders'],
}
const QUIET: ChainSource = { id: 'quiet', kind: 'difference', unit: 'USD bn', record: ['quiet'] }
const MARGIN: ChainSource = {
  id: 'margin',
  kind: 'difference',
  unit: 'USD bn / year',
  record: ['cost', 'price'],
  value: ([cost = NaN, price = NaN]) => price - cost,
}

type Path = (step: number, world: number) => number

/** Three worlds; price 100, orders 40 of two builders, cost 30. */
function run(paths: Readonly<Record<string, Path>>) {
  const all: Record<string, Path> = {
    price: () => 100,
    'orders[A]': () => 30,
    'orders[B]': () => 10,
    quiet: (_, world) => 1000 + world,
    cost: () => 30,
    ...paths,
  }
  return syntheticResult({
    worlds: 3,
    steps: STEPS,
    series: Object.fromEntries(
      Object.entries(all).map(([label, path]) => [
        label,
        [0, 1, 2].map((world) => Array.from({ length: STEPS }, (_, k) => path(k, world))),
      ]),
    ),
  })
}

const KEEP = [0, 1, 2]
const chain = (
  sources: readonly ChainSource[],
  together: ReturnType<typeof run>,
  alone: readonly ReturnType<typeof run>[] = [],
  keep: readonly number[] = KEEP,
) => chainOf(sources, { without: run({}), together, alone, keep }, 2, 10)

describe('chainOf', () => {
  it('measures relative changes and differences against the same world, elements added up', () => {
    const together = run({
      price: (step, world) => (step >= 4 ? 100 - 10 * (world + 1) : 100),
      'orders[A]': (step, world) => (step >= 6 ? 30 - 2 * world : 30),
      'orders[B]': (step) => (step >= 6 ? 5 : 10),
    })

    const { rows, months } = chain([ORDERS, PRICE], together)

    expect(months).toHaveLength(9)
    expect(rows.map(({ id, first }) => [id, first])).toEqual([
      ['price', 2],
      ['orders', 4],
    ])
    expect(rows[0]?.p50[2]).toBeCloseTo(-0.2, 14)
    // Positions 0.2 and 1.8 between -0.3, -0.2 and -0.1.
    expect(rows[0]?.p10[2]).toBeCloseTo(-0.28, 14)
    expect(rows[0]?.p90[2]).toBeCloseTo(-0.12, 14)
    expect(rows[1]?.p50[4]).toBeCloseTo(-7, 14)
  })

  it('dates the first movement at a tenth of the greatest change, and that change', () => {
    // 0.9 at step 5, 1 at step 6, 10 at step 8, then back.
    const path = [0, 0, 0, 0, 0, 0.9, 1, 5, 10, 4, 2, 0]
    const together = run({ price: (step) => 100 - (path[step] ?? 0) })

    const [row] = chain([PRICE], together).rows

    expect(row?.first).toBe(4)
    expect(row?.peak).toBe(6)
  })

  it('takes an early move the other way for a movement too', () => {
    const path = [0, 0, 0, 3, 0, 0, -2, -10, -4, 0, 0, 0]
    const [row] = chain([PRICE], run({ price: (step) => 100 + (path[step] ?? 0) })).rows

    expect([row?.first, row?.peak]).toEqual([1, 5])
  })

  it('tells a quantity by its low, unless its high is more than three times as far', () => {
    const peakOf = (high: number) => {
      const path = [0, 0, 0, 0, 0, -10, 0, 0, high, 0, 0, 0]
      return chain([PRICE], run({ price: (step) => 100 + (path[step] ?? 0) })).rows[0]?.peak
    }

    expect([peakOf(29), peakOf(31)]).toEqual([3, 6])
  })

  it('keeps the order given among those that move in one month', () => {
    const together = run({ price: () => 90, cost: () => 50 })

    expect(chain([MARGIN, PRICE], together).rows.map(({ id }) => id)).toEqual(['margin', 'price'])
    expect(chain([PRICE, MARGIN], together).rows.map(({ id }) => id)).toEqual(['price', 'margin'])
  })

  it('names what does not move, rounding aside', () => {
    const together = run({ price: () => 90, quiet: (_, world) => 1000 + world + 1e-10 })

    expect(chain([PRICE, QUIET], together).still).toEqual(['quiet'])
  })

  it('holds the medians of each part alone', () => {
    const together = run({ price: () => 70 })
    const { rows } = chain([PRICE], together, [run({ price: () => 90 }), run({})])

    expect(rows[0]?.alone[0]?.[0]).toBeCloseTo(-0.1, 14)
    expect(rows[0]?.alone[1]?.[0]).toBe(0)
  })

  it('makes a value of several recorded ones, and of the worlds that count alone', () => {
    const together = run({ price: (_, world) => (world === 2 ? 60 : 90), cost: () => 35 })

    expect(chain([MARGIN], together).rows[0]?.p50[0]).toBe(-15)
    expect(chain([MARGIN], together, [], [2]).rows[0]?.p50[0]).toBe(-45)
    expect(chainRecord([MARGIN, PRICE])).toEqual(['cost', 'price'])
  })

  it('says which name was not recorded', () => {
    const source: ChainSource = { ...PRICE, record: ['rent'] }

    expect(() => chain([source], run({}))).toThrow("did not record 'rent'")
  })
})
