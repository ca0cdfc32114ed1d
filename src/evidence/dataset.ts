import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { didYouMean } from '../language/nearest.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import { mapOf, readSection, textOf } from './plain-shapes.ts'
import { readWords } from './read-words.ts'
import type { Words } from './words.ts'

/** Cells that a row must hold, by column; each is one text or several of which one must stand there. */
export type Where = Readonly<Record<string, readonly string[]>>

/** How one value column becomes a figure. A text that starts with `=` is itself; any other names a column. */
export interface ValueColumn {
  readonly column: string
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly entity: string
  readonly metric: string
  readonly id: readonly string[]
  /** Last part of the id, where a row yields several figures; '' for none. */
  readonly part: string
  readonly definition: readonly string[]
  readonly confidence: string
  /** Word by which a remark on confidence names this column. */
  readonly called: string
  readonly where: Where
  /** Rows that repeat the number for another column are one figure. */
  readonly once: boolean
}

/** A table of the evidence: who published it, and how its columns become figures. */
export interface Dataset {
  readonly id: string
  readonly file: string
  readonly title: Words
  readonly publisher: string
  readonly licence: string
  readonly period: readonly string[]
  readonly vintage: readonly string[]
  readonly source: string
  readonly note: readonly string[]
  readonly values: readonly ValueColumn[]
  /** Words other than high, med, low in columns of confidence. */
  readonly confidenceWords: Readonly<Record<string, string>>
  /** Rows that yield no figure, and why. */
  readonly gaps: readonly { readonly where: Where; readonly because: Words }[]
  /** Why several rows may give one key; null where that is a conflict to be declared. */
  readonly repeats: Words | null
  /** Why the table has no period; null where it has. */
  readonly undated: Words | null
  /** Periods that are no date, and why. */
  readonly odd: Readonly<Record<string, Words>>
  /** Why a figure may have no source of its own; null where it may not. */
  readonly unsourced: Words | null
}

const FIELDS = new Set(
  'file title publisher licence id entity metric period vintage definition confidence source note unit figures confidence_words gaps repeats undated odd unsourced'.split(
    ' ',
  ),
)
const VALUE_FIELDS = new Set(
  'column low high unit entity metric id part definition confidence called where once'.split(' '),
)

const GAP_FIELDS = new Set(['where', 'because'])
const HINTS: Readonly<Record<string, string>> = {
  file: 'Name the table, such as ai/labs.csv.',
  publisher: 'Say who published the numbers.',
  licence: 'Say under which licence the table may be passed on.',
  source: 'Name the column of sources.',
  figures: 'List the columns that hold numbers.',
}

/** Read `datasets.yaml`: `datasets: { id: {...} }`. Unknown and missing fields are listed. */
export function readDatasets(file: SourceFile, issues: IssueList): ReadonlyMap<string, Dataset> {
  const { value } = readYaml(file.text, file.name, issues)
  const rows = readSection(value, 'datasets', file.name, issues)
  return new Map(
    Object.entries(rows).map(([id, row]) => [id, readDataset(id, mapOf(row), issues)] as const),
  )
}

function readDataset(id: string, row: PlainMap, issues: IssueList): Dataset {
  const path = `datasets.${id}`
  known(row, FIELDS, path, issues)
  for (const key of ['file', 'publisher', 'licence', 'source', 'figures'])
    if (key === 'figures' ? listOf(row[key] ?? null).length === 0 : textOf(row[key]) === '')
      issues.add('missing', path, `data set '${id}' has no ${key}`, HINTS[key])
  const wordsOrNull = (key: string) =>
    row[key] === undefined ? null : readWords(row[key], `${path}.${key}`, issues)
  const values = listOf(row['figures'] ?? []).map((entry, at): ValueColumn => {
    const own = mapOf(entry)
    const here = `${path}.figures.${at}`
    known(own, VALUE_FIELDS, here, issues)
    const either = (key: string) => own[key] ?? row[key] ?? ''
    const column = textOf(own['column'])
    if (column === '') issues.add('missing', here, `a figure of '${id}' has no column`)
    return {
      column,
      low: textOf(own['low']),
      high: textOf(own['high']),
      unit: textOf(either('unit')),
      entity: textOf(either('entity')),
      metric: textOf(either('metric')),
      id: texts(either('id')),
      part: textOf(own['part']),
      definition: texts(either('definition')),
      confidence: textOf(either('confidence')),
      called: textOf(own['called']),
      where: whereOf(own['where']),
      once: own['once'] === true,
    }
  })
  const odd = mapOf(row['odd'])
  return {
    id,
    file: textOf(row['file']),
    title: readWords(row['title'] ?? null, `${path}.title`, issues),
    publisher: textOf(row['publisher']),
    licence: textOf(row['licence']),
    period: texts(row['period'] ?? ''),
    vintage: texts(row['vintage'] ?? ''),
    source: textOf(row['source']),
    note: texts(row['note'] ?? ''),
    values,
    confidenceWords: Object.fromEntries(
      Object.entries(mapOf(row['confidence_words'])).map(([word, means]) => [word, textOf(means)]),
    ),
    gaps: listOf(row['gaps'] ?? []).map((gap, at) => readGap(mapOf(gap), `${path}.gaps.${at}`, issues)),
    repeats: wordsOrNull('repeats'),
    undated: wordsOrNull('undated'),
    odd: Object.fromEntries(
      Object.entries(odd).map(([word, why]) => [word, readWords(why, `${path}.odd`, issues)]),
    ),
    unsourced: wordsOrNull('unsourced'),
  }
}

/** Read which rows yield no figure; without `where` it would excuse all of them. */
function readGap(gap: PlainMap, path: string, issues: IssueList): Dataset['gaps'][number] {
  known(gap, GAP_FIELDS, path, issues)
  const where = whereOf(gap['where'])
  if (Object.keys(where).length === 0)
    issues.add('missing', path, 'the gap does not say which rows', 'Give the cells under where.')
  return { where, because: readWords(gap['because'] ?? null, path, issues) }
}

/** Names of all columns that a data set reads. */
export function columnsOf(dataset: Dataset): ReadonlySet<string> {
  const names = [
    ...dataset.period,
    ...dataset.vintage,
    dataset.source,
    ...dataset.note,
    ...dataset.gaps.flatMap((gap) => Object.keys(gap.where)),
    ...dataset.values.flatMap((v) => [
      v.column,
      v.low,
      v.high,
      v.unit,
      v.entity,
      v.metric,
      v.confidence,
      ...v.id,
      ...v.definition,
      ...Object.keys(v.where),
    ]),
  ]
  return new Set(names.filter((name) => name !== '' && !name.startsWith('=')))
}

function known(row: PlainMap, fields: ReadonlySet<string>, path: string, issues: IssueList): void {
  for (const key of Object.keys(row))
    if (!fields.has(key))
      issues.add('unknown-field', path, `'${key}' is no field here`, didYouMean(key, fields))
}

function whereOf(value: Plain | undefined): Where {
  return Object.fromEntries(
    Object.entries(mapOf(value)).map(([column, cells]) => [
      column,
      Array.isArray(cells) ? cells.map(textOf) : [textOf(cells)],
    ]),
  )
}

function listOf(value: Plain): readonly Plain[] {
  return Array.isArray(value) ? value : []
}

function texts(value: Plain): readonly string[] {
  return (Array.isArray(value) ? value.map(textOf) : [textOf(value)]).filter((name) => name !== '')
}
