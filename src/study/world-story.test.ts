import { describe, expect, it } from 'vitest'
import { pathWith, syntheticResult } from '../../test/study/synthetic-result.ts'
import type { GivenDraws } from '../run/given-draws.ts'
import type { ShockEvent } from '../run/result.ts'
import { readWithoutEvents, withoutEachEvent } from './without-event.ts'
import { tellWorld } from './world-story.ts'
import { sayWhy } from './world-words.ts'

const STEPS = 60
/** A world that falls by half in step 30 with spending down 30 % from step 33 on. */
const burst = (price: number, spending: number) => ({
  ai_drawdown: [pathWith(STEPS, { [price - 1]: 0.45, [price]: 0.5 })],
  capex_change: [pathWith(STEPS, { [spending]: -0.3 })],
})
const event = (shock: string, step: number, origin: ShockEvent['origin']): ShockEvent => ({
  world: 7,
  shock,
  element: '',
  step,
  size: 1,
  months: null,
  origin,
})
const one = (series: Record<string, number[][]>, events: readonly ShockEvent[] = []) => ({
  ...syntheticResult({ worlds: 1, steps: STEPS, series }),
  worlds: [7],
  events,
})
const months = syntheticResult({ worlds: 1, steps: STEPS }).months

describe('the story of a world', () => {
  const events = [event('early', 10, 'random'), event('late', 25, 'random')]
  const story = tellWorld(
    one(burst(30, 33), [...events, event('known', 28, 'dated'), event('after', 40, 'random')]),
    [
      { name: 'usual', element: '', share: 0.5 },
      { name: 'far', element: 'A', share: 0.001 },
      { name: 'nothing', element: '', share: 0.0001 },
    ],
    ({ name }) => (name === 'nothing' ? 0 : 3),
  )

  it('dates the burst and both of its conditions', () => {
    expect(story.burst).toBe(months[29])
    expect(story.legs).toEqual({ priceFrom: months[29], spendingIn: months[33] })
    expect(story.thresholds.map((t) => t.about)).toEqual([
      'AI shares 30 % below their high',
      'AI shares 40 % below their high',
      'AI spending 15 % below a year earlier',
      'AI spending 25 % below a year earlier',
    ])
  })

  it('lists what came in the twelve months before, and its random events', () => {
    expect(story.eventsBefore.map((e) => e.shock)).toEqual(['late', 'known'])
    expect(story.events.map((e) => e.shock)).toEqual(['early', 'late', 'after'])
  })

  it('names the draws furthest out, without those that spread nothing', () => {
    expect(story.unusual.map((u) => u.name)).toEqual(['far', 'usual'])
    expect(story.draws).toBe(2)
  })

  it('says why in plain sentences', () => {
    const check = {
      isFaithful: true,
      without: [
        { event: { shock: 'late', element: '', step: 25, size: 1, months: null }, burst: null },
        { event: null, burst: null },
      ],
    }
    expect(sayWhy(story, check, months)).toBe(
      `It bursts in ${months[29]}. AI shares stood 40 % below their high from ${months[29]} and AI spending 25 % below ` +
        `a year earlier in ${months[33]}: shares first. In the twelve months before: late in ${months[25]}. ` +
        `Without late in ${months[25]} there is no burst. Without any random event it does not burst.`,
    )
  })

  it('says so when there is no burst, or when the model has none', () => {
    const calm = tellWorld(one(burst(30, 59)), [], () => 1)
    expect(sayWhy(calm, null, months)).toBe(`It does not burst by ${months.at(-1)}.`)
    expect(
      sayWhy(
        tellWorld(one({}), [], () => 1),
        null,
        months,
      ),
    ).toBe('This model has no burst.')
  })
})

describe('a world without each of its events', () => {
  const draws: GivenDraws = {
    seed: 1,
    world: [7],
    parameters: { a: { '': [2] } },
    noise: { n: { '': [[1, 2]] } },
    events: ['x', 'y'].map((shock, step) => ({
      world: 0,
      shock,
      element: '',
      step,
      size: 1,
      months: 3,
    })),
  }

  it('is the world itself, the world without one event at a time, and without any', () => {
    const cases = withoutEachEvent(draws)

    expect(cases.world).toEqual([0, 1, 2, 3])
    expect(cases.parameters).toEqual({ a: { '': [2, 2, 2, 2] } })
    expect(cases.noise['n']?.['']).toHaveLength(4)
    expect(cases.events.map((e) => [e.world, e.shock])).toEqual([
      [0, 'x'],
      [0, 'y'],
      [1, 'y'],
      [2, 'x'],
    ])
  })

  it('is read back in that order', () => {
    const series = {
      ai_drawdown: [30, 40, 59, 35].map((k) => pathWith(STEPS, { [k]: 0.5 })),
      capex_change: [30, 40, 20, 35].map((k) => pathWith(STEPS, { [k]: -0.3 })),
    }
    const result = syntheticResult({ worlds: 4, steps: STEPS, series })
    const check = readWithoutEvents(result, draws, months[30] ?? null)

    expect(check.isFaithful).toBe(true)
    expect(check.without.map((w) => [w.event?.shock ?? null, w.burst])).toEqual([
      ['x', months[40]],
      ['y', null],
      [null, months[35]],
    ])
  })
})
