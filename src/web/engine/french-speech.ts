import { nameOf } from '../../evidence/name-of.ts'
import type { NameWords } from '../../evidence/name-of.ts'
import type { EquationWords } from '../../language/equation-speech.ts'
import { frenchEquation } from '../../report/words/fr/equation.ts'

/** Read the French names beside the model's data, and say equations with them. */
export async function readSpeech(modelUrl: string): Promise<EquationWords> {
  const answer = await fetch(new URL('fr.json', modelUrl))
  const stored = (await answer.json()) as {
    readonly names: readonly (readonly [string, NameWords])[]
    readonly elements: readonly (readonly [string, string])[]
  }
  const [names, elements] = [new Map(stored.names), new Map(stored.elements)]
  return frenchEquation((word) => nameOf(word, names, elements) ?? elements.get(word) ?? null)
}
