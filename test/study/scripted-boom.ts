import type { ScenarioSpec } from '../../src/language/scenario-spec.ts'
import type { Job, RunWorlds } from '../../src/run/job.ts'
import type { BoomOptions } from '../../src/study/boom-options.ts'
import type { ScriptedWorld } from './scripted-runner.ts'
import { scriptedRunner } from './scripted-runner.ts'

/** The scenario with events. */
export const NOW: ScenarioSpec = { scenario: 'now', start: '2026-07', set: { keep: 1 } }
const CALM: ScenarioSpec = { scenario: 'calm', random: false, shocks: { trade: { hazard: 0 } } }
/** Steps of 2027-12, 2028-12 and 2029-12. */
const [IN_2027, IN_2028, IN_2029] = [48, 60, 72]

/**
 * With events, world w of 10 bursts in 2027 when w < 2, in 2028 when w < 5, in 2029 when w < 8; without, nobody before
 * 2029. World 0 misses the observation. Twice the hazard brings all to 2027, a pinned event the first half of them to its
 * own date.
 */
export function rule(scenario: ScenarioSpec, world: number): ScriptedWorld {
  const observed = world === 0 ? 1000 : 100
  if (scenario.set?.['rate_scale'] === 2) return { burst: IN_2027, observed }
  if (scenario.scenario.startsWith('calm-taiwan')) return { burst: world < 5 ? 40 : null, observed }
  if (scenario.random === false) return { burst: world < 4 ? IN_2029 : null, observed }
  return {
    burst: [IN_2027, IN_2027, IN_2028, IN_2028, IN_2028, IN_2029, IN_2029, IN_2029][world] ?? null,
    observed,
  }
}

/** Options of a small study on scripted worlds. */
export function boomOptions(changes: Partial<BoomOptions> = {}): BoomOptions {
  return {
    run: scriptedRunner(rule),
    now: NOW,
    calm: CALM,
    worlds: 10,
    seed: 3,
    sideWorlds: 10,
    shockWorlds: 10,
    observations: {
      observations: [
        {
          id: 'seen',
          about: 'Something seen.',
          series: 'observed',
          fold: 'average',
          from: '2025-01',
          to: '2025-12',
          value: 100,
          tolerance: 0.1,
          source: 'none',
        },
      ],
      bound: 2.5,
      noBurstBefore: '2026-07',
    },
    facts: {},
    parameterInfo: (name) => ({ about: name, unit: 'share', evidence: 'judgement' }),
    weakPoints: ['weak'],
    sources: [],
    ...changes,
  }
}

/** A runner that keeps the jobs it was given. */
export function recorder(answer: RunWorlds = scriptedRunner(rule)): {
  run: RunWorlds
  jobs: Job[]
} {
  const jobs: Job[] = []
  return {
    jobs,
    run: (job, hooks) => {
      jobs.push(job)
      return answer(job, hooks)
    },
  }
}
