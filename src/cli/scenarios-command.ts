import { readModelFolder } from './model-folder.ts'
import { findScenario, scenarioNames } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'

/** List the scenarios of a model with what each is about. */
export function scenariosCommand(options: {
  readonly model?: string
  readonly json?: boolean
}): number {
  const folder = readModelFolder(options.model)
  const scenarios = scenarioNames(folder).map((name) => findScenario(folder, name))
  if (options.json) {
    sayJson({ scenarios })
    return 0
  }
  const width = Math.max(8, ...scenarios.map((s) => s.scenario.length)) + 2
  for (const { scenario, about } of scenarios) {
    const [first = ''] = (about ?? '').split(/(?<=\.)\s/)
    say(`${scenario.padEnd(width)}${first}`)
  }
  if (scenarios.length === 0) say('This model has no scenarios.')
  return 0
}
