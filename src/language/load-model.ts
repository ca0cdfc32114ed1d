import { readBlocks } from './blocks.ts'
import type { SourceFile } from './blocks.ts'
import { buildModel } from './build-model.ts'
import type { Surroundings } from './build-model.ts'
import { checkEquations } from './check-equations.ts'
import { warnUnused } from './check-unused.ts'
import { IssueList } from './issue.ts'
import type { Issue, Locate } from './issue.ts'
import { LoadMemory } from './load-memory.ts'
import type { Model } from './model.ts'

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

/** What lies around a model that names no sources and no tables. */
export const NOTHING_AROUND: Surroundings = { sources: null, tables: new Map() }

/**
 * Read and check the files of a model: names, dimensions, units, double entry, provenance, ranges.
 * Order is checked when it is compiled. Never throws for a fault of the text.
 *
 * @param memory What was read before, by the same memory; the result does not depend on it.
 */
export function loadModel(
  files: readonly SourceFile[],
  around: Surroundings = NOTHING_AROUND,
  memory: LoadMemory = new LoadMemory(),
): LoadedModel {
  const issues = new IssueList()
  const model = buildModel(readBlocks(files, issues, memory), around, issues, memory)
  checkEquations(model, issues)
  warnUnused(model, issues)
  return { model, issues: issues.items, dropped: issues.dropped, locate: (at) => issues.locate(at) }
}
