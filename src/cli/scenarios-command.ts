import type { Language } from '../evidence/words.ts'
import { readTranslations } from './language.ts'
import { readModelFolder } from './model-folder.ts'
import { findScenario, scenarioNames } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'
import { CLI_WORDS, terminalText } from './words/words.ts'

/** Options of `faultline scenarios`. */
export interface ScenariosOptions {
  readonly model?: string
  readonly json?: boolean
  readonly lang: Language
}

/** List the scenarios of a model with what each is about. */
export function scenariosCommand(options: ScenariosOptions): number {
  const folder = readModelFolder(options.model)
  const scenarios = scenarioNames(folder).map((name) => findScenario(folder, name))
  if (options.json) {
    sayJson({ scenarios })
    return 0
  }
  const width = Math.max(8, ...scenarios.map((s) => s.scenario.length)) + 2
  const translated = readTranslations(folder, options.lang).scenarios
  for (const { scenario, about } of scenarios) {
    const text = terminalText(translated.get(scenario) ?? about ?? '', options.lang)
    const [first = ''] = text.split(/(?<=\.)\s/)
    say(`${scenario.padEnd(width)}${first}`)
  }
  if (scenarios.length === 0) say(CLI_WORDS[options.lang].tools.noScenarios)
  return 0
}
