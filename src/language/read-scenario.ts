import type { IssueList } from './issue.ts'
import type { ScenarioSpec } from './scenario-spec.ts'
import { SCENARIO_SCHEMA } from './schema.ts'
import { checkShape } from './shape.ts'
import type { Plain } from './yaml-text.ts'
import { readYaml } from './yaml-text.ts'

const KEYS = [
  'scenario',
  'about',
  'start',
  'set',
  'replace',
  'shocks',
  'random',
  'history',
  'note',
  'source',
]

/** Read a scenario file; null when it cannot be used. Issues keep the file's positions. */
export function readScenario(text: string, file: string, issues: IssueList): ScenarioSpec | null {
  const { value } = readYaml(text, file, issues, 'scenario')
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0)) {
    if (issues.errors.length === 0)
      issues.add(
        'empty-scenario',
        'scenario',
        'the scenario file is empty',
        'The least is a line `scenario: name`.',
      )
    return null
  }
  if (!checkShape(SCENARIO_SCHEMA, value, 'scenario', KEYS, issues)) return null
  return specOf(value)
}

/** Copy a checked scenario into plain objects: dates as text, no null parts. */
function specOf(value: Plain): ScenarioSpec {
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
  if (copy['start'] !== undefined) copy['start'] = String(copy['start'])
  const shocks = (copy['shocks'] ?? {}) as Record<string, unknown>
  for (const pins of Object.values(shocks))
    for (const pin of (Array.isArray(pins) ? pins : [pins]) as { at?: unknown }[])
      if (pin.at !== undefined) pin.at = String(pin.at)
  return copy as unknown as ScenarioSpec
}
