import type { Reading } from '../../study/boom-report.ts'
import { burstDates } from '../chart/burst-dates.ts'
import { rangeByYear, readingsOf } from '../chart/range-by-year.ts'
import { escapeText } from '../escape.ts'
import { type Column, numberColumns, renderTable, type Row } from '../table.ts'
import { chart, pair, type Section, section, type View } from './section.ts'

/** Write when it bursts: range by year, the table of all readings, the distribution of dates. */
export function whenSection(view: View): Section {
  const { report, words } = view
  return section(
    'when',
    words.when,
    pair(
      chart(rangeByYear(report, true, words), view),
      chart(rangeByYear(report, false, words), view),
    ),
    readingsTable(view),
    chart(burstDates(report, words), view),
  )
}

function readingsTable({ report, words }: View): string {
  const { headline, years } = report
  const columns: readonly Column[] = [
    { head: words.when.reading },
    ...years.map((year) => ({
      head: String(year),
      isNumber: true,
      isMarked: year === headline.year,
    })),
    ...numberColumns([words.when.worlds, words.when.error]),
  ]
  const groups = [
    { head: words.common.withEvents, readings: readingsOf(report, true) },
    { head: words.common.withoutEvents, readings: readingsOf(report, false) },
  ].filter((group) => group.readings.length > 0)
  const rows = groups.flatMap(({ head, readings }): readonly Row[] => [
    { cells: [head], isHead: true },
    ...readings.map((reading, index) => rowOf(reading, index === 0)),
  ])
  const caption = words.when.tableUnit(String(headline.year))
  return `<div class="block"><h3>${escapeText(words.when.tableTitle)}</h3><p class="unit">${escapeText(caption)}</p>${renderTable({ caption, columns, rows })}</div>`

  function rowOf(reading: Reading, isBase: boolean): Row {
    const label =
      reading.dated === 'confirmed' ? words.when.confirmed(reading.label) : reading.label
    const shares = years.map((_, index) =>
      words.format.ofTen(reading.shareByYear[index] ?? Number.NaN),
    )
    const error = words.format.decimal(reading.standardError * 10, 2)
    return {
      cells: [label, ...shares, words.format.count(reading.worlds), error],
      isStrong: isBase,
    }
  }
}
