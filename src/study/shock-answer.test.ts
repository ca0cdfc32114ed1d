import { describe, expect, it } from 'vitest'
import { scriptedResult } from '../../test/study/scripted-runner.ts'
import type { RunWorlds } from '../run/job.ts'
import { burstYear, estimate, studyShockParts, studyShockWorld } from './shock-answer.ts'
import type { ShockPart } from './shock-parts.ts'

const CREDIT: ShockPart = { shock: 'credit', at: '2027-01', pin: { size: 0.6 }, breadth: null }
const TRADE: ShockPart = { shock: 'trade', at: '2027-01', pin: { size: 0.2 }, breadth: null }
/** Step of March 2028 in a run from December 2023. */
const MARCH_2028 = 51

/** Worlds 0 to 7: world 0 always bursts; trade adds 1 and 2, credit none, both add 3, 4 and 5 too. */
function runner(asked: string[] = [], complete: boolean = true): RunWorlds {
  return (job) => {
    const shocks = Object.keys(job.scenario.shocks ?? {})
      .sort()
      .join('+')
    asked.push(shocks)
    const last = { '': 0, trade: 2, credit: 0, 'credit+trade': 5 }[shocks] ?? NaN
    const result = scriptedResult(
      job,
      (_, world) => ({
        burst: (job.only?.[world] ?? world) <= last ? MARCH_2028 : null,
        observed: 0,
      }),
      job.only?.length ?? job.worlds,
    )
    return Promise.resolve({ ...result, manifest: { ...result.manifest, complete } })
  }
}
const options = (parts: readonly ShockPart[], run: RunWorlds = runner()) => ({
  run,
  base: { scenario: 'calm', random: false },
  parts,
  seed: 1,
})

describe('studyShockParts', () => {
  it('counts bursts without, alone and together, and what is beyond the sum', async () => {
    const asked: string[] = []
    const answer = await studyShockParts(options([CREDIT, TRADE], runner(asked)), 8)

    expect(asked).toEqual(['', 'credit+trade', 'credit', 'trade'])
    expect(answer).toMatchObject({
      worlds: 8,
      leftOut: 0,
      year: 2028,
      without: 1 / 8,
      together: 6 / 8,
      alone: [1 / 8, 3 / 8],
    })
    expect(answer?.change.value).toBeCloseTo(5 / 8, 14)
    expect(answer?.aloneChange.map(({ value }) => value)).toEqual([0, 2 / 8])
    // Worlds 3, 4 and 5 of eight burst with both alone: mean 3/8, variance (3 · 5 / 8) / 7.
    expect(answer?.beyond?.value).toBeCloseTo(3 / 8, 14)
    expect(answer?.beyond?.error).toBeCloseTo(Math.sqrt(15 / 8 / 7 / 8), 14)
  })

  it('runs one part once: alone and together are the same', async () => {
    const asked: string[] = []
    const answer = await studyShockParts(options([TRADE], runner(asked)), 8)

    expect(asked).toEqual(['', 'trade'])
    expect(answer?.alone).toEqual([3 / 8])
    expect(answer?.aloneChange[0]).toEqual(answer?.change)
    expect(answer?.beyond).toBeNull()
  })

  it('keeps what the base pins, in every run', async () => {
    const base = { scenario: 'calm', shocks: { credit: { hazard: 0 } } }
    const pins: unknown[] = []
    const run: RunWorlds = (job) => {
      pins.push(job.scenario.shocks)
      return runner()({ ...job, scenario: { scenario: 'calm' } })
    }
    await studyShockParts({ ...options([CREDIT], run), base }, 2)

    expect(pins).toEqual([
      { credit: { hazard: 0 } },
      { credit: [{ hazard: 0 }, { at: '2027-01', size: 0.6 }] },
    ])
  })

  it('gives nothing when it was stopped', async () => {
    expect(await studyShockParts(options([TRADE], runner([], false)), 8)).toBeNull()
    expect(await studyShockWorld(options([TRADE], runner([], false)), 1)).toBeNull()
  })
})

describe('studyShockWorld', () => {
  it('dates the burst of one world with and without the events', async () => {
    const at = (world: number) => studyShockWorld(options([CREDIT, TRADE]), world)

    expect(await at(0)).toMatchObject({ without: '2028-03', together: '2028-03' })
    expect(await at(4)).toMatchObject({ world: 4, without: null, together: '2028-03' })
    expect(await at(7)).toMatchObject({ without: null, together: null })
  })
})

describe('burstYear', () => {
  it('is the year of the headline, or later when the last event needs it', () => {
    expect(burstYear('2026-06')).toBe(2028)
    expect(burstYear('2027-06')).toBe(2028)
    expect(burstYear('2027-07')).toBe(2029)
    expect(burstYear('2032-06')).toBe(2032)
  })
})

describe('estimate', () => {
  it('is the mean and its standard error', () => {
    const { value, error } = estimate([1, 2, 3, 4])

    expect(value).toBe(2.5)
    expect(error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 14)
  })
})
