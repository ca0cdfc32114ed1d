import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadFigures } from '../evidence/figures.ts'
import { readFigures } from '../evidence/figures.ts'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import { PACKAGE_ROOT, readText } from './model-folder.ts'

/** Folders of tables inside `evidence/data`. */
const FOLDERS = ['ai', 'market'] as const

/**
 * Read every table of the project's evidence into figures, with the conflicts among them.
 *
 * @throws {ModelError} With every fault of tables, mappings and conflicts.
 */
export function readFiguresFolder(evidence: string = join(PACKAGE_ROOT, 'evidence')): ReadFigures {
  const issues = new IssueList()
  const file = (name: string) => ({ name, text: readText(join(evidence, name)) })
  const tables = FOLDERS.flatMap((folder) =>
    readdirSync(join(evidence, 'data', folder))
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => ({
        name: `${folder}/${name}`,
        text: readFileSync(join(evidence, 'data', folder, name), 'utf8'),
      })),
  )
  const figures = readFigures(
    {
      datasets: file('datasets.yaml'),
      units: file('units.yaml'),
      conflicts: file('conflicts.yaml'),
      tables,
    },
    issues,
  )
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  return figures
}
