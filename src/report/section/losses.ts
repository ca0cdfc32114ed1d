import type { GivenBurst } from '../../study/boom-report.ts'
import { isFiniteBand } from '../chart/interval-rows.ts'
import { fallsFromHigh, givenBursts, lossesByHolder } from '../chart/losses.ts'
import { escapeText } from '../escape.ts'
import { isFiniteNumber } from '../format.ts'
import { frequency } from '../frequency.ts'
import { numberColumns, renderTable, type Row } from '../table.ts'
import { chart, pair, paragraph, type Section, section, type View } from './section.ts'

/** Write who loses when it bursts: by final holder, falls from the high, failures, output and start-ups. */
export function lossesSection(view: View): Section {
  const { report, words } = view
  const { main, calm } = givenBursts(report)
  if (main === null) return section('losses-of', words.losses, paragraph(words.losses.none))
  const kind = main.events ? words.common.withEvents : words.common.withoutEvents
  return section(
    'losses-of',
    words.losses,
    paragraph(
      `${kind}. ${words.losses.given(words.format.count(main.worlds), words.format.ofTen(main.shareOfWorlds))}`,
      'lead',
    ),
    chart(lossesByHolder(report, words), view),
    pair(chart(fallsFromHigh(report, words), view), failures(main, calm, view)),
  )
}

function failures(main: GivenBurst, calm: GivenBurst | null, { words }: View): string {
  const most = [...main.failures].sort((a, b) => b.share - a.share)[0]
  const sentences = [sentenceOfOutput, sentenceOfCredit, sentenceOfStartups].map((write) =>
    write(main, words),
  )
  const text = sentences.map((sentence) => paragraph(sentence)).join('')
  if (most === undefined) return text === '' ? '' : `<div class="block">${text}</div>`
  const title = words.losses.failuresTitle(
    most.label,
    words.common.worldsPhrase(frequency(most.share)),
  )
  const heads = [words.common.withEvents, ...(calm === null ? [] : [words.common.withoutEvents])]
  const table = renderTable({
    caption: words.losses.failuresUnit,
    columns: [{ head: words.losses.firm }, ...numberColumns(heads)],
    rows: main.failures.map((failure): Row => {
      const other = calm?.failures.find((row) => row.id === failure.id)
      const cells = [failure.label, words.format.ofTen(failure.share)]
      return {
        cells: calm === null ? cells : [...cells, words.format.ofTen(other?.share ?? Number.NaN)],
      }
    }),
  })
  return `<div class="block"><h3>${escapeText(title)}</h3><p class="unit">${escapeText(words.losses.failuresUnit)}</p>${table}${text}</div>`
}

function sentenceOfOutput(given: GivenBurst, words: View['words']): string {
  if (!isFiniteBand(given.outputPoints)) return ''
  const { p10, p50, p90 } = given.outputPoints
  return words.losses.output(
    words.format.decimal(p50, 1),
    words.format.decimal(p10, 1),
    words.format.decimal(p90, 1),
  )
}

function sentenceOfCredit(given: GivenBurst, words: View['words']): string {
  const usdBn = given.credit?.usdBn
  if (given.credit === undefined || !isFiniteBand(usdBn)) return ''
  const [low, middle, high] = [usdBn.p10, usdBn.p50, usdBn.p90].map((value) =>
    words.format.money(value, 2),
  )
  const mean = words.format.money(given.credit.meanUsdBn, 2)
  return words.losses.credit(middle ?? '', low ?? '', high ?? '', mean)
}

function sentenceOfStartups(given: GivenBurst, words: View['words']): string {
  const { p10, p50, p90 } = given.startupsAlive
  if (![p10, p50, p90].every(isFiniteNumber)) return ''
  return words.losses.startups(
    words.format.percent(p50),
    words.format.percent(p10),
    words.format.percent(p90),
  )
}
