import type { ScenarioSpec, ShockPin } from '../language/scenario-spec.ts'
import type { Experiment, RunAs } from './experiment.ts'

/** Put what an experiment changes on its scenario. */
export function scenarioOf(run: RunAs, scenarios: ReadonlyMap<string, ScenarioSpec>): ScenarioSpec {
  const base = scenarios.get(run.scenario)
  if (base === undefined) throw new Error(`There is no scenario '${run.scenario}'.`)
  const { set, shocks, history, random } = run
  const changes = [
    ...Object.entries(set ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`),
    ...Object.keys(shocks ?? {}),
    ...(history === undefined ? [] : [`history=${history}`]),
    ...(random === undefined ? [] : [`random=${random}`]),
  ]
  const pins: Record<string, ShockPin | readonly ShockPin[]> = { ...base.shocks }
  for (const [name, pin] of Object.entries(shocks ?? {}))
    pins[name] = [...[pins[name] ?? []].flat(), pin as ShockPin]
  return {
    ...base,
    scenario: [base.scenario, ...changes].join(' '),
    set: { ...base.set, ...set },
    shocks: pins,
    ...(history === undefined ? {} : { history }),
    ...(random === undefined ? {} : { random }),
  }
}

/** The runs that an experiment needs: none for a figure, two for a change. */
export function runsOf({ method }: Experiment): readonly RunAs[] {
  if (method.kind === 'figure') return []
  return method.kind === 'change' ? [method.run, method.base] : [method.run]
}

/** Everything that makes two runs of the same worlds equal, whatever they are called. */
export function runKey(spec: ScenarioSpec, mode: 'central' | 'sampled'): string {
  const { start, set, replace, shocks, random, history } = spec
  return JSON.stringify([mode, start, set, replace, shocks, random !== false, history !== false])
}
