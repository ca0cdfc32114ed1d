import type { BoomReport } from '../study/boom-report.ts'
import { correlationText, readableName } from './chart/drivers.ts'
import { isFiniteBand } from './chart/interval-rows.ts'
import { givenBursts } from './chart/losses.ts'
import { readingsOf, type YearRange, yearRanges } from './chart/range-by-year.ts'
import { isFiniteNumber } from './format.ts'
import type { Messages } from './messages.ts'
import { cell, lengthOf, type Paint } from './screen-text.ts'

const YEAR_COLUMNS = 6
const LABEL_COLUMNS = 24
const MOST_LABEL_COLUMNS = 28
const SHOWN = 5
const AMOUNT_COLUMNS = 8
const RANGE_COLUMNS = 18

/** Write the table by year: base case and both ends of the readings, with and without random events. */
export function yearTable(
  report: BoomReport,
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const years = yearsThatFit(report, columns)
  const head = Math.max(LABEL_COLUMNS, Math.min(44, columns - years.length * YEAR_COLUMNS))
  const lines = [
    cell(words.screen.byYear, head) +
      years.map((year) => headYear(year, report.headline.year, paint)).join(''),
  ]
  for (const hasEvents of [true, false]) {
    const ranges = yearRanges(report.years, readingsOf(report, hasEvents))
    if (ranges.length === 0) continue
    const name = hasEvents ? words.screen.events : words.screen.calm
    const shown = years.flatMap((year) => ranges.find((range) => range.year === year) ?? [])
    const row = (label: string, pick: (range: YearRange) => number, isBase: boolean): string =>
      paint(cell(label, head), isBase ? 'plain' : 'quiet') +
      shown
        .map((range) => {
          const text = cell(words.format.ofTen(pick(range)), YEAR_COLUMNS, 'right')
          const isFocus = range.year === report.headline.year
          if (isBase && isFocus) return paint(text, hasEvents ? 'burst' : 'strong')
          return paint(text, isBase ? 'plain' : 'quiet')
        })
        .join('')
    lines.push(
      row(`${name}, ${words.screen.base}`, (range) => range.base, true),
      row(`  ${words.screen.lowest}`, (range) => range.low, false),
      row(`  ${words.screen.highest}`, (range) => range.high, false),
    )
  }
  return lines
}

/** Draw the range of readings at the headline year on a scale from 0 to 10 worlds. */
export function rangeBars(
  report: BoomReport,
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const head = LABEL_COLUMNS
  const length = Math.min(61, columns - head)
  const { headline } = report
  const at = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * (length - 1))
  const scale = Array.from({ length }, () => ' ')
  for (const tick of [0, 2, 4, 6, 8]) scale[at(tick / 10)] = String(tick)
  const axis = `${scale.slice(0, length - 2).join('')}10`
  const bar = (low: number, base: number, high: number): string => {
    const before = paint('·'.repeat(at(low)), 'quiet')
    const left = at(low) === at(base) ? '' : `├${'─'.repeat(at(base) - at(low) - 1)}`
    const right = at(high) === at(base) ? '' : `${'─'.repeat(at(high) - at(base) - 1)}┤`
    const after = paint('·'.repeat(length - 1 - at(high)), 'quiet')
    return `${before}${paint(left, 'model')}${paint('●', 'burst')}${paint(right, 'model')}${after}`
  }
  const rows = [
    { name: words.screen.events, ends: headline },
    { name: words.screen.calm, ends: headline.calm },
  ].filter(({ ends }) => [ends.low, ends.share, ends.high].every(isFiniteNumber))
  if (rows.length === 0) return []
  return [
    cell(words.screen.scale(String(headline.year)), head) + paint(axis, 'quiet'),
    ...rows.map(
      ({ name, ends }) =>
        cell(`  ${name}`, head) +
        bar(Math.min(ends.low, ends.share), ends.share, Math.max(ends.high, ends.share)),
    ),
  ]
}

/** Write the largest losses by final holder: middle world and 8 of 10 worlds. */
export function lossLines(
  report: BoomReport,
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const { main } = givenBursts(report)
  const losses = (main?.losses ?? []).filter((loss) => isFiniteBand(loss.usdBn)).slice(0, SHOWN)
  if (main === null || losses.length === 0) return []
  return [
    paint(cell(words.screen.losses(words.format.count(main.worlds)), columns), 'strong'),
    ...threeColumns(
      losses.map(({ label, usdBn: { p10, p50, p90 } }) => [
        label,
        words.format.money(p50, 2),
        words.format.moneyRange(p10, p90, 2),
      ]),
      columns,
      words,
      paint,
    ),
  ]
}

/** Write the falls from the high: middle world and 8 of 10 worlds. */
export function fallLines(
  report: BoomReport,
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const falls = (givenBursts(report).main?.falls ?? []).filter((row) => isFiniteBand(row.fall))
  if (falls.length === 0) return []
  return [
    paint(cell(words.screen.falls, columns), 'strong'),
    ...threeColumns(
      falls.map(({ label, fall }) => {
        const [low, middle, high] = [fall.p10, fall.p50, fall.p90].map((share) =>
          words.format.percent(-share),
        )
        return [label, middle ?? '', words.common.inEight(low ?? '', high ?? '')]
      }),
      columns,
      words,
      paint,
    ),
  ]
}

/** Write the strongest drivers with the counts in the lowest and the highest fifth. */
export function driverLines(
  report: BoomReport,
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const { drivers, headline } = report
  const rows = drivers.rows.filter((row) => isFiniteNumber(row.correlation)).slice(0, SHOWN)
  if (rows.length === 0) return []
  const widths = [14, 15, 15]
  const longest = Math.max(...rows.map((row) => lengthOf(readableName(row)) + 3))
  const room = columns - widths.reduce((sum, width) => sum + width, 0)
  const name = Math.min(Math.max(34, Math.min(46, longest)), room)
  const columnsOf = (texts: readonly string[]): string =>
    texts.map((text, index) => cell(text, widths[index] ?? 14, 'right')).join('')
  const { correlation, lowFifth, highFifth } = words.screen
  return [
    paint(cell(words.screen.drivers(String(headline.year)), columns), 'strong'),
    paint(
      cell(`  ${words.screen.chance(words.format.decimal(drivers.noise, 2))}`, name) +
        columnsOf([correlation, lowFifth, highFifth]),
      'quiet',
    ),
    ...rows.map(
      (row) =>
        cell(`  ${readableName(row)}`, name) +
        columnsOf([
          correlationText(row.correlation, words),
          words.format.ofTen(row.lowFifth),
          words.format.ofTen(row.highFifth),
        ]),
    ),
  ]
}

type ThreeTexts = readonly [label: string, middle: string, range: string]

function threeColumns(
  rows: readonly ThreeTexts[],
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const longest = (at: 0 | 1 | 2): number => Math.max(...rows.map((row) => lengthOf(row[at])))
  const amount = Math.max(AMOUNT_COLUMNS, longest(1) + 1)
  const range = Math.max(RANGE_COLUMNS, longest(2) + 1)
  const wanted = Math.max(LABEL_COLUMNS, Math.min(MOST_LABEL_COLUMNS, longest(0) + 2))
  const name = Math.min(wanted, columns - amount - range)
  const line = (first: string, middle: string, last: string): string =>
    cell(first, name) + middle + paint(cell(last, range, 'right'), 'quiet')
  const { middle: head, eight } = words.screen
  return [
    paint(cell('', name) + cell(head, amount, 'right') + cell(eight, range, 'right'), 'quiet'),
    ...rows.map(([label, middle, last]) => line(`  ${label}`, cell(middle, amount, 'right'), last)),
  ]
}

function headYear(year: number, focus: number, paint: Paint): string {
  return paint(cell(String(year), YEAR_COLUMNS, 'right'), year === focus ? 'strong' : 'quiet')
}

function yearsThatFit(report: BoomReport, columns: number): readonly number[] {
  const years = [...report.years]
  const room = Math.max(1, Math.floor((columns - LABEL_COLUMNS) / YEAR_COLUMNS))
  while (years.length > room) {
    const last = years.findLastIndex((year) => year !== report.headline.year)
    years.splice(last, 1)
  }
  return years
}
