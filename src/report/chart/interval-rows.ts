import { scaleLinear } from 'd3-scale'
import type { Band3 } from '../../study/boom-report.ts'
import { isFiniteNumber } from '../format.ts'
import { box, type Drawing, label, line } from '../svg.ts'
import { shorten, textWidth } from '../text-size.ts'

/** One row: a named range with its middle, and a second range below it to compare with. */
export interface IntervalRow {
  readonly label: string
  readonly note: string
  readonly band: Band3
  readonly second: Band3 | null
  readonly value: string
}

/** Tell whether all three values of a band are finite. */
export function isFiniteBand(band: Band3 | null | undefined): band is Band3 {
  return !!band && isFiniteNumber(band.p10) && isFiniteNumber(band.p50) && isFiniteNumber(band.p90)
}

/**
 * Draw ranges from zero on one axis: bar from 10 to 90 per cent of worlds, line at the middle, value at the end.
 *
 * @param tick Writes an axis value; the second argument is the distance between ticks.
 */
export function drawIntervals(
  width: number,
  rows: readonly IntervalRow[],
  tick: (value: number, step: number) => string,
): Drawing {
  const isWide = width >= 520
  const left = isWide ? Math.min(width * 0.32, 256) : 0
  const rowHeight = isWide ? 36 : 50
  const top = 18
  const height = top + rows.length * rowHeight + 4
  const bands = rows.flatMap((row) => (row.second === null ? [row.band] : [row.band, row.second]))
  const room = Math.max(...rows.map((row) => textWidth(row.value, 12, true)), 30) + 14
  const most = Math.max(...bands.map((band) => band.p90), 1e-9)
  const x = scaleLinear([Math.min(0, ...bands.map((band) => band.p10)), most], [left, width - room])
  const ticks = x.ticks(width < 360 ? 4 : 5)
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const parts = ticks.flatMap((value) => [
    line(value === 0 ? 'ax' : 'g', x(value), top, x(value), height),
    label('', x(value), 11, tick(value, step), value === 0 && !isWide ? 'start' : 'middle'),
  ])
  rows.forEach((row, index) => {
    const y = top + index * rowHeight
    const bar = isWide ? y + 9 : y + 24
    const names = isWide ? left - 16 : width
    const start = isWide ? 0 : 6
    parts.push(
      label(
        't-ink l halo',
        start,
        isWide ? y + 18 : y + 16,
        shorten(row.label, names - start, 12.5),
      ),
    )
    if (isWide) parts.push(label('', 0, y + 31, shorten(row.note, names)))
    else {
      const from = start + textWidth(row.label, 12.5) + 4
      if (from + textWidth(row.note) < width) parts.push(label('halo', from, y + 16, row.note))
    }
    parts.push(
      box('b80', x(row.band.p10), bar, Math.max(3, x(row.band.p90) - x(row.band.p10)), 13, 6.5),
    )
    parts.push(
      box('edge', x(row.band.p10), bar, Math.max(3, x(row.band.p90) - x(row.band.p10)), 13, 6.5),
    )
    parts.push(line('tick', x(row.band.p50), bar - 2, x(row.band.p50), bar + 15))
    if (row.second !== null) {
      const { p10, p50, p90 } = row.second
      parts.push(box('thin', x(p10), bar + 17, Math.max(2, x(p90) - x(p10)), 4, 2))
      parts.push(line('thintick', x(p50), bar + 15.5, x(p50), bar + 22.5))
    }
    const end = Math.max(x(row.band.p90), row.second === null ? 0 : x(row.second.p90))
    parts.push(label('b t-med halo v', Math.min(end + 7, width - room + 8), bar + 11, row.value))
  })
  return { width, height, body: parts.join('') }
}
