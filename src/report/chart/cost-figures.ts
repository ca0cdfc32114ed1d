import type { CostColumn } from '../../evidence/cost-answer.ts'
import type { CostFigure } from '../../evidence/cost-report.ts'
import type { Figure } from '../figure.ts'
import type { Table } from '../table.ts'
import { numberColumns } from '../table.ts'
import type { CostDot } from './cost-dots.ts'
import { drawCostDots } from './cost-dots.ts'
import type { CostChartWords, CostTexts } from './cost-words.ts'

const TOKENS = ['input_cost', 'miss_cost', 'output_cost', 'inferred_output_cost']
const BILLS = ['rental_cost', 'amortised_cost', 'acquisition_cost', 'programme_cost']
const MARGINS = ['margin_on_revenue', 'gross_margin', 'operating_margin']

/** Find an output among the lines of a preset. */
export function figureIn({ sections }: CostColumn, of: string): CostFigure | undefined {
  return sections.flatMap(({ figures }) => figures).find((figure) => figure.of === of)
}

/** Build the chart of what tokens cost to serve. No price is in it. */
export function tokenCosts(column: CostColumn, worlds: number, words: CostChartWords): Figure {
  const figures = linesOf(column, TOKENS)
  const [measured, inferred] = ['output_cost', 'inferred_output_cost'].map((of) =>
    figures.find((figure) => figure.of === of && figure.value !== null),
  )
  const { title, titleInferred, titleNone, unit, note } = words.tokens
  const amount = (value: number): string => words.amount(value, 'USD / Mtoken')
  const told = (): string => {
    if (measured) return title(amount(measured.value ?? 0))
    if (!inferred) return titleNone
    const [low, high] = inferred.range ?? [inferred.value ?? 0, inferred.value ?? 0]
    return titleInferred(amount(low), amount(high))
  }
  return figureOf(
    { id: 'cost-tokens', title: told(), unit, note, kind: 'log' },
    figures,
    worlds,
    words,
  )
}

/** Build the chart of the bill of training, one row a concept of cost. */
export function trainingBills(column: CostColumn, worlds: number, words: CostChartWords): Figure {
  const figures = linesOf(column, BILLS)
  const texts = textsOf(figures, words)
  const { title, titleNone, unit, note } = words.bill
  const told = Object.keys(texts).length > 0 ? title(texts) : titleNone
  return figureOf(
    { id: 'cost-bills', title: told, unit, note, kind: 'log' },
    figures,
    worlds,
    words,
  )
}

/** Build the chart of margins. */
export function margins(column: CostColumn, worlds: number, words: CostChartWords): Figure {
  const figures = linesOf(column, MARGINS)
  const texts = textsOf(linesOf(column, [...MARGINS, 'profit_over_cost']), words)
  const { title, titleNone, unit, note } = words.margin
  const told = figures.some(({ value }) => value !== null) ? title(texts) : titleNone
  return figureOf(
    { id: 'cost-margins', title: told, unit, note, kind: 'linear' },
    figures,
    worlds,
    words,
  )
}

/** Tell of a number what stands beside it: the number, or why there is none. */
export function dotOf(
  { value, range, unit, mark, missing }: CostFigure,
  name: string,
  words: CostChartWords,
): CostDot {
  return {
    name,
    value,
    range,
    isFull: mark === 'published',
    text: value === null ? words.missing(missing) : words.amount(value, unit),
  }
}

/** Write numbers as a table: value, unit, range, how well known. */
export function costTable(
  caption: string,
  rows: readonly { readonly name: string; readonly figure: CostFigure }[],
  words: CostChartWords,
): Table {
  const { columns } = words
  const heads = [
    { head: columns.what },
    ...numberColumns([columns.value]),
    { head: columns.unit },
    ...numberColumns([columns.low, columns.high]),
    { head: columns.known },
    ...numberColumns([columns.judged]),
  ]
  return {
    caption,
    columns: heads,
    rows: rows.map(({ name, figure: { value, range, unit, mark, judgedShare, missing } }) => ({
      cells: [
        name,
        value === null ? '–' : words.number(value),
        words.unit(unit),
        range ? words.number(range[0]) : '',
        range ? words.number(range[1]) : '',
        value === null ? words.missing(missing) : mark === null ? '' : words.marks[mark],
        judgedShare === null ? '' : words.percent(judgedShare),
      ],
    })),
  }
}

interface Head {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly note: string
  readonly kind: 'log' | 'linear'
}

function figureOf(
  { id, title, unit, note, kind }: Head,
  figures: readonly CostFigure[],
  worlds: number,
  words: CostChartWords,
): Figure {
  const rows = figures.map((figure) => ({ name: words.text(figure.label), figure }))
  const dots = rows.map(({ name, figure }) => dotOf(figure, name, words))
  const declared = figures[0]?.unit ?? ''
  return {
    id,
    title,
    unit,
    note,
    worlds,
    description: words.description(dots.map(({ name, text }) => `${name} ${text}`)),
    draw: (width) =>
      drawCostDots(width, dots, { kind, mark: 'dot', tick: (v) => words.tick(v, declared) }),
    tables: [costTable(unit, rows, words)],
  }
}

/** Lines by name; one that cannot apply is left out unless all are such. */
function linesOf(column: CostColumn, names: readonly string[]): readonly CostFigure[] {
  const all = names.flatMap((of) => figureIn(column, of) ?? [])
  const some = all.filter(({ missing }) => missing?.kind !== 'not-applicable')
  return some.length > 0 ? some : all
}

function textsOf(figures: readonly CostFigure[], words: CostChartWords): CostTexts {
  return Object.fromEntries(
    figures.flatMap(({ of, value, unit }) =>
      value === null ? [] : [[of, words.amount(value, unit)]],
    ),
  )
}
