import type { IssueList } from '../language/issue.ts'
import { didYouMean } from '../language/nearest.ts'
import type { CsvRow } from './csv-table.ts'
import type { Dataset, ValueColumn } from './dataset.ts'
import { readConfidence } from './figure-confidence.ts'
import { dateFault } from './figure-dates.ts'
import { readCellSources } from './figure-sources.ts'
import { isEmptyValue, readPublishedValue, valueFault, withEnds } from './figure-values.ts'
import type { Figure } from './figure.ts'

/** A figure and whether rows that repeat it are the same one. */
export interface RowFigure {
  /** Line of the table that the row starts on. */
  readonly line: number
  readonly figure: Figure
  readonly once: boolean
}

/** Read the figures of one row: one for each value column that holds something. Faults are listed with the row. */
export function readRowFigures(
  dataset: Dataset,
  row: CsvRow,
  labels: ReadonlyMap<string, string>,
  issues: IssueList,
): readonly RowFigure[] {
  const path = `${dataset.id}.${row.row}`
  const figures: RowFigure[] = []
  for (const column of dataset.values) {
    const holds = Object.entries(column.where).every(([c, cells]) => cells.includes(row.cell(c)))
    const cell = (name: string) => (name.startsWith('=') ? name.slice(1) : row.cell(name))
    const value = withEnds(
      readPublishedValue(row.cell(column.column)),
      row.cell(column.low),
      row.cell(column.high),
    )
    if (!holds || isEmptyValue(value)) continue
    const fault = valueFault(value)
    if (fault)
      issues.add('bad-value', path, `${column.column}: ${fault}`, 'Give what the source publishes.')
    const unit = cell(column.unit)
    const sources = readCellSources(row.cell(dataset.source))
    for (const url of sources.faults)
      issues.add(
        'bad-url',
        path,
        `'${short(url)}' is no complete address of a page`,
        'Write it whole, such as https://example.org/page.',
      )
    if (
      sources.urls.length === 0 &&
      sources.references.every(({ kind }) => kind === 'not found') &&
      dataset.unsourced === null
    )
      issues.add(
        'no-source',
        path,
        `the figure has no source`,
        'Say under unsourced why it may have none.',
      )
    const confidence = readConfidence(
      cell(column.confidence),
      column.called,
      dataset.confidenceWords,
    )
    if (!confidence)
      issues.add(
        'bad-value',
        path,
        `'${short(cell(column.confidence))}' is no word of confidence`,
        'Write high, med or low, or declare the word under confidence_words.',
      )
    figures.push({
      line: row.line,
      once: column.once,
      figure: {
        id: figureId(dataset, row, column),
        dataset: dataset.id,
        rows: [row.row],
        entity: cell(column.entity),
        metric: cell(column.metric),
        ...value,
        unit,
        measure: measureOf(unit, labels, path, issues),
        period: readDate(dataset, row, dataset.period, path, issues),
        vintage: dataset.vintage.length === 0 ? '' : readVintage(dataset, row, path, issues),
        definition: Object.fromEntries(
          column.definition
            .map((name) =>
              name.startsWith('=') ? ['definition', cell(name)] : [name, row.cell(name)],
            )
            .filter(([, text]) => text !== ''),
        ) as Record<string, string>,
        confidence: confidence?.word ?? 'low',
        caveat: confidence?.caveat ?? '',
        urls: sources.urls,
        references: sources.references,
        locator: sources.locator,
        note: dataset.note
          .filter((name) => row.cell(name) !== '')
          .map((name) => (name === 'note' ? row.cell(name) : `${name}: ${row.cell(name)}`))
          .join(' ; '),
        contradicts: [],
      },
    })
  }
  return figures
}

/** Write a text as a part of an id: small letters, digits and a few marks. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.%=]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
}

/** Cut a text of the table for a message. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function figureId(dataset: Dataset, row: CsvRow, { id, part }: ValueColumn): string {
  const parts = [...id.map((name) => slug(row.cell(name))), part].filter((text) => text !== '')
  return [dataset.id, ...parts].join('/')
}

function measureOf(
  unit: string,
  labels: ReadonlyMap<string, string>,
  path: string,
  issues: IssueList,
): string {
  const measure = labels.get(unit)
  if (unit === '') issues.add('no-unit', path, 'the figure has no unit', 'Write a label of units.yaml.')
  else if (measure === undefined)
    issues.add(
      'unit',
      path,
      `the label '${short(unit)}' is not in units.yaml`,
      didYouMean(unit, labels.keys()) || 'Say there which unit of the language it is.',
    )
  return measure ?? ''
}

function readDate(
  dataset: Dataset,
  row: CsvRow,
  columns: readonly string[],
  path: string,
  issues: IssueList,
): string {
  const text = columns.map(row.cell).filter(Boolean).join(' ')
  if (text === '') {
    if (dataset.undated === null)
      issues.add('no-date', path, 'the figure has no date', 'Say under undated why it has none.')
    return ''
  }
  const fault = Object.hasOwn(dataset.odd, text) ? '' : dateFault(text)
  if (fault)
    issues.add('bad-date', path, `'${short(text)}': ${fault}`, 'Say under odd why it stands there.')
  return text
}

/** The first column that holds something: a vintage where the table has one, else the date of the report. */
function readVintage(dataset: Dataset, row: CsvRow, path: string, issues: IssueList): string {
  const column = dataset.vintage.find((name) => row.cell(name) !== '')
  return column === undefined ? '' : readDate(dataset, row, [column], path, issues)
}
