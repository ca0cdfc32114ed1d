import type { BoomReport } from '../../study/boom-report.ts'
import { frequencyRange } from '../frequency.ts'
import { isFiniteNumber } from '../format.ts'
import type { Figure } from '../figure.ts'
import type { Messages } from '../messages.ts'
import { type Drawing, label, path } from '../svg.ts'
import { textWidth } from '../text-size.ts'
import { readingsOf } from './range-by-year.ts'

/** When each of ten worlds, one for each tenth, has its burst in decimal years; null when not by the last year. */
export function tenBursts(
  years: readonly number[],
  shareByYear: readonly number[],
): readonly (number | null)[] {
  return Array.from({ length: 10 }, (_, world) => {
    const wanted = (world + 0.5) / 10
    let before = 0
    for (const [index, year] of years.entries()) {
      const share = shareByYear[index]
      if (!isFiniteNumber(share)) continue
      if (share >= wanted) {
        const start = index === 0 ? year : (years[index - 1] ?? year - 1) + 1
        return start + ((year + 1 - start) * (wanted - before)) / (share - before)
      }
      before = share
    }
    return null
  })
}

/** Build the strip of ten worlds in the order of their burst, or null without a base case. */
export function tenWorlds(report: BoomReport, words: Messages): Figure | null {
  const base = readingsOf(report, true)[0] ?? report.readings[0]
  const first = report.years[0]
  const last = report.years.at(-1)
  if (base === undefined || first === undefined || last === undefined) return null
  const bursts = tenBursts(report.years, base.shareByYear)
  const names = bursts.map((burst) => (burst === null ? words.answer.strip.noBurst : yearOf(burst)))
  const end = report.headline.year + 1
  const counted = bursts.filter((burst) => burst !== null && burst <= end + 1e-9).length
  const known = bursts.flatMap((burst) => (burst === null ? [] : [yearOf(burst)]))
  return {
    id: 'ten-worlds',
    level: 2,
    title: words.answer.strip.title(String(counted), String(report.headline.year)),
    unit: words.answer.strip.unit(String(first), String(last)),
    description: words.answer.strip.description(known, 10 - known.length),
    worlds: base.worlds,
    draw: (width) => draw(width, bursts, names, report, [first, last + 1], words),
    tables: [
      {
        caption: words.answer.strip.title(String(counted), String(report.headline.year)),
        columns: [{ head: words.answer.strip.world }, { head: words.answer.strip.burst }],
        rows: names.map((name, index) => ({ cells: [String(index + 1), name] })),
      },
    ],
  }
}

function draw(
  width: number,
  bursts: readonly (number | null)[],
  names: readonly string[],
  report: BoomReport,
  span: readonly [number, number],
  words: Messages,
): Drawing {
  const perRow = width >= 520 ? 10 : 5
  const gap = width >= 520 ? 10 : 8
  const cell = (width - gap * (perRow - 1)) / perRow
  const end = report.headline.year + 1
  const parts: string[] = []
  bursts.forEach((burst, index) => {
    const x = (index % perRow) * (cell + gap)
    const y = 8 + Math.floor(index / perRow) * 52
    const isCounted = burst !== null && burst <= end + 1e-9
    const name = names[index] ?? ''
    if (burst === null) parts.push(path('world', `M${x.toFixed(1)} ${y}h${cell.toFixed(1)}`))
    else {
      const at = x + cell * Math.min(0.94, Math.max(0.06, (burst - span[0]) / (span[1] - span[0])))
      const kind = isCounted ? 'world slip' : 'world late'
      parts.push(path(kind, `M${x.toFixed(1)} ${y}H${at.toFixed(1)}l2 9H${(x + cell).toFixed(1)}`))
    }
    parts.push(label(isCounted ? 'b t-burst' : '', x, y + 27, name))
  })
  const rows = 10 / perRow
  if (rows === 1) parts.push(...bracket(width, cell + gap, gap, report, words))
  return { width, height: rows === 1 ? 66 : 92, body: parts.join('') }
}

function bracket(
  width: number,
  pitch: number,
  gap: number,
  report: BoomReport,
  words: Messages,
): readonly string[] {
  const { low, high } = report.headline
  if (!isFiniteNumber(low) || !isFiniteNumber(high)) return []
  const place = (share: number): number =>
    Math.min(width, Math.max(0, share * 10 * pitch - gap / 2))
  const [left, right] = [place(low), place(high)]
  const text = words.answer.strip.range(words.common.rangePhrase(frequencyRange(low, high)))
  const isLeft = right + 8 + textWidth(text, 12, true) > width
  return [
    path(
      'bracket',
      `M${left.toFixed(1)} 49v9M${right.toFixed(1)} 49v9M${left.toFixed(1)} 53.5H${right.toFixed(1)}`,
    ),
    isLeft
      ? label('b t-burst', Math.max(left - 8, textWidth(text, 12, true)), 58, text, 'end')
      : label('b t-burst', right + 8, 58, text),
  ]
}

function yearOf(burst: number): string {
  return String(Math.ceil(burst - 1e-9) - 1)
}
