import type { Job, RunHooks, RunWorlds } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'

/** What a sequence of runs needs. */
export interface StageOptions {
  readonly run: RunWorlds
  /** Hears of each run: its name and the share of all worlds done, 0..1. */
  readonly onProgress?: (stage: string, share: number) => void
  /** Aborting ends the sequence early. */
  readonly signal?: AbortSignal
}

/** A run that ended early or did not start. */
export interface UnfinishedStage {
  readonly stage: string
  readonly worldsRun: number
  readonly worldsAsked: number
}

/** Runs jobs one after another, tells how far the whole is, and keeps account of what was stopped. */
export interface Stages {
  /** Null when no world was run because the study was stopped. Rejects when a run fails otherwise. */
  readonly run: (stage: string, job: Job) => Promise<RunResult | null>
  readonly unfinished: () => readonly UnfinishedStage[]
}

/**
 * Open a sequence of runs.
 *
 * @param worldsInAll Worlds of all runs planned, for the share done.
 */
export function openStages({ run, onProgress, signal }: StageOptions, worldsInAll: number): Stages {
  const unfinished: UnfinishedStage[] = []
  let worldsBefore = 0
  const hooksOf = (stage: string): RunHooks => ({
    onProgress: (done) => onProgress?.(stage, (worldsBefore + done) / worldsInAll),
    ...(signal && { signal }),
  })
  const runUnlessStopped = async (stage: string, job: Job): Promise<RunResult | null> => {
    if (signal?.aborted) return null
    try {
      return await run(job, hooksOf(stage))
    } catch (error) {
      // A runner may answer an abort with a rejection; any other failure is the caller's.
      if (signal?.aborted) return null
      throw error
    }
  }
  return {
    run: async (stage, job) => {
      const result = await runUnlessStopped(stage, job)
      const worldsRun = result?.worlds.length ?? 0
      if (result?.manifest.complete !== true || worldsRun < job.worlds) {
        unfinished.push({ stage, worldsRun, worldsAsked: job.worlds })
      }
      worldsBefore += job.worlds
      if (worldsRun > 0) onProgress?.(stage, worldsBefore / worldsInAll)
      return worldsRun > 0 ? result : null
    },
    unfinished: () => unfinished,
  }
}
