import type { CostKind } from './cost-lines.ts'
import type { CostMark, CostReport } from './cost-report.ts'
import { middleOf, worstMark } from './cost-report.ts'
import type { Words } from './words.ts'

/** One line of two presets. */
export interface CostPair {
  readonly of: string
  readonly label: Words
  readonly kind: CostKind
  readonly unit: string
  readonly left: number | null
  readonly right: number | null
  /** Left over right; null when one of them has no value or the right one is zero. */
  readonly ratio: number | null
  /** Middle 80 % of the ratio, world by world; null when it does not vary. */
  readonly range: readonly [number, number] | null
  /** How well the ratio is known: as the weaker of the two; null without one. */
  readonly mark: CostMark | null
}

/** Two presets side by side. Prices and costs have ratios of their own: a price ratio is not a cost ratio. */
export interface CostComparison {
  readonly left: string
  readonly right: string
  readonly pairs: readonly CostPair[]
  readonly prices: readonly CostPair[]
  readonly costs: readonly CostPair[]
}

/** Put two reports side by side. They should have the same worlds and seed: inputs that both leave to chance are then drawn alike. */
export function compareCosts(left: CostReport, right: CostReport): CostComparison {
  const others = new Map(right.sections.flatMap((s) => s.figures).map((f) => [f.of, f]))
  const pairs = left.sections
    .flatMap((s) => s.figures)
    .map(({ of, label, kind, unit, value, mark }): CostPair => {
      const against = others.get(of)
      const other = against?.value ?? null
      const ratio = value === null || other === null || other === 0 ? null : value / other
      return {
        of,
        label,
        kind,
        unit,
        left: value,
        right: other,
        ratio,
        range: ratio === null ? null : ratioRange(left.samples.get(of), right.samples.get(of)),
        mark: ratio === null ? null : worstMark([mark, against?.mark ?? null]),
      }
    })
    .filter((pair) => pair.left !== null || pair.right !== null)
  const known = pairs.filter((pair) => pair.ratio !== null)
  return {
    left: left.preset.id,
    right: right.preset.id,
    pairs,
    prices: known.filter((p) => p.kind === 'price'),
    costs: known.filter((p) => p.kind === 'cost'),
  }
}

function ratioRange(
  above: Float64Array | undefined,
  below: Float64Array | undefined,
): readonly [number, number] | null {
  if (!above || !below) return null
  return middleOf(above.map((x, i) => x / (below[i] ?? Number.NaN)))
}
