import { lanesOf } from './block.ts'
import type { Job } from './job.ts'
import type { PreparedRun } from './prepared-run.ts'
import { worldsOf } from './prepared-run.ts'

/** How a job is cut into blocks. Nothing is stored by block: a plan of a million worlds is as small as any. */
export interface BlockPlan {
  readonly blocks: number
  readonly worlds: number
  /** Worlds of a block; the last may have fewer. */
  readonly lanes: number
  /** Numbers of the worlds of a block. */
  worldsOf(block: number): readonly number[]
}

/** Cut a job into blocks. */
export function planBlocks(job: Job, prepared: PreparedRun): BlockPlan {
  const worlds = worldsOf(job)
  const lanes = lanesOf(prepared, worlds.length)
  return {
    blocks: Math.ceil(worlds.length / lanes),
    worlds: worlds.length,
    lanes,
    worldsOf: (block) => worlds.slice(block * lanes, (block + 1) * lanes),
  }
}
