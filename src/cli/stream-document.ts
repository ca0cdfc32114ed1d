import type { DateCounts, KeptWorld } from '../run/folded.ts'
import type { RunResult } from '../run/result.ts'
import type { FoldedDifference } from '../study/folded-difference.ts'
import type { StreamedOutcome } from '../study/streamed.ts'
import type { RunDocument } from './run-document.ts'

/** What a streamed run says, as `--json` prints it: a run document with errors, dates, events and kept worlds. */
export interface StreamDocument extends Omit<
  RunDocument,
  'outcomes' | 'allWorlds' | 'against' | 'drivers'
> {
  readonly outcomes: Readonly<Record<string, StreamedOutcome>>
  readonly allWorlds?: Readonly<Record<string, StreamedOutcome>>
  readonly drivers: null
  readonly streamed: {
    /** Worlds of a block; the statistics are merged block by block, in order. */
    readonly blockWorlds: number
    /** Bytes that hold the statistics, whatever the number of worlds. */
    readonly bytes: number
    /** Largest relative errors of quantiles inside the window of the sketch. */
    readonly relativeError: { readonly series: number; readonly outcomes: number }
  }
  readonly against?: {
    readonly manifest: RunResult['manifest']
    readonly outcomes: Readonly<Record<string, StreamedOutcome>>
    readonly difference: Readonly<Record<string, FoldedDifference | null>>
  }
  readonly dates: Readonly<Record<string, DateCounts & { readonly months: readonly string[] }>>
  /** Starts by step, by origin and event. */
  readonly events: Readonly<Record<string, readonly number[]>>
  readonly kept: readonly KeptColumns[]
}

/** A kept world, run again. */
export interface KeptColumns extends KeptWorld {
  /** Command that runs it alone. */
  readonly command: string
  readonly outcomes: Readonly<Record<string, number>>
  /** Series asked for, by step. */
  readonly series: Readonly<Record<string, readonly number[]>>
}
