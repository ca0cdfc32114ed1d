import { bindFormula } from './bind.ts'
import { bindCheck, bindOutcome } from './bind-fold.ts'
import { checkUnits } from './check-units.ts'
import type { IssueList } from './issue.ts'
import type { Model } from './model.ts'
import type { SymbolTable } from './symbols.ts'
import { formulasOf, symbolsOf } from './symbols.ts'

/** Check every equation of a model: names, indices, functions, units. */
export function checkEquations(model: Model, issues: IssueList): SymbolTable {
  const symbols = symbolsOf(model)
  for (const { formula } of formulasOf(model)) bindFormula(formula, 1, symbols, issues)
  for (const outcome of model.outcomes) bindOutcome(outcome, symbols, issues)
  for (const check of model.checks) bindCheck(check, symbols, issues)
  checkUnits(model, symbols, issues)
  return symbols
}
