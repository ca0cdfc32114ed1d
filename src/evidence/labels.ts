import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'

/** Unit of the language by the label that sources write, such as `USD / year` for `USD/yr`. */
export type LabelTable = ReadonlyMap<string, string>

/** Read the table of labels (`labels: { "USD/yr": "USD / year" }`); what is no text is listed. */
export function readLabels({ name, text }: SourceFile, issues: IssueList): LabelTable {
  const { value } = readYaml(text, name, issues)
  const rows = (value as PlainMap | null)?.['labels'] as Plain | undefined
  const labels = new Map<string, string>()
  if (rows === undefined || rows === null || typeof rows !== 'object' || Array.isArray(rows)) {
    issues.add('missing', 'labels', "'labels' must be a map from labels to units")
    return labels
  }
  for (const [label, unit] of Object.entries(rows as PlainMap)) {
    // A pure number may be written as the bare number 1.
    if (typeof unit === 'string' || unit === 1) labels.set(label, String(unit))
    else issues.add('bad-value', `labels.${label}`, `the unit of label '${label}' must be text`)
  }
  return labels
}
