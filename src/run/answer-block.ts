import type { BlockResult, BlockRunner } from './block.ts'
import type { BlockFold } from './fold-block.ts'
import { foldBlock } from './fold-block.ts'
import { FOLD_BLOCK_WORLDS } from './fold-request.ts'
import type { Job } from './job.ts'

/** What one block of worlds sends back to whoever puts the run together. */
export type BlockAnswer = BlockResult | BlockFold

/** Worlds of one block of a job: a folded run has blocks of its own size, whatever the engine takes at once. */
export function blockWorlds(job: Job, lanes: number): number {
  return job.fold ? FOLD_BLOCK_WORLDS : lanes
}

/** Run one block of a job and make of it what the job asks for. */
export function answerBlock(runner: BlockRunner, job: Job, worlds: readonly number[]): BlockAnswer {
  return job.fold ? foldBlock(runner, job.fold, worlds) : runner.run(worlds)
}

/** Buffers of an answer that can be handed over instead of copied. */
export function buffersOf(answer: BlockAnswer): ArrayBuffer[] {
  const arrays =
    'series' in answer
      ? [answer.series, answer.outcomes, answer.parameters]
      : [answer.kept, answer.moments, answer.keys, answer.outcomes, answer.dates, answer.unsound]
  return arrays.map((array) => array.buffer as ArrayBuffer)
}
