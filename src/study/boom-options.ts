import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { RunWorlds } from '../run/job.ts'
import type { Fact, SourceLine } from './boom-report.ts'
import type { ParameterInfo } from './drawn-parameters.ts'
import { GIVEN_SERIES } from './given-burst.ts'
import type { ObservationSet } from './match.ts'
import { PATH_SERIES } from './paths.ts'
import { BURST_SERIES } from './studied-run.ts'
import type { VarianceRequest } from './variance-request.ts'

/** What a report on the boom is made from. */
export interface BoomOptions {
  readonly run: RunWorlds
  /** Scenario with random events; its worlds are compared with the observations. */
  readonly now: ScenarioSpec
  /** The same without random events; single events are pinned on it. */
  readonly calm: ScenarioSpec
  /** Worlds of each of the two. */
  readonly worlds: number
  readonly seed: number
  /** Worlds of each run with other priors or hazards. */
  readonly sideWorlds: number
  /** Worlds of each run with a single event. */
  readonly shockWorlds: number
  /** Null compares with nothing: the base case is then all worlds. */
  readonly observations: ObservationSet | null
  /** Observed figures by path id (`capex`, `nvidia-revenue`, ...). */
  readonly facts: Readonly<Record<string, readonly Fact[]>>
  /** What a parameter is, by its label, elements included (`rate[TAIWAN]`). */
  readonly parameterInfo: (name: string) => ParameterInfo
  readonly weakPoints: readonly string[]
  readonly sources: readonly SourceLine[]
  /** Hears of each run: its name and the share of all worlds done, 0..1. */
  readonly onProgress?: (stage: string, share: number) => void
  /** Aborting ends the study early; what is done is reported. */
  readonly signal?: AbortSignal
  /** False leaves out the study of single events. Default true. */
  readonly withShocks?: boolean
  /** False leaves out the run without random events; its figures are then NaN. Default true. */
  readonly withCalm?: boolean
  /** False leaves out the readings under other priors and hazards. Default true. */
  readonly withSide?: boolean
  /** False leaves out what goes with bursts, and what sets worlds without one apart. Default true. */
  readonly withDrivers?: boolean
  /** Shares out the variance of these outcomes over `worlds` of each further run; left out, nobody does. */
  readonly variance?: Pick<VarianceRequest, 'plan' | 'draws' | 'worlds'>
}

/** List the labels of series that a run of `now` or `calm` must record, each once. */
export function boomSeries(observations: ObservationSet | null): string[] {
  return [...new Set([...sideSeries(observations), 'burst', ...GIVEN_SERIES, ...PATH_SERIES])]
}

/** List the labels of series that a run with other priors or hazards must record. */
export function sideSeries(observations: ObservationSet | null): string[] {
  const observed = observations?.observations.map(({ series }) => series) ?? []
  return [...new Set([...BURST_SERIES, ...observed])]
}
