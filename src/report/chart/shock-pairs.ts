import { scaleLinear } from 'd3-scale'
import type { ShockStudy } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { box, type Drawing, label, line } from '../svg.ts'
import { numberColumns } from '../table.ts'
import { shorten, textWidth } from '../text-size.ts'
import { shockDate, tickOfTen } from './shocks.ts'

interface PairAtDate {
  readonly label: string
  readonly date: string
  readonly parts: readonly [string, string]
  readonly together: number
  readonly beyond: number
}

/** Build the chart of pairs of events against the sum of their parts, or null without pairs. */
export function shockPairs(study: ShockStudy, words: Messages): Figure | null {
  const rows = study.pairs.flatMap((pair) =>
    study.dates.flatMap((date, index): readonly PairAtDate[] => {
      const [together, beyond] = [pair.within18Months[index], pair.beyondSum[index]]
      if (!isFiniteNumber(together) || !isFiniteNumber(beyond)) return []
      const parts = pair.parts.map(
        (id) => study.events.find((event) => event.id === id)?.label ?? id,
      )
      return [
        { label: pair.label, date, parts: [parts[0] ?? '', parts[1] ?? ''], together, beyond },
      ]
    }),
  )
  if (rows.length === 0) return null
  return {
    id: 'shock-pairs',
    title: title(rows, study.standardError, words),
    unit: words.shocks.pairsUnit,
    description: words.shocks.description(
      rows.map((row) =>
        words.shocks.part(
          `${row.label}, ${shockDate(row.date, words)},`,
          `${words.format.changeOfTen(row.together)} (${words.shocks.sum} ${words.format.changeOfTen(row.together - row.beyond)})`,
        ),
      ),
    ),
    worlds: study.worlds,
    draw: (width) => draw(width, rows, words),
    tables: [
      {
        caption: words.shocks.pairsUnit,
        columns: [
          { head: words.shocks.pair },
          { head: words.shocks.parts },
          { head: words.shocks.date, isShort: true },
          ...numberColumns([words.shocks.together, words.shocks.sumOf, words.shocks.beyond]),
        ],
        rows: rows.map((row) => ({
          cells: [
            row.label,
            row.parts.join(' + '),
            shockDate(row.date, words),
            ...[row.together, row.together - row.beyond, row.beyond].map(words.format.changeOfTen),
          ],
        })),
      },
    ],
  }
}

function title(rows: readonly PairAtDate[], standardError: number, words: Messages): string {
  // A difference of three changes, each with this error, has at most its square root of three times.
  const limit = 2 * Math.sqrt(3) * (isFiniteNumber(standardError) ? standardError : 0)
  const most = rows.reduce<PairAtDate | null>(
    (best, row) => (best === null || Math.abs(row.beyond) > Math.abs(best.beyond) ? row : best),
    null,
  )
  if (most === null || Math.abs(most.beyond) <= limit) return words.shocks.pairsTitleNone
  const write = most.beyond > 0 ? words.shocks.pairsTitle : words.shocks.pairsTitleLess
  return write(most.label, words.format.changeOfTen(most.beyond), words.format.monthName(most.date))
}

function draw(width: number, rows: readonly PairAtDate[], words: Messages): Drawing {
  const isWide = width >= 520
  const names = isWide ? Math.min(215, width * 0.3) : 0
  const dates = 62
  const sumWidth = 40 + textWidth(`${words.shocks.sum} ${words.format.changeOfTen(-0.55)}`)
  const room = Math.max(isWide ? 98 : 92, Math.ceil(sumWidth))
  const values = rows.flatMap((row) => [row.together, row.together - row.beyond])
  const x = scaleLinear(
    [Math.min(0, ...values), Math.max(0.1, ...values)],
    [names + dates + 8, width - room],
  )
  const parts: string[] = []
  let y = 22
  rows.forEach((row, index) => {
    const isFirst = row.label !== rows[index - 1]?.label
    if (isFirst && index > 0) y += 8
    if (isFirst) {
      parts.push(label('t-ink l', 0, y + 13, shorten(row.label, isWide ? names - 8 : width, 12.5)))
      if (!isWide) y += 20
    }
    const sum = row.together - row.beyond
    parts.push(label('', names + dates, y + 12, shockDate(row.date, words), 'end'))
    parts.push(box('b50', x(0), y + 2, x(row.together) - x(0), 12))
    parts.push(line('sum', x(sum), y - 1, x(sum), y + 17))
    const end = Math.max(x(row.together), x(sum), x(0)) + 6
    parts.push(label('b t-ink halo v', end, y + 12, words.format.changeOfTen(row.together)))
    parts.push(
      label('halo', end + 34, y + 12, `${words.shocks.sum} ${words.format.changeOfTen(sum)}`),
    )
    y += 19
  })
  const axis = x
    .ticks(width < 360 ? 3 : 5)
    .flatMap((tick) => [
      line(tick === 0 ? 'ax' : 'g', x(tick), 18, x(tick), y),
      label('', x(tick), 11, tickOfTen(tick, words), 'middle'),
    ])
  return { width, height: y + 6, body: [...axis, ...parts].join('') }
}
