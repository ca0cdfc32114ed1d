import type { SourceReference } from './figure-sources.ts'
import type { Words } from './words.ts'

/** How far a figure is to be trusted. */
export const CONFIDENCES = ['high', 'med', 'low'] as const
/** One of `CONFIDENCES`. */
export type Confidence = (typeof CONFIDENCES)[number]

/** A published number as a table of the evidence holds it. Conflicting figures stand side by side; none is averaged. */
export interface Figure {
  /** Data set and key, such as `labs/openai/revenue/2025/fy/reported-leak-audited/2026-06`. */
  readonly id: string
  readonly dataset: string
  /** Data rows of the table that give it, 1-based, the header not counted. */
  readonly rows: readonly number[]
  readonly entity: string
  readonly metric: string
  /** The number, or the centre of a range; null where only a range or words are published. */
  readonly value: number | null
  /** Lower end; alone where the source says `more than`. */
  readonly low: number | null
  /** Upper end; alone where the source says `less than`. */
  readonly high: number | null
  /** What is published where it is no number; '' otherwise. */
  readonly text: string
  /** Label of the unit, as the table writes it. */
  readonly unit: string
  /** The same unit in the language, such as `USD bn / year`. */
  readonly measure: string
  /** Date or period that the figure is about. */
  readonly period: string
  /** When it was said or forecast; '' where the table does not tell. */
  readonly vintage: string
  /** What keeps it apart from others of the same name, by column: accounting definition, kind, cost concept. */
  readonly definition: Readonly<Record<string, string>>
  readonly confidence: Confidence
  /** What limits the confidence, as the table says it; '' when nothing does. */
  readonly caveat: string
  readonly urls: readonly string[]
  /** Sources that are no page: series, tables of this project, arithmetic. */
  readonly references: readonly SourceReference[]
  /** Where in the source: file, table, copy; '' when the page alone is named. */
  readonly locator: string
  readonly note: string
  /** Ids of the figures that a conflict sets beside this one. */
  readonly contradicts: readonly string[]
}

/** A row without a number, and why it is kept. */
export interface Gap {
  readonly dataset: string
  readonly row: number
  /** What the row names, from its key columns. */
  readonly about: string
  readonly because: Words
  readonly note: string
}

/** Figures that do not agree, and why. */
export interface Conflict {
  readonly id: string
  readonly about: Words
  readonly figures: readonly string[]
  readonly why: Words
}

/** Everything read from the tables. */
export interface FigureSet {
  readonly figures: ReadonlyMap<string, Figure>
  readonly gaps: readonly Gap[]
  readonly conflicts: readonly Conflict[]
}
