import type { BoomReport } from '../study/boom-report.ts'
import { answerOf, countedIn, dataMonth, rangeSentences, warningsOf } from './answer-text.ts'
import { rangeByYear } from './chart/range-by-year.ts'
import { tenWorlds } from './chart/ten-worlds.ts'
import { escapeText } from './escape.ts'
import type { Figure } from './figure.ts'
import { frequency } from './frequency.ts'
import type { Messages } from './messages.ts'
import { reportFor } from './reader-report.ts'
import { picture } from './svg.ts'

/** Width in px at which the pictures are drawn; they fit the column they stand in. */
const WIDTH = 640

/** Write the answer of a stored report as HTML: what a page shows before its program runs, and where none may run. */
export function storedAnswer(source: BoomReport, words: Messages): string {
  const report = reportFor(words, source, null)
  const { sentence, range, isAnswer } = answerOf(report, words)
  const counted = words.common.worldsPhrase(frequency(report.headline.share))
  const heading = isAnswer
    ? escapeText(sentence).replace(escapeText(counted), (text) => `<em>${text}</em>`)
    : escapeText(sentence)
  const warnings = warningsOf(report, words).map((text) => paragraph('banner', text))
  const pictures = isAnswer
    ? [
        drawn('fig strip', tenWorlds(report, words)),
        drawn('fig card', rangeByYear(report, true, words)),
      ]
    : []
  return [
    ...warnings,
    paragraph(
      'eyebrow',
      `${countedIn(report, words)} · ${words.page.dataTo(dataMonth(report, words))}`,
    ),
    `<h1>${heading}</h1>`,
    paragraph('lead', `${range} ${rangeSentences(report, words).join(' ')}`),
    ...pictures,
  ].join('\n')
}

function paragraph(kind: string, text: string): string {
  return `<p class="${kind}">${escapeText(text)}</p>`
}

function drawn(kind: string, figure: Figure | null): string {
  if (figure === null) return ''
  const { id, title, unit, description } = figure
  const head = `<figcaption><h2>${escapeText(title)}</h2><p class="unit">${escapeText(unit)}</p></figcaption>`
  const body = picture(`stored-${id}`, title, description, figure.draw(WIDTH))
  return `<figure class="${kind}">${head}<div class="drawn">${body}</div></figure>`
}
