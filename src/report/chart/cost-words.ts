import type { CostMark } from '../../evidence/cost-report.ts'
import type { MissingReason } from '../../evidence/cost-preset.ts'
import type { Words } from '../../evidence/words.ts'

/** Numbers of one preset by the name of their output, as written; those without a value are left out. */
export type CostTexts = Readonly<Partial<Record<string, string>>>

/** What a comparison of presets found: the ends, and how far apart they are. */
export interface CostSpread {
  readonly low: string
  readonly lowName: string
  readonly high: string
  readonly highName: string
  /** High over low. */
  readonly times: string
  /** The range of the high and the low one meet: which is higher is not known. */
  readonly isOpen: boolean
  /** One of the two rests on a judged input, such as a margin: no measurement. */
  readonly isJudged: boolean
}

/** Words of one chart over presets. */
export interface BesideWords {
  readonly unit: string
  readonly title: (spread: CostSpread) => string
  readonly titleOne: (names: readonly string[], value: string) => string
  readonly titleNone: string
}

/** Every word and figure of the charts of costs, in one language. */
export interface CostChartWords {
  /** Choose the language of a text and set it in type. */
  readonly text: (words: Words) => string
  /** A number for a chart: `$0.300`, `$5.58m`, `42.6%`. */
  readonly amount: (value: number, unit: string) => string
  readonly tick: (value: number, unit: string) => string
  /** A number as `faultline cost` writes it, without its unit. */
  readonly number: (value: number) => string
  readonly unit: (unit: string) => string
  readonly percent: (share: number) => string
  readonly marks: Readonly<Record<CostMark, string>>
  readonly missing: (reason: MissingReason | null) => string
  readonly columns: {
    readonly what: string
    readonly value: string
    readonly unit: string
    readonly low: string
    readonly high: string
    readonly known: string
    readonly judged: string
  }
  readonly description: (rows: readonly string[]) => string
  readonly tokens: {
    readonly unit: string
    readonly title: (value: string) => string
    readonly titleInferred: (low: string, high: string) => string
    readonly titleNone: string
    readonly note: string
  }
  readonly bill: {
    readonly unit: string
    readonly title: (values: CostTexts) => string
    readonly titleNone: string
    readonly note: string
  }
  readonly margin: {
    readonly unit: string
    readonly title: (values: CostTexts) => string
    readonly titleNone: string
    readonly note: string
  }
  readonly beside: Readonly<Record<BesideOf, BesideWords>>
}

/** Outputs that have a chart over presets. */
export const BESIDE = [
  'unit_cost',
  'price_output',
  'rental_cost',
  'amortised_cost',
  'acquisition_cost',
  'margin_on_revenue',
] as const
/** One of `BESIDE`. */
export type BesideOf = (typeof BESIDE)[number]
