import type { CostComparison, CostPair } from '../evidence/cost-compare.ts'
import type { CostVerdict } from '../evidence/cost-expect.ts'
import type { CostPreset } from '../evidence/cost-preset.ts'
import type { CostFigure, CostReport } from '../evidence/cost-report.ts'
import type { Messages } from '../report/messages.ts'

/** Significant digits of a cost, and the sizes from which it is written with a power of ten, or whole. */
const DIGITS = 4
const MOST = 1e9
const WHOLE = 1000

/** Write the list of presets. */
export function presetsText(presets: Iterable<CostPreset>, words: Messages): string {
  const { costs: said, language, typeset } = words
  const rows = [...presets].map((p) => [p.id, typeset(p.title[language])])
  return [said.presets, '', ...aligned(rows), '', said.use].join('\n')
}

/** Write a report: architecture to lab, each line with value, range, how well it is known, or why it has no value. */
export function costText(
  report: CostReport,
  verdicts: readonly CostVerdict[],
  words: Messages,
): string {
  const { costs: said, language, typeset } = words
  const { preset, sections, worlds, seed } = report
  const rows: string[][] = [['', said.value, said.range, said.known, said.judged]]
  for (const { title, figures } of sections) {
    const [first] = figures
    const why = first?.missing ?? null
    rows.push([''], [typeset(title[language]).toUpperCase()])
    // A part of which nothing is known says so once.
    const isEmpty = figures.every((f) => f.missing?.why[language] === why?.why[language])
    if (isEmpty && why) rows.push(['', missingText({ missing: why }, words)])
    else for (const figure of figures) rows.push(figureRow(figure, words))
  }
  const lines = [
    typeset(preset.title[language]),
    typeset(preset.notes[language]),
    '',
    ...aligned(rows),
  ]
  if (verdicts.length > 0)
    lines.push('', said.published, ...aligned(verdicts.map((v) => verdictRow(v, words))))
  return [...lines, '', said.legend(words.format.count(worlds), String(seed))].join('\n')
}

/** Write two presets side by side, price ratios and cost ratios apart. */
export function comparisonText(comparison: CostComparison, words: Messages): string {
  const { costs: said, language, typeset } = words
  const { left, right, pairs, prices, costs } = comparison
  const value = (x: number | null) => (x === null ? '–' : number(x, words))
  const rows = pairs.map((p) => [
    typeset(p.label[language]),
    value(p.left),
    value(p.right),
    ratioText(p, words),
    words.costs.unit(p.unit),
    p.mark === null ? '' : said.marks[p.mark],
  ])
  const list = (of: readonly CostPair[]) =>
    of.length === 0
      ? [`  ${said.none}`]
      : aligned(
          of.map((p) => [
            `  ${typeset(p.label[language])}`,
            ratioText(p, words),
            p.mark === null ? '' : said.marks[p.mark],
          ]),
        )
  return [
    ...aligned([['', left, right, `${left} / ${right}`, '', said.known], ...rows]),
    '',
    said.prices,
    ...list(prices),
    '',
    said.costs,
    ...list(costs),
    '',
    said.warning,
  ].join('\n')
}

function figureRow(figure: CostFigure, words: Messages): string[] {
  const { language, typeset } = words
  const { label, value, unit, range, mark, judgedShare } = figure
  if (value === null) return [`  ${typeset(label[language])}`, missingText(figure, words)]
  const [low, high] = range ?? []
  return [
    `  ${typeset(label[language])}`,
    `${number(value, words)} ${words.costs.unit(unit)}`,
    low === undefined || high === undefined ? '' : `${number(low, words)} – ${number(high, words)}`,
    mark === null ? '' : words.costs.marks[mark],
    judgedShare === null ? '' : words.format.percent(judgedShare),
  ]
}

function missingText({ missing }: Pick<CostFigure, 'missing'>, words: Messages): string {
  const { costs: said, language, typeset } = words
  const kind = missing?.kind === 'not-applicable' ? said.notApplicable : said.undisclosed
  return missing ? `${kind} (${typeset(missing.why[language])})` : kind
}

function verdictRow({ expectation, computed, holds }: CostVerdict, words: Messages): string[] {
  const { costs: said, language, typeset } = words
  const found = holds ? (expectation.isBackFitted ? said.backFitted : said.holds) : said.differs
  return [
    `  ${typeset(expectation.about[language])}`,
    `${number(expectation.value, words)} ${words.costs.unit(expectation.unit)}`,
    computed === null ? '–' : number(computed, words),
    found,
    expectation.source.join(', '),
  ]
}

function ratioText({ ratio, range }: CostPair, words: Messages): string {
  if (ratio === null) return '–'
  const middle = range ? ` (${number(range[0], words)} – ${number(range[1], words)})` : ''
  return `${number(ratio, words)}${middle}`
}

/** Align cells in columns; the last cell of a row may run on. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, k) =>
    Math.max(0, ...rows.map((row) => (k < row.length - 1 ? (row[k] ?? '').length : 0))),
  )
  return rows.map((row) =>
    row
      .map((cell, k) => (k === row.length - 1 ? cell : cell.padEnd(widths[k] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function number(value: number, { format }: Messages): string {
  const size = Math.abs(value)
  // From four digits before the mark on a number is written whole: what sources print is not rounded away.
  return size >= WHOLE && size < MOST ? format.count(value) : format.concise(value, DIGITS, MOST)
}
