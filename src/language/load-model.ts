import { bindFormula } from './bind.ts'
import { bindCheck, bindOutcome } from './bind-fold.ts'
import { readBlocks } from './blocks.ts'
import type { SourceFile } from './blocks.ts'
import { buildModel } from './build-model.ts'
import type { Surroundings } from './build-model.ts'
import { checkUnits } from './check-units.ts'
import { warnUnused } from './check-unused.ts'
import { IssueList } from './issue.ts'
import type { Issue, Locate } from './issue.ts'
import type { Model } from './model.ts'
import type { SymbolTable } from './symbols.ts'
import { formulasOf, symbolsOf } from './symbols.ts'

/** A model as far as it could be read, and everything found in its text. */
export interface LoadedModel {
  /** Only fit to run when no issue is an error. */
  readonly model: Model
  readonly issues: readonly Issue[]
  /** Issues past the limit of the list, not kept. */
  readonly dropped: number
  /** Finds where a declaration stands, for what is found later. */
  readonly locate: Locate
}

/**
 * Read and check the files of a model: names, dimensions, units, double entry, provenance, ranges.
 * Order is checked when it is compiled. Never throws for a fault of the text.
 */
export function loadModel(
  files: readonly SourceFile[],
  around: Surroundings = { sources: null, tables: new Map() },
): LoadedModel {
  const issues = new IssueList()
  const model = buildModel(readBlocks(files, issues), around, issues)
  checkEquations(model, issues)
  warnUnused(model, issues)
  return { model, issues: issues.items, dropped: issues.dropped, locate: (at) => issues.locate(at) }
}

/** Check every equation of a model: names, indices, functions, units. */
export function checkEquations(model: Model, issues: IssueList): SymbolTable {
  const symbols = symbolsOf(model)
  for (const { formula } of formulasOf(model)) bindFormula(formula, 1, symbols, issues)
  for (const outcome of model.outcomes) bindOutcome(outcome, symbols, issues)
  for (const check of model.checks) bindCheck(check, symbols, issues)
  checkUnits(model, symbols, issues)
  return symbols
}
