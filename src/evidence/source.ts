/** What a source is. */
export const SOURCE_KINDS = [
  'filing',
  'survey',
  'paper',
  'data set',
  'press',
  'project data',
  'model',
] as const
/** One of `SOURCE_KINDS`; `project data` is a table of this project, `model` one of its own computations. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A source named by parameters, citations, claims and figures. */
export interface Source {
  readonly id: string
  readonly title: string
  /** Author or publisher. */
  readonly by: string
  /** Year, month or day of publication, or two years such as `2022-2026`. */
  readonly year: string
  readonly kind: SourceKind
  /** What its owner allows, in a few words; '' where none is given. */
  readonly licence: string
  /** Addresses with ` ; ` between them; '' for a file of this project. */
  readonly url: string
  /** Table, page, series or file. */
  readonly where: string
  /** What of it was read here. */
  readonly checked: string
}
