import type { JudgedCitation, Scoreboard } from '../evidence/scoreboard.ts'
import type { Words } from '../evidence/words.ts'
import type { Messages } from './messages.ts'

/** Texts of the evidence in the language of the reader, by their English wording. */
export type EvidenceTexts = ReadonlyMap<string, string>

/** Put what a citation says of its inputs into the language of a catalogue, and set all its texts in type. */
export function citationFor(
  words: Messages,
  citation: JudgedCitation,
  texts: EvidenceTexts,
): JudgedCitation {
  const { language, typeset, costs, citations: said } = words
  const own = (said: Words): Words => ({ ...said, [language]: typeset(said[language]) })
  const data = (text: string): string => typeset(texts.get(text) ?? text)
  return {
    ...citation,
    title: own(citation.title),
    notes: own(citation.notes),
    formulas: citation.formulas.map((formula) => ({
      ...formula,
      text: said.formulaText(formula.text),
    })),
    inputs: citation.inputs.map((input) => ({
      ...input,
      about: data(input.about),
      because: data(input.because),
      unit: costs.unit(input.unit),
    })),
    outputs: citation.outputs.map((output) => ({
      ...output,
      about: own(output.about),
      label: costs.unit(output.label),
    })),
  }
}

/** Put every citation of a scoreboard into the language of a catalogue. */
export function scoreboardFor(
  words: Messages,
  board: Scoreboard,
  texts: EvidenceTexts,
): Scoreboard {
  return {
    ...board,
    citations: board.citations.map((citation) => citationFor(words, citation, texts)),
  }
}
