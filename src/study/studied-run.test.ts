import { expect, test } from 'vitest'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import { finiteWorlds } from './recorded.ts'
import { studyRun } from './studied-run.ts'

const RESULT = syntheticResult({
  worlds: 3,
  steps: 14,
  series: {
    ai_drawdown: [
      Array.from({ length: 14 }, () => 0),
      Array.from({ length: 14 }, (_, step) => (step === 13 ? NaN : 0)),
      Array.from({ length: 14 }, () => 0),
    ],
    capex_change: [
      Array.from({ length: 14 }, () => 0),
      Array.from({ length: 14 }, () => 0),
      Array.from({ length: 14 }, (_, step) => (step === 0 ? Infinity : 0)),
    ],
    level: [
      Array.from({ length: 14 }, () => 5),
      Array.from({ length: 14 }, () => 1),
      Array.from({ length: 14 }, () => 1),
    ],
  },
})

test('a world with one value that is not finite can neither have nor lack a burst', () => {
  expect(finiteWorlds(RESULT, ['ai_drawdown'])).toEqual([0, 2])
  expect(studyRun(RESULT, null)).toMatchObject({ sound: [0], kept: [0], matching: null })
})

test('such a world is not kept even when it matches', () => {
  const observation = {
    id: 'level',
    about: 'A level.',
    series: 'level',
    fold: 'average' as const,
    from: '2024-01',
    to: '2024-12',
    value: 1,
    tolerance: 0.1,
    source: 'none',
  }

  const { kept, matching } = studyRun(RESULT, {
    observations: [observation],
    bound: 2.5,
    noBurstBefore: '2024-01',
  })

  expect(matching).toMatchObject({ worlds: 3, kept: 0 })
  expect(kept).toEqual([])
})
