import { scaleLinear, type ScaleLinear } from 'd3-scale'
import type { Figure } from '../figure.ts'
import type { Format } from '../format.ts'
import { isFiniteNumber } from '../format.ts'
import { type Drawing, label, line, path } from '../svg.ts'
import { numberColumns, type Table } from '../table.ts'
import { textWidth } from '../text-size.ts'

/** One series of a number of the model in one world, and what it was before changes. */
export interface PathLine {
  readonly name: string
  readonly values: readonly number[]
  readonly stored: readonly number[] | null
}

/** What the path of a number of the model is drawn for. */
export interface PathSubject {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** Which world, in words. */
  readonly world: string
  readonly months: readonly string[]
  /** Decimal years. */
  readonly times: readonly number[]
  readonly lines: readonly PathLine[]
}

/** What the chart says, by catalogue. */
export interface PathWords {
  readonly format: Format
  readonly titleOne: (name: string, first: string, from: string, last: string, to: string) => string
  readonly titleStill: (name: string, value: string) => string
  readonly titleMany: (name: string, top: string, value: string, month: string) => string
  readonly unit: (unit: string, world: string) => string
  readonly ghost: string
  readonly peak: (value: string, month: string) => string
  readonly description: (lines: readonly string[]) => string
  readonly month: string
  readonly stored: (name: string) => string
}

/** Lines that one chart draws at most. */
export const MOST_LINES = 4
const KINDS = ['med', 'fx1', 'fx2', 'fx3'] as const

/** Build the chart of a number of the model in one world; null when it has no finite value. */
export function onePath(subject: PathSubject, words: PathWords): Figure | null {
  const drawn = subject.lines.filter(({ values }) => values.some(isFiniteNumber))
  const [first] = drawn
  if (!first) return null
  const hasStored = drawn.some(({ values, stored }) => stored !== null && differs(values, stored))
  return {
    id: subject.id,
    title: titleOf(subject, drawn, words),
    unit: [
      words.unit(unitOf(subject.unit, words.format), subject.world),
      hasStored ? words.ghost : '',
    ]
      .filter((text) => text !== '')
      .join('. '),
    description: words.description(
      drawn.map(({ name, values }) => `${name} ${peakOf(values, subject, words)}`),
    ),
    worlds: 1,
    tables: [tableOf(subject, drawn, hasStored, words)],
    draw: (width) => draw(width, subject, drawn.slice(0, MOST_LINES), words.format),
  }
}

function titleOf(
  { name, unit, months }: PathSubject,
  lines: readonly PathLine[],
  { format, titleOne, titleStill, titleMany }: PathWords,
): string {
  const said = (value: number): string => format.quantity(value, unit)
  const month = (step: number): string => format.monthName(months[step] ?? '')
  const [only] = lines
  if (lines.length === 1 && only) {
    const from = only.values.findIndex(isFiniteNumber)
    const to = only.values.findLastIndex(isFiniteNumber)
    const [first = NaN, last = NaN] = [only.values[from], only.values[to]]
    return only.values.every((value) => !isFiniteNumber(value) || value === first)
      ? titleStill(name, said(first))
      : titleOne(name, said(first), month(from), said(last), month(to))
  }
  const end = Math.max(...lines.map(({ values }) => values.findLastIndex(isFiniteNumber)))
  const at = (one: PathLine): number => one.values[end] ?? -Infinity
  const top = lines.reduce((best, one) => (at(one) > at(best) ? one : best))
  return titleMany(name, top.name, said(at(top)), month(end))
}

function peakOf(values: readonly number[], { unit, months }: PathSubject, words: PathWords) {
  const most = Math.max(...values.filter(isFiniteNumber))
  const { quantity, monthName } = words.format
  return words.peak(quantity(most, unit), monthName(months[values.indexOf(most)] ?? ''))
}

function tableOf(
  { name, unit, months }: PathSubject,
  lines: readonly PathLine[],
  hasStored: boolean,
  words: PathWords,
): Table {
  const columns = lines.flatMap((one) => [
    { head: one.name, values: one.values },
    ...(hasStored && one.stored ? [{ head: words.stored(one.name), values: one.stored }] : []),
  ])
  return {
    caption: `${name}, ${unitOf(unit, words.format)}`,
    columns: [
      { head: words.month, isShort: true },
      ...numberColumns(columns.map(({ head }) => head)),
    ],
    rows: months.map((month, step) => ({
      cells: [
        month,
        ...columns.map(({ values }) => words.format.quantity(values[step] ?? NaN, unit, 4)),
      ],
    })),
  }
}

type Scale = ScaleLinear<number, number>

function draw(
  width: number,
  { unit, times }: PathSubject,
  lines: readonly PathLine[],
  format: Format,
): Drawing {
  const [height, bottom, top] = [230, 204, 10]
  const all = lines.flatMap((one) => [...one.values, ...(one.stored ?? [])]).filter(isFiniteNumber)
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  const y = scaleLinear([low, high === low ? low + 1 : high], [bottom, top]).nice(4)
  const ticks = y.ticks(4)
  const gap = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const names = ticks.map((tick) => format.tickText(tick, gap, unit))
  const left = Math.max(...names.map((name) => textWidth(name))) + 7
  const hasNames = lines.length > 1
  const ends = hasNames ? Math.max(...lines.map(({ name }) => textWidth(name, 12, true))) : 0
  const right = width - Math.min(ends, width * 0.3) - 8
  const x = scaleLinear([times[0] ?? 0, times.at(-1) ?? 1], [left, right])
  const parts = ticks.flatMap((tick, k) => [
    line(tick === 0 ? 'ax' : 'g', left, y(tick), right, y(tick)),
    label('', left - 6, y(tick) + 4, names[k] ?? '', 'end'),
  ])
  parts.push(...years(x, bottom, right, format))
  for (const { values, stored } of lines)
    if (stored && differs(values, stored)) parts.push(path('ghost', curve(stored, times, x, y)))
  lines.forEach(({ values }, k) => parts.push(path(KINDS[k] ?? 'med', curve(values, times, x, y))))
  if (hasNames) parts.push(...endNames(lines, right, bottom, y))
  return { width, height, body: parts.join('') }
}

function curve(values: readonly number[], times: readonly number[], x: Scale, y: Scale): string {
  let isDown = false
  return values
    .map((value, step) => {
      if (!isFiniteNumber(value)) {
        isDown = false
        return ''
      }
      const text = `${isDown ? 'L' : 'M'}${x(times[step] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`
      isDown = true
      return text
    })
    .join('')
}

/** Write names at the ends of the lines, pushed apart where they would meet. */
function endNames(
  lines: readonly PathLine[],
  right: number,
  bottom: number,
  y: Scale,
): readonly string[] {
  const places = lines
    .map(({ name, values }, k) => ({ name, k, at: y(values.findLast(isFiniteNumber) ?? 0) }))
    .toSorted((a, b) => a.at - b.at)
  let last = -Infinity
  for (const place of places) last = place.at = Math.max(place.at, last + 14)
  const over = Math.max(0, last - bottom)
  return places.map(({ name, k, at }) =>
    label(k === 0 ? 'b t-med' : 't-ink2', right + 7, at - over + 4, name),
  )
}

function years(x: Scale, bottom: number, right: number, format: Format): readonly string[] {
  const [from = 0, to = 0] = x.domain()
  const every = x(1) - x(0) < 36 ? 2 : 1
  const parts: string[] = []
  for (let year = Math.ceil(from); year <= to + 1e-9; year += every) {
    parts.push(line('ax', x(year), bottom, x(year), bottom + 4))
    if (x(year) <= right - 10)
      parts.push(label('', x(year), bottom + 18, format.axisYear(year, true), 'start'))
  }
  return parts
}

function unitOf(unit: string, format: Format): string {
  return format.declaredUnit(unit)
}

function differs(a: readonly number[], b: readonly number[]): boolean {
  return a.some((value, k) => !Object.is(value, b[k]))
}
