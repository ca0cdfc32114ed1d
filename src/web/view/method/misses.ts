import type { BackTestScores, CentralScore } from '../../../evidence/back-test.ts'
import { drawDotRows } from '../../../report/chart/dot-rows.ts'
import type { Figure } from '../../../report/figure.ts'
import { withPlus } from '../../../report/format.ts'
import type { Messages } from '../../../report/messages.ts'
import type { MethodWords } from '../../i18n/method/en.ts'
import { factText, ratioAxis } from './facts.ts'

/** A miss that counts: a tenth beyond the nearer end of the fact. Assumption, about the doubt in the facts themselves. */
export const CLEAR_MISS = 0.1
const SHOWN = 18
const TOLD = 5

/** Build the chart of the central world against facts, the largest misses first. */
export function missesChart(scores: BackTestScores, own: MethodWords, words: Messages): Figure {
  const { misses } = own
  const { count, percent, quantity } = words.format
  const rows = scores.central.rows.toSorted((a, b) => Math.abs(b.miss) - Math.abs(a.miss))
  const clear = rows.filter(({ miss }) => Math.abs(miss) > CLEAR_MISS)
  const low = clear.filter(({ miss }) => miss < 0).length
  const shown = rows.slice(0, SHOWN)
  const name = ({ about }: CentralScore): string => words.typeset(about[words.language])
  const missText = ({ miss }: CentralScore): string =>
    miss === 0 ? misses.inside : withPlus(miss, percent(miss))
  const axis = ratioAxis(
    shown.map(({ model, value }) => model / value),
    words,
  )
  return {
    id: 'misses',
    title: misses.title(count(clear.length), count(rows.length), percent(CLEAR_MISS), count(low)),
    unit: misses.unit,
    description: misses.description(
      rows.slice(0, TOLD).map((row) => misses.part(name(row), missText(row))),
    ),
    note: misses.worst(count(shown.length)),
    worlds: 1,
    draw: (width) =>
      drawDotRows(
        width,
        shown.map((row) => ({
          label: name(row),
          span: { low: row.low / row.value, high: row.high / row.value, kind: 'b80' },
          dots: [{ at: row.model / row.value, kind: row.isTarget ? 'hollowdot' : 'dot' }],
          value: missText(row),
        })),
        axis,
      ),
    tables: [
      {
        caption: misses.unit,
        columns: [
          { head: misses.about },
          { head: misses.fact, isNumber: true },
          { head: misses.model, isNumber: true },
          { head: misses.miss, isNumber: true },
          { head: misses.target, isShort: true },
        ],
        rows: rows.map((row) => ({
          cells: [
            name(row),
            factText(row, words),
            quantity(row.model, row.unit, 3),
            missText(row),
            row.isTarget ? own.yes : '',
          ],
          isStrong: Math.abs(row.miss) > CLEAR_MISS,
        })),
      },
    ],
  }
}
