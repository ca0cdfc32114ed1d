import type { RunResult } from '../run/result.ts'
import type { BoomOptions } from './boom-options.ts'
import type { UnfinishedStage } from './stages.ts'
import type { StudiedRun } from './studied-run.ts'
import type { Note } from './note.ts'

/**
 * Collect what a reader must know about how a report was made.
 *
 * @param calm Null when it was not run.
 * @param base Positions of the worlds of the base case.
 */
export function collectNotes(
  options: BoomOptions,
  now: StudiedRun,
  calm: StudiedRun | null,
  base: readonly number[],
  [stopped]: readonly UnfinishedStage[],
): Note[] {
  const { sideWorlds, worlds } = options
  const shockWorlds = options.withShocks === false ? null : options.shockWorlds
  return [
    ...(stopped === undefined ? [] : [{ kind: 'stopped' as const, ...stopped }]),
    ...matchingNotes(now, base),
    { kind: 'side-worlds', sideWorlds, worlds, shockWorlds },
    { kind: 'dating' },
    ...faultNotes(now),
    ...(calm === null ? [] : faultNotes(calm)),
  ]
}

function matchingNotes(now: StudiedRun, base: readonly number[]): Note[] {
  const { matching } = now
  if (matching === null) return [{ kind: 'unmatched' }]
  const { worlds, rejections } = matching
  if (now.kept.length === 0) return [{ kind: 'none-match', worlds }]
  return [
    { kind: 'base-case', kept: base.length, worlds, observations: rejections.length },
    { kind: 'chosen' },
  ]
}

function faultNotes({ result, sound }: StudiedRun): Note[] {
  const { failed, unconverged } = result.manifest
  return [
    ...countNote('left-out', result.worlds.length - sound.length, result),
    ...countNote('failed', failed, result),
    ...countNote('unconverged', unconverged, result),
  ]
}

function countNote(
  kind: 'left-out' | 'failed' | 'unconverged',
  worlds: number,
  { manifest }: RunResult,
): Note[] {
  return worlds > 0 ? [{ kind, scenario: manifest.scenario, worlds }] : []
}
