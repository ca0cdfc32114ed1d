import type { BackTestScores, ForecastScore } from '../../../evidence/back-test.ts'
import { drawDotRows } from '../../../report/chart/dot-rows.ts'
import type { Figure } from '../../../report/figure.ts'
import type { Messages } from '../../../report/messages.ts'
import { numberColumns } from '../../../report/table.ts'
import type { MethodWords } from '../../i18n/method/en.ts'
import { factText, ratioAxis } from './facts.ts'

/** Build the chart of the forecast from the end of 2024 over the facts that came. */
export function forecastChart(scores: BackTestScores, own: MethodWords, words: Messages): Figure {
  const { forecast } = own
  const { count, decimal, percent, quantity, significant } = words.format
  const { rows } = scores.forecast
  const inside = rows.filter(({ isInside }) => isInside).length
  const above = rows.filter(({ below }) => below > 0.5).length
  const mean = rows.reduce((sum, { score }) => sum + score, 0) / rows.length
  const name = ({ about }: ForecastScore): string => words.typeset(about[words.language])
  const over = (value: number, row: ForecastScore): string => significant(value / row.value, 2)
  const axis = ratioAxis(
    rows.flatMap(({ p10, p90, value }) => [p10 / value, p90 / value]),
    words,
  )
  return {
    id: 'forecast',
    title: forecast.title(count(inside), count(rows.length), count(above)),
    unit: forecast.unit,
    description: forecast.description(
      rows.map((row) =>
        forecast.part(name(row), over(row.p50, row), over(row.p10, row), over(row.p90, row)),
      ),
    ),
    note: forecast.note(decimal(mean, 2)),
    worlds: scores.worlds,
    draw: (width) =>
      drawDotRows(
        width,
        rows.map((row) => ({
          label: name(row),
          span: {
            low: row.p10 / row.value,
            high: row.p90 / row.value,
            kind: row.isInside ? 'b50' : 'hollow',
          },
          dots: [{ at: row.p50 / row.value, kind: row.isInside ? 'dot' : 'hollowdot' }],
          value: `× ${over(row.p50, row)}`,
        })),
        axis,
      ),
    tables: [
      {
        caption: forecast.unit,
        columns: [
          { head: forecast.about },
          ...numberColumns([
            forecast.fact,
            forecast.low,
            forecast.middle,
            forecast.high,
            forecast.below,
          ]),
          { head: forecast.inside, isShort: true },
          { head: forecast.score, isNumber: true },
        ],
        rows: rows.map((row) => ({
          cells: [
            name(row),
            factText(row, words),
            ...[row.p10, row.p50, row.p90].map((value) => quantity(value, row.unit, 3)),
            percent(row.below),
            row.isInside ? own.yes : own.no,
            decimal(row.score, 2),
          ],
          isStrong: !row.isInside,
        })),
      },
    ],
  }
}
