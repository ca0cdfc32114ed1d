import { expect, test } from 'vitest'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import type { Fact } from './boom-report.ts'
import { PATH_SERIES, drawPaths, sampleWorlds } from './paths.ts'

const FACT: Fact = { from: 2024, to: 2024.75, value: 2, label: 'cash', source: 'none' }

test('a path has bands over the worlds kept, samples of them and its own facts', () => {
  const worlds = [
    [1, 10],
    [2, 20],
    [99, 99],
  ]
  const result = syntheticResult({
    worlds: 3,
    steps: 2,
    series: Object.fromEntries(PATH_SERIES.map((label) => [label, worlds])),
  })

  const paths = drawPaths(result, [0, 1], { capex: [FACT] })

  expect(paths.map(({ id }) => id)).toContain('power-share')
  expect(paths.find(({ id }) => id === 'capex')).toMatchObject({
    times: result.times,
    p50: [1.5, 15],
    samples: [
      [1, 10],
      [2, 20],
    ],
    facts: [FACT],
  })
  expect(paths.find(({ id }) => id === 'sp500')?.facts).toEqual([])
})

test('twelve samples are spread evenly over the worlds kept', () => {
  const keep = Array.from({ length: 120 }, (_, k) => 2 * k)

  expect(sampleWorlds(keep)).toEqual([10, 30, 50, 70, 90, 110, 130, 150, 170, 190, 210, 230])
  expect(sampleWorlds([4, 7])).toEqual([4, 7])
  expect(sampleWorlds([])).toEqual([])
})
