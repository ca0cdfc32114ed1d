import type { RunResult } from '../run/result.ts'
import { averageRanks } from './ranks.ts'

/** One drawn parameter over some worlds. */
export interface DrawnParameter {
  /** Label, such as `gpu_life` or `rate[TAIWAN]`. */
  readonly name: string
  /** Shape [world], over the worlds asked for. */
  readonly values: Float64Array
  readonly ranks: Float64Array
}

/** What a reader is told about a parameter, by its label. */
export interface ParameterInfo {
  readonly about: string
  readonly unit: string
  readonly evidence: string
}

/**
 * List the parameters that differ between the worlds `keep`, each draw once: elements of one parameter that never order
 * two worlds differently share a draw (bounds may tie some of them), and only the first stays.
 */
export function drawnParameters(result: RunResult, keep: readonly number[]): DrawnParameter[] {
  const drawn = new Map<string, DrawnParameter[]>()
  for (const [name, all] of result.parameters) {
    const values = Float64Array.from(keep, (world) => all[world] ?? NaN)
    if (values.every((value) => value === values[0])) continue
    const ranks = averageRanks(values)
    const elements = drawn.get(parameterOf(name)) ?? []
    if (elements.some((element) => isSameOrder(element.ranks, ranks))) continue
    drawn.set(parameterOf(name), [...elements, { name, values, ranks }])
  }
  return [...drawn.values()].flat()
}

/** Take the name of a parameter from the label of its element. */
function parameterOf(label: string): string {
  return label.split('[', 1)[0] ?? label
}

function isSameOrder(a: Float64Array, b: Float64Array): boolean {
  const order = Array.from(a.keys()).sort(
    (i, j) => (a[i] ?? 0) - (a[j] ?? 0) || (b[i] ?? 0) - (b[j] ?? 0),
  )
  return order.every((index, k) => k === 0 || (b[index] ?? 0) >= (b[order[k - 1] ?? 0] ?? 0))
}
