import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import type { CsvRow } from './csv-table.ts'
import { readCsvTable } from './csv-table.ts'
import { applyConflicts, readConflicts } from './conflicts.ts'
import type { Dataset, Where } from './dataset.ts'
import { columnsOf, readDatasets } from './dataset.ts'
import { FigureCollector } from './figure-collector.ts'
import { readRowFigures } from './figure-row.ts'
import type { FigureSet, Gap } from './figure.ts'
import { didYouMean } from '../language/nearest.ts'
import { readUnitLabels } from './unit-labels.ts'

/** Texts that the figures are read from. */
export interface FigureFiles {
  readonly datasets: SourceFile
  readonly units: SourceFile
  readonly conflicts: SourceFile
  /** Tables, named as `datasets.yaml` names them: `ai/labs.csv`. */
  readonly tables: readonly SourceFile[]
}

/** Figures with the data sets that they stand in. */
export interface ReadFigures extends FigureSet {
  readonly datasets: ReadonlyMap<string, Dataset>
}

/**
 * Read every row of every table into figures. Listed are tables without a data set and the other way round, columns that
 * nothing reads, rows that yield nothing without a reason, unknown units and words of confidence, bad dates and addresses,
 * one key with two numbers that no conflict names, and conflicts that name what is not there.
 */
export function readFigures(files: FigureFiles, issues: IssueList): ReadFigures {
  const labels = readUnitLabels(files.units, issues)
  const datasets = readDatasets(files.datasets, issues)
  const places = new Map(
    [...datasets.keys()].map((id) => [id, issues.locate({ path: `datasets.${id}` })]),
  )
  const collector = new FigureCollector()
  const gaps: Gap[] = []
  const read = new Set<string>()
  for (const dataset of datasets.values()) {
    const table = files.tables.find(({ name }) => name === dataset.file)
    const place = places.get(dataset.id) ?? { file: files.datasets.name, line: 0, column: 0 }
    issues.locateWith(() => place)
    if (!table) {
      const hint = didYouMean(
        dataset.file,
        files.tables.map((t) => t.name),
      )
      issues.add('no-file', `datasets.${dataset.id}`, `there is no table '${dataset.file}'`, hint || 'Tables lie in evidence/data, named like ai/labs.csv.')
      continue
    }
    if (read.has(table.name))
      issues.add(
        'duplicate',
        `datasets.${dataset.id}`,
        `'${table.name}' is read twice`,
        'One data set reads a table whole.',
      )
    read.add(table.name)
    readTable(dataset, table, { labels, collector, gaps, issues })
  }
  for (const { name } of files.tables) {
    issues.locateWith(() => ({ file: name, line: 1, column: 1 }))
    if (!read.has(name))
      issues.add('unused', name, `no data set reads '${name}'`, 'Declare it in datasets.yaml.')
  }
  const conflicts = readConflicts(files.conflicts, issues)
  const figures = applyConflicts(collector.figures, conflicts, issues)
  collector.checkRepeats(datasets, conflicts, issues)
  return { datasets, figures, gaps, conflicts }
}

interface Reading {
  readonly labels: ReadonlyMap<string, string>
  readonly collector: FigureCollector
  readonly gaps: Gap[]
  readonly issues: IssueList
}

function readTable(dataset: Dataset, file: SourceFile, reading: Reading): void {
  const { issues, collector, gaps } = reading
  const table = readCsvTable(file, issues)
  const columns = columnsOf(dataset)
  for (const column of columns)
    if (!table.columns.includes(column))
      issues.add(
        'unknown-column',
        dataset.id,
        `${file.name} has no column '${column}'`,
        didYouMean(column, table.columns) || 'Name one of the columns in the header.',
      )
  for (const column of table.columns)
    if (!columns.has(column))
      issues.add(
        'unused',
        dataset.id,
        `nothing reads the column '${column.slice(0, 80)}' of ${file.name}`,
        'Name it under id, definition or note.',
      )
  for (const row of table.rows) {
    const figures = readRowFigures(dataset, row, reading.labels, issues)
    for (const figure of figures) collector.add(figure)
    if (figures.length > 0) continue
    const gap = dataset.gaps.find(({ where }) => matches(row, where))
    if (gap)
      gaps.push({
        dataset: dataset.id,
        row: row.row,
        about: aboutRow(dataset, row),
        because: gap.because,
        note: dataset.note.map(row.cell).filter(Boolean).join(' ; '),
      })
    else
      issues.add(
        'no-figure',
        `${dataset.id}.${row.row}`,
        `row ${row.row} of ${file.name} yields no figure`,
        'Give the reason under gaps of its data set.',
      )
  }
}

function aboutRow(dataset: Dataset, row: CsvRow): string {
  const columns = new Set(dataset.values.flatMap((value) => value.id))
  return [...columns].map(row.cell).filter(Boolean).join(' / ')
}

/** Tell whether a row holds the wanted cells. */
export function matches(row: CsvRow, where: Where): boolean {
  return Object.entries(where).every(([column, cells]) => cells.includes(row.cell(column)))
}
