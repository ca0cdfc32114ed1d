import type { Words } from './words.ts'

/** How the months of a row become one number: their mean, or the last less the first. */
export type BackTestFold = 'average' | 'change'

/** A fact that a run is held against. */
export interface BackTestRow {
  readonly id: string
  readonly about: Words
  /** Labels of series that are added up, such as `price[NVDA]`. */
  readonly series: readonly string[]
  readonly fold: BackTestFold
  /** First and last month, both counted. */
  readonly from: string
  readonly to: string
  /** The fact, in `unit`; the middle where it is a range. */
  readonly value: number
  /** Ends of what sources report; both `value` where they agree. */
  readonly low: number
  readonly high: number
  readonly unit: string
  /** The model was set to meet it, so that meeting it says little. */
  readonly isTarget: boolean
  readonly source: string
}

/** Facts and the scenario that is held against them. */
export interface BackTest {
  readonly scenario: string
  readonly about: Words
  readonly rows: readonly BackTestRow[]
}

/** An earlier boom in the same equations. */
export interface Episode {
  readonly id: string
  readonly scenario: string
  readonly about: Words
  /** Years to take from the model's calendar to get that of the episode. */
  readonly yearsEarlier: number
  /** Years of the episode, ascending. */
  readonly years: readonly number[]
  /** What happened. */
  readonly fact: Words
  readonly source: string
}

/** What the model is held against, read from `back-tests.yaml`. */
export interface BackTests {
  /** Many worlds from a date before the facts. */
  readonly forecast: BackTest
  /** The central world, which has seen some of the facts. */
  readonly central: BackTest
  readonly episodes: readonly Episode[]
  /** Tests that do not exist. */
  readonly missing: readonly Words[]
}

/** A fact with what the worlds of a forecast gave. */
export interface ForecastScore extends BackTestRow {
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** Share of worlds below the fact. */
  readonly below: number
  /** The fact lies within 10 to 90 % of worlds. */
  readonly isInside: boolean
  /** Continuous ranked probability score over the fact: 0 is perfect. */
  readonly score: number
}

/** A fact with what the central world gave. */
export interface CentralScore extends BackTestRow {
  readonly model: number
  /** Relative distance from the nearer end of the fact; 0 within its range, negative below it. */
  readonly miss: number
}

/** An episode with the share of worlds that burst by the end of each year. */
export interface EpisodeScore extends Episode {
  readonly worlds: number
  readonly shareByYear: readonly number[]
}

/** Back-tests as they came out. JSON-serialisable. */
export interface BackTestScores {
  readonly worlds: number
  readonly seed: number
  readonly forecast: Omit<BackTest, 'rows'> & { readonly rows: readonly ForecastScore[] }
  readonly central: Omit<BackTest, 'rows'> & { readonly rows: readonly CentralScore[] }
  readonly episodes: readonly EpisodeScore[]
  readonly missing: readonly Words[]
}
