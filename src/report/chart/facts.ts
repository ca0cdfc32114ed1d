import type { Fact } from '../../study/boom-report.ts'
import { isFiniteNumber } from '../format.ts'
import { disc, line, path } from '../svg.ts'

/** The two ends of a fact in decimal years; a monthly fact is drawn at one point. */
export function yearsOfFact(fact: Fact): readonly [number, number] {
  return [fact.from, fact.to]
}

/**
 * Draw facts in black: a bar over the period of a period figure, a whisker over a range, a dot at a moment,
 * and a line through moments of one series (same label and source).
 */
export function drawFacts(
  facts: readonly Fact[],
  x: (years: number) => number,
  y: (value: number) => number,
): string {
  const parts: string[] = []
  const series = new Map<string, Fact[]>()
  for (const fact of facts) {
    const middle = x((fact.from + fact.to) / 2)
    const [low, high] = [fact.low, fact.high]
    if (isFiniteNumber(low) && isFiniteNumber(high)) {
      parts.push(line('whisker', middle, y(low), middle, y(high)))
      parts.push(line('whisker', middle - 3, y(low), middle + 3, y(low)))
      parts.push(line('whisker', middle - 3, y(high), middle + 3, y(high)))
    }
    if (fact.to - fact.from > 1e-9) {
      parts.push(line('facthalo', x(fact.from), y(fact.value), x(fact.to), y(fact.value)))
      parts.push(line('fact', x(fact.from), y(fact.value), x(fact.to), y(fact.value)))
    } else {
      const key = JSON.stringify([fact.label, fact.source])
      series.set(key, [...(series.get(key) ?? []), fact])
    }
  }
  for (const points of series.values()) parts.push(...drawSeries(points, x, y))
  return parts.join('')
}

function drawSeries(
  points: readonly Fact[],
  x: (years: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const sorted = [...points].sort((a, b) => a.from - b.from)
  const last = sorted.at(-1)
  if (last === undefined) return []
  const dots = disc('factdot', x(last.from), y(last.value), 3.5)
  if (sorted.length < 2) return [dots]
  const route = sorted.map(
    (fact, index) =>
      `${index === 0 ? 'M' : 'L'}${x(fact.from).toFixed(1)} ${y(fact.value).toFixed(1)}`,
  )
  return [path('fact', route.join('')), dots]
}
