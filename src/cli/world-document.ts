import type { RunResult } from '../run/result.ts'
import type { EventCheck } from '../study/without-event.ts'
import type { WorldStory } from '../study/world-story.ts'

/** What is known of one world, as `--json` prints it. */
export interface WorldDocument {
  readonly manifest: RunResult['manifest']
  readonly command: string
  readonly story: WorldStory
  readonly why: string
  /** Null for models without bursts. */
  readonly check: EventCheck | null
  readonly time: readonly string[]
  readonly outcomes: RunResult['outcomes']
  readonly events: RunResult['events']
  /** With `--trace`: everything, or the series asked for. */
  readonly series: RunResult['series']
  readonly faults: RunResult['faults']
}
