import { scaleLinear } from 'd3-scale'
import type { BoomReport } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber, withPlus } from '../format.ts'
import type { Messages } from '../messages.ts'
import { box, disc, type Drawing, label, line } from '../svg.ts'
import { numberColumns } from '../table.ts'
import { shorten, textWidth } from '../text-size.ts'

type Driver = BoomReport['drivers']['rows'][number]

const SHOWN = 10

/** Write a name from the model for readers: its name in their language, else `gpu_life` becomes `Gpu life`. */
export function readableName({
  name,
  label: given,
}: {
  readonly name: string
  readonly label?: string
}): string {
  const text = given ?? name.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Write a correlation with its sign. */
export function correlationText(value: number, words: Messages): string {
  return withPlus(value, words.format.decimal(value, 2))
}

/** Build the chart of the strongest drivers with the level of chance, or null without any. */
export function strongestDrivers(report: BoomReport, words: Messages): Figure | null {
  const { drivers, headline } = report
  const rows = drivers.rows.filter((row) => isFiniteNumber(row.correlation)).slice(0, SHOWN)
  const [first, second] = rows
  if (first === undefined) return null
  const clear = rows.filter((row) => Math.abs(row.correlation) > drivers.noise).length
  return {
    id: 'drivers',
    title:
      second === undefined
        ? words.drivers.titleOne(readableName(first))
        : words.drivers.title(
            readableName(first),
            lowerFirst(readableName(second)),
            words.format.count(clear),
            words.format.count(rows.length),
          ),
    unit: `${words.drivers.unit}. ${words.drivers.unitFifths(String(headline.year))}`,
    description: words.drivers.description(
      rows.map((row) =>
        words.drivers.part(
          readableName(row),
          correlationText(row.correlation, words),
          words.format.ofTen(row.lowFifth),
          words.format.ofTen(row.highFifth),
        ),
      ),
    ),
    note: words.drivers.note(
      words.format.count(drivers.parameters),
      words.format.count(drivers.worlds),
      words.format.decimal(drivers.noise, 2),
    ),
    worlds: drivers.worlds,
    draw: (width) => draw(width, rows, drivers.noise, words),
    tables: [
      {
        caption: words.drivers.unit,
        columns: [
          { head: words.drivers.input },
          { head: words.drivers.meaning },
          { head: words.drivers.evidence },
          ...numberColumns([
            words.drivers.correlation,
            words.drivers.lowestFifth,
            words.drivers.highestFifth,
          ]),
        ],
        rows: rows.map((row) => ({
          cells: [
            row.name,
            row.unit === '' ? row.about : `${row.about} (${words.format.declaredUnit(row.unit)})`,
            evidenceText(row.evidence, words),
            correlationText(row.correlation, words),
            words.format.ofTen(row.lowFifth),
            words.format.ofTen(row.highFifth),
          ],
        })),
      },
    ],
  }
}

function draw(width: number, rows: readonly Driver[], noise: number, words: Messages): Drawing {
  const isWide = width >= 520
  const names = isWide ? Math.min(170, width * 0.26) : 0
  const split = isWide ? width * 0.63 : width
  const rowHeight = isWide ? 27 : 42
  const top = 34
  const height = top + rows.length * rowHeight + 4
  const most = Math.max(...rows.map((row) => Math.abs(row.correlation)), noise, 0.01)
  const room = 38
  const x = scaleLinear([-most, most], [names + room, split - room])
  const parts = [
    box('noise', x(-noise), top - 6, x(noise) - x(-noise), height - top + 2),
    label('', x(0), 26, words.drivers.chance, 'middle'),
    label('', x(0) - 8, 11, `← ${words.drivers.later}`, 'end'),
    label('', x(0) + 8, 11, `${words.drivers.earlier} →`),
    line('ax', x(0), top - 6, x(0), height),
  ]
  rows.forEach((row, index) => {
    const y = top + index * rowHeight
    const bar = isWide ? y + 5 : y + 21
    const name = readableName(row)
    const isPositive = row.correlation >= 0
    const kind = Math.abs(row.correlation) > noise ? 'b50' : 'hollow'
    parts.push(
      label(
        isWide ? 't-ink l' : 't-ink l halo',
        0,
        isWide ? y + 16 : y + 14,
        shorten(name, isWide ? names - 6 : width - 96, 12.5),
      ),
    )
    parts.push(box(kind, x(0), bar, x(row.correlation) - x(0), 14))
    parts.push(
      label(
        't-ink2 halo',
        x(row.correlation) + (isPositive ? 5 : -5),
        bar + 11,
        correlationText(row.correlation, words),
        isPositive ? 'start' : 'end',
      ),
    )
    if (!isWide && isFiniteNumber(row.lowFifth) && isFiniteNumber(row.highFifth)) {
      const text = words.drivers.fifths(
        words.format.ofTen(row.lowFifth),
        words.format.ofTen(row.highFifth),
      )
      parts.push(label('', width, y + 14, text, 'end'))
    }
  })
  if (isWide) parts.push(...fifths(rows, [split + 18, width - 8], top, rowHeight, height, words))
  return { width, height, body: parts.join('') }
}

function fifths(
  rows: readonly Driver[],
  span: readonly [number, number],
  top: number,
  rowHeight: number,
  height: number,
  words: Messages,
): readonly string[] {
  const known = rows.filter((row) => isFiniteNumber(row.lowFifth) && isFiniteNumber(row.highFifth))
  const values = known.flatMap((row) => [row.lowFifth, row.highFifth])
  if (values.length === 0) return []
  const x = scaleLinear(
    [Math.min(...values), Math.max(...values)],
    [span[0] + 6, span[1] - 6],
  ).nice(3)
  const parts = x
    .ticks(3)
    .flatMap((tick) => [
      line('g', x(tick), top - 6, x(tick), height),
      label(
        '',
        x(tick),
        26,
        words.format.decimal(tick * 10, Number.isInteger(Math.round(tick * 1000) / 100) ? 0 : 1),
        'middle',
      ),
    ])
  const heading = shorten(words.drivers.highestFifth, span[1] - span[0])
  parts.push(
    disc('hollowdot', span[0] + 5, 8, 4),
    label('', span[0] + 13, 12, words.drivers.lowestFifth),
  )
  const next = span[0] + 22 + textWidth(words.drivers.lowestFifth)
  if (next + 13 + textWidth(heading) < span[1] + 12) {
    parts.push(disc('dot', next + 3, 8, 4.5), label('', next + 12, 12, heading))
  }
  rows.forEach((row, index) => {
    if (!isFiniteNumber(row.lowFifth) || !isFiniteNumber(row.highFifth)) return
    const y = top + index * rowHeight + 12
    parts.push(line('link', x(row.lowFifth), y, x(row.highFifth), y))
    parts.push(disc('hollowdot', x(row.lowFifth), y, 4), disc('dot', x(row.highFifth), y, 5))
  })
  return parts
}

function evidenceText(kind: string, { drivers: { kinds } }: Messages): string {
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind
}

/** Start a name in lower case inside a sentence; elements such as [TAIWAN] stay as they are. */
function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}
