import { scaleLinear, scaleLog } from 'd3-scale'
import { box, disc, type Drawing, label, line } from '../svg.ts'
import { shorten, textWidth } from '../text-size.ts'

/** One row: a name, an optional span, an optional bar from the left, dots on the axis and a value at the end. */
export interface DotRow {
  readonly label: string
  /** A heading of the rows below it, without marks. */
  readonly isHead?: boolean
  readonly span?: { readonly low: number; readonly high: number; readonly kind: string }
  readonly bar?: { readonly to: number; readonly kind: string }
  readonly dots?: readonly { readonly at: number; readonly kind: string }[]
  readonly value?: string
  readonly isStrong?: boolean
}

/** The axis of rows. */
export interface DotAxis {
  readonly from: number
  readonly to: number
  readonly isLog?: boolean
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** Where a vertical line stands, such as that of agreement. */
  readonly mark?: number
}

const TOP = 20

/** Size of a name in px and the distance of its lines. */
const NAME_SIZE = 12.5
const LINE = 15

/** Draw rows of marks on one axis: names stand left of it where there is room, else above their marks. Values beyond the axis are drawn at its end. */
export function drawDotRows(width: number, rows: readonly DotRow[], axis: DotAxis): Drawing {
  const isWide = width >= 520
  const left = isWide ? Math.min(width * 0.45, 380) : 0
  const room = Math.max(0, ...rows.map(({ value = '' }) => textWidth(value, 12))) + 12
  const make = axis.isLog === true ? scaleLog : scaleLinear
  const x = make([axis.from, axis.to], [left + 8, width - room - 4]).clamp(true)
  const parts: string[] = []
  let y = TOP
  for (const row of rows) {
    const lines = nameLines(row.label, row.isHead === true || !isWide ? width : left - 12)
    const head = (lines.length - 1) * LINE
    if (row.isHead === true) {
      parts.push(...lines.map((text, k) => label('b halo', 0, y + 20 + k * LINE, text)))
      y += 28 + head
      continue
    }
    const middle = isWide ? y + 12 + head / 2 : y + 27 + head
    const kind = `${row.isStrong === true ? 'b ' : ''}t-ink l halo`
    parts.push(
      ...lines.map((text, k) => label(kind, 0, (isWide ? y + 16 : y + 14) + k * LINE, text)),
    )
    const { span, bar, dots = [], value = '' } = row
    if (bar) parts.push(box(bar.kind, x(axis.from), middle - 6, x(bar.to) - x(axis.from), 12))
    if (span) {
      const wide = Math.max(3, x(span.high) - x(span.low))
      parts.push(box(span.kind, x(span.low), middle - 5, wide, 10, 5))
    }
    parts.push(...dots.map(({ at, kind: dot }) => disc(dot, x(at), middle, 4.5)))
    parts.push(label('t-ink2 v', width, middle + 4, value, 'end'))
    y += (isWide ? 24 : 40) + head
  }
  const last = axis.ticks.length - 1
  let end = -Infinity
  const grid = axis.ticks.flatMap(({ at, text }, k) => {
    const anchor = isWide ? 'middle' : k === 0 ? 'start' : k === last ? 'end' : 'middle'
    const size = textWidth(text)
    const start = x(at) - size * { start: 0, middle: 0.5, end: 1 }[anchor]
    const isFree = start > end + 6
    if (isFree) end = start + size
    return [
      line(at === axis.mark ? 'ax' : 'g', x(at), TOP - 4, x(at), y),
      ...(isFree ? [label('', x(at), 11, text, anchor)] : []),
    ]
  })
  return { width, height: y + 4, body: [...grid, ...parts].join('') }
}

/** Break a name into two lines at most; what is longer ends in dots. */
function nameLines(text: string, width: number): string[] {
  if (textWidth(text, NAME_SIZE) <= width) return [text]
  const words = text.split(' ')
  let first = words.shift() ?? ''
  while (words[0] !== undefined && textWidth(`${first} ${words[0]}`, NAME_SIZE) <= width)
    first += ` ${words.shift()}`
  return words.length === 0
    ? [shorten(first, width, NAME_SIZE)]
    : [first, shorten(words.join(' '), width, NAME_SIZE)]
}
