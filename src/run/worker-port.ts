import type { ScenarioSettings } from '../language/scenario-settings.ts'
import type { FixedValues } from './fixed-values.ts'
import type { BlockAnswer } from './answer-block.ts'
import type { CompiledRun } from './block-setup.ts'
import type { Job } from './job.ts'
import type { Artefact } from './job-artefact.ts'

/** What a worker is told: each program once, then jobs on it, each with its blocks. */
export type ToWorker =
  | { readonly kind: 'program'; readonly program: number; readonly compiled: CompiledRun }
  /** No job on this program comes any more. */
  | { readonly kind: 'forget'; readonly program: number }
  | {
      readonly kind: 'job'
      readonly id: number
      readonly job: Job
      /** The program that the job runs; told before. */
      readonly program: number
      readonly settings: ScenarioSettings
      /** Numbers that the scenario fixes beside what the program was compiled with. */
      readonly fixed: FixedValues
      /** Worlds of the whole job. */
      readonly worlds: number
      /** Answers go into shared memory instead of being handed over. */
      readonly shared: boolean
      /** What was compiled for the job, see `job-artefact.ts`. */
      readonly artefact: Artefact
    }
  | {
      readonly kind: 'block'
      readonly id: number
      readonly index: number
      readonly worlds: readonly number[]
    }
  /** Nobody waits for this job any more. */
  | { readonly kind: 'stop'; readonly id: number }

/** What a worker answers. */
export type FromWorker =
  /** It has started; said once. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'block'
      readonly id: number
      readonly index: number
      readonly block: BlockAnswer
      readonly backend: string
    }
  /** A block threw. */
  | { readonly kind: 'fault'; readonly id: number; readonly index: number; readonly text: string }

/** What a worker port tells of its worker. Both may be called at any time, but not while the port is being made. */
export interface PortEvents {
  readonly message: (message: FromWorker) => void
  /** The worker crashed, ended or could not start; nothing more comes. */
  readonly death: (why: string) => void
}

/** One worker, of whatever platform. */
export interface WorkerPort {
  post(message: ToWorker): void
  /** End the worker at once. */
  end(): Promise<void>
}

/** Starts a worker. */
export type SpawnWorker = (events: PortEvents) => WorkerPort
