import type { Entry } from './blocks.ts'
import type { BuildContext } from './build-context.ts'
import { readDeclared, textOf } from './build-context.ts'
import { readTable } from './build-parameter.ts'
import { yearOfDate } from './calendar.ts'
import { emptyRecord } from './empty-record.ts'
import type { DataSeries, LookupTable } from './model.ts'
import type { PlainMap } from './yaml-text.ts'

type Points = Record<string, [number, number][]>

/** Read a data entry: a series by date, from values or a CSV file, or a table for `lookup`. */
export function buildData(entry: Entry, context: BuildContext): DataSeries | LookupTable {
  const declared = readDeclared(entry, context)
  const { path, body } = entry
  if (Array.isArray(body['points'])) {
    const points = body['points'] as unknown as [number, number][]
    if (points.length === 0 || points.some(([x], i) => i > 0 && !(x > (points[i - 1]?.[0] ?? 0))))
      context.issues.add('data', `${path}.points`, 'the points need rising x')
    return { ...declared, points }
  }
  if (declared.dims.length > 1)
    context.issues.add('data', path, 'a series has at most one dimension')
  const elements = context.dimensions.get(declared.dims[0] ?? '') ?? ['']
  const points = emptyRecord<[number, number][]>()
  for (const element of elements) points[element] = []
  if (body['values'] !== undefined) fromValues(body['values'] as PlainMap, points, path, context)
  else if (body['file'] !== undefined) fromFile(entry, points, declared.dims.length > 0, context)
  for (const [element, series] of Object.entries(points)) {
    series.sort((a, b) => a[0] - b[0])
    if (series.length === 0)
      context.issues.add('no-data', path, `no values${element ? ` for ${element}` : ''}`)
  }
  return {
    ...declared,
    points,
    interpolation: body['interpolation'] === 'step' ? 'step' : 'linear',
    outside: body['outside'] === 'nan' ? 'nan' : 'hold',
  }
}

/** Tell a lookup table from a series. */
export function isTable(data: DataSeries | LookupTable): data is LookupTable {
  return Array.isArray(data.points)
}

function fromValues(values: PlainMap, points: Points, path: string, context: BuildContext): void {
  const put = (element: string, date: string, value: number) => {
    const year = yearOfDate(date)
    const series = points[element]
    if (year === null)
      context.issues.add('data', `${path}.values`, `'${date}' is not a date such as 2026-03`)
    else if (!series)
      context.issues.add(
        'unknown-element',
        `${path}.values`,
        `'${element}' is not in its dimension`,
      )
    else series.push([year, value])
  }
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && typeof value === 'object')
      for (const [date, one] of Object.entries(value as PlainMap)) put(key, date, Number(one))
    else for (const element of Object.keys(points)) put(element, key, Number(value))
  }
}

function fromFile(entry: Entry, points: Points, byElement: boolean, context: BuildContext): void {
  const { path, body } = entry
  const dateColumn = textOf(body['date']) || 'date'
  const columns = body['columns'] as PlainMap | undefined
  for (const row of readTable(textOf(body['file']), `${path}.file`, context)) {
    const year = yearOfDate(row[dateColumn] ?? '')
    if (year === null) {
      context.issues.add(
        'data',
        `${path}.file`,
        `'${row[dateColumn] ?? ''}' in column '${dateColumn}' is not a date`,
      )
      return
    }
    for (const [element, series] of Object.entries(points)) {
      const column = textOf(columns?.[element]) || textOf(body['column']) || element
      const cell = row[column]
      if (cell === undefined || cell === '' || cell === 'NA') continue
      const value = Number(cell)
      if (Number.isFinite(value)) series.push([year, value])
      else
        context.issues.add(
          'data',
          `${path}.file`,
          `'${cell}' in column '${column}' is not a number`,
        )
    }
  }
  if (byElement && columns)
    for (const key of Object.keys(columns))
      if (!points[key])
        context.issues.add('unknown-element', `${path}.columns`, `'${key}' is not in its dimension`)
}
