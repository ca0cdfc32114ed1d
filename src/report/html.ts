import type { Scoreboard } from '../evidence/scoreboard.ts'
import type { Language } from '../evidence/words.ts'
import type { BoomReport } from '../study/boom-report.ts'
import { answerOf, dataMonth } from './answer-text.ts'
import { escapeText } from './escape.ts'
import { type Messages, MESSAGES } from './messages.ts'
import { answerSection } from './section/answer.ts'
import { driversSection, noBurstSection, shocksSection } from './section/causes.ts'
import { lossesSection } from './section/losses.ts'
import { matchingSection } from './section/matching.ts'
import { pathsSection } from './section/paths.ts'
import { limitsSection, manifestSection, sourcesSection } from './section/record.ts'
import { scoreboardSection } from './section/scoreboard.ts'
import { renderSection, type Section } from './section/section.ts'
import { whenSection } from './section/when.ts'
import { STYLE } from './style.ts'
import { type ReaderTexts, reportFor } from './reader-report.ts'

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** What may be said about a report beside its numbers. */
export interface HtmlOptions {
  /** Command that runs it again; by default one made from the manifest. */
  readonly command?: string
  /** Language of the page; English by default. */
  readonly language?: Language
  /** Names and texts of the model and its evidence in that language; what has none stays in English. */
  readonly texts?: ReaderTexts
  /** Published figures worked out again, for a section of their own. */
  readonly scoreboard?: Scoreboard
}

/** Write a report as one HTML document that needs no script and loads nothing. */
export function renderHtml(source: BoomReport, options: HtmlOptions = {}): string {
  const words = MESSAGES[options.language ?? 'en']
  const report = reportFor(words, source, options.texts ?? null)
  const view = { report, words }
  const title = words.page.title(answerOf(report, words).sentence)
  const sections = [
    whenSection(view),
    lossesSection(view),
    pathsSection(view),
    driversSection(view),
    shocksSection(view),
    noBurstSection(view),
    matchingSection(view),
    scoreboardSection(view, options.scoreboard ?? null),
    limitsSection(view),
    sourcesSection(view),
    manifestSection(view, options.command ?? commandOf(report, words)),
  ]
  return [
    `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeText(title)}</title><style>${STYLE}</style></head><body>`,
    `<a class="skip" href="#answer">${escapeText(words.page.skip)}</a><div class="sheet">`,
    header(report, words),
    contents(sections, words),
    `<main>${[answerSection(view), ...sections.map(renderSection)].join('\n')}</main>`,
    footer(report, words),
    '</div></body></html>\n',
  ].join('\n')
}

function commandOf({ manifest }: BoomReport, { language }: Messages): string {
  const scenario = /^[\w./-]+$/.test(manifest.scenario)
    ? manifest.scenario
    : JSON.stringify(manifest.scenario)
  return `faultline start --scenario ${scenario} --worlds ${manifest.worldsAsked} --seed ${manifest.seed}${language === 'en' ? '' : ` --lang ${language}`}`
}

function header(report: BoomReport, words: Messages): string {
  const scenario = `${escapeText(words.page.scenario)} <b>${escapeText(report.manifest.scenario)}</b>`
  const month = escapeText(words.page.dataTo(dataMonth(report, words)))
  return `<header class="head"><span class="mark" role="img" aria-label="${escapeText(words.common.name)}"><span aria-hidden="true">Fault<i>line</i></span></span><p>${scenario} · ${month}</p></header>`
}

function contents(sections: readonly Section[], words: Messages): string {
  const links = sections
    .filter((section) => section.body !== '')
    .map(({ id, short }) => `<li><a href="#${id}">${escapeText(short)}</a></li>`)
  return `<nav class="contents" aria-label="${escapeText(words.page.contents)}"><ul>${links.join('')}</ul></nav>`
}

function footer(report: BoomReport, words: Messages): string {
  const { modelVersion, seed } = report.manifest
  const end = words.page.end(modelVersion, dataMonth(report, words), String(seed))
  return `<footer class="end"><span>${escapeText(end)}</span><span>${escapeText(words.page.offline)}</span></footer>`
}
