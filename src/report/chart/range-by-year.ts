import { scaleLinear } from 'd3-scale'
import type { BoomReport, Reading } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { box, disc, type Drawing, label, line } from '../svg.ts'
import { numberColumns } from '../table.ts'

/** Lowest, highest and base share of one year over a set of readings; `hazards` over hazard readings alone. */
export interface YearRange {
  readonly year: number
  readonly base: number
  readonly low: number
  readonly high: number
  readonly hazards: { readonly low: number; readonly high: number } | null
}

/** Collect the readings with or without random events, the base case of the set first. */
export function readingsOf(report: BoomReport, hasEvents: boolean): readonly Reading[] {
  const set = report.readings.filter((reading) => reading.events === hasEvents)
  const base = set.find((reading) => reading.group === 'base' && reading.dated === 'dated')
  return base === undefined ? set : [base, ...set.filter((reading) => reading !== base)]
}

/** Compute the range over readings for each year; years in which the base case is unknown are left out. */
export function yearRanges(
  years: readonly number[],
  readings: readonly Reading[],
): readonly YearRange[] {
  const base = readings[0]
  if (base === undefined) return []
  return years.flatMap((year, index) => {
    const start = base.shareByYear[index]
    if (!isFiniteNumber(start)) return []
    const all = ends(readings, index) ?? { low: start, high: start }
    const hazards = readings.filter((reading) => reading.group === 'hazard')
    return [
      {
        year,
        base: start,
        ...all,
        hazards: hazards.length > 0 ? ends([base, ...hazards], index) : null,
      },
    ]
  })
}

/**
 * Build the chart of the burst by year over all readings, with or without random events, or null without readings.
 *
 * @param before An earlier answer, whose base case stays as dotted rings.
 */
export function rangeByYear(
  report: BoomReport,
  hasEvents: boolean,
  words: Messages,
  before: BoomReport | null = null,
): Figure | null {
  const ghost = before === null ? [] : yearRanges(before.years, readingsOf(before, hasEvents))
  const readings = readingsOf(report, hasEvents)
  const ranges = yearRanges(report.years, readings)
  const focus = ranges.find((range) => range.year === report.headline.year) ?? ranges.at(-1)
  if (focus === undefined) return null
  const title = hasEvents ? words.when.byYearTitle : words.when.calmTitle
  const hasHazards = ranges.some((range) => range.hazards !== null)
  return {
    id: hasEvents ? 'by-year' : 'by-year-calm',
    title: title(
      String(focus.year),
      words.format.ofTen(focus.base),
      words.format.ofTen(focus.low),
      words.format.ofTen(focus.high),
    ),
    unit: hasHazards ? words.when.byYearUnit : words.when.byYearUnitPlain,
    description: words.when.byYearDescription(
      ranges.map((range) =>
        words.when.yearPart(
          String(range.year),
          words.format.ofTen(range.base),
          words.format.ofTen(range.low),
          words.format.ofTen(range.high),
        ),
      ),
    ),
    worlds: readings[0]?.worlds ?? 0,
    draw: (width) => draw(width, ranges, ghost, focus.year, words),
    tables: [
      {
        caption: words.common.labelled(
          hasEvents ? words.common.withEvents : words.common.withoutEvents,
          words.when.byYear,
        ),
        columns: [
          { head: words.when.year },
          ...numberColumns([words.when.base, words.when.lowest, words.when.highest]),
          ...(hasHazards ? numberColumns([words.when.hazardLow, words.when.hazardHigh]) : []),
        ],
        rows: ranges.map((range) => ({
          isStrong: range.year === focus.year,
          cells: [
            String(range.year),
            ...[range.base, range.low, range.high].map(words.format.ofTen),
            ...(range.hazards === null
              ? []
              : [range.hazards.low, range.hazards.high].map(words.format.ofTen)),
          ],
        })),
      },
    ],
  }
}

function draw(
  width: number,
  ranges: readonly YearRange[],
  ghost: readonly YearRange[],
  focusYear: number,
  words: Messages,
): Drawing {
  const height = 262
  const y = scaleLinear([0, 1], [230, 20])
  const right = width - 34
  const x = scaleLinear([0, Math.max(1, ranges.length - 1)], [26, right])
  const half = width < 360 ? 6 : 8
  const parts = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((tick) => [
    line(tick === 0 ? 'ax' : 'g', 0, y(tick), width, y(tick)),
    label('', 0, y(tick) - 4, tick === 1 ? words.when.axisTop : String(Math.round(tick * 10))),
  ])
  ranges.forEach((range, index) => {
    const center = ranges.length === 1 ? (26 + right) / 2 : x(index)
    const isFocus = range.year === focusYear
    const bar = (kind: string, low: number, high: number): string =>
      box(kind, center - half, y(high), 2 * half, Math.max(3, y(low) - y(high)), half)
    parts.push(bar('b80', range.low, range.high))
    if (range.hazards !== null) {
      const { low, high } = range.hazards
      parts.push(box('b50', center - half, y(high), 2 * half, Math.max(3, y(low) - y(high)), half))
    }
    parts.push(bar('edge', range.low, range.high))
    const old = ghost.find(({ year }) => year === range.year)
    if (old) parts.push(disc('ghostdot', center, y(old.base), width < 360 ? 5 : 5.5))
    parts.push(disc('dot', center, y(range.base), width < 360 ? 5 : 5.5))
    parts.push(
      label(
        isFocus ? 'b t-ink halo' : 't-ink2 halo',
        center + half + 4,
        y(range.base) + 4,
        words.format.ofTen(range.base),
      ),
      label(isFocus ? 'b t-ink' : '', center, 250, String(range.year), 'middle'),
    )
  })
  return { width, height, body: parts.join('') }
}

function ends(
  readings: readonly Reading[],
  index: number,
): { readonly low: number; readonly high: number } | null {
  const shares = readings.map((reading) => reading.shareByYear[index]).filter(isFiniteNumber)
  return shares.length > 0 ? { low: Math.min(...shares), high: Math.max(...shares) } : null
}
