import type { BoomReport } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { numberColumns } from '../table.ts'
import { drawDotRows, type DotRow } from './dot-rows.ts'

const LEAST_AXIS = 0.2

/** Build the chart of how many worlds each observation rejects; null where worlds were not matched. */
export function rejectionsChart(report: BoomReport, words: Messages): Figure | null {
  const { matching } = report
  if (matching === null) return null
  const shown = matching.rejections.filter(({ share }) => isFiniteNumber(share))
  const most = Math.max(LEAST_AXIS, ...shown.map(({ share }) => Math.ceil(share * 10) / 10))
  const rows = shown.map(({ about, share }): DotRow => ({
    label: about.replace(/[.,]? *$/, ''),
    bar: { to: share, kind: 'b50' },
    value: words.format.ofTen(share),
  }))
  const ticks = Array.from({ length: Math.round(most * 10) + 1 }, (_, k) => k / 10)
  const rule = words.matching.rule(words.format.significant(matching.bound, 2))
  return {
    id: 'matching',
    title: words.matching.title(
      words.format.count(matching.kept),
      words.format.count(matching.worlds),
    ),
    unit: words.matching.unit,
    description: rows
      .map(({ label, value }) => words.common.labelled(label, value ?? ''))
      .join('; '),
    note: `${rule} ${words.matching.early(words.format.monthName(matching.noBurstBefore), words.format.count(matching.earlyBursts))}`,
    worlds: matching.worlds,
    draw: (width) =>
      drawDotRows(width, rows, {
        from: 0,
        to: most,
        ticks: ticks.map((at) => ({ at, text: String(Math.round(at * 10)) })),
      }),
    tables: [
      {
        caption: words.matching.unit,
        columns: [{ head: words.matching.observation }, ...numberColumns([words.matching.share])],
        rows: shown.map((row) => ({ cells: [row.about, words.format.ofTen(row.share)] })),
      },
    ],
  }
}
