import type { Path } from '../../study/boom-report.ts'
import { isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { numberColumns, type Row, type Table } from '../table.ts'

const PEAK_EXCESS = 1.1
const TRILLIONS_FROM_USD_BN = 10_000

/** Prepare a path for readers: large amounts in USD tn, and the base of an index named by the unit, not the label. */
export function readablePath(path: Path): Path {
  const [name, base] = path.unit === 'index' ? path.label.split(/, (.*)/s) : [path.label]
  const named = { ...path, label: name ?? path.label, unit: base ?? path.unit }
  const largest = Math.max(...path.p90.filter(isFiniteNumber).map(Math.abs), 0)
  return /^USD bn\b/.test(path.unit) && largest >= TRILLIONS_FROM_USD_BN
    ? inTrillions(named)
    : named
}

function inTrillions(path: Path): Path {
  const scaled = (values: readonly number[]): readonly number[] =>
    values.map((value) => value / 1000)
  return {
    ...path,
    unit: path.unit.replace('USD bn', 'USD tn'),
    ...(path.p025 === undefined ? {} : { p025: scaled(path.p025) }),
    ...(path.p975 === undefined ? {} : { p975: scaled(path.p975) }),
    p10: scaled(path.p10),
    p25: scaled(path.p25),
    p50: scaled(path.p50),
    p75: scaled(path.p75),
    p90: scaled(path.p90),
    samples: path.samples.map(scaled),
    facts: path.facts.map((fact) => ({
      ...fact,
      value: fact.value / 1000,
      ...(fact.low === undefined ? {} : { low: fact.low / 1000 }),
      ...(fact.high === undefined ? {} : { high: fact.high / 1000 }),
    })),
  }
}

/** State what a path shows: a top inside the run when the middle line ends at least a tenth below it, else its end. */
export function fanTitle(path: Path, words: Messages): string {
  const known = path.times.flatMap((time, index) => {
    const middle = path.p50[index]
    return isFiniteNumber(time) && isFiniteNumber(middle) ? [{ time, middle, index }] : []
  })
  const end = known.at(-1)
  if (end === undefined) return words.paths.titleEmpty(path.label)
  const peak = known.reduce((best, step) => (step.middle > best.middle ? step : best), end)
  if (peak.middle > 0 && peak.middle > PEAK_EXCESS * end.middle) {
    const value = words.format.quantity(peak.middle, path.unit, 2)
    return words.paths.titlePeak(path.label, value, String(Math.floor(peak.time + 1e-6)))
  }
  const [low, high] = [path.p10[end.index], path.p90[end.index]].map((value) =>
    words.format.quantity(value ?? Number.NaN, path.unit, 2),
  )
  const value = words.format.quantity(end.middle, path.unit, 2)
  return words.paths.titleEnd(
    path.label,
    value,
    low ?? '',
    high ?? '',
    words.format.shortDate(end.time),
  )
}

/** Write the unit line of a path, capital first; it says so when there is no fact to compare with. */
export function fanUnit(path: Path, words: Messages): string {
  const text = words.format.unitText(path.unit)
  const unit = text.charAt(0).toUpperCase() + text.slice(1)
  return path.facts.length === 0 ? `${unit}. ${words.paths.noFacts}` : unit
}

/** Describe a fan chart for those who cannot see it. */
export function fanDescription(path: Path, words: Messages): string {
  const [first, last] = [path.times[0], path.times.at(-1)].map((time) =>
    words.format.shortDate(time ?? Number.NaN),
  )
  return words.paths.description(
    path.label,
    first ?? '',
    last ?? '',
    words.format.decimal(path.facts.length),
  )
}

/** Tables of a path: quantiles at the last step of each calendar year, then the facts with their sources. */
export function fanTables(path: Path, words: Messages): readonly Table[] {
  const step = tableStep(path)
  const quantiles: Table = {
    caption: `${path.label}, ${words.format.unitText(path.unit)}`,
    columns: [
      { head: words.paths.month, isShort: true },
      ...numberColumns([
        ...[0.1, 0.25].map((share) => words.format.percent(share)),
        words.paths.middle,
        ...[0.75, 0.9].map((share) => words.format.percent(share)),
      ]),
    ],
    rows: yearEnds(path.times).map((index): Row => {
      const values = [path.p10, path.p25, path.p50, path.p75, path.p90].map((series) =>
        words.format.levelText(series[index] ?? Number.NaN, step, path.unit),
      )
      return { cells: [words.format.shortDate(path.times[index] ?? Number.NaN), ...values] }
    }),
  }
  return path.facts.length === 0 ? [quantiles] : [quantiles, factTable(path, words)]
}

function factTable(path: Path, words: Messages): Table {
  const { fact, period, value, low, high, source } = words.paths
  const step = tableStep(path)
  const optional = (number: number | undefined): string =>
    number === undefined ? '' : words.format.levelText(number, step, path.unit)
  return {
    caption: words.paths.factsCaption(path.label),
    columns: [
      { head: fact },
      { head: period, isShort: true },
      ...numberColumns([value, low, high]),
      { head: source },
    ],
    rows: path.facts.map((row) => ({
      cells: [
        row.label,
        row.to > row.from
          ? `${words.format.shortDate(row.from)} – ${words.format.shortDate(row.to)}`
          : words.format.shortDate(row.from),
        words.format.levelText(row.value, step, path.unit),
        optional(row.low),
        optional(row.high),
        row.source,
      ],
    })),
  }
}

function tableStep(path: Path): number {
  const values = [...path.p10, ...path.p90].filter(isFiniteNumber)
  return values.length === 0 ? 1 : (Math.max(...values) - Math.min(...values)) / 50
}

function yearEnds(times: readonly number[]): readonly number[] {
  return times.flatMap((time, index) => {
    const next = times[index + 1]
    const isLast = next === undefined || Math.floor(next + 1e-6) > Math.floor(time + 1e-6)
    return isLast ? [index] : []
  })
}
