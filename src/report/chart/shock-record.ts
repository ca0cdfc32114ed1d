import { scaleLinear } from 'd3-scale'
import type { ChainRow, ShockChain } from '../../study/shock-chain.ts'
import type { Figure } from '../figure.ts'
import { type Drawing, label, line, path, tag } from '../svg.ts'
import { numberColumns, type Table } from '../table.ts'
import { shorten, textWidth } from '../text-size.ts'
import type { ShockChartWords } from './shock-words.ts'

/** Most parts whose own lines are drawn; the table has all. */
const DRAWN_PARTS = 3

/** What the record of a chain is drawn for. */
export interface RecordSubject {
  readonly chain: ShockChain
  readonly worlds: number
  /** Name of each part; lines of parts alone have them. */
  readonly names: readonly string[]
}

/** Build the record of a chain: one row a quantity in the order of first movement; null when nothing moves. */
export function shockRecord(
  { chain, worlds, names }: RecordSubject,
  words: ShockChartWords,
): Figure | null {
  const [first, last] = [chain.rows[0], chain.rows.at(-1)]
  if (!first || !last) return null
  const month = (row: ChainRow): string => words.month(chain.months[row.first] ?? '')
  const name = (row: ChainRow): string => words.row(row.id).name
  const still = chain.still.map((id) => words.row(id).name)
  return {
    id: 'shock-record',
    title:
      first === last
        ? words.record.titleOne(name(first), month(first))
        : words.record.title(name(first), month(first), name(last), month(last)),
    unit: words.record.unit,
    description: words.record.description(
      chain.rows.map((row) => `${name(row)} ${words.change(row.p50[row.peak] ?? NaN, row.unit)}`),
    ),
    worlds,
    draw: (width) => draw(width, chain, names.slice(0, DRAWN_PARTS), words),
    tables: [summary(chain, words), monthly(chain, names, words)],
    note: [
      words.record.note(words.count(worlds)),
      ...(still.length > 0 ? [words.record.still(still.join(', '))] : []),
    ].join(' '),
  }
}

function summary(chain: ShockChain, words: ShockChartWords): Table {
  const { columns, unit } = words.record
  return {
    caption: unit,
    columns: [
      { head: columns.quantity },
      { head: columns.first, isShort: true },
      { head: columns.when, isShort: true },
      ...numberColumns([columns.most, columns.p10, columns.p90]),
    ],
    rows: chain.rows.map((row) => ({
      cells: [
        `${words.row(row.id).name}, ${words.row(row.id).unit}`,
        words.shortMonth(chain.months[row.first] ?? ''),
        words.shortMonth(chain.months[row.peak] ?? ''),
        ...[row.p50, row.p10, row.p90].map((p) => words.change(p[row.peak] ?? NaN, row.unit)),
      ],
    })),
  }
}

function monthly(chain: ShockChain, names: readonly string[], words: ShockChartWords): Table {
  const lines = chain.rows.flatMap((row) => {
    const { name } = words.row(row.id)
    const alone = row.alone.map((values, k) => ({
      head: `${name}: ${words.record.alone(names[k] ?? '')}`,
      values,
      unit: row.unit,
    }))
    return [{ head: name, values: row.p50, unit: row.unit }, ...alone]
  })
  return {
    caption: words.record.monthly,
    columns: [
      { head: words.record.columns.month, isShort: true },
      ...numberColumns(lines.map(({ head }) => head)),
    ],
    rows: chain.months.map((month, k) => ({
      cells: [
        words.shortMonth(month),
        ...lines.map(({ values, unit }) => words.change(values[k] ?? NaN, unit)),
      ],
    })),
  }
}

interface Place {
  readonly left: number
  readonly right: number
  readonly isWide: boolean
}

function draw(
  width: number,
  chain: ShockChain,
  names: readonly string[],
  words: ShockChartWords,
): Drawing {
  const isWide = width >= 680
  const place: Place = { left: isWide ? 190 : 0, right: isWide ? width - 196 : width - 8, isWide }
  const rowHeight = isWide ? 64 : 112
  const keyed = key(width, names, words)
  const top = keyed.height + 26
  const height = top + chain.rows.length * rowHeight
  const x = scaleLinear([0, Math.max(1, chain.months.length - 1)], [place.left, place.right])
  const parts = [keyed.body]
  const january = chain.months.flatMap((month, k) => (month.endsWith('-01') ? [k] : []))
  const halves = chain.months.flatMap((month, k) => (/-0[17]$/.test(month) ? [k] : []))
  for (const k of january) parts.push(line('g', x(k), top - 6, x(k), height))
  for (const k of x(6) - x(0) > 84 ? halves : january)
    parts.push(label('', x(k) + 3, top - 10, words.shortMonth(chain.months[k] ?? '')))
  chain.rows.forEach((row, k) => {
    const y = top + k * rowHeight
    parts.push(line('g', 0, y, width, y), drawRow(row, y, rowHeight, x, place, chain, words))
  })
  return { width, height, body: parts.join('') }
}

function drawRow(
  row: ChainRow,
  y: number,
  rowHeight: number,
  x: (k: number) => number,
  { left, right, isWide }: Place,
  chain: ShockChain,
  words: ShockChartWords,
): string {
  const text = textsOf(row, chain, words)
  const { name, unit } = words.row(row.id)
  const [from, to] = isWide ? [y + 12, y + rowHeight - 6] : [y + 60, y + rowHeight - 6]
  const drawn = [row.p10, row.p50, row.p90, ...row.alone.slice(0, DRAWN_PARTS)].flat()
  const finite = drawn.filter((value) => Number.isFinite(value))
  const scale = scaleLinear([Math.min(0, ...finite), Math.max(0, ...finite)], [to, from])
  const d = (values: readonly number[]): string =>
    values
      .flatMap((value, k) => (Number.isFinite(value) ? [`${num(x(k))} ${num(scale(value))}`] : []))
      .join('L')
  const upper = d(row.p90)
  const lower = d(row.p10).split('L').toReversed().join('L')
  const first = x(row.first)
  const labels = isWide
    ? [
        label('t-ink b l', 0, y + 27, shorten(name, left - 26, 12.5)),
        label('', 0, y + 43, shorten(unit, left - 16, 11.5)),
        label('t-burst b l', right + 14, y + 22, text.amount),
        label('', right + 14, y + 38, text.when),
        label('', right + 14, y + 53, text.range),
      ]
    : [
        label('t-ink b l', 0, y + 17, shorten(name, right * 0.6, 12.5)),
        label('', 0, y + 33, unit),
        label('t-burst b l', right, y + 17, text.amount, 'end'),
        label('', right, y + 33, text.when, 'end'),
        label('', right, y + 48, text.range, 'end'),
      ]
  return [
    ...labels,
    row.p10.length > 0 ? path('fxband', `M${upper}L${lower}Z`) : '',
    line('ax', left, scale(0), right, scale(0)),
    ...row.alone.slice(0, DRAWN_PARTS).map((values, k) => path(`fx${k + 1}`, `M${d(values)}`)),
    path('fx', `M${d(row.p50)}`),
    path('fxmark', `M${num(first - 5)} ${num(from - 9)}h10l-5 8Z`),
    tag('circle', {
      class: 'fxdot',
      cx: x(row.peak),
      cy: scale(row.p50[row.peak] ?? 0),
      r: 4.5,
    }),
  ].join('')
}

function textsOf(row: ChainRow, chain: ShockChain, words: ShockChartWords) {
  const [low, most, high] = [row.p10, row.p50, row.p90].map((p) => p[row.peak] ?? NaN)
  const when = words.shortMonth(chain.months[row.peak] ?? '')
  return {
    amount: words.change(most ?? NaN, row.unit),
    when: (most ?? 0) < 0 ? words.record.low(when) : words.record.high(when),
    range:
      low === high
        ? ''
        : words.record.range(
            words.change(low ?? NaN, row.unit),
            words.change(high ?? NaN, row.unit),
          ),
  }
}

/** Draw the key of the lines, as many to a line as fit. */
function key(width: number, names: readonly string[], words: ShockChartWords) {
  const entries = [
    { kind: 'fx', text: words.record.together },
    ...(names.length > 1
      ? names.map((name, k) => ({ kind: `fx${k + 1}`, text: words.record.alone(name) }))
      : []),
    { kind: 'fxmark', text: words.record.first },
  ]
  const parts: string[] = []
  let [x, y] = [0, 10]
  for (const { kind, text } of entries) {
    const wide = 52 + textWidth(text)
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20]
    parts.push(
      kind === 'fxmark'
        ? path(kind, `M${num(x + 10)} ${num(y - 5)}h10l-5 8Z`)
        : path(kind, `M${num(x)} ${num(y)}h30`),
      label('t-ink2', x + 36, y + 4, text),
    )
    x += wide
  }
  return { body: parts.join(''), height: y + 12 }
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100)
}
