import { RunError } from '../language/error.ts'
import type { PoolFailure } from './pool-run.ts'
import type { RunResult } from './result.ts'

/** A run that ended because a block could not be run, or no worker could. Code `worker-failed`; nothing that ran is lost. */
export class WorkerFailed extends RunError {
  /** What was run: `manifest.complete` is false. */
  readonly partial: RunResult

  constructor({ text, block, worlds, tries }: PoolFailure, seed: number, partial: RunResult) {
    const { worldsRun, worldsAsked } = partial.manifest
    const what =
      block === null
        ? `after ${tries} starts, ${text}`
        : `block ${block} (${rangeOf(worlds)}, seed ${seed}) failed ${tries} times: ${text}`
    super(
      'worker-failed',
      `${what}\n${worldsRun} of ${worldsAsked} worlds were run; \`partial\` of this error holds them.`,
      {
        block,
        worlds,
        seed,
        tries,
        worldsRun,
        worldsAsked,
      },
    )
    this.name = 'WorkerFailed'
    this.partial = partial
  }
}

function rangeOf(worlds: readonly number[]): string {
  const [first] = worlds
  const last = worlds.at(-1)
  return worlds.length === 1 ? `world ${first}` : `worlds ${first} to ${last}`
}
