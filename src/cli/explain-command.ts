import { InputError } from '../language/error.ts'
import { explain, explainableNames } from '../language/explain.ts'
import { explainText } from '../language/explain-text.ts'
import { didYouMean } from '../language/nearest.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { say, sayJson } from './terminal.ts'

/** Explain one name of a model: what it is, its equation, unit, prior and sources, what it reads and who reads it. */
export function explainCommand(
  name: string,
  options: { readonly model?: string; readonly json?: boolean },
): number {
  const { model, sources } = requireSound(readModelFolder(options.model))
  const explanation = explain(model, name)
  if (!explanation) {
    const hint = didYouMean(name, explainableNames(model))
    throw new InputError('unknown-name', `the model has no '${name}'. ${hint}`.trim(), { name })
  }
  if (options.json)
    sayJson({
      ...explanation,
      sourceLines: explanation.sources.map((id) => ({ id, ...sources.get(id) })),
    })
  else say(explainText(explanation, sources))
  return 0
}
