import type { Published } from '../evidence/judge.ts'
import type { JudgedCitation, JudgedOutput, Scoreboard } from '../evidence/scoreboard.ts'
import type { Source } from '../evidence/source.ts'
import { NO_VALUE, withPlus } from './format.ts'
import type { Messages } from './messages.ts'

/** Write a published number, or both ends of a range. */
export function publishedText(published: Published | null, words: Messages): string {
  if (published === null) return '–'
  if (typeof published === 'number') return words.format.concise(published)
  const [low, high] = published
  return `${words.format.concise(low)} … ${words.format.concise(high)}`
}

/** Write how far the computed value lies from the published one, in per cent with its sign. */
export function residualText({ residual }: JudgedOutput, { format }: Messages): string {
  if (residual === null) return NO_VALUE
  // Rounding of the machine is no difference.
  const share = Math.abs(residual) < 5e-7 ? 0 : residual
  return withPlus(share, format.quantity(share, 'share', 3))
}

/** Say in one line what came of a citation, with every residual of what fails or every value that must be true. */
export function verdictText(citation: JudgedCitation, words: Messages): string {
  const { citations: said, language } = words
  const verdict = citation.verdictWords[language]
  const failed = citation.outputs.filter((o) => o.status === 'does-not-reproduce')
  if (failed.length > 0)
    return `${verdict} (${said.off(failed.map((o) => residualText(o, words)).join(', '))})`
  const fitted = citation.inputs.find((i) => i.isBackFitted)
  if (citation.verdict === 'needs-assumption' && fitted)
    return `${verdict} (${fitted.name} = ${words.format.concise(fitted.value)} ${fitted.unit}, ${said.backFitted})`
  const implied = citation.outputs.flatMap((o) => {
    if (o.status !== 'implied-not-published' || o.value === null) return []
    const label = o.label === '' || /^(x|fraction)$/.test(o.label) ? '' : ` ${o.label}`
    return [`${o.about[language]} ${words.format.concise(o.value)}${label}`]
  })
  return citation.verdict === 'needs-assumption' && implied.length > 0
    ? words.common.labelled(verdict, implied.join(said.between))
    : verdict
}

/** Write the whole scoreboard as Markdown; each citation has its id as anchor. */
export function scoreboardMarkdown({ counts, citations }: Scoreboard, words: Messages): string {
  const { citations: said, language } = words
  const index = citations.map(
    (c) =>
      `| [${cell(c.title[language])}](#${c.id}) | ${cell(c.by)} | ${cell(verdictText(c, words))} |`,
  )
  return [
    `# ${said.title}`,
    said.lead,
    said.counts(counts),
    [`| ${said.output} | ${said.by} | ${said.verdict} |`, '|---|---|---|', ...index].join('\n'),
    ...citations.map((citation) => citationMarkdown(citation, words)),
    '',
  ].join('\n\n')
}

function citationMarkdown(citation: JudgedCitation, words: Messages): string {
  const { citations: said, language } = words
  const { id, title, by, date, formulas, inputs, outputs, sources, notes } = citation
  const parts = [
    `<a id="${id}"></a>\n\n## ${title[language]}`,
    `\`${id}\` · ${by}, ${date} · **${verdictText(citation, words)}**`,
    formulas.length === 0
      ? `*${said.none}*`
      : ['```', ...formulas.map((f) => `${f.name} = ${f.text}`), '```'].join('\n'),
    ...(inputs.length === 0
      ? []
      : [
          [
            `| ${said.input} | ${said.value} | ${said.unit} | ${said.from} |`,
            '|---|---:|---|---|',
            ...inputs.map((i) => {
              const from = [
                ...i.sources.map(link),
                ...(i.because === '' ? [] : [cell(i.because)]),
                ...(i.isSet ? [] : [`*${said.modelOwn}*`]),
                ...(i.isBackFitted ? [`**${said.backFitted}**`] : []),
              ]
              return `| \`${i.name}\`: ${cell(i.about)} | ${words.format.concise(i.value)} | ${cell(i.unit)} | ${from.join(said.between)} |`
            }),
          ].join('\n'),
        ]),
    [
      `| ${said.output} | ${said.published} | ${said.computed} | ${said.unit} | ${said.residual} | ${said.status} |`,
      '|---|---:|---:|---|---:|---|',
      ...outputs.map(
        (o) =>
          `| ${cell(o.about[language])} | ${publishedText(o.published, words)} | ${o.value === null ? '–' : words.format.concise(o.value)} | ${cell(o.label)} | ${residualText(o, words)} | ${o.statusWords[language]} |`,
      ),
    ].join('\n'),
    notes[language],
    words.common.labelled(said.sources, '') + sources.map(link).join(said.between),
  ]
  return parts.join('\n\n')
}

/** Address that a reader can open; the first where a source holds several. */
export function addressOf({ url }: Source): string | null {
  return /https?:\/\/[^\s;,]+/.exec(url)?.[0] ?? null
}

function link(source: Source): string {
  const address = addressOf(source)
  const name = cell(`${source.by}, ${source.title}`)
  return address === null ? name : `[${name}](<${address}>)`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}
