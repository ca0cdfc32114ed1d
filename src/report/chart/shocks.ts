import { scaleLinear } from 'd3-scale'
import type { ShockEffect, ShockStudy } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber, monthToYears, withPlus } from '../format.ts'
import type { Messages } from '../messages.ts'
import { box, type Drawing, label, line, path } from '../svg.ts'
import { numberColumns, type Row, type Table } from '../table.ts'
import { shorten, textWidth } from '../text-size.ts'

/** Write the month of an event short, such as `Jan 2027`. */
export function shockDate(date: string, words: Messages): string {
  const years = monthToYears(date)
  return years === null ? date : words.format.shortDate(years)
}

/** Write a change of worlds of ten on an axis. */
export function tickOfTen(change: number, { format }: Messages): string {
  return change === 0 ? '0' : format.withoutZero(format.changeOfTen(change))
}

/** Build the chart of what one large event does at each date, or null without events. */
export function singleShocks(study: ShockStudy, words: Messages): Figure | null {
  const most = strongest(study)
  if (most === null) return null
  return {
    id: 'shocks',
    title: words.shocks.title(
      most.label,
      words.format.changeOfTen(most.change),
      words.format.monthName(most.date),
    ),
    unit: words.shocks.unit,
    description: words.shocks.description(
      study.events.map((event) =>
        words.shocks.part(
          event.label,
          words.format.list(event.within18Months.map(words.format.changeOfTen)),
        ),
      ),
    ),
    worlds: study.worlds,
    draw: (width) => draw(width, study, words),
    tables: [shockTable(study, words)],
    note: words.shocks.mediansNote(words.format.monthName(study.dates[0] ?? '')),
  }
}

/** Find the event whose effect differs most between dates, with its least and greatest change. */
export function mostDated(
  study: ShockStudy,
): { readonly label: string; readonly low: number; readonly high: number } | null {
  const spans = study.events.flatMap((event) => {
    const values = event.within18Months.filter(isFiniteNumber)
    if (values.length < 2) return []
    return [{ label: event.label, low: Math.min(...values), high: Math.max(...values) }]
  })
  return spans.sort((a, b) => b.high - b.low - (a.high - a.low))[0] ?? null
}

function strongest(
  study: ShockStudy,
): { readonly label: string; readonly change: number; readonly date: string } | null {
  const changes = study.events.flatMap((event) =>
    event.within18Months.flatMap((change, index) =>
      isFiniteNumber(change)
        ? [{ label: event.label, change, date: study.dates[index] ?? '' }]
        : [],
    ),
  )
  return changes.sort((a, b) => b.change - a.change)[0] ?? null
}

function shockTable(study: ShockStudy, words: Messages): Table {
  const dates = study.dates.map((date) => shockDate(date, words))
  const { aiShares, market, capex, output } = words.shocks
  const relative = (value: number): string => withPlus(value, words.format.percent(value))
  const rowOf = (effect: ShockEffect): Row => ({
    cells: [
      effect.label,
      ...study.dates.map((_, index) =>
        words.format.changeOfTen(effect.within18Months[index] ?? Number.NaN),
      ),
      ...study.dates.map((_, index) =>
        words.format.changeOfTen(effect.by2030[index] ?? Number.NaN),
      ),
      relative(effect.aiSharesLow),
      relative(effect.marketLow),
      relative(effect.capexSecondYear),
      withPlus(effect.outputLowPoints, words.format.decimal(effect.outputLowPoints, 1)),
    ],
  })
  return {
    caption: words.shocks.unit,
    columns: [
      { head: words.shocks.event },
      ...numberColumns([
        ...dates.map((date) => words.shocks.within(date)),
        ...dates.map((date) => words.shocks.by2030(date)),
        aiShares,
        market,
        capex,
        output,
      ]),
    ],
    rows: [...study.events, ...study.pairs].map(rowOf),
  }
}

function draw(width: number, study: ShockStudy, words: Messages): Drawing {
  const isWide = width >= 700
  const names = isWide ? Math.min(310, width * 0.39) : 0
  const rowHeight = isWide ? 27 : 42
  const top = 44
  const height = top + study.events.length * rowHeight + 4
  const values = study.events.flatMap((event) => event.within18Months.filter(isFiniteNumber))
  const x = scaleLinear(
    [Math.min(0, ...values), Math.max(0.1, ...values)],
    [names + 10, width - 10],
  )
  const error = isFiniteNumber(study.standardError) ? 2 * study.standardError : 0
  const ticks = x.ticks(width < 360 ? 5 : 6)
  const parts = [
    box('noise', x(-error), top - 4, x(error) - x(-error), height - top + 2),
    ...ticks.flatMap((tick) => [
      line(tick === 0 ? 'ax' : 'g', x(tick), top - 4, x(tick), height),
      label('', x(tick), 34, tickOfTen(tick, words), 'middle'),
    ]),
    ...key(study.dates, isWide ? names + 10 : 0, words),
  ]
  study.events.forEach((event, index) => {
    const y = top + index * rowHeight
    const middle = isWide ? y + 13 : y + 28
    const known = event.within18Months.filter(isFiniteNumber)
    parts.push(
      label(
        't-ink l halo',
        0,
        isWide ? y + 17 : y + 14,
        shorten(event.label, isWide ? names - 8 : width, 12.5),
      ),
    )
    if (known.length > 0) {
      parts.push(line('link', x(Math.min(0, ...known)), middle, x(Math.max(0, ...known)), middle))
    }
    event.within18Months.forEach((change, date) => {
      if (isFiniteNumber(change)) parts.push(dateMark(date, x(change), middle))
    })
  })
  return { width, height, body: parts.join('') }
}

function key(dates: readonly string[], left: number, words: Messages): readonly string[] {
  let x = left
  return dates.flatMap((date, index) => {
    const text = shockDate(date, words)
    const parts = [dateMark(index, x + 5, 9), label('t-ink2', x + 14, 13, text)]
    x += 30 + textWidth(text)
    return parts
  })
}

/** Draw the mark of a date of a shock: full circle, hollow square, hollow triangle, then crosses. */
function dateMark(date: number, x: number, y: number): string {
  const at = (dx: number, dy: number): string => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`
  if (date === 0) return path('mark-date full', `M${at(-5, 0)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`)
  if (date === 1) return path('mark-date', `M${at(-4.2, -4.2)}h8.4v8.4h-8.4Z`)
  if (date === 2) return path('mark-date', `M${at(0, -5.2)}L${at(5.2, 4)}L${at(-5.2, 4)}Z`)
  return path('mark-date', `M${at(-4, -4)}l8 8m0 -8l-8 8`)
}
