import type { Model } from '../language/model.ts'
import { drawnElements } from '../run/drawn-elements.ts'

/** One independent draw of a model: the elements it sets, and how well its parameter is known. */
export interface DrawnLabels {
  /** Labels of all elements that this draw sets, such as `rate[TAIWAN]`. */
  readonly labels: readonly string[]
  /** `measured`, `derived`, `calibrated`, `judgement` or '' where the model does not say. */
  readonly evidence: string
}

/**
 * List the independent draws of a model, each once: all elements of a shared parameter are one.
 *
 * @param model The model with the scenario on it.
 */
export function drawnLabels(model: Model): DrawnLabels[] {
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  return model.parameters.flatMap((parameter) => {
    const { name, evidence, shared } = parameter
    const labels = [...drawnElements(parameter, dimensions).values()].map(({ label }) =>
      label === '' ? name : `${name}[${label}]`,
    )
    if (labels.length === 0) return []
    return shared ? [{ labels, evidence }] : labels.map((label) => ({ labels: [label], evidence }))
  })
}
