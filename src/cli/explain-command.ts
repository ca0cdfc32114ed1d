import { InputError } from '../language/error.ts'
import { explain, explainableNames } from '../language/explain.ts'
import { explainText } from '../language/explain-text.ts'
import { didYouMean } from '../language/nearest.ts'
import { hasClaims, readClaimsFolder } from './claims-folder.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { say, sayJson } from './terminal.ts'
import { wrapped } from './wrapped.ts'

/** Explain one name of a model: what it is, its equation, unit, prior and sources, what it reads and who reads it. */
export function explainCommand(
  name: string,
  options: { readonly model?: string; readonly json?: boolean },
): number {
  const folder = requireSound(readModelFolder(options.model))
  const { model, sources } = folder
  const explanation = explain(model, name)
  if (!explanation) {
    const hint = didYouMean(name, explainableNames(model))
    throw new InputError('unknown-name', `the model has no '${name}'. ${hint}`.trim(), { name })
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
    const links = [
      ...linesOf('claims', touching.claims),
      ...linesOf('experiments', touching.experiments),
    ]
    say([explainText(explanation, sources).trimEnd(), ...links].join('\n'))
  }
  return 0
}

function linesOf(label: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : wrapped(label, ids.join(', '))
}
