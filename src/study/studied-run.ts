import type { RunResult } from '../run/result.ts'
import type { Matching } from './boom-report.ts'
import type { BurstSteps } from './burst.ts'
import { datedBursts } from './burst.ts'
import type { ObservationSet } from './match.ts'
import { matchWorlds } from './match.ts'
import { finiteWorlds } from './recorded.ts'

/** Series without which no burst can be dated. */
export const BURST_SERIES: readonly string[] = ['ai_drawdown', 'capex_change']

/** A run with its bursts and the worlds that may be counted. */
export interface StudiedRun {
  readonly result: RunResult
  readonly bursts: BurstSteps
  /** Positions of worlds whose burst series are finite; the others can neither have nor lack a burst. */
  readonly sound: readonly number[]
  /** Those of them that agree with the observations; all of them without observations. */
  readonly kept: readonly number[]
  readonly matching: Matching | null
}

/** Date the bursts of a run and compare its worlds with observations, if any. */
export function studyRun(result: RunResult, observations: ObservationSet | null): StudiedRun {
  const bursts = datedBursts(result)
  const sound = finiteWorlds(result, BURST_SERIES)
  if (observations === null) return { result, bursts, sound, kept: sound, matching: null }
  const match = matchWorlds(result, observations, bursts)
  const isSound = new Set(sound)
  const kept = match.kept.filter((world) => isSound.has(world))
  return { result, bursts, sound, kept, matching: { ...match.matching, kept: kept.length } }
}
