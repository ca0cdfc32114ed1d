import type { Ast } from './ast.ts'
import { walk } from './ast.ts'
import type { IssueList } from './issue.ts'
import type { Model } from './model.ts'
import { formulasOf } from './symbols.ts'

/** Names that each formula, outcome and check reads, by the path of its declaration (`variables.rent`). */
export function readsOf(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const reads = new Map<string, Set<string>>()
  const collect = (owner: string, ast: Ast) => {
    const names = reads.get(owner) ?? new Set()
    reads.set(owner, names)
    const read = namesIn(ast)
    for (const name of read.names) names.add(name)
    if (read.everyPayment) for (const { name } of model.payments) names.add(name)
  }
  for (const use of formulasOf(model))
    for (const piece of use.formula.pieces) collect(`${use.section}.${use.name}`, piece.ast)
  for (const outcome of model.outcomes) collect(`outcomes.${outcome.name}`, outcome.ast)
  for (const check of model.checks) collect(`checks.${check.name}`, check.ast)
  return reads
}

interface NamesRead {
  readonly names: ReadonlySet<string>
  /** A flow that lists no payment stands for all of them. */
  readonly everyPayment: boolean
}

const read = new WeakMap<Ast, NamesRead>()

function namesIn(ast: Ast): NamesRead {
  const known = read.get(ast)
  if (known) return known
  const names = new Set<string>()
  let everyPayment = false
  walk(ast, (at) => {
    if (at.kind === 'name') names.add(at.name)
    if (at.kind !== 'flow') return
    for (const { word } of at.payments) names.add(word)
    everyPayment ||= at.payments.length === 0
  })
  const made = { names, everyPayment }
  read.set(ast, made)
  return made
}

/** Remark on parameters, data and variables that nothing reads. */
export function warnUnused(model: Model, issues: IssueList): void {
  const used = new Set<string>()
  for (const names of readsOf(model).values()) for (const name of names) used.add(name)
  for (const group of model.solves) for (const unknown of group.unknowns) used.add(unknown)
  for (const section of ['parameters', 'data', 'tables', 'variables'] as const)
    for (const { name } of model[section])
      if (!used.has(name))
        issues.warn(
          'unused',
          `${section === 'tables' ? 'data' : section}.${name}`,
          `'${name}' is used by no equation`,
        )
}
