import { describe, expect, it } from 'vitest'
import type { Folded } from '../run/folded.ts'
import { foldedDifferences } from './folded-difference.ts'
import { planStream } from './stream-plan.ts'
import { dateQuantile } from './streamed.ts'

describe('dateQuantile', () => {
  it('is exact: the lower of the two middle dates', () => {
    expect(dateQuantile([0, 2, 1, 3], [2024, 2025, 2026, 2027], 0.5)).toBe(2026)
    expect(dateQuantile([0, 2, 1, 3], [2024, 2025, 2026, 2027], 1)).toBe(2027)
    expect(dateQuantile([0, 0], [2024, 2025], 0.5)).toBeNaN()
  })
})

describe('foldedDifferences', () => {
  const eight = Array.from({ length: 8 }, () => 256)
  const folded = (means: Folded['groups']['means'], worlds = eight): Pick<Folded, 'groups'> => ({
    groups: { worlds, means },
  })
  const row = (f: (g: number) => number) => Array.from({ length: 8 }, (_, g) => f(g))

  it('pairs the same groups: a constant gap has no error, whatever the groups are', () => {
    const { x } = foldedDifferences(
      folded({ x: row((g) => g * g + 3) }),
      folded({ x: row((g) => g * g) }),
    )
    expect(x).toEqual({ mean: 3, standardError: 0 })
  })

  it('takes the error from the spread of the gaps: that of a mean of eight', () => {
    const { x } = foldedDifferences(folded({ x: row((g) => g) }), folded({ x: row(() => 0) }))
    // Variance of 0..7 is 6; of the mean of eight, 6 / 8.
    expect(x?.mean).toBeCloseTo(3.5, 12)
    expect(x?.standardError).toBeCloseTo(Math.sqrt(6 / 8), 12)
  })

  it('has none for outcomes that are no number, and for runs of other worlds', () => {
    const mine = folded({ x: null, y: row((g) => g) })
    expect(foldedDifferences(mine, mine)['x']).toBeNull()
    expect(foldedDifferences(mine, folded({ y: row((g) => g) }, [1, 2]))['y']).toBeNull()
  })
})

describe('planStream', () => {
  it('dates bursts where the model can have them', () => {
    const variables = ['ai_drawdown', 'capex_change']
    const economy = planStream({ variables, outcomes: ['bill', 'x'], months: [] }, ['a'], null)
    const other = planStream({ variables: [], outcomes: ['x', 'y'], months: [] }, [], null)

    expect(economy.record).toEqual(variables)
    expect(economy.fold.keep).toMatchObject({ middle: ['bill'], date: 'burst' })
    expect(other.record).toEqual([])
    expect(other.fold.keep).toMatchObject({ middle: ['x'], date: null, worst: [] })
  })
})
