import Papa from 'papaparse'
import type { Model } from '../language/model.ts'
import type { RunResult } from '../run/result.ts'
import type { CliWords } from './words/words.ts'

/** List the names of every variable, stock, account, claim, capital and payment. */
export function everything(model: Model): string[] {
  return [
    ...model.variables,
    ...model.stocks,
    ...model.accounts,
    ...model.claims,
    ...model.capital,
    ...model.payments,
  ].map((d) => d.name)
}

/** Write the series of a run of one world as CSV, with full precision. */
export function toCsv(result: Pick<RunResult, 'months' | 'series'>): string {
  const labels = [...result.series.keys()]
  const rows = result.months.map((month, k) => [
    month,
    ...labels.map((l) => String(result.series.get(l)?.[k] ?? '')),
  ])
  return Papa.unparse([['time', ...labels], ...rows], { newline: '\n' })
}

/** Write the series of a run of one world as a table with at most ten columns. */
export function toTable(result: Pick<RunResult, 'months' | 'series'>, words: CliWords): string {
  const last = result.months.length - 1
  const steps = result.months
    .map((_, k) => k)
    .filter((k) => (last - k) % Math.max(1, Math.ceil(last / 9)) === 0)
  const width = Math.max(8, ...[...result.series.keys()].map((l) => l.length)) + 2
  const line = (label: string, cells: readonly string[]) =>
    label.padEnd(width) + cells.map((c) => c.padStart(12)).join('')
  return [
    line(
      '',
      steps.map((k) => result.months[k] ?? ''),
    ),
    ...[...result.series].map(([label, values]) =>
      line(
        label,
        steps.map((k) => words.number(String(Number((values[k] ?? NaN).toPrecision(5))))),
      ),
    ),
  ].join('\n')
}
