import { blockWorlds } from './answer-block.ts'
import { lanesOf } from './block.ts'
import type { Job } from './job.ts'
import type { PreparedRun } from './prepared-run.ts'
import { worldsOf } from './prepared-run.ts'

/** How a job is cut into blocks. Nothing is stored by block: a plan of a million worlds is as small as any. */
export interface BlockPlan {
  readonly blocks: number
  readonly worlds: number
  /** Most worlds of one call of the engine; a block may take several. */
  readonly lanes: number
  /** Numbers of the worlds of a block. */
  worldsOf(block: number): readonly number[]
}

/** Cut a job into blocks. */
export function planBlocks(job: Job, prepared: PreparedRun): BlockPlan {
  const worlds = worldsOf(job)
  const lanes = lanesOf(prepared, worlds.length)
  const size = blockWorlds(job, lanes)
  return {
    blocks: Math.ceil(worlds.length / size),
    worlds: worlds.length,
    lanes,
    worldsOf: (block) => worlds.slice(block * size, (block + 1) * size),
  }
}
