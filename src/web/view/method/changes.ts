import type { NumberChange } from '../../../evidence/number-changes.ts'
import { drawDotRows } from '../../../report/chart/dot-rows.ts'
import type { Figure } from '../../../report/figure.ts'
import type { Messages } from '../../../report/messages.ts'
import { numberColumns } from '../../../report/table.ts'
import type { MethodWords } from '../../i18n/method/en.ts'

/** Years of a step's shares, in their order: those of the record of changes. */
const YEARS = ['2028', '2030', '2032']
const HEADLINE = YEARS[0] ?? ''
const TICKS = [0, 0.1, 0.2, 0.3, 0.4, 0.5]
/** Worlds behind each step of the record. */
const STEP_WORLDS = 400

/** Build the chart of the steps of a version; null where none is recorded. */
export function changesChart(
  { version, steps }: NumberChange,
  { changes }: MethodWords,
  words: Messages,
): Figure | null {
  const kept = steps.filter(({ isLeftOut }) => !isLeftOut)
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return null
  const { ofTen } = words.format
  const at = (shares: readonly number[]): number => shares[0] ?? NaN
  const rows = steps.map((step) => {
    const what = words.typeset(step.what[words.language])
    return { ...step, name: step.isLeftOut ? changes.leftOut(what) : what }
  })
  return {
    id: `changes-${version.replaceAll('.', '-')}`,
    title: changes.title(
      ofTen(at(first.article)),
      ofTen(at(last.article)),
      ofTen(at(first.calm)),
      ofTen(at(last.calm)),
      HEADLINE,
    ),
    unit: changes.unit(HEADLINE),
    description: changes.description(
      rows.map(({ name, article, calm }) =>
        words.common.labelled(name, `${ofTen(at(article))}, ${ofTen(at(calm))}`),
      ),
    ),
    worlds: STEP_WORLDS,
    draw: (width) =>
      drawDotRows(
        width,
        rows.map(({ name, article, calm }) => ({
          label: name,
          dots: [
            { at: at(calm), kind: 'hollowdot' },
            { at: at(article), kind: 'dot' },
          ],
          value: `${ofTen(at(calm))} · ${ofTen(at(article))}`,
        })),
        {
          from: 0,
          to: 0.5,
          ticks: TICKS.map((tick) => ({ at: tick, text: String(Math.round(tick * 10)) })),
        },
      ),
    tables: [
      {
        caption: changes.unit(HEADLINE),
        columns: [
          { head: changes.step },
          ...numberColumns([...YEARS.map(changes.calm), ...YEARS.map(changes.article)]),
        ],
        rows: rows.map(({ name, article, calm }) => ({
          cells: [name, ...calm.map(ofTen), ...article.map(ofTen)],
        })),
      },
    ],
  }
}
