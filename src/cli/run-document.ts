import type { RunResult } from '../run/result.ts'
import type { MatchResult } from '../study/match.ts'
import type { OutcomeDrivers, OutcomeSummary, SeriesBand } from '../study/summary.ts'

/** What a run says, as `--json` prints it. */
export interface RunDocument {
  readonly manifest: RunResult['manifest']
  readonly outcomes: Readonly<Record<string, OutcomeSummary>>
  readonly bands: {
    readonly months: readonly string[]
    readonly series: Readonly<Record<string, SeriesBand>>
  }
  readonly drivers: OutcomeDrivers | null
  readonly matching?: MatchResult['matching']
  /** Outcomes of all worlds, when the ones above are of the matched worlds. */
  readonly allWorlds?: Readonly<Record<string, OutcomeSummary>>
  /** The other scenario and the paired difference of means, this minus that. */
  readonly against?: {
    readonly manifest: RunResult['manifest']
    readonly outcomes: Readonly<Record<string, OutcomeSummary>>
    readonly difference: Readonly<Record<string, { mean: number; standardError: number } | null>>
  }
  readonly faults: RunResult['faults']
  readonly faultCounts: RunResult['faultCounts']
  readonly clamps: RunResult['clamps']
  readonly worst: RunResult['worst']
}
