import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { ShockEffect, ShockStudy } from './boom-report.ts'
import type { Pins } from './shock-cases.ts'
import { SHOCK_CASES, SHOCK_DATES, SHOCK_PAIRS, pinsOfPair, withPins } from './shock-cases.ts'
import type { DatedEffect } from './shock-effect.ts'
import { effectOf } from './shock-effect.ts'
import type { StudiedRun } from './studied-run.ts'

/** Runs that a shock study needs: one without events and one for each event or pair and date. */
export const SHOCK_RUNS: number = 1 + (SHOCK_CASES.length + SHOCK_PAIRS.length) * SHOCK_DATES.length

/**
 * Pin large events and pairs of events at three dates and compare each with the same worlds without it.
 *
 * @param base Scenario without random events.
 * @param run Runs a scenario, always the same worlds; null when the run was stopped.
 * @returns Null when nothing was finished; events and pairs that were not finished are left out.
 */
export async function studyShocks(
  base: ScenarioSpec,
  run: (scenario: ScenarioSpec) => Promise<StudiedRun | null>,
): Promise<ShockStudy | null> {
  const calm = await run(base)
  if (calm === null) return null
  const effectsOf = async (id: string, pins: Pins): Promise<DatedEffect[] | null> => {
    const effects: DatedEffect[] = []
    for (const at of SHOCK_DATES) {
      const shocked = await run(withPins(base, id, pins, at))
      if (shocked === null) return null
      effects.push(effectOf(shocked, calm, at))
    }
    return effects
  }
  const events = new Map<string, ShockEffect>()
  const pairs: ShockStudy['pairs'][number][] = []
  const errors: number[] = []
  for (const { id, label, pins } of SHOCK_CASES) {
    const effects = await effectsOf(id, pins)
    if (effects === null) continue
    errors.push(...effects.map(({ standardError }) => standardError))
    events.set(id, summarise(id, label, effects))
  }
  for (const pair of SHOCK_PAIRS) {
    const [first, second] = pair.parts.map((part) => events.get(part))
    const effects = first && second ? await effectsOf(pair.id, pinsOfPair(pair)) : null
    if (first === undefined || second === undefined || effects === null) continue
    errors.push(...effects.map(({ standardError }) => standardError))
    const summary = summarise(pair.id, pair.label, effects)
    const beyondSum = summary.within18Months.map(
      (change, k) => change - (first.within18Months[k] ?? NaN) - (second.within18Months[k] ?? NaN),
    )
    pairs.push({ ...summary, parts: pair.parts, beyondSum })
  }
  if (events.size === 0) return null
  return {
    worlds: calm.sound.length,
    dates: SHOCK_DATES,
    events: [...events.values()],
    pairs,
    standardError: Math.max(...errors),
  }
}

function summarise(id: string, label: string, effects: readonly DatedEffect[]): ShockEffect {
  const atFirstDate = (key: keyof DatedEffect): number => effects[0]?.[key] ?? NaN
  return {
    id,
    label,
    within18Months: effects.map((effect) => effect.within18Months),
    by2030: effects.map((effect) => effect.by2030),
    aiSharesLow: atFirstDate('aiSharesLow'),
    marketLow: atFirstDate('marketLow'),
    capexSecondYear: atFirstDate('capexSecondYear'),
    outputLowPoints: atFirstDate('outputLowPoints'),
  }
}
