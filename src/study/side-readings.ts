import type { ScenarioSpec, SetValue } from '../language/scenario-spec.ts'
import type { Reading } from './boom-report.ts'
import type { BoomOptions } from './boom-options.ts'
import { sideSeries } from './boom-options.ts'
import type { ReadingId } from './ids.ts'
import type { ReadingName } from './readings.ts'
import { readingOf } from './readings.ts'
import type { Stages } from './stages.ts'
import { studyRun } from './studied-run.ts'

interface Variation {
  readonly name: ReadingName
  readonly set: Readonly<Record<string, SetValue>>
}

const PREMIUMS: readonly { id: ReadingId; label: string; prior: string }[] = [
  {
    id: 'premium-low',
    label: 'Weak extrapolation: premium 0.15 to 0.35',
    prior: 'uniform(0.15, 0.35)',
  },
  {
    id: 'premium-mid',
    label: 'Medium extrapolation: premium 0.35 to 0.60',
    prior: 'uniform(0.35, 0.60)',
  },
  {
    id: 'premium-high',
    label: 'Strong extrapolation: premium 0.60 to 0.85',
    prior: 'uniform(0.60, 0.85)',
  },
]
const HAZARDS: readonly { id: ReadingId; label: string; scale: number }[] = [
  { id: 'hazard-half', label: 'Events half as often', scale: 0.5 },
  { id: 'hazard-double', label: 'Events twice as often', scale: 2 },
]

const VARIATIONS: readonly Variation[] = [
  ...PREMIUMS.flatMap(({ id, label, prior }) =>
    [true, false].map((events) => ({
      name: { id, group: 'premium' as const, label, events },
      set: { extrapolation_premium: prior },
    })),
  ),
  ...HAZARDS.map(({ id, label, scale }) => ({
    name: { id, group: 'hazard' as const, label, events: true },
    set: { rate_scale: scale },
  })),
]

/** Runs that the readings under other priors and hazards need. */
export const SIDE_RUNS: number = VARIATIONS.length

/**
 * Run the readings under other priors and hazards, with the seed of the main run. Worlds with events count when they
 * match the observations, worlds without always; a run in which no world counts gives no row.
 */
export async function sideReadings(options: BoomOptions, stages: Stages): Promise<Reading[]> {
  const readings: Reading[] = []
  for (const { name, set } of VARIATIONS) {
    const base = name.events ? options.now : options.calm
    const scenario: ScenarioSpec = {
      ...base,
      scenario: `${base.scenario}-${name.id}`,
      set: { ...base.set, ...set },
    }
    const observations = name.events ? options.observations : null
    const result = await stages.run(scenario.scenario, {
      scenario,
      worlds: options.sideWorlds,
      seed: options.seed,
      record: sideSeries(observations),
    })
    if (result === null) continue
    const studied = studyRun(result, observations)
    if (studied.kept.length > 0) readings.push(readingOf(name, studied, studied.kept))
  }
  return readings
}
