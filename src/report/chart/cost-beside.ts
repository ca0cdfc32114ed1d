import type { CostColumn } from '../../evidence/cost-answer.ts'
import type { CostFigure } from '../../evidence/cost-report.ts'
import type { Figure } from '../figure.ts'
import { drawCostDots } from './cost-dots.ts'
import { costTable, dotOf, figureIn } from './cost-figures.ts'
import type { BesideOf, CostChartWords } from './cost-words.ts'

/** A preset with its name for readers. */
export interface NamedColumn {
  readonly name: string
  readonly column: CostColumn
}

/** Build the chart of one output over several presets. A price is never in one chart with a cost. */
export function costBeside(
  of: BesideOf,
  columns: readonly NamedColumn[],
  worlds: number,
  words: CostChartWords,
): Figure {
  const rows = columns.flatMap(({ name, column }) => {
    const figure = figureIn(column, of)
    return figure ? [{ name, figure }] : []
  })
  const { unit } = words.beside[of]
  const dots = rows.map(({ name, figure }) => dotOf(figure, name, words))
  const declared = rows[0]?.figure.unit ?? ''
  return {
    id: `cost-beside-${of.replaceAll('_', '-')}`,
    title: titleOf(of, rows, words),
    unit,
    worlds,
    description: words.description(dots.map(({ name, text }) => `${name} ${text}`)),
    draw: (width) =>
      drawCostDots(width, dots, {
        kind: declared === '%' ? 'linear' : 'log',
        mark: of === 'price_output' ? 'diamond' : 'dot',
        tick: (value) => words.tick(value, declared),
      }),
    tables: [costTable(unit, rows, words)],
  }
}

function titleOf(
  of: BesideOf,
  rows: readonly { readonly name: string; readonly figure: CostFigure }[],
  words: CostChartWords,
): string {
  const { title, titleOne, titleNone } = words.beside[of]
  const known = rows
    .flatMap(({ name, figure }) =>
      figure.value === null ? [] : [{ name, figure, value: figure.value }],
    )
    .sort((a, b) => a.value - b.value)
  const [low, high] = [known[0], known.at(-1)]
  if (!low || !high) return titleNone
  const text = ({ value, figure }: typeof low): string => words.amount(value, figure.unit)
  if (low.value === high.value)
    return titleOne(
      known.map(({ name }) => name),
      text(high),
    )
  return title({
    low: text(low),
    lowName: low.name,
    high: text(high),
    highName: high.name,
    times: words.number(Number((high.value / low.value).toPrecision(2))),
    isJudged: low.figure.mark === 'judged' || high.figure.mark === 'judged',
    isOpen: (low.figure.range?.[1] ?? low.value) >= (high.figure.range?.[0] ?? high.value),
  })
}
