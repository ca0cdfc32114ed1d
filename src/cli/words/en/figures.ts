import type { Confidence, Figure } from '../../../evidence/figure.ts'
import type { ReferenceKind } from '../../../evidence/figure-sources.ts'

const LABELS: Readonly<Record<keyof Figure, string>> = {
  id: 'id',
  dataset: 'table',
  rows: 'rows',
  entity: 'entity',
  metric: 'metric',
  value: 'value',
  low: 'low',
  high: 'high',
  text: 'text',
  unit: 'unit',
  measure: 'measure',
  period: 'period',
  vintage: 'vintage',
  definition: 'definition',
  confidence: 'confidence',
  caveat: 'caveat',
  urls: 'addresses',
  references: 'sources',
  locator: 'where',
  note: 'note',
  contradicts: 'against',
}
const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  high: 'high',
  med: 'medium',
  low: 'low',
}
const REFERENCES: Readonly<Record<ReferenceKind, string>> = {
  series: 'series',
  table: 'table',
  repository: 'repository',
  computed: 'computed',
  'not found': 'not found',
  words: 'words',
}

/** What `figures` says around the tables, whose own words stay as they are. */
export const FIGURES = {
  labels: LABELS as Readonly<Record<keyof Figure, string>>,
  confidences: CONFIDENCES as Readonly<Record<Confidence, string>>,
  references: REFERENCES as Readonly<Record<ReferenceKind, string>>,
  range: (low: string, high: string): string => `${low} to ${high}`,
  least: (low: string): string => `at least ${low}`,
  most: (high: string): string => `at most ${high}`,
  beside: (count: string): string => `${count} beside it`,
  found: (found: string, all: string): string => `${found} of ${all} figures`,
  foundMore: (found: string, all: string, shown: string): string =>
    `${found} of ${all} figures; the first ${shown} are shown`,
}
