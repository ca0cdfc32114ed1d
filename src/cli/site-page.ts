import { createHash } from 'node:crypto'
import { CHART_STYLE } from '../report/chart-style.ts'
import { MESSAGES } from '../report/messages.ts'
import { storedAnswer } from '../report/stored-answer.ts'
import type { BoomReport } from '../study/boom-report.ts'

const PLACE = '<div id="app"></div>'
const SHEET = /\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g

/**
 * Put the stored answer into the built page, in English and, for readers who want it, in French: the first thing painted is a
 * result, before any program has run or been read. Styles move into the page, so that nothing else is waited for.
 *
 * @param html The page as it was bundled.
 * @param readSheet Reads a style sheet that the page links, by its address in it.
 * @param script Chooses what is shown of the answer; the page's policy lets this script run and no other.
 * @throws {Error} When the page has no place for it.
 */
export function pageWithAnswer(
  html: string,
  report: BoomReport,
  readSheet: (address: string) => string,
  script: string,
): string {
  const [before, after] = html.split(PLACE)
  if (before === undefined || after === undefined)
    throw new Error(`the page has no ${PLACE} to put the answer before`)
  const sheets = [...html.matchAll(SHEET)].map(([, address = '']) => readSheet(address))
  const head = before
    // The links stay for chunks that ask whether a sheet is there; none of them applies or is waited for.
    .replaceAll(SHEET, (link) => link.replace('<link ', '<link media="not all" '))
    .replace("script-src 'self'", `script-src 'self' 'sha256-${sha256(script)}'`)
    .replace(
      '</title>',
      () => `</title>
    <link rel="preload" href="./data/start.json" as="fetch" crossorigin="anonymous" />
    <style>${[...sheets, CHART_STYLE].join('\n')}</style>`,
    )
  return `${head}<div class="stored">
<header><div class="wrap"><span class="mark">Fault<i>line</i></span></div></header>
<main class="wrap">${column(storedAnswer(report, MESSAGES.en))}</main>
</div>
<template lang="fr">${column(storedAnswer(report, MESSAGES.fr))}</template>
<script>${script}</script>
${PLACE}${after}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function column(answer: string): string {
  return `<div class="lay"><div><section class="hero">${answer}</section></div></div>`
}
