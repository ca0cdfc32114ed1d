import type { JudgedCase } from '../evidence/evaluate-case.ts'
import type { JudgedCitation, Scoreboard } from '../evidence/scoreboard.ts'
import { STATUS_WORDS } from '../evidence/verdict.ts'
import { addressOf, publishedText, residualText, verdictText } from '../report/citation-text.ts'
import type { Messages } from '../report/messages.ts'
import { wrapped } from './wrapped.ts'

/** List the citations by family with their verdicts. */
export function citationsText({ counts, citations }: Scoreboard, words: Messages): string {
  const { language } = words
  const families = [...new Set(citations.map((c) => c.family))]
  const blocks = families.map((family) =>
    [
      family,
      ...citations
        .filter((c) => c.family === family)
        .flatMap((c) => [
          `  ${c.id}  (${verdictText(c, words)})`,
          ...wrapped('', c.title[language]),
        ]),
    ].join('\n'),
  )
  return [...blocks, words.citations.counts(counts)].join('\n\n')
}

/** Show one citation: who said it, its formula, inputs, outputs, verdict and notes. */
export function citationText(citation: JudgedCitation, words: Messages): string {
  const { citations: said, language } = words
  const { id, title, by, date, formulas, inputs, outputs, sources, notes } = citation
  const inputLines = inputs.flatMap((i) => {
    const marks = [
      ...(i.isChanged ? [said.changed] : []),
      ...(i.isBackFitted ? [said.backFitted] : []),
      ...(i.sources.length > 0 ? [i.sources.map((s) => s.id).join(', ')] : []),
      ...(i.because === '' ? [] : [i.because]),
    ]
    const line = `${i.name} = ${words.format.concise(i.value, 12)} ${i.unit}. ${i.about} [${marks.join(said.between)}]`
    return wrapped('', line)
  })
  const outputLines = outputs.flatMap((o) => {
    const value = o.value === null ? '–' : words.format.concise(o.value, 8)
    const compared = `${said.published.toLowerCase()} ${publishedText(o.published, words)}, ${said.computed.toLowerCase()} ${value} ${o.label}`
    const off = o.residual === null ? '' : `, ${residualText(o, words)}`
    return wrapped(
      '',
      words.common.labelled(o.about[language], `${compared}${off} (${o.statusWords[language]})`),
    )
  })
  return [
    id,
    ...wrapped('', title[language]),
    ...wrapped(said.by, `${by}, ${date}`),
    ...wrapped(said.verdict, verdictText(citation, words)),
    ...(citation.isChanged ? wrapped('', said.changedWarning) : []),
    `  ${said.formula}`,
    ...(formulas.length === 0
      ? wrapped('', said.none)
      : formulas.flatMap((f) => wrapped('', `${f.name} = ${f.text}`))),
    ...(inputLines.length === 0 ? [] : [`  ${said.input}`, ...inputLines]),
    `  ${said.output}`,
    ...outputLines,
    ...wrapped(said.notes, notes[language]),
    ...wrapped(
      said.sources,
      sources.map((s) => `${s.id} ${addressOf(s) ?? s.where}`).join(said.between),
    ),
  ].join('\n')
}

/** Show a case file, worked out. */
export function caseText({ id, title, outputs }: JudgedCase, words: Messages): string {
  const { citations: said, language } = words
  const lines = outputs.flatMap((o) => {
    const value = o.value === null ? '–' : words.format.concise(o.value, 12)
    const compared = `${said.published.toLowerCase()} ${publishedText(o.published, words)}, ${said.computed.toLowerCase()} ${value} ${o.label}`
    const status = STATUS_WORDS[o.status][language]
    return wrapped('', words.common.labelled(o.name, `${compared} (${status})`))
  })
  return [id, ...wrapped('', title), ...lines].join('\n')
}
