import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { UnitFault, UnitTable } from '../language/units.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'

/**
 * Read `units.yaml`: `units:` declares words as a model does, `labels:` says which unit of the language each label of a table
 * is. A unit that the language cannot read is listed.
 *
 * @returns Unit of the language by label.
 */
export function readUnitLabels(file: SourceFile, issues: IssueList): ReadonlyMap<string, string> {
  const { value } = readYaml(file.text, file.name, issues)
  const body = (value ?? {}) as PlainMap
  const section = (name: string) =>
    Object.entries((body[name] ?? {}) as PlainMap).map(
      ([key, unit]: [string, Plain]) => [key, String(unit ?? '')] as const,
    )
  const table = new UnitTable(new Map(section('units')), 'year')
  const labels = new Map<string, string>()
  for (const [label, unit] of section('labels')) {
    try {
      table.parse(unit)
      labels.set(label, unit)
    } catch (fault) {
      if (!(fault instanceof UnitFault)) throw fault
      issues.add('unit', `labels.${label}`, `label '${label}': ${fault.message}`, fault.hint)
    }
  }
  return labels
}
