import type { Command } from 'commander'
import type { Language } from '../evidence/words.ts'
import type { ScenarioLink } from '../language/scenario-link.ts'
import { writeLink } from '../language/scenario-link.ts'
import type { ModelFolder } from './model-folder.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of a command that takes links of the app. */
export interface LinkOptions {
  readonly link?: ScenarioLink
  readonly lang: Language
}

/** Let the link of a command say the seed and the scenario where its options do not. */
export function takeLink(command: Command): void {
  const link = command.getOptionValue('link') as ScenarioLink | undefined
  if (!link) return
  const said = { seed: link.seed, scenario: link.base }
  for (const [name, value] of Object.entries(said))
    if (command.getOptionValueSource(name) === 'default')
      command.setOptionValueWithSource(name, value, 'implied')
}

/** Tell people when a link was made with another version of the model. */
export function noteOldLink({ model }: ModelFolder, { link, lang }: LinkOptions): void {
  if (!link || link.modelVersion === '' || link.modelVersion === model.version) return
  const text = CLI_WORDS[lang].progress.oldLink(link.modelVersion, model.version)
  process.stderr.write(`${text}\n`)
}

/** Write a link as an option. */
export function linkOption(link: ScenarioLink): string {
  return `--link '#${writeLink(link)}'`
}
