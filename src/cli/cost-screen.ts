import type { CostComparison, CostPair } from '../evidence/cost-compare.ts'
import type { CostVerdict } from '../evidence/cost-expect.ts'
import type { CostPreset } from '../evidence/cost-preset.ts'
import type { CostFigure, CostReport } from '../evidence/cost-report.ts'
import type { Language } from '../evidence/words.ts'
import { COST_MESSAGES } from './cost-messages.ts'
import { costNumber, costPercent, costUnit } from './cost-numbers.ts'

/** Write the list of presets. */
export function presetsText(presets: Iterable<CostPreset>, language: Language): string {
  const words = COST_MESSAGES[language]
  const rows = [...presets].map((p) => [p.id, p.title[language]])
  return [words.presets, '', ...aligned(rows), '', words.use].join('\n')
}

/** Write a report: architecture to lab, each line with value, range, how well it is known, or why it has no value. */
export function costText(
  report: CostReport,
  verdicts: readonly CostVerdict[],
  language: Language,
): string {
  const words = COST_MESSAGES[language]
  const { preset, sections, worlds, seed } = report
  const rows: string[][] = [[...words.head]]
  for (const { title, figures } of sections) {
    const [first] = figures
    const why = first?.missing ?? null
    rows.push([''], [title[language].toUpperCase()])
    // A part of which nothing is known says so once.
    const isEmpty = figures.every((f) => f.missing?.why[language] === why?.why[language])
    if (isEmpty && why) rows.push(['', missingText({ missing: why }, language)])
    else for (const figure of figures) rows.push(figureRow(figure, language))
  }
  const lines = [preset.title[language], preset.notes[language], '', ...aligned(rows)]
  if (verdicts.length > 0)
    lines.push('', words.published, ...aligned(verdicts.map((v) => verdictRow(v, language))))
  return [...lines, '', words.legend(worlds, seed)].join('\n')
}

/** Write two presets side by side, price ratios and cost ratios apart. */
export function comparisonText(comparison: CostComparison, language: Language): string {
  const words = COST_MESSAGES[language]
  const { left, right, pairs, prices, costs } = comparison
  const value = (x: number | null) => (x === null ? '–' : costNumber(x, language))
  const rows = pairs.map((p) => [
    p.label[language],
    value(p.left),
    value(p.right),
    ratioText(p, language),
    costUnit(p.unit, language),
    p.mark === null ? '' : words.marks[p.mark],
  ])
  const list = (of: readonly CostPair[]) =>
    of.length === 0
      ? [`  ${words.none}`]
      : aligned(
          of.map((p) => [
            `  ${p.label[language]}`,
            ratioText(p, language),
            p.mark === null ? '' : words.marks[p.mark],
          ]),
        )
  return [
    ...aligned([['', left, right, `${left} / ${right}`, '', words.head[3]], ...rows]),
    '',
    words.prices,
    ...list(prices),
    '',
    words.costs,
    ...list(costs),
    '',
    words.warning,
  ].join('\n')
}

function figureRow(figure: CostFigure, language: Language): string[] {
  const { label, value, unit, range, mark, judgedShare } = figure
  if (value === null) return [`  ${label[language]}`, missingText(figure, language)]
  const [low, high] = range ?? []
  return [
    `  ${label[language]}`,
    `${costNumber(value, language)} ${costUnit(unit, language)}`,
    low === undefined || high === undefined
      ? ''
      : `${costNumber(low, language)} – ${costNumber(high, language)}`,
    mark === null ? '' : COST_MESSAGES[language].marks[mark],
    judgedShare === null ? '' : costPercent(judgedShare, language),
  ]
}

function missingText({ missing }: Pick<CostFigure, 'missing'>, language: Language): string {
  const words = COST_MESSAGES[language]
  const kind = missing?.kind === 'not-applicable' ? words.notApplicable : words.undisclosed
  return missing ? `${kind} (${missing.why[language]})` : kind
}

function verdictRow({ expectation, computed, holds }: CostVerdict, language: Language): string[] {
  const words = COST_MESSAGES[language]
  const said = holds ? (expectation.isBackFitted ? words.backFitted : words.holds) : words.differs
  return [
    `  ${expectation.about[language]}`,
    `${costNumber(expectation.value, language)} ${costUnit(expectation.unit, language)}`,
    computed === null ? '–' : costNumber(computed, language),
    said,
    expectation.source.join(', '),
  ]
}

function ratioText({ ratio, range }: CostPair, language: Language): string {
  if (ratio === null) return '–'
  const middle = range
    ? ` (${costNumber(range[0], language)} – ${costNumber(range[1], language)})`
    : ''
  return `${costNumber(ratio, language)}${middle}`
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
