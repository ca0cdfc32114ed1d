import type { Language } from '../evidence/words.ts'
import { ENGLISH_EQUATION } from '../language/equation-speech.ts'
import { explain, explainableNames } from '../language/explain.ts'
import { explainText } from '../language/explain-text.ts'
import { nearestName } from '../language/nearest.ts'
import { frenchEquation } from '../report/words/fr/equation.ts'
import { hasClaims, readClaimsFolder } from './claims-folder.ts'
import { inputFault } from './fault.ts'
import { readTranslations } from './language.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { say, sayJson } from './terminal.ts'
import { CLI_WORDS, terminalText } from './words/words.ts'
import { wrapped } from './wrapped.ts'

/** Options of `faultline explain`. */
export interface ExplainOptions {
  readonly model?: string
  readonly json?: boolean
  readonly lang: Language
}

/** Explain one name of a model: what it is, its equation, unit, prior and sources, what it reads and who reads it. */
export function explainCommand(name: string, options: ExplainOptions): number {
  const folder = requireSound(readModelFolder(options.model))
  const { model, sources } = folder
  const { names, elements, nameOf } = readTranslations(folder, options.lang)
  const speech =
    options.lang === 'fr' && options.json !== true
      ? frenchEquation((word) => nameOf(word) ?? elements.get(word) ?? null)
      : ENGLISH_EQUATION
  const explanation = explain(model, name, speech)
  if (!explanation) {
    const near = nearestName(name, explainableNames(model))
    throw inputFault('unknown-name', 'unknown-name', { name, near })
  }
  const ledger = hasClaims(folder) ? readClaimsFolder(folder) : null
  const touching = ledger?.links.ofName.get(name) ?? { claims: [], experiments: [] }
  if (options.json)
    sayJson({
      ...explanation,
      ...touching,
      sourceLines: explanation.sources.map((id) => ({ id, ...sources.get(id) })),
    })
  else {
    const french = names.get(name)?.about ?? elements.get(name)
    const about = terminalText(french ?? explanation.about, options.lang)
    const words = CLI_WORDS[options.lang].explain
    const links = (['claims', 'experiments'] as const).flatMap((kind) =>
      touching[kind].length === 0 ? [] : wrapped(words.label(kind), touching[kind].join(', ')),
    )
    say([explainText({ ...explanation, about }, sources, words).trimEnd(), ...links].join('\n'))
  }
  return 0
}
