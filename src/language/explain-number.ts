import type { Formula, FormulaPiece, Model, Parameter, PriorSource } from './model.ts'
import { printPrior } from './prior.ts'

/** Name the part of an array that a piece gives: '' for all of it, else sub-dimensions and elements, outermost first. */
export function whereText(
  levels: FormulaPiece['levels'],
  dims: readonly string[],
  model: Model,
): string {
  const sizeOf = (dim: string | undefined) =>
    model.dimensions.find((d) => d.name === dim)?.elements.length
  const parts = levels.map(({ names, elements }, i) => {
    if (elements.length === sizeOf(dims[i])) return dims[i] ?? ''
    const sub = names[1]
    return sub !== undefined && elements.length === sizeOf(sub) ? sub : elements.join(', ')
  })
  return parts.every((part, i) => part === dims[i]) ? '' : parts.join(' × ')
}

/** Write the values of a parameter: one number, or each part of the array with its own. */
export function valueText(value: Formula, model: Model): string {
  const dims = value.pieces[0]?.levels.map((l) => l.names[0] ?? '') ?? []
  return value.pieces
    .map((piece) => {
      const where = whereText(piece.levels, dims, model)
      return where ? `${where}: ${piece.text}` : piece.text
    })
    .join('; ')
}

/** Write priors by key, with what a scenario set for single elements; null without any. */
export function priorText(source: PriorSource | null, own: Parameter['own']): string | null {
  const parts = source ? keyed(source, []) : []
  for (const [element, prior] of Object.entries(own))
    parts.push(`${element}: ${prior ? printPrior(prior) : 'fixed'}`)
  return parts.length ? parts.join('; ') : null
}

/** Write bounds, an open end as such; null without any. */
export function boundsText(bounds: Parameter['bounds']): string | null {
  if (!bounds) return null
  const [low, high] = bounds
  if (low === null) return high === null ? null : `at most ${high}`
  return high === null ? `at least ${low}` : `${low} to ${high}`
}

function keyed(source: PriorSource, keys: readonly string[]): string[] {
  if ('byKey' in source)
    return Object.entries(source.byKey).flatMap(([key, inner]) => keyed(inner, [...keys, key]))
  return [keys.length ? `${keys.join(' × ')}: ${printPrior(source)}` : printPrior(source)]
}
