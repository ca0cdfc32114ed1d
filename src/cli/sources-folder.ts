import { join } from 'node:path'
import type { Source } from '../evidence/source.ts'
import type { SourceUse } from '../evidence/source-uses.ts'
import { sourceUses } from '../evidence/source-uses.ts'
import { readCitationsFolder } from './citations-folder.ts'
import { readClaimsFolder } from './claims-folder.ts'
import { readCostFiles } from './cost-files.ts'
import { readFiguresFolder } from './figures-folder.ts'
import { PACKAGE_ROOT, readModelFolder, readSourceList, requireSound } from './model-folder.ts'

/** The sources of the project with all that rests on each. */
export interface SourcesFolder {
  readonly sources: ReadonlyMap<string, Source>
  readonly uses: ReadonlyMap<string, readonly SourceUse[]>
}

/**
 * Read the sources of the project alone, without what rests on them.
 *
 * @throws {ModelError} With every fault of the lists.
 */
export function readProjectSources(): ReadonlyMap<string, Source> {
  return readSourceList(join(PACKAGE_ROOT, 'evidence')) ?? new Map()
}

/**
 * Read the sources of the project, and everything that rests on them.
 *
 * @throws {ModelError} With the faults of the first kind of file that has some.
 */
export function readSourcesFolder(): SourcesFolder {
  const economy = requireSound(readModelFolder(undefined))
  const { claims, experiments } = readClaimsFolder(economy)
  const { citations, ground } = readCitationsFolder()
  const { costs, presets } = readCostFiles()
  const uses = sourceUses(economy.sources, {
    economy: economy.model,
    models: [...ground.models.values(), costs.model],
    claims,
    experiments,
    citations,
    presets: [...presets.values()],
    figures: readFiguresFolder(),
  })
  return { sources: economy.sources, uses }
}
