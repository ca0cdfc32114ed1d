import type { RunResult } from '../run/result.ts'
import type { BoomOptions } from './boom-options.ts'
import type { UnfinishedStage } from './stages.ts'
import type { StudiedRun } from './studied-run.ts'

/**
 * Write what a reader must know about how a report was made, in plain sentences.
 *
 * @param calm Null when it was not run.
 * @param base Positions of the worlds of the base case.
 */
export function writeNotes(
  options: BoomOptions,
  now: StudiedRun,
  calm: StudiedRun | null,
  base: readonly number[],
  unfinished: readonly UnfinishedStage[],
): string[] {
  return [
    ...incompleteNotes(unfinished),
    ...matchingNotes(now, base),
    `Rows with other priors or hazards rest on ${options.sideWorlds} worlds each instead of ${options.worlds}` +
      (options.withShocks === false
        ? '.'
        : `, single events on ${options.shockWorlds} without random events.`),
    'Spending alone is counted in the month in which it has fallen; a dated burst counts when shares have fallen, up to seventeen months before spending has.',
    ...faultNotes(now),
    ...(calm === null ? [] : faultNotes(calm)),
  ]
}

function incompleteNotes([first]: readonly UnfinishedStage[]): string[] {
  if (first === undefined) return []
  const { stage, worldsRun, worldsAsked } = first
  return [
    `Incomplete: the study was stopped in run '${stage}' after ${worldsRun} of ${worldsAsked} worlds; what later runs would say is missing.`,
  ]
}

function matchingNotes(now: StudiedRun, base: readonly number[]): string[] {
  const { matching } = now
  if (matching === null) return ['No world was compared with observations; all count.']
  if (now.kept.length === 0) {
    return [
      `None of ${matching.worlds} worlds agrees with the observations: every figure here counts all worlds.`,
    ]
  }
  return [
    `The base case is the ${base.length} of ${matching.worlds} worlds that agree with ${matching.rejections.length} observations; rows without events count all their worlds unless they say otherwise.`,
    'Up to the last observation the paths lie near the facts because worlds were chosen so; this tests nothing.',
  ]
}

function faultNotes({ result, sound }: StudiedRun): string[] {
  const leftOut = result.worlds.length - sound.length
  return [
    ...countNote(leftOut, result, 'left out because prices or spending are not finite'),
    ...countNote(
      result.manifest.failed,
      result,
      'kept although a value, a condition or the ledger failed',
    ),
    ...countNote(
      result.manifest.unconverged,
      result,
      'kept although equations did not converge at some step',
    ),
  ]
}

function countNote(worlds: number, result: RunResult, what: string): string[] {
  return worlds > 0 ? [`Scenario ${result.manifest.scenario}: ${worlds} worlds ${what}.`] : []
}
