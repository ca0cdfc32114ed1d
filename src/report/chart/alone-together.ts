import { scaleLinear } from 'd3-scale'
import type { ShockAnswer } from '../../study/shock-answer.ts'
import type { Figure } from '../figure.ts'
import { box, type Drawing, label, line } from '../svg.ts'
import { numberColumns } from '../table.ts'
import { shorten } from '../text-size.ts'
import type { ShockChartWords } from './shock-words.ts'

interface Bar {
  readonly name: string
  readonly share: number
  readonly kind: 'axisbar' | 'b50' | 'burstbar'
}

/** Most standard errors within which a difference says nothing. */
const ERRORS = 2

/**
 * Build the chart of events alone and together against the sum.
 *
 * @param names Name of each part of the answer.
 */
export function aloneTogether(
  answer: ShockAnswer,
  names: readonly string[],
  words: ShockChartWords,
): Figure {
  const bars = barsOf(answer, names, words)
  const { columns } = words.sum
  const year = String(answer.year)
  return {
    id: 'alone-together',
    title: titleOf(answer, words),
    unit: words.sum.unit(year),
    description: words.sum.description(
      bars.map(({ name, share }) => `${name} ${words.tenths(share)}`),
    ),
    worlds: answer.worlds,
    note: words.sum.note,
    draw: (width) => draw(width, bars, sumOf(answer), words),
    tables: [
      {
        caption: words.sum.unit(year),
        columns: [
          { head: columns.events },
          ...numberColumns([columns.worlds, columns.change, columns.error]),
        ],
        rows: [
          { cells: [words.sum.nothing, words.tenths(answer.without), '', ''] },
          ...names.map((name, k) => {
            const { value = NaN, error = NaN } = answer.aloneChange[k] ?? {}
            return {
              cells: [
                answer.beyond ? words.sum.alone(name) : words.sum.withIt(name),
                words.tenths(answer.alone[k] ?? NaN),
                words.tenthsChange(value),
                words.tenths(error),
              ],
            }
          }),
          ...(answer.beyond
            ? [
                {
                  isStrong: true,
                  cells: [
                    words.sum.together,
                    words.tenths(answer.together),
                    words.tenthsChange(answer.change.value),
                    words.tenths(answer.change.error),
                  ],
                },
                {
                  cells: [
                    words.sum.beyond,
                    '',
                    words.tenthsChange(answer.beyond.value),
                    words.tenths(answer.beyond.error),
                  ],
                },
              ]
            : []),
        ],
      },
    ],
  }
}

/** Tell whether an estimate differs from zero by more than its error allows. */
export function isTold({ value, error }: { value: number; error: number }): boolean {
  return Math.abs(value) > ERRORS * error
}

function titleOf(answer: ShockAnswer, words: ShockChartWords): string {
  const { beyond, change } = answer
  if (beyond === null)
    return isTold(change)
      ? words.sum.titleOne(words.tenthsChange(change.value), String(answer.year))
      : words.sum.titleNone(words.count(answer.worlds))
  if (!isTold(beyond)) return words.sum.titleEven
  const write = beyond.value > 0 ? words.sum.titleMore : words.sum.titleLess
  return write(words.tenthsChange(beyond.value))
}

function barsOf(answer: ShockAnswer, names: readonly string[], words: ShockChartWords): Bar[] {
  const nothing: Bar = { name: words.sum.nothing, share: answer.without, kind: 'axisbar' }
  if (answer.beyond === null)
    return [
      nothing,
      { name: words.sum.withIt(names[0] ?? ''), share: answer.together, kind: 'burstbar' },
    ]
  return [
    nothing,
    ...names.map((name, k): Bar => ({
      name: words.sum.alone(name),
      share: answer.alone[k] ?? NaN,
      kind: 'b50',
    })),
    { name: words.sum.together, share: answer.together, kind: 'burstbar' },
  ]
}

/** Share of worlds if the changes only added up; null with one part. */
function sumOf({ together, beyond }: ShockAnswer): number | null {
  return beyond === null ? null : together - beyond.value
}

function draw(
  width: number,
  bars: readonly Bar[],
  sum: number | null,
  words: ShockChartWords,
): Drawing {
  const isWide = width >= 440
  const names = isWide ? Math.min(210, width * 0.36) : 0
  const row = isWide ? 44 : 54
  const top = 26
  const x = scaleLinear([0, 1], [names + 8, width - 46])
  const height = top + bars.length * row + (sum === null ? 4 : 20)
  const parts = [0, 2, 4, 6, 8, 10].flatMap((tick) => [
    line(tick === 0 ? 'ax' : 'g', x(tick / 10), top - 6, x(tick / 10), top + bars.length * row),
    label('', x(tick / 10), 12, String(tick), 'middle'),
  ])
  bars.forEach(({ name, share, kind }, k) => {
    const y = top + k * row + (isWide ? 8 : 24)
    const text = shorten(name, isWide ? names - 6 : width, 12.5)
    const isLast = k === bars.length - 1
    parts.push(label(`t-ink l${isLast ? ' b' : ''}`, 0, isWide ? y + 15 : y - 6, text))
    parts.push(box(kind, x(0), y, x(share) - x(0), 20))
    parts.push(label('b t-ink v halo', x(share) + 7, y + 15, words.tenths(share)))
    if (!isLast || sum === null) return
    const at = Math.max(x(0), Math.min(x(1), x(sum)))
    parts.push(line('sum', at, y - 5, at, y + 25))
    const anchor = at > width * 0.6 ? 'end' : 'start'
    parts.push(label('t-ink2 halo', at, y + 40, words.sum.ifAdded(words.tenths(sum)), anchor))
  })
  return { width, height, body: parts.join('') }
}
