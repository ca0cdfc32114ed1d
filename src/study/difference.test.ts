import { describe, expect, it } from 'vitest'
import { scriptedRunner } from '../../test/study/scripted-runner.ts'
import { syntheticResult } from '../../test/study/synthetic-result.ts'
import { compareScenarios, takeDifference } from './difference.ts'
import { PATH_SERIES } from './paths.ts'
import { studyRun } from './studied-run.ts'

/** Step of March 2028 in a run from December 2023. */
const MARCH_2028 = 51
const run = scriptedRunner(({ scenario }, world) => ({
  burst: world < (scenario === 'here' ? 3 : 1) ? MARCH_2028 : null,
  observed: 0,
}))
const request = {
  here: { scenario: 'here' },
  there: { scenario: 'there' },
  worlds: 8,
  seed: 1,
  observations: null,
}

/** A run of as many worlds as there are levels, each constant in every series. */
function constantRun(levels: readonly number[], start: string = '2023-12') {
  const path = (value: number) => Array.from({ length: 14 }, () => value)
  return studyRun(
    syntheticResult({
      worlds: levels.length,
      steps: 14,
      start,
      series: {
        ...Object.fromEntries(PATH_SERIES.map((label) => [label, levels.map(path)])),
        ai_drawdown: levels.map(() => path(0)),
        capex_change: levels.map(() => path(0)),
      },
    }),
    null,
  )
}

describe('one scenario less another', () => {
  it('counts bursts on the same worlds, with the standard error of the pairs', async () => {
    const difference = await compareScenarios(run, request)

    expect(difference).toMatchObject({ worlds: 8, year: 2028, here: 3 / 8, there: 1 / 8 })
    // Two pairs of eight differ by one: mean 1/4, variance of the sample (8/7) * (1/4 * 3/4).
    expect(difference.error).toBeCloseTo(Math.sqrt((8 / 7) * (3 / 16) * (1 / 8)), 12)
  })

  it('is nothing everywhere when both are the same', async () => {
    const difference = await compareScenarios(run, { ...request, there: request.here })

    expect([difference.here - difference.there, difference.error]).toEqual([0, 0])
    for (const path of difference.paths)
      expect([...path.p025, ...path.p50, ...path.p975].every((value) => value === 0)).toBe(true)
  })

  it('takes worlds from worlds, not middles from middles', () => {
    const [path] = takeDifference(constantRun([1, 2, 9]), constantRun([5, 1, 1])).paths

    // World by world: -4, 1, 8; the middles 2 and 1 would differ by 1 too, but the ends tell.
    expect([path?.p50[0], path?.p50[13]]).toEqual([1, 1])
    expect(path?.p10[0]).toBeCloseTo(-4 + 0.2 * 5, 12)
    expect(path?.p90[0]).toBeCloseTo(8 - 0.2 * 7, 12)
  })

  it('turns its sign when the two change places', () => {
    const [one, two] = [constantRun([1, 2, 9]), constantRun([5, 1, 1])]
    const [forth] = takeDifference(one, two).paths
    const [back] = takeDifference(two, one).paths

    expect(-(back?.p10[0] ?? NaN)).toBeCloseTo(forth?.p90[0] ?? NaN, 12)
  })

  it('is refused for scenarios over other months', () => {
    expect(() => takeDifference(constantRun([1]), constantRun([1], '1996-12'))).toThrow(
      expect.objectContaining({ code: 'other-months' }),
    )
  })
})
