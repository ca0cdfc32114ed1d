import type { JudgedCase } from '../evidence/evaluate-case.ts'
import { CASE_WORDS } from '../evidence/published-case.ts'
import type { JudgedCitation, Scoreboard } from '../evidence/scoreboard.ts'
import {
  addressOf,
  citedNumber,
  publishedText,
  residualText,
  verdictText,
} from '../evidence/scoreboard-text.ts'
import { scoreWords } from '../evidence/scoreboard-words.ts'
import { STATUS_WORDS } from '../evidence/verdict.ts'
import type { Language } from '../evidence/words.ts'
import { wrapped } from './wrapped.ts'

/** List the citations by family with their verdicts. */
export function citationsText({ counts, citations }: Scoreboard, language: Language): string {
  const families = [...new Set(citations.map((c) => c.family))]
  const blocks = families.map((family) =>
    [
      family,
      ...citations
        .filter((c) => c.family === family)
        .flatMap((c) => [
          `  ${c.id}  (${verdictText(c, language)})`,
          ...wrapped('', c.title[language]),
        ]),
    ].join('\n'),
  )
  return [...blocks, scoreWords(language).counts(counts)].join('\n\n')
}

/** Show one citation: who said it, its formula, inputs, outputs, verdict and notes. */
export function citationText(citation: JudgedCitation, language: Language): string {
  const words = scoreWords(language)
  const { id, title, by, date, formulas, inputs, outputs, sources, notes } = citation
  const inputLines = inputs.flatMap((i) => {
    const marks = [
      ...(i.isChanged ? [words.changed] : []),
      ...(i.isBackFitted ? [words.backFitted] : []),
      ...(i.sources.length > 0 ? [i.sources.map((s) => s.id).join(', ')] : []),
      ...(i.because === '' ? [] : [i.because]),
    ]
    const line = `${i.name} = ${citedNumber(i.value, language, 12)} ${i.unit}. ${i.about} [${marks.join('; ')}]`
    return wrapped('', line)
  })
  const outputLines = outputs.flatMap((o) => {
    const value = o.value === null ? '–' : citedNumber(o.value, language, 8)
    const compared = `${words.published.toLowerCase()} ${publishedText(o.published, language)}, ${words.computed.toLowerCase()} ${value} ${o.label}`
    const off = o.residual === null ? '' : `, ${residualText(o, language)}`
    return wrapped('', `${o.about[language]}: ${compared}${off} (${o.statusWords[language]})`)
  })
  return [
    id,
    ...wrapped('', title[language]),
    ...wrapped(words.by, `${by}, ${date}`),
    ...wrapped(words.verdict, verdictText(citation, language)),
    ...(citation.isChanged ? wrapped('', words.changedWarning) : []),
    `  ${words.formula}`,
    ...(formulas.length === 0
      ? wrapped('', words.none)
      : formulas.flatMap((f) => wrapped('', `${f.name} = ${f.text}`))),
    ...(inputLines.length === 0 ? [] : [`  ${words.input}`, ...inputLines]),
    `  ${words.output}`,
    ...outputLines,
    ...wrapped(words.notes, notes[language]),
    ...wrapped(words.sources, sources.map((s) => `${s.id} ${addressOf(s) ?? s.where}`).join(' ; ')),
  ].join('\n')
}

/** Show a case file, worked out. */
export function caseText({ id, title, outputs }: JudgedCase, language: Language): string {
  const words = scoreWords(language)
  const lines = outputs.flatMap((o) => {
    const value = o.value === null ? '–' : citedNumber(o.value, language, 12)
    const compared = `${words.published.toLowerCase()} ${publishedText(o.published, language)}, ${words.computed.toLowerCase()} ${value} ${o.label}`
    const status = language === 'en' ? CASE_WORDS[o.status] : STATUS_WORDS[o.status][language]
    const colon = language === 'fr' ? '\u00A0:' : ':'
    return wrapped('', `${o.name}${colon} ${compared} (${status})`)
  })
  return [id, ...wrapped('', title), ...lines].join('\n')
}
