import type { BoomReport, Reading } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { type Column, numberColumns, type Row, type Table } from '../table.ts'
import { drawDotRows, type DotRow } from './dot-rows.ts'
import { readingsOf } from './range-by-year.ts'

const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** Build the table of every reading of the question by year, those with random events first. */
export function readingsTable({ headline, years, ...report }: BoomReport, words: Messages): Table {
  const columns: readonly Column[] = [
    { head: words.when.reading },
    ...years.map((year) => ({
      head: String(year),
      isNumber: true,
      isMarked: year === headline.year,
    })),
    ...numberColumns([words.when.worlds, words.when.error]),
  ]
  const rows = groupsOf({ headline, years, ...report }, words).flatMap(
    ({ head, readings }): readonly Row[] => [
      { cells: [head], isHead: true },
      ...readings.map((reading, index) => ({
        cells: [
          nameOf(reading, words),
          ...years.map((_, k) => words.format.ofTen(reading.shareByYear[k] ?? Number.NaN)),
          words.format.count(reading.worlds),
          words.format.decimal(reading.standardError * 10, 2),
        ],
        isStrong: index === 0,
      })),
    ],
  )
  return { caption: words.when.tableUnit(String(headline.year)), columns, rows }
}

/** Build the chart of what the answer of the headline year depends on: a dot a reading; null without readings. */
export function readingsChart(report: BoomReport, words: Messages): Figure | null {
  const { headline, years } = report
  const at = years.indexOf(headline.year)
  const shareOf = (reading: Reading): number => reading.shareByYear[at] ?? Number.NaN
  const groups = groupsOf(report, words)
    .map((group) => ({
      ...group,
      readings: group.readings.filter((r) => isFiniteNumber(shareOf(r))),
    }))
    .filter(({ readings }) => readings.length > 0)
  const first = groups[0]?.readings ?? []
  const sorted = first.toSorted((a, b) => shareOf(a) - shareOf(b))
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (!low || !high) return null
  const year = String(headline.year)
  const tenths = (reading: Reading): string => words.format.ofTen(shareOf(reading))
  const rows = groups.flatMap(({ head, readings }): DotRow[] => [
    { label: head, isHead: true },
    ...readings.map((reading, index): DotRow => {
      const [share, error] = [shareOf(reading), reading.standardError]
      return {
        label: nameOf(reading, words),
        span: {
          low: Math.max(0, share - 2 * error),
          high: Math.min(1, share + 2 * error),
          kind: 'b80',
        },
        dots: [{ at: share, kind: index === 0 ? 'dot' : 'hollowdot' }],
        value: tenths(reading),
        isStrong: index === 0,
      }
    }),
  ])
  return {
    id: 'readings',
    title: words.when.readingsTitle(
      year,
      tenths(low),
      nameOf(low, words),
      tenths(high),
      nameOf(high, words),
    ),
    unit: words.when.readingsUnit(year),
    description: words.when.readingsDescription(
      first.map((reading) => words.common.labelled(nameOf(reading, words), tenths(reading))),
    ),
    worlds: first[0]?.worlds ?? 0,
    draw: (width) =>
      drawDotRows(width, rows, {
        from: 0,
        to: 1,
        ticks: TENTHS.map((tick) => ({ at: tick, text: String(Math.round(tick * 10)) })),
      }),
    tables: [readingsTable(report, words)],
  }
}

/** Name a reading, with how its burst is dated where that is not the usual way. */
function nameOf(reading: Reading, words: Messages): string {
  return reading.dated === 'confirmed' ? words.when.confirmed(reading.label) : reading.label
}

function groupsOf(
  report: BoomReport,
  words: Messages,
): readonly { readonly head: string; readonly readings: readonly Reading[] }[] {
  return [
    { head: words.common.withEvents, readings: readingsOf(report, true) },
    { head: words.common.withoutEvents, readings: readingsOf(report, false) },
  ].filter((group) => group.readings.length > 0)
}
