import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { RunWorlds } from '../run/job.ts'
import { sideSeries } from './boom-options.ts'
import type { ObservationSet } from './match.ts'
import { HEADLINE_YEAR } from './readings.ts'
import { shareBy } from './burst.ts'
import { studyRun } from './studied-run.ts'

/** The headline along the range of one parameter, everything else as it is. */
export interface LeverCurve {
  readonly parameter: string
  readonly values: readonly number[]
  /** Share of worlds with a burst by the headline year, by value; NaN where no world matches. */
  readonly shares: readonly number[]
  readonly worlds: number
}

/**
 * Work the headline out at several values of a parameter, on the same worlds.
 *
 * @param values In the declared unit.
 */
export async function leverCurve(
  run: RunWorlds,
  scenario: ScenarioSpec,
  parameter: string,
  values: readonly number[],
  how: {
    readonly worlds: number
    readonly seed: number
    readonly observations: ObservationSet | null
    readonly signal?: AbortSignal
  },
): Promise<LeverCurve> {
  const shares: number[] = []
  for (const value of values) {
    const spec = {
      ...scenario,
      scenario: `${scenario.scenario}-${parameter}`,
      set: { ...scenario.set, [parameter]: value },
    }
    const job = {
      scenario: spec,
      worlds: how.worlds,
      seed: how.seed,
      record: sideSeries(how.observations),
    }
    const result = await run(job, how.signal ? { signal: how.signal } : {})
    const studied = studyRun(result, how.observations)
    const base = studied.kept.length > 0 ? studied.kept : studied.sound
    shares.push(shareBy(result.months, studied.bursts, HEADLINE_YEAR, base))
    if (how.signal?.aborted) break
  }
  return { parameter, values, shares, worlds: how.worlds }
}
