import type { CostFiles } from '../../src/cli/cost-files.ts'
import { readCostFiles } from '../../src/cli/cost-files.ts'
import { settingsOf } from '../../src/evidence/cost-report.ts'
import type { Settings } from '../../src/evidence/static-model.ts'
import { StaticModel } from '../../src/evidence/static-model.ts'

/** The cost model, presets and lines of the repository. */
export const FILES: CostFiles = readCostFiles()
/** The same model without bounds and checks: one point in a millisecond or two. */
export const PLAIN: StaticModel = new StaticModel(FILES.costs.model)

/** Settings of a preset, with changes on top. */
export function preset(name: string, changes: Settings = {}): Settings {
  const found = FILES.presets.get(name)
  if (!found) throw new Error(`no preset ${name}`)
  return { ...settingsOf(found), ...changes }
}

/** One value of a preset, with changes on top. */
export function valueOf(of: string, name: string, changes: Settings = {}): number {
  return PLAIN.evaluate(preset(name, changes)).values.get(of) ?? Number.NaN
}
