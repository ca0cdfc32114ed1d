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
    walk(ast, (at) => {
      if (at.kind === 'name') names.add(at.name)
      if (at.kind !== 'flow') return
      const listed = at.payments.map((p) => p.word)
      for (const p of listed.length ? listed : model.payments.map((x) => x.name)) names.add(p)
    })
  }
  for (const use of formulasOf(model))
    for (const piece of use.formula.pieces) collect(`${use.section}.${use.name}`, piece.ast)
  for (const outcome of model.outcomes) collect(`outcomes.${outcome.name}`, outcome.ast)
  for (const check of model.checks) collect(`checks.${check.name}`, check.ast)
  return reads
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
