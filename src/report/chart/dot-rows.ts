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

/** Draw rows of marks on one axis: names stand left of it where there is room, else above their marks. Values beyond the axis are drawn at its end. */
export function drawDotRows(width: number, rows: readonly DotRow[], axis: DotAxis): Drawing {
  const isWide = width >= 520
  const left = isWide ? Math.min(width * 0.42, 330) : 0
  const room = Math.max(0, ...rows.map(({ value = '' }) => textWidth(value, 12))) + 12
  const make = axis.isLog === true ? scaleLog : scaleLinear
  const x = make([axis.from, axis.to], [left + 8, width - room - 4]).clamp(true)
  const parts: string[] = []
  let y = TOP
  for (const row of rows) {
    if (row.isHead === true) {
      parts.push(label('b', 0, y + 18, shorten(row.label, width)))
      y += 26
      continue
    }
    const middle = isWide ? y + 12 : y + 27
    const name = `${row.isStrong === true ? 'b ' : ''}t-ink l halo`
    parts.push(
      label(name, 0, isWide ? y + 16 : y + 14, shorten(row.label, (isWide ? left : width) - 10)),
    )
    const { span, bar, dots = [], value = '' } = row
    if (bar) parts.push(box(bar.kind, x(axis.from), middle - 6, x(bar.to) - x(axis.from), 12))
    if (span) {
      const wide = Math.max(3, x(span.high) - x(span.low))
      parts.push(box(span.kind, x(span.low), middle - 5, wide, 10, 5))
    }
    parts.push(...dots.map(({ at, kind }) => disc(kind, x(at), middle, 4.5)))
    parts.push(label('t-ink2 v', width, middle + 4, value, 'end'))
    y += isWide ? 24 : 40
  }
  const last = axis.ticks.length - 1
  const grid = axis.ticks.flatMap(({ at, text }, k) => [
    line(at === axis.mark ? 'ax' : 'g', x(at), TOP - 4, x(at), y),
    label(
      '',
      x(at),
      11,
      text,
      !isWide && k === 0 ? 'start' : k === last && !isWide ? 'end' : 'middle',
    ),
  ])
  return { width, height: y + 4, body: [...grid, ...parts].join('') }
}
