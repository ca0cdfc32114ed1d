import { answerOf, countedIn, dataMonth, rangeSentences, warningsOf } from '../answer-text.ts'
import { tenWorlds } from '../chart/ten-worlds.ts'
import { escapeText } from '../escape.ts'
import { frequency } from '../frequency.ts'
import type { Messages } from '../messages.ts'
import { bullets, chart, paragraph, type View } from './section.ts'

/** Write the head of the page: warnings, the answer with its range, ten worlds, what a burst is and what this is not. */
export function answerSection(view: View): string {
  const { report, words } = view
  const answer = answerOf(report, words)
  const strip = answer.isAnswer ? tenWorlds(report, words) : null
  const warnings = warningsOf(report, words)
  const eyebrow = `${countedIn(report, words)} · ${words.page.dataTo(dataMonth(report, words))}`
  const range = answer.range === '' ? '' : ` <span class="range">${escapeText(answer.range)}</span>`
  return [
    '<section class="hero" id="answer" aria-labelledby="answer-h" tabindex="-1">',
    warnings.length > 0 ? `<div class="banner">${bullets(warnings, 'plain')}</div>` : '',
    paragraph(eyebrow, 'eyebrow'),
    `<h1 id="answer-h">${answer.isAnswer ? emphasise(answer.sentence, view) : escapeText(answer.sentence)}${range}</h1>`,
    answer.isAnswer ? paragraph(rangeSentences(report, words).join(' '), 'lead') : '',
    chart(strip, view),
    definitions(words),
    '</section>',
  ].join('')
}

function emphasise(sentence: string, { report, words }: View): string {
  const counted = words.common.worldsPhrase(frequency(report.headline.share))
  const at = sentence.indexOf(counted)
  if (at < 0 || !/\d/.test(counted)) return escapeText(sentence)
  const after = sentence.slice(at + counted.length)
  return `${escapeText(sentence.slice(0, at))}<em>${escapeText(counted)}</em>${escapeText(after)}`
}

function definitions(words: Messages): string {
  const parts = [
    [words.answer.burstHead, words.answer.burst],
    [words.answer.oddsHead, words.answer.odds],
  ]
  return `<div class="defs">${parts
    .map(([head = '', text = '']) => `<p><b>${escapeText(head)}</b> ${escapeText(text)}</p>`)
    .join('')}</div>`
}
