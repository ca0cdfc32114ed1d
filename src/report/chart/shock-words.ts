import type { ChainRow } from '../../study/shock-chain.ts'

/** Every word and figure of the charts of dropped events, in one language. */
export interface ShockChartWords {
  /** Name of a quantity of the chain and what it measures. */
  readonly row: (id: string) => { readonly name: string; readonly unit: string }
  /** A change in the unit of a quantity, with its sign. */
  readonly change: (value: number, unit: ChainRow['unit']) => string
  readonly shortMonth: (month: string) => string
  readonly month: (month: string) => string
  /** Worlds of ten, one decimal, and a change of them with its sign. */
  readonly tenths: (share: number) => string
  readonly tenthsChange: (share: number) => string
  readonly count: (value: number) => string
  readonly record: {
    readonly title: (first: string, firstMonth: string, last: string, lastMonth: string) => string
    readonly titleOne: (name: string, month: string) => string
    readonly unit: string
    readonly description: (rows: readonly string[]) => string
    /** Names the lines: all events, one alone, the first tenth. */
    readonly together: string
    readonly alone: (name: string) => string
    readonly first: string
    readonly low: (month: string) => string
    readonly high: (month: string) => string
    readonly range: (low: string, high: string) => string
    readonly note: (worlds: string) => string
    readonly still: (names: string) => string
    readonly columns: {
      readonly quantity: string
      readonly first: string
      readonly most: string
      readonly when: string
      readonly p10: string
      readonly p90: string
      readonly month: string
    }
    readonly monthly: string
  }
  readonly sum: {
    readonly titleMore: (value: string) => string
    readonly titleLess: (value: string) => string
    readonly titleEven: string
    readonly titleOne: (value: string, year: string) => string
    readonly titleNone: (worlds: string) => string
    readonly unit: (year: string) => string
    readonly description: (rows: readonly string[]) => string
    readonly nothing: string
    readonly alone: (name: string) => string
    readonly together: string
    readonly withIt: (name: string) => string
    readonly ifAdded: (value: string) => string
    readonly note: string
    readonly columns: {
      readonly events: string
      readonly worlds: string
      readonly change: string
      readonly error: string
    }
    readonly beyond: string
  }
}
