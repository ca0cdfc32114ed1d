import { priorFor } from '../language/prior-for.ts'
import type { Prior } from '../language/prior.ts'
import type { DrawModel, DrawParameter } from './draw-model.ts'

/** How one element of a parameter is drawn. */
export interface DrawnElement {
  readonly prior: Prior
  /** A spread multiplies the value, a prior replaces it. */
  readonly multiplies: boolean
  /** Element labels joined by commas, '' for a scalar. */
  readonly label: string
}

/** What is drawn of a parameter, by flat element; elements without a draw are left out. */
export function drawnElements(
  parameter: DrawParameter,
  dimensions: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<number, DrawnElement> {
  const drawn = new Map<number, DrawnElement>()
  const source = parameter.prior ?? parameter.spread
  labelsOfDims(parameter.dims, dimensions).forEach((words, element) => {
    const label = words.join(',')
    const first = words[0]
    // The model may come through a structured clone: only its own keys count.
    const own =
      first !== undefined && Object.hasOwn(parameter.own, first) ? parameter.own[first] : undefined
    if (own) {
      drawn.set(element, { prior: own, multiplies: false, label })
      return
    }
    // Null: a scenario fixed this element.
    if (own === null || !source) return
    const prior = priorFor(source, words, parameter.dims, dimensions)
    if (prior) drawn.set(element, { prior, multiplies: parameter.prior === null, label })
  })
  return drawn
}

/** Names of the parameters that can differ between worlds, those that rest on such included. */
export function varyingParameters(models: readonly DrawModel[]): Set<string> {
  const varying = new Set<string>()
  for (const model of models)
    for (const p of model.parameters)
      if (p.prior || p.spread || Object.values(p.own).some(Boolean)) varying.add(p.name)
  return varying
}

/** Words of every element of an array, in flat order. */
export function labelsOfDims(
  dims: readonly string[],
  dimensions: ReadonlyMap<string, readonly string[]>,
): string[][] {
  return dims.reduce<string[][]>(
    (all, dim) => all.flatMap((words) => (dimensions.get(dim) ?? []).map((e) => [...words, e])),
    [[]],
  )
}
