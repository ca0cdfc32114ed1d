import { basename, join } from 'node:path'
import type { CostSection } from '../evidence/cost-lines.ts'
import { readCostLines } from '../evidence/cost-lines.ts'
import { CostModel } from '../evidence/cost-model.ts'
import type { CostPreset } from '../evidence/cost-preset.ts'
import { readCostPresets } from '../evidence/cost-presets.ts'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import { PACKAGE_ROOT, readModelFolder, readText, requireSound, yamlNames } from './model-folder.ts'

/** The cost of intelligence as it lies in `evidence/cost`. */
export interface CostFiles {
  readonly costs: CostModel
  readonly sections: readonly CostSection[]
  readonly presets: ReadonlyMap<string, CostPreset>
}

/**
 * Read the cost model, its presets and the lines to show.
 *
 * @throws {ModelError} With every fault of the files.
 */
export function readCostFiles(): CostFiles {
  const place = join(PACKAGE_ROOT, 'evidence', 'cost')
  const { model, sources } = requireSound(readModelFolder(join(place, 'model')))
  const issues = new IssueList()
  const file = (name: string) => ({ name: basename(name), text: readText(join(place, name)) })
  const known = new Set([...model.parameters, ...model.variables].map((d) => d.name))
  const sections = readCostLines(file('lines.yaml'), known, issues)
  const presets = readCostPresets(
    yamlNames(place, 'presets').map(file),
    model,
    new Set(sources.keys()),
    issues,
  )
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  return { costs: new CostModel(model), sections, presets }
}
