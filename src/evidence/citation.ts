import type { Settings } from './static-model.ts'
import type { Words } from './words.ts'

/** Verdict on one number of a citation, as the published cases word it. */
export const OUTPUT_STATUSES = [
  'reproduces',
  'reproduces-with-back-fitted-input',
  'does-not-reproduce',
  'implied-not-published',
  'target-only',
] as const
/** One of `OUTPUT_STATUSES`. */
export type OutputStatus = (typeof OUTPUT_STATUSES)[number]

/** One published (or implied) number and where the model gives it. */
export interface CitedOutput {
  readonly name: string
  readonly about: Words
  /** Variable or outcome of the model that gives it; null for a target without a derivation. */
  readonly of: string | null
  /** Unit as the source writes it, such as `USD/yr`; the unit table says which unit of the language it is. */
  readonly label: string
  /** Published value or range in that unit; null where nothing is published. */
  readonly published: number | readonly [number, number] | null
  /** Share of the published value by which the computed one may differ; null where nothing is compared. */
  readonly tolerance: number | null
  readonly status: OutputStatus
}

/** A published figure: who said it, the static model that works it out, and what came of it. */
export interface Citation {
  readonly id: string
  readonly title: Words
  readonly family: string
  /** What the case asks: formula, consistency, implied-parameter, contradiction, target, not-reproducible. */
  readonly kind: string
  /** Who published the figure, and when (year, month or day). */
  readonly by: string
  readonly date: string
  /** Name of a static model in `evidence/models`; null where there is nothing to compute. */
  readonly model: string | null
  /** Inputs of that model as this figure sets them. */
  readonly settings: Settings
  /** Where each setting comes from: ids of sources, or a reason; by input. */
  readonly settingSources: Readonly<
    Record<string, { readonly source: readonly string[]; readonly because: string }>
  >
  /** Inputs solved from the output: true by construction, never validation. */
  readonly backFitted: readonly string[]
  readonly outputs: readonly CitedOutput[]
  /** Ids of sources. */
  readonly source: readonly string[]
  readonly notes: Words
}
