import type { ScenarioSpec } from '../../src/language/scenario-spec.ts'
import type { Job, RunWorlds } from '../../src/run/job.ts'
import type { RunResult } from '../../src/run/result.ts'
import { pathWith, syntheticResult } from './synthetic-result.ts'

const STEPS = 109

/** A world by rule: the step of its burst, or null, and the figure that observations look at. */
export interface ScriptedWorld {
  readonly burst: number | null
  readonly observed: number
}

/**
 * Make a runner whose worlds follow a rule instead of a model. Spending falls two months after shares; every other
 * series stays at 100, defaults and credit losses at zero; `observed` holds the figure of the rule.
 */
export function scriptedRunner(
  rule: (scenario: ScenarioSpec, world: number) => ScriptedWorld,
): RunWorlds {
  return (job, hooks) => {
    hooks?.onProgress?.(job.worlds, job.worlds)
    return Promise.resolve(scriptedResult(job, rule, job.worlds))
  }
}

/** The result of the first worlds of a job, by rule. */
export function scriptedResult(
  job: Job,
  rule: (scenario: ScenarioSpec, world: number) => ScriptedWorld,
  worldsRun: number,
): RunResult {
  const worlds = Array.from({ length: worldsRun }, (_, world) => rule(job.scenario, world))
  return syntheticResult({
    worlds: worldsRun,
    steps: STEPS,
    manifest: {
      scenario: job.scenario.scenario,
      worldsAsked: job.worlds,
      worldsRun,
      complete: worldsRun === job.worlds,
    },
    series: Object.fromEntries(
      job.record.map((label) => [label, worlds.map((world) => pathOf(label, world))]),
    ),
    parameters: {
      first: worlds.map((_, world) => world),
      second: worlds.map((_, w) => (7 * w) % 10),
    },
  })
}

function pathOf(label: string, { burst, observed }: ScriptedWorld): number[] {
  if (label === 'observed') return Array.from({ length: STEPS }, () => observed)
  const at = (delay: number, value: number): number[] =>
    pathWith(STEPS, burst === null ? {} : { [burst + delay]: value })
  if (label === 'ai_drawdown') return at(0, 0.5)
  if (label === 'capex_change') return at(2, -0.3)
  if (label === 'burst') return at(2, 1)
  const isLoss = /^(default_loss|lab_default|lost_credit)/.test(label)
  return Array.from({ length: STEPS }, () => (isLoss ? 0 : 100))
}
