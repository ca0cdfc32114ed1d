import type { BackTestScores } from '../../../evidence/back-test.ts'
import { drawDotRows, type DotRow } from '../../../report/chart/dot-rows.ts'
import type { Figure } from '../../../report/figure.ts'
import type { Messages } from '../../../report/messages.ts'
import type { MethodWords } from '../../i18n/method/en.ts'

const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** Build the chart of earlier booms in the same equations; null without any. */
export function episodesChart(
  { episodes }: BackTestScores,
  { episodes: own }: MethodWords,
  words: Messages,
): Figure | null {
  const [first, last] = [episodes[0], episodes.at(-1)]
  if (!first || !last) return null
  const { ofTen } = words.format
  const end = (row: typeof first, at: number): [string, string] => [
    ofTen(row.shareByYear.at(at) ?? NaN),
    String(row.years.at(at) ?? ''),
  ]
  const lines = episodes.flatMap((row) =>
    row.years.map((year, k) => ({ row, year: String(year), share: row.shareByYear[k] ?? NaN })),
  )
  const name = ({ about }: typeof first): string => words.typeset(about[words.language])
  return {
    id: 'episodes',
    title: own.title(...end(first, 2), ...end(last, -1)),
    unit: own.unit,
    description: own.description(
      lines.map(({ row, year, share }) =>
        words.common.labelled(`${name(row)}, ${year}`, ofTen(share)),
      ),
    ),
    worlds: first.worlds,
    draw: (width) =>
      drawDotRows(
        width,
        episodes.flatMap((row): DotRow[] => [
          {
            label: words.common.labelled(name(row), words.typeset(row.fact[words.language])),
            isHead: true,
          },
          ...row.years.map((year, k) => ({
            label: String(year),
            bar: { to: row.shareByYear[k] ?? 0, kind: 'b50' },
            value: ofTen(row.shareByYear[k] ?? NaN),
          })),
        ]),
        { from: 0, to: 1, ticks: TENTHS.map((at) => ({ at, text: String(Math.round(at * 10)) })) },
      ),
    tables: [
      {
        caption: own.unit,
        columns: [
          { head: own.boom },
          { head: own.happened },
          { head: own.year, isNumber: true },
          { head: own.share, isNumber: true },
        ],
        rows: lines.map(({ row, year, share }) => ({
          cells: [name(row), words.typeset(row.fact[words.language]), year, ofTen(share)],
        })),
      },
    ],
  }
}
