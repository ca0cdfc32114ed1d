import type { PartKind } from '../run/fold-gradient.ts'
import type {
  Sensitivities,
  SensitivityAnswer,
  SensitivityParameter,
} from '../run/sensitivities.ts'

/** How an answer responds to one parameter. */
export interface SensitivityRow {
  readonly parameter: string
  /** Value of the parameter, declared units. */
  readonly at: number
  /** Declared units of the answer per declared unit of the parameter; NaN where a value on the way was not finite. */
  readonly derivative: number
  /** What the answer moves by when the parameter rises by one per cent of itself; null for a parameter at 0. */
  readonly effectOfOnePercent: number | null
  /** Per cent of the answer per per cent of the parameter; null where either is 0. */
  readonly elasticity: number | null
}

/** One answer and the parameters that move it, the strongest first. */
export interface SensitivityTable {
  readonly label: string
  readonly of: SensitivityAnswer['of']
  readonly value: number
  readonly kind: PartKind
  /** Why there are no rows; null where there are. */
  readonly why: string | null
  /** Parameters with a derivative other than 0, by the size of the effect of one per cent; those at 0 come last, by derivative. */
  readonly rows: readonly SensitivityRow[]
}

/** What is said of an answer without a derivative. */
export const STEP_FUNCTION = 'a step function: no derivative'

/** Rank the parameters for every answer. */
export function rankSensitivities({ parameters, answers }: Sensitivities): SensitivityTable[] {
  return answers.map(({ label, of, value, kind, derivatives }) => {
    const rows = derivatives
      ? parameters
          .map((parameter, i) => rowOf(parameter, derivatives[i] ?? Number.NaN, value))
          .filter((row) => row.derivative !== 0)
          .sort(byStrength)
      : []
    const why = kind === 'step' ? STEP_FUNCTION : rows.length === 0 ? 'moved by no parameter' : null
    return { label, of, value, kind, why, rows }
  })
}

function rowOf(
  { label, value: at }: SensitivityParameter,
  derivative: number,
  value: number,
): SensitivityRow {
  const perWhole = derivative * at
  return {
    parameter: label,
    at,
    derivative,
    effectOfOnePercent: at === 0 ? null : perWhole / 100,
    elasticity: at === 0 || value === 0 ? null : perWhole / value,
  }
}

function byStrength(a: SensitivityRow, b: SensitivityRow): number {
  const size = (x: number | null) => (x === null ? -1 : Number.isNaN(x) ? Infinity : Math.abs(x))
  const gap = size(b.effectOfOnePercent) - size(a.effectOfOnePercent)
  return gap || size(b.derivative) - size(a.derivative) || 0
}
