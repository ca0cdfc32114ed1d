import type { Model } from '../language/model.ts'
import { drawnElements } from './drawn-elements.ts'
import { parameterShare } from './sampled-source.ts'

/** Where a world's draw of a parameter lies in its prior. */
export interface PriorShare {
  /** Parameter and element, '' for a scalar or for all elements at once. */
  readonly name: string
  readonly element: string
  /** Share of the prior below the draw, 0..1, before bounds cut anything off. */
  readonly share: number
}

/**
 * List every draw that makes up the parameters of a world, each once: elements that share a draw count as one.
 *
 * @param model The model with the scenario on it.
 */
export function priorShares(model: Model, seed: number, world: number): PriorShare[] {
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  return model.parameters.flatMap((parameter) => {
    const labels = [...drawnElements(parameter, dimensions).values()].map(({ label }) => label)
    const drawn = parameter.shared ? labels.slice(0, 1) : labels
    return drawn.map((label) => ({
      name: parameter.name,
      element: label,
      share: parameterShare(parameter, label, seed, world),
    }))
  })
}
