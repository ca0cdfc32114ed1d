import { scaleLinear, scaleLog } from 'd3-scale'
import { box, disc, type Drawing, label, line, path } from '../svg.ts'
import { shorten, textWidth } from '../text-size.ts'

/** One row: a number with its range, or why there is none. */
export interface CostDot {
  readonly name: string
  readonly value: number | null
  /** Middle 80 % of worlds; null when nothing varies. */
  readonly range: readonly [number, number] | null
  /** Full: rests on published inputs alone. Hollow: something in it is inferred, judged or the reader's. */
  readonly isFull: boolean
  /** What is written beside it: the number, or why there is none. */
  readonly text: string
}

/** How the rows of a chart are drawn. */
export interface CostAxis {
  /** Per cents stand on a linear axis with zero, money on a logarithmic one. */
  readonly kind: 'log' | 'linear'
  /** A price, money asked, is a diamond; a cost, money spent, a dot. */
  readonly mark: 'dot' | 'diamond'
  readonly tick: (value: number) => string
}

/** Draw rows of numbers with their ranges on one axis. */
export function drawCostDots(width: number, rows: readonly CostDot[], axis: CostAxis): Drawing {
  const isWide = width >= 440
  const left = isWide ? Math.min(width * 0.45, 300) : 6
  const rowHeight = isWide ? 38 : 54
  const top = 24
  const height = top + rows.length * rowHeight + 2
  const known = rows.flatMap(({ value, range }) =>
    value === null ? [] : [value, ...(range ?? [])],
  )
  const right = width - (isWide ? 12 : 10)
  const { x, ticks } = placed(known, axis, [left + 6, right], Math.max(2, (right - left) / 64))
  const parts = ticks.flatMap((tick) => {
    const at = x(tick)
    const text = axis.tick(tick)
    const isCut = at + textWidth(text) / 2 > width
    return [
      line(tick === 0 ? 'ax' : 'g', at, top - 6, at, height),
      label('', isCut ? width : at, 12, text, isCut ? 'end' : 'middle'),
    ]
  })
  rows.forEach((row, k) => {
    const y = top + k * rowHeight
    const middle = isWide ? y + rowHeight / 2 : y + 36
    const names = isWide ? left - 14 : width
    parts.push(
      label('t-ink l halo', 0, isWide ? middle + 4 : y + 18, shorten(row.name, names, 12.5)),
    )
    parts.push(line('g', 0, y + rowHeight, width, y + rowHeight))
    parts.push(drawn(row, middle, left + 6, width, x, axis))
  })
  return { width, height, body: parts.join('') }
}

function drawn(
  { value, range, isFull, text }: CostDot,
  y: number,
  left: number,
  width: number,
  x: (value: number) => number,
  { mark }: CostAxis,
): string {
  if (value === null) return label('halo', left, y + 4, shorten(text, width - left))
  const [from, to] = range ? [x(range[0]), x(range[1])] : [x(value), x(value)]
  const at = x(value)
  const room = textWidth(text, 12, true) + 12
  const end = Math.max(to, at) + 11
  const start = Math.min(from, at) - 11
  // A text that fits on neither side stands over the range, at its end.
  const place =
    end + room <= width
      ? label('b t-ink halo v', end, y + 4, text)
      : start - room >= left
        ? label('b t-ink halo v', start, y + 4, text, 'end')
        : label('b t-ink halo v', width, y - 8, text, 'end')
  return [
    range ? box('b80', from, y - 5, Math.max(3, to - from), 10, 5) : '',
    mark === 'diamond'
      ? path(
          isFull ? 'mark-date full' : 'mark-date',
          `M${coordinate(at)} ${coordinate(y - 7)}l7 7l-7 7l-7 -7Z`,
        )
      : disc(isFull ? 'dot' : 'hollowdot', at, y, isFull ? 6 : 5.5),
    place,
  ].join('')
}

function placed(
  known: readonly number[],
  { kind }: CostAxis,
  ends: readonly [number, number],
  most: number,
): { x: (value: number) => number; ticks: readonly number[] } {
  const [low, high] = [Math.min(...known), Math.max(...known)]
  if (kind === 'linear' || known.length === 0 || low <= 0) {
    const scale = scaleLinear([Math.min(0, low, 0), Math.max(0, high)], ends)
    if (known.length === 0) return { x: () => ends[0], ticks: [] }
    return { x: scale, ticks: scale.nice(4).ticks(Math.min(5, most)) }
  }
  // Some room on both sides keeps a single value off the edge.
  const scale = scaleLog([low / 1.6, high * 1.6], ends)
  const all = scale.ticks(4)
  const tens = all.filter(isPowerOfTen)
  const round = tens.length >= 2 ? tens : all.filter((tick) => /^[125]/.test(tick.toExponential()))
  const step = Math.ceil(round.length / most)
  return { x: scale, ticks: round.filter((_, k) => k % step === 0) }
}

function isPowerOfTen(value: number): boolean {
  return Number(value.toPrecision(3)) === Number(`1e${value.toExponential().split('e')[1] ?? '0'}`)
}

function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100)
}
