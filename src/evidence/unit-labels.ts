import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { UnitFault, UnitTable } from '../language/units.ts'
import { readYaml } from '../language/yaml-text.ts'
import { readSection, textOf } from './plain-shapes.ts'

/**
 * Read `units.yaml`: `units:` declares words as a model does, `labels:` says which unit of the language each label of a table
 * is. A unit that the language cannot read is listed.
 *
 * @returns Unit of the language by label.
 */
export function readUnitLabels(file: SourceFile, issues: IssueList): ReadonlyMap<string, string> {
  const { value } = readYaml(file.text, file.name, issues)
  const section = (name: string) =>
    Object.entries(readSection(value, name, file.name, issues)).map(([key, unit]) => {
      if (textOf(unit) === '')
        issues.add('unit', `${name}.${key}`, `'${key}' has no unit`, 'Write it, such as USD / year.')
      return [key, textOf(unit)] as const
    })
  const units = section('units')
  const table = new UnitTable(new Map(units), 'year')
  for (const [name] of units) tryUnit(table, name, `units.${name}`, `unit '${name}'`, issues)
  const labels = new Map<string, string>()
  for (const [label, unit] of section('labels')) {
    if (unit !== '' && tryUnit(table, unit, `labels.${label}`, `label '${label}'`, issues))
      labels.set(label, unit)
  }
  return labels
}

function tryUnit(
  table: UnitTable,
  unit: string,
  path: string,
  what: string,
  issues: IssueList,
): boolean {
  try {
    table.parse(unit)
    return true
  } catch (fault) {
    if (!(fault instanceof UnitFault)) throw fault
    issues.add('unit', path, `${what}: ${fault.message}`, fault.hint)
    return false
  }
}
