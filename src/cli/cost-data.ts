import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CostData } from '../evidence/cost-data.ts'
import { costData } from '../evidence/cost-data.ts'
import { costFeeds } from '../evidence/cost-feeds.ts'
import { readTranslation } from '../evidence/translation.ts'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import { readCostFiles } from './cost-files.ts'
import type { ModelFolder } from './model-folder.ts'
import { PACKAGE_ROOT, readText } from './model-folder.ts'

/** What the page of costs needs: the model, its presets and what of the economy rests on them. */
export async function readCostData({ model, sources }: ModelFolder): Promise<CostData> {
  const files = readCostFiles()
  try {
    return await costData(files, sources, readCostFrench(), await costFeeds(model, files))
  } finally {
    await files.costs.close()
  }
}

/**
 * Read the French names and texts of the model of costs.
 *
 * @throws {ModelError} When they cannot be read.
 */
export function readCostFrench(): Pick<ReturnType<typeof readTranslation>, 'names' | 'texts'> {
  const place = join(PACKAGE_ROOT, 'evidence', 'cost')
  const [names = null, texts = null] = ['names-fr.yaml', 'texts-fr.yaml'].map((name) => {
    const path = join(place, name)
    return existsSync(path) ? { name, text: readText(path) } : null
  })
  const issues = new IssueList()
  const french = readTranslation(names, texts ? [texts] : [], issues)
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  return french
}
