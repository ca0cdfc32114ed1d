import { expect, test } from 'vitest'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import type { Observation, ObservationSet } from './match.ts'
import { matchWorlds } from './match.ts'

const RESULT = syntheticResult({
  worlds: 4,
  steps: 4,
  start: '2024-01',
  series: {
    'price[NVDA]': [
      [0, 90, 110, 500],
      [0, 120, 130, 0],
      [0, 150, 150, 0],
      [0, NaN, 100, 0],
    ],
  },
})
const OBSERVATION: Observation = {
  id: 'price',
  about: 'Price in February and March.',
  series: 'price[NVDA]',
  fold: 'average',
  from: '2024-02',
  to: '2024-03',
  value: 100,
  tolerance: 0.1,
  source: 'none',
}

function set(...changes: Partial<Observation>[]): ObservationSet {
  return {
    observations: changes.map((change) => ({ ...OBSERVATION, ...change })),
    bound: 2.5,
    noBurstBefore: '2024-03',
  }
}

test('a world is as far as its worst observation, in tolerances', () => {
  const { implausibility } = matchWorlds(
    RESULT,
    set({}, { id: 'peak', fold: 'peak', value: 130, tolerance: 0.5 }),
    [null, null, null, null],
  )

  // World 0: |100 / 100 - 1| and |110 / 130 - 1| / 0.5; world 1: 25 % over; world 2: 50 % over.
  expect(implausibility[0]).toBeCloseTo((20 / 130) * 2, 12)
  expect(implausibility[1]).toBeCloseTo(2.5, 12)
  expect(implausibility[2]).toBeCloseTo(5, 12)
})

test('the bound is kept, what is beyond or not a number is rejected', () => {
  const { kept, matching } = matchWorlds(RESULT, set({ tolerance: 0.125 }), [
    null,
    null,
    null,
    null,
  ])

  expect(kept).toEqual([0, 1])
  expect(matching).toMatchObject({ worlds: 4, kept: 2, earlyBursts: 0 })
  expect(matching.rejections[0]?.share).toBe(0.5)
})

test('a burst before the month rejects a world, one in it does not', () => {
  const { kept, matching } = matchWorlds(RESULT, set({ tolerance: 1 }), [1, 2, null, null])

  expect(kept).toEqual([1, 2])
  expect(matching.earlyBursts).toBe(1)
})

test('the observation that rejects most comes first', () => {
  const { matching } = matchWorlds(
    RESULT,
    set({ id: 'loose', tolerance: 1 }, { id: 'tight', tolerance: 0.01 }),
    [null, null, null, null],
  )

  expect(matching.rejections.map(({ observation }) => observation)).toEqual(['tight', 'loose'])
})

test('the lowest month is a fold too', () => {
  const { implausibility } = matchWorlds(RESULT, set({ fold: 'trough', value: 90 }), [
    null,
    null,
    null,
    null,
  ])

  expect(implausibility[0]).toBe(0)
})

test('an observation outside the run is an error', () => {
  expect(() => matchWorlds(RESULT, set({ from: '2030-01', to: '2030-12' }), [])).toThrow("'price'")
})
