import { walk } from '../language/ast.ts'
import type { Formula, Model, Parameter } from '../language/model.ts'

/** Value by which the model says that an input has no default. */
export const NO_DEFAULT = '0 / 0'

/** List the inputs that have no default: what a preset does not give stays without a value. */
export function inputsWithout(model: Model): readonly Parameter[] {
  return model.parameters.filter((p) => p.raw === NO_DEFAULT)
}

/** List the names that each variable reads. */
export function readersOf(model: Model): ReadonlyMap<string, readonly string[]> {
  return new Map(model.variables.map((v) => [v.name, namesIn(v.equation)]))
}

/** Everything that a name rests on, itself included, nearest first. */
export function reachOf(
  model: Model,
  name: string,
  follow: (name: string) => boolean = () => true,
): ReadonlySet<string> {
  const reads = readersOf(model)
  // A set is visited in the order of insertion while it grows: breadth first.
  const reached = new Set([name])
  for (const at of reached)
    for (const next of reads.get(at) ?? []) if (follow(next)) reached.add(next)
  return reached
}

function namesIn(formula: Formula): readonly string[] {
  const names = new Set<string>()
  for (const { ast } of formula.pieces)
    walk(ast, (node) => {
      if (node.kind === 'name') names.add(node.name)
    })
  return [...names]
}
