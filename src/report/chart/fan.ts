import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { area, line as curve } from 'd3-shape'
import type { Path } from '../../study/boom-report.ts'
import { escapeText } from '../escape.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber, monthToYears } from '../format.ts'
import type { Messages } from '../messages.ts'
import { type Drawing, label, line, path as shape, tag } from '../svg.ts'
import { textWidth } from '../text-size.ts'
import { drawFacts, yearsOfFact } from './facts.ts'
import { fanDescription, fanTables, fanTitle, fanUnit, readablePath } from './fan-words.ts'

type Scale = ScaleLinear<number, number>

interface Step {
  readonly time: number
  /** Ends of the outermost band that is known: 95 or 80 per cent of the worlds. */
  readonly low: number
  readonly high: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
}

function finiteSteps(path: Path): readonly Step[] {
  return path.times.flatMap((time, index): readonly Step[] => {
    const [p10, p25, p50] = [path.p10[index], path.p25[index], path.p50[index]]
    const [p75, p90] = [path.p75[index], path.p90[index]]
    if (!isFiniteNumber(p10) || !isFiniteNumber(p25) || !isFiniteNumber(p50)) return []
    if (!isFiniteNumber(time) || !isFiniteNumber(p75) || !isFiniteNumber(p90)) return []
    const [low = p10, high = p90] = [path.p025?.[index], path.p975?.[index]]
    return [{ time, low, high, p10, p25, p50, p75, p90 }]
  })
}

/** What a fan chart tells of the run behind it. */
export interface FannedReport {
  readonly manifest: { readonly dataDate: string }
  readonly headline: { readonly worlds: number }
}

/**
 * Build the fan chart of one quantity with its facts, or null when no step has all its quantiles.
 *
 * @param before The same quantity in an earlier answer, whose middle stays as a dotted line.
 */
export function fan(
  given: Path,
  index: number,
  report: FannedReport,
  words: Messages,
  before: Path | null = null,
): Figure | null {
  const path = readablePath(given)
  const ghost = before === null ? [] : finiteSteps(readablePath(before))
  const steps = finiteSteps(path)
  if (steps.length < 2) return null
  const today = monthToYears(report.manifest.dataDate)
  const id = `path-${index + 1}`
  return {
    id,
    title: fanTitle(path, words),
    unit: fanUnit(path, words),
    description: fanDescription(path, words),
    worlds: report.headline.worlds,
    draw: (width) => draw(width, `${id}-${width}-clip`, path, steps, ghost, today, words),
    get tables() {
      return fanTables(path, words)
    },
  }
}

function draw(
  width: number,
  clip: string,
  path: Path,
  steps: readonly Step[],
  ghost: readonly Step[],
  today: number | null,
  words: Messages,
): Drawing {
  const height = 178
  const bottom = 152
  const facts = path.facts.filter((fact) => [fact.from, fact.to, fact.value].every(isFiniteNumber))
  const times = [...steps.map((step) => step.time), ...facts.flatMap(yearsOfFact)]
  const values = [
    ...steps.flatMap((step) => [step.low, step.high]),
    ...facts.flatMap((fact) => [fact.low ?? fact.value, fact.high ?? fact.value]),
  ]
  const y = scaleLinear([Math.min(0, ...values), Math.max(...values, 0)], [bottom, 8]).nice(4)
  const ticks = y.ticks(4)
  const gap = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const names = ticks.map((tick) => words.format.tickText(tick, gap, path.unit))
  const left = Math.max(...names.map((name) => textWidth(name))) + 7
  const last = steps.at(-1)
  const value =
    last === undefined
      ? ''
      : words.format.withoutZero(words.format.levelText(last.p50, gap, path.unit))
  const right = width - textWidth(value, 12, true) - 8
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [left, right])
  const parts = ticks.flatMap((tick, index) => [
    line(tick === 0 ? 'ax' : 'g', left, y(tick), right, y(tick)),
    label('', left - 6, y(tick) + 4, names[index] ?? '', 'end'),
  ])
  parts.push(
    shape('b95', band(x, y, steps, 'low', 'high')),
    shape('b80', band(x, y, steps, 'p10', 'p90')),
    shape('b50', band(x, y, steps, 'p25', 'p75')),
  )
  parts.push(shape('edge', `${curveOf(x, y, steps, 'low')}${curveOf(x, y, steps, 'high')}`))
  parts.push(
    tag(
      'clipPath',
      { id: clip },
      tag('rect', { x: left, y: 4, width: right - left, height: bottom - 4 }),
    ),
    tag('g', { 'clip-path': `url(#${escapeText(clip)})` }, ...samplesOf(path, x, y)),
    ...(ghost.length > 1 ? [shape('ghost', curveOf(x, y, ghost, 'p50'))] : []),
    shape('med', curveOf(x, y, steps, 'p50')),
  )
  if (today !== null && x(today) > left && x(today) < right)
    parts.push(line('today', x(today), 4, x(today), bottom))
  parts.push(drawFacts(facts, x, y), ...xTicks(x, left, right, bottom, words))
  if (last !== undefined) {
    parts.push(
      label('b t-med v', right + 6, Math.min(bottom, Math.max(12, y(last.p50) + 4)), value),
    )
  }
  return { width, height, body: parts.join('') }
}

function band(
  x: Scale,
  y: Scale,
  steps: readonly Step[],
  low: keyof Step,
  high: keyof Step,
): string {
  const build = area<Step>(
    (step) => x(step.time),
    (step) => y(step[low]),
    (step) => y(step[high]),
  )
  return build.digits(1)([...steps]) ?? ''
}

function curveOf(x: Scale, y: Scale, steps: readonly Step[], key: keyof Step): string {
  return (
    curve<Step>(
      (step) => x(step.time),
      (step) => y(step[key]),
    ).digits(1)([...steps]) ?? ''
  )
}

function samplesOf(path: Path, x: Scale, y: Scale): readonly string[] {
  return path.samples.map((sample) => {
    const points = path.times.map((time, index) => [time, sample[index] ?? Number.NaN] as const)
    const build = curve<(typeof points)[number]>(
      (point) => x(point[0]),
      (point) => y(point[1]),
    )
    return shape('w', build.digits(1).defined((point) => point.every(isFiniteNumber))(points) ?? '')
  })
}

function xTicks(
  x: Scale,
  left: number,
  right: number,
  bottom: number,
  words: Messages,
): readonly string[] {
  const [from = 0, to = 0] = x.domain()
  const first = Math.ceil(from / 2 - 1e-9) * 2
  const parts: string[] = []
  for (let year = first; year <= to + 1e-9; year += 2) {
    const name = words.format.axisYear(year, year === first)
    const isFirst = x(year) - left < 12
    parts.push(line('ax', x(year), bottom, x(year), bottom + 4))
    if (x(year) <= right + 8) {
      parts.push(
        label(
          '',
          isFirst ? Math.max(left - 4, 0) : x(year),
          bottom + 18,
          name,
          isFirst ? 'start' : 'middle',
        ),
      )
    }
  }
  return parts
}
