import { scaleLinear } from 'd3-scale'
import type { BoomReport } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import { NO_VALUE, isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { box, type Drawing, label, line, path } from '../svg.ts'
import { numberColumns } from '../table.ts'
import { drawDateMarks } from './date-marks.ts'

interface Half {
  readonly from: number
  readonly share: number
  /** Null where worlds without random events were not run. */
  readonly calm: number | null
}

/** Build the histogram of burst dates by half-year with the dates without random events over it. */
export function burstDates(report: BoomReport, words: Messages): Figure | null {
  const { dates, headline } = report
  const all = dates.from.flatMap((from, index): readonly Half[] => {
    const share = dates.share[index]
    if (!isFiniteNumber(from) || !isFiniteNumber(share)) return []
    const calm = dates.calmShare[index]
    return [{ from, share, calm: isFiniteNumber(calm) ? calm : null }]
  })
  const first = all.findIndex((half) => half.share > 0 || (half.calm ?? 0) > 0)
  const halves = first < 0 ? [] : all.slice(first)
  const top = halves.reduce<Half | null>(
    (best, half) => (best && best.share >= half.share ? best : half),
    null,
  )
  if (top === null) return null
  return {
    id: 'burst-dates',
    title: title(report, words),
    unit: words.when.datesUnit(String(headline.year)),
    description: words.when.datesDescription(
      words.format.halfYear(top.from),
      words.format.decimal(top.share * 100, 1),
    ),
    worlds: headline.worlds,
    draw: (width) => draw(width, halves, report, words),
    tables: [
      {
        caption: words.when.datesUnit(String(headline.year)),
        columns: [
          { head: words.when.halfYear },
          ...numberColumns([words.common.withEvents, words.common.withoutEvents]),
        ],
        rows: halves.map((half) => ({
          cells: [
            words.format.halfYear(half.from),
            words.format.decimal(half.share * 100, 1),
            half.calm === null ? NO_VALUE : words.format.decimal(half.calm * 100, 1),
          ],
        })),
      },
    ],
  }
}

function title(report: BoomReport, words: Messages): string {
  const { median, calmMedian } = report.dates
  if (!isFiniteNumber(median)) return words.when.datesTitleNone
  return isFiniteNumber(calmMedian)
    ? words.when.datesTitleBoth(words.format.longDate(median), words.format.longDate(calmMedian))
    : words.when.datesTitle(words.format.longDate(median))
}

function draw(
  width: number,
  halves: readonly Half[],
  report: BoomReport,
  words: Messages,
): Drawing {
  const bottom = 222
  const first = halves[0]?.from ?? 0
  const end = (halves.at(-1)?.from ?? 0) + 0.5
  const x = scaleLinear([first, end], [28, width - 2])
  const most = Math.max(...halves.map((half) => Math.max(half.share, half.calm ?? 0)), 0.01)
  const y = scaleLinear([0, most], [bottom, 60]).nice(4)
  const focus = report.headline.year + 1
  const parts = y
    .ticks(4)
    .flatMap((tick) => [
      line(tick === 0 ? 'ax' : 'g', 28, y(tick), width, y(tick)),
      label(
        '',
        22,
        y(tick) + 4,
        words.format.decimal(tick * 100, tick * 100 < 10 && most < 0.03 ? 1 : 0),
        'end',
      ),
    ])
  for (const half of halves) {
    const left = x(half.from) + 1
    const kind = half.from < focus - 1e-6 ? 'burstbar' : 'b50'
    parts.push(
      box(kind, left, y(half.share), x(half.from + 0.5) - left - 1, bottom - y(half.share)),
    )
  }
  const steps = halves.flatMap(({ from, calm }, index) => {
    if (calm === null) return []
    const isNew = index === 0 || halves[index - 1]?.calm === null
    const right = x(from + 0.5).toFixed(1)
    return [`${isNew ? 'M' : 'L'}${x(from).toFixed(1)} ${y(calm).toFixed(1)}H${right}`]
  })
  if (steps.length > 0) parts.push(path('calm', steps.join('')))
  parts.push(
    ...yearTicks(first, end, x, bottom),
    ...drawDateMarks(report, x, [first, end], bottom, width, words),
  )
  return { width, height: 248, body: parts.join('') }
}

function yearTicks(
  first: number,
  end: number,
  x: (value: number) => number,
  bottom: number,
): readonly string[] {
  const every = x(first + 1) - x(first) < 34 ? 2 : 1
  const parts: string[] = []
  for (let year = Math.floor(first); year < end; year += 1) {
    const [left, right] = [x(Math.max(first, year)), x(Math.min(end, year + 1))]
    if (year > first) parts.push(line('ax', left, bottom, left, bottom + 5))
    const hasRoom = every === 2 || right - left >= 30
    if (year % every === 0 && hasRoom) {
      parts.push(label('', (left + right) / 2, bottom + 18, String(year), 'middle'))
    }
  }
  return parts
}
