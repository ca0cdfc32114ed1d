import type { Published } from './judge.ts'
import type { JudgedCitation, JudgedOutput, Scoreboard } from './scoreboard.ts'
import { scoreWords } from './scoreboard-words.ts'
import { addressesOf } from './check-source.ts'
import type { Source } from './source.ts'
import type { Language } from './words.ts'

const NARROW = '\u202F'

/** Write a number of a citation with so many significant digits: plain below a million, with an exponent above. */
export function citedNumber(value: number, language: Language, digits: number = 5): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  const isPlain = value === 0 || (size >= 1e-4 && size < 1e7)
  const text = isPlain
    ? String(Number(value.toPrecision(digits)))
    : scientific(Number(value.toPrecision(digits)))
  const spaced = text.replace(/^-?\d{5,}/, (whole) =>
    whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW : ','),
  )
  const marked = language === 'fr' ? spaced.replace('.', ',') : spaced
  return marked.replace(/^-/, '\u2212')
}

/** Write a published number, or both ends of a range. */
export function publishedText(published: Published | null, language: Language): string {
  if (published === null) return '–'
  if (typeof published === 'number') return citedNumber(published, language)
  const [low, high] = published
  return `${citedNumber(low, language)} … ${citedNumber(high, language)}`
}

/** Write how far the computed value lies from the published one, in per cent with its sign. */
export function residualText({ residual }: JudgedOutput, language: Language): string {
  if (residual === null) return '–'
  const percent = residual * 100
  const text = citedNumber(Math.abs(percent) < 5e-5 ? 0 : percent, language, 3)
  const sign = percent > 0 && text !== '0' ? '+' : ''
  return `${sign}${text}${language === 'fr' ? NARROW : ''}%`
}

/** Say in one line what came of a citation, with the number that matters. */
export function verdictText(citation: JudgedCitation, language: Language): string {
  const words = scoreWords(language)
  const verdict = citation.verdictWords[language]
  const failed = citation.outputs.find((o) => o.status === 'does-not-reproduce')
  if (failed) return `${verdict} (${words.off(residualText(failed, language))})`
  const fitted = citation.inputs.find((i) => i.isBackFitted)
  if (citation.verdict === 'needs-assumption' && fitted)
    return `${verdict} (${fitted.name} = ${citedNumber(fitted.value, language)} ${fitted.unit}, ${words.backFitted})`
  const implied = citation.outputs.find((o) => o.status === 'implied-not-published')
  if (citation.verdict === 'needs-assumption' && implied && implied.value !== null) {
    const value = citedNumber(implied.value, language)
    const label = implied.label === '' || /^(x|fraction)$/.test(implied.label) ? '' : ` ${implied.label}`
    const colon = language === 'fr' ? `${NARROW}:` : ':'
    return `${verdict}${colon} ${implied.about[language]} ${value}${label}`
  }
  return verdict
}

/** Write the whole scoreboard as Markdown; each citation has its id as anchor. */
export function scoreboardMarkdown({ counts, citations }: Scoreboard, language: Language): string {
  const words = scoreWords(language)
  const index = citations.map(
    (c) => `| [${cell(c.title[language])}](#${c.id}) | ${cell(c.by)} | ${cell(verdictText(c, language))} |`,
  )
  return [
    `# ${words.title}`,
    words.lead,
    words.counts(counts),
    [`| ${words.output} | ${words.by} | ${words.verdict} |`, '|---|---|---|', ...index].join('\n'),
    ...citations.map((citation) => citationMarkdown(citation, language)),
    '',
  ].join('\n\n')
}

function citationMarkdown(citation: JudgedCitation, language: Language): string {
  const words = scoreWords(language)
  const { id, title, by, date, formulas, inputs, outputs, sources, notes } = citation
  const parts = [
    `<a id="${id}"></a>\n\n## ${title[language]}`,
    `\`${id}\` · ${by}, ${date} · **${verdictText(citation, language)}**`,
    formulas.length === 0
      ? `*${words.none}*`
      : ['```', ...formulas.map((f) => `${f.name} = ${f.text}`), '```'].join('\n'),
    ...(inputs.length === 0
      ? []
      : [
          [
            `| ${words.input} | ${words.value} | ${words.unit} | ${words.from} |`,
            '|---|---:|---|---|',
            ...inputs.map((i) => {
              const from = [
                ...i.sources.map(link),
                ...(i.because === '' ? [] : [cell(i.because)]),
                ...(i.isSet ? [] : [`*${words.modelOwn}*`]),
                ...(i.isBackFitted ? [`**${words.backFitted}**`] : []),
              ]
              return `| \`${i.name}\`: ${cell(i.about)} | ${citedNumber(i.value, language)} | ${cell(i.unit)} | ${from.join('; ')} |`
            }),
          ].join('\n'),
        ]),
    [
      `| ${words.output} | ${words.published} | ${words.computed} | ${words.unit} | ${words.residual} | ${words.status} |`,
      '|---|---:|---:|---|---:|---|',
      ...outputs.map(
        (o) =>
          `| ${cell(o.about[language])} | ${publishedText(o.published, language)} | ${o.value === null ? '–' : citedNumber(o.value, language)} | ${cell(o.label)} | ${residualText(o, language)} | ${o.statusWords[language]} |`,
      ),
    ].join('\n'),
    notes[language],
    `${words.sources}: ${sources.map(link).join('; ')}`,
  ]
  return parts.join('\n\n')
}

/** Address that a reader can open; the first where a source holds several. */
export function addressOf(source: Source): string | null {
  return addressesOf(source)[0] ?? null
}

function link(source: Source): string {
  const address = addressOf(source)
  const name = cell(`${source.by}, ${source.title}`)
  return address === null ? name : `[${name}](<${address}>)`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}

function scientific(value: number): string {
  const [digits = '', power = '0'] = value.toExponential().split('e')
  return `${digits}e${Number(power)}`
}
