import type { Language } from '../evidence/words.ts'
import { LANGUAGES } from '../evidence/words.ts'
import type { SourceFile } from '../language/blocks.ts'
import { IssueList } from '../language/issue.ts'
import type { Translation } from '../evidence/translation.ts'
import { NO_TRANSLATION, readTranslation } from '../evidence/translation.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inputFault } from './fault.ts'
import type { ModelFolder } from './model-folder.ts'
import { PACKAGE_ROOT, readText } from './model-folder.ts'

/** Language of the system as its environment tells it: French where it begins with `fr`, else English. */
export function systemLanguage(
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean)
  return /^fr(?![a-z])/i.test(locale ?? '') ? 'fr' : 'en'
}

/** Language that words of a command line ask for with `--lang`; null when they ask for none that there is. */
export function askedLanguage(args: readonly string[]): Language | null {
  const at = args.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = args[at] ?? ''
  const value = word === '--lang' ? args[at + 1] : word.slice('--lang='.length)
  return LANGUAGES.find((language) => language === value) ?? null
}

/** Read `--lang`. */
export function readLanguage(text: string): Language {
  const found = LANGUAGES.find((language) => language === text)
  if (found) return found
  throw inputFault('bad-option', 'no-language', { text })
}

/** Read what evidence says of the inputs of its citations in a language, by its English wording; English needs none. */
export function readInputTexts(
  language: Language,
  evidence: string = join(PACKAGE_ROOT, 'evidence'),
): ReadonlyMap<string, string> {
  const name = `inputs-${language}.yaml`
  const path = join(evidence, name)
  if (language === 'en' || !existsSync(path)) return NO_TRANSLATION.texts
  return readTranslation(null, [{ name, text: readText(path) }], new IssueList()).texts
}

/** Read the names and texts of a model and its evidence in a language; English needs none. */
export function readTranslations(folder: ModelFolder, language: Language): Translation {
  const { evidenceFolder } = folder
  if (language === 'en' || evidenceFolder === null) return NO_TRANSLATION
  const files = [`names-${language}.yaml`, 'weak-points.yaml', 'facts.yaml', 'observations.yaml']
  const [names = null, ...texts] = files.map((name): SourceFile | null => {
    const path = join(evidenceFolder, name)
    return existsSync(path) ? { name, text: readText(path) } : null
  })
  return readTranslation(
    names,
    texts.filter((file) => file !== null),
    new IssueList(),
  )
}
