import type { OutputStatus } from './citation.ts'

/** Share of the published value that may be missing where a case names no tolerance: exact but for rounding in the sums. */
export const DEFAULT_TOLERANCE = 1e-9

/** A published number, or the two ends of a published range. */
export type Published = number | readonly [number, number]

/** What is known of one output before it is judged. */
export interface ToJudge {
  /** Computed value; null without a derivation. */
  readonly value: number | null
  readonly published: Published | null
  /** Share of the published value; `DEFAULT_TOLERANCE` where null. */
  readonly tolerance: number | null
  /** Status that the record claims; null where it claims none. */
  readonly recorded: OutputStatus | null
  /** True when an input that it rests on was solved from the output. */
  readonly isBackFitted: boolean
}

/** What came of one output. */
export interface Judgement {
  readonly status: OutputStatus
  /** Distance from the published value (from the nearer end of a range) as a share of it; null where nothing is compared. */
  readonly relError: number | null
  /** Whether the record claims what was found; true where it claims nothing. */
  readonly agrees: boolean
}

/**
 * Judge one output: a derivation within tolerance of what was published reproduces, one outside does not; without a
 * published value it shows what must be true; without a derivation, or recorded as a target, it is a target that never
 * passes or fails. What rests on an input solved from the output is true by construction and counted apart.
 */
export function judge(output: ToJudge): Judgement {
  const relError =
    output.value === null || output.published === null
      ? null
      : distanceFrom(output.value, output.published)
  const status = statusOf(output, relError)
  return { status, relError, agrees: output.recorded === null || output.recorded === status }
}

function statusOf(output: ToJudge, relError: number | null): OutputStatus {
  const { value, published, recorded } = output
  if (value === null || recorded === 'target-only') return 'target-only'
  if (published === null) return 'implied-not-published'
  const tolerance = output.tolerance ?? DEFAULT_TOLERANCE
  if (relError === null || !(relError <= tolerance)) return 'does-not-reproduce'
  const isApart = output.isBackFitted || recorded === 'reproduces-with-back-fitted-input'
  return isApart ? 'reproduces-with-back-fitted-input' : 'reproduces'
}

/** Distance of a value from what was published, as a share of it; 0 inside a range, null where that share is not finite. */
export function distanceFrom(value: number, published: Published): number | null {
  const residual = residualOf(value, published)
  return residual === null ? null : Math.abs(residual)
}

/** The same with its sign: above zero when more was computed than published. */
export function residualOf(value: number, published: Published): number | null {
  const end = typeof published === 'number' ? published : nearestIn(value, published)
  if (value === end) return 0
  const share = (value - end) / Math.abs(end)
  return Number.isFinite(share) ? share : null
}

function nearestIn(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value))
}
