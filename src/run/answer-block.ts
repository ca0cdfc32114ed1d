import type { BlockResult, BlockRunner } from './block.ts'
import type { Job } from './job.ts'

/** What one block of worlds sends back to whoever puts the run together. */
export type BlockAnswer = BlockResult

/** Run one block of a job and make of it what the job asks for. */
export function answerBlock(
  runner: BlockRunner,
  _job: Job,
  worlds: readonly number[],
): BlockAnswer {
  return runner.run(worlds)
}

/** Buffers of an answer that can be handed over instead of copied. */
export function buffersOf(answer: BlockAnswer): ArrayBuffer[] {
  return [answer.series, answer.outcomes, answer.parameters].map((a) => a.buffer as ArrayBuffer)
}
