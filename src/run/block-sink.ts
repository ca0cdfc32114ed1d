import type { BlockAnswer } from './answer-block.ts'
import { labelsOfRun } from './block.ts'
import type { BlockResult } from './block.ts'
import type { RunIdentity } from './collect.ts'
import { collectBlocks } from './collect.ts'
import { FoldSink } from './fold-sink.ts'
import type { Job } from './job.ts'
import type { PreparedRun } from './prepared-run.ts'
import type { RunResult } from './result.ts'

/** Puts a run together from its blocks. */
export interface BlockSink {
  /** Take a finished block. Blocks come in the order of their worlds, each once; a cancelled run may leave gaps. */
  add(block: BlockAnswer): void
  /**
   * Everything that was taken, as a result.
   *
   * @param workers How many ran it.
   * @param backend Engine that ran it, for the manifest.
   */
  finish(workers: number, backend: string): RunResult
}

/** The sink that a job asks for. */
export function sinkFor(
  job: Job,
  prepared: PreparedRun,
  identity: RunIdentity,
  worldsAsked: number,
): BlockSink {
  if (job.fold) return new FoldSink(job, job.fold, prepared, identity, worldsAsked)
  const blocks: BlockResult[] = []
  return {
    add: (block) => blocks.push(block as BlockResult),
    finish: (workers, backend) =>
      collectBlocks(
        job,
        prepared,
        identity,
        labelsOfRun(prepared),
        blocks,
        worldsAsked,
        workers,
        backend,
      ),
  }
}
