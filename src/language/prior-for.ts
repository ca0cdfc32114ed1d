import type { Dimensions } from './formula.ts'
import type { PriorSource } from './model.ts'
import type { Prior } from './prior.ts'

/**
 * Find the prior of one element: elements win over sub-dimensions, those over `default`.
 *
 * @param label Elements, one per dimension; empty for a scalar.
 */
export function priorFor(
  source: PriorSource,
  label: readonly string[],
  dims: readonly string[],
  dimensions: Dimensions,
): Prior | null {
  let at: PriorSource = source
  for (let level = 0; 'byKey' in at; level++) {
    const element = label[level]
    if (element === undefined) return null
    const keys = Object.keys(at.byKey)
    const key =
      keys.find((k) => k === element) ??
      keys.find((k) => dims.length > level && dimensions.get(k)?.includes(element)) ??
      keys.find((k) => k === 'default')
    const next: PriorSource | undefined = key === undefined ? undefined : at.byKey[key]
    if (next === undefined) return null
    at = next
  }
  return at
}
