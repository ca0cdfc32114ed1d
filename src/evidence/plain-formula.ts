import type { Ast } from '../language/ast.ts'
import { walk } from '../language/ast.ts'
import { symbolsOfEquation } from '../language/equation-symbols.ts'
import type { Model } from '../language/model.ts'

/** One equation in mathematical signs. */
export interface PlainFormula {
  readonly name: string
  readonly unit: string
  readonly text: string
}

/** The equations that some names rest on, and the inputs at their ends. */
export interface Derivation {
  /** The names asked for first, then what they read, each once. */
  readonly formulas: readonly PlainFormula[]
  /** Inputs read, in the order of the model. */
  readonly inputs: readonly string[]
  /** Inputs that each name asked for rests on. */
  readonly inputsOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** Follow variables and outcomes of a model down to its inputs. */
export function derivationOf(model: Model, names: readonly string[]): Derivation {
  const equations = equationsOf(model)
  const inputNames = new Set(model.parameters.map((p) => p.name))
  const reached = new Set(names)
  const reads = new Map<string, ReadonlySet<string>>()
  // A set grows while it is walked: what is added is visited too.
  for (const name of reached) {
    const read = namesIn((equations.get(name) ?? []).map((e) => e.ast))
    reads.set(name, read)
    for (const inner of read) if (equations.has(inner) || inputNames.has(inner)) reached.add(inner)
  }
  const formulas = [...reached].flatMap((name) =>
    (equations.get(name) ?? []).map(({ where, unit, ast }) => ({
      name: name + where,
      unit,
      text: symbolsOfEquation(ast),
    })),
  )
  const inputsOf = new Map(
    names.map((name) => {
      const below = new Set([name])
      for (const one of below) for (const inner of reads.get(one) ?? []) below.add(inner)
      return [name, new Set([...below].filter((n) => inputNames.has(n)))] as const
    }),
  )
  const inputs = model.parameters.map((p) => p.name).filter((name) => reached.has(name))
  return { formulas, inputs, inputsOf }
}

interface Equation {
  /** Which part of an array it gives, such as `[V3]`; '' for all of it. */
  readonly where: string
  readonly unit: string
  readonly ast: Ast
}

function equationsOf(model: Model): ReadonlyMap<string, readonly Equation[]> {
  const all = new Map<string, readonly Equation[]>()
  for (const { name, unit, equation } of model.variables)
    all.set(
      name,
      equation.pieces.map(({ levels, ast }) => {
        const part = levels.map((l) => l.names.at(-1) ?? '').join(', ')
        return { where: part === '' ? '' : `[${part}]`, unit, ast }
      }),
    )
  for (const { name, unit, ast } of model.outcomes) all.set(name, [{ where: '', unit, ast }])
  return all
}

function namesIn(asts: readonly Ast[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const ast of asts)
    walk(ast, (part) => {
      if (part.kind === 'name') names.add(part.name)
    })
  return names
}
