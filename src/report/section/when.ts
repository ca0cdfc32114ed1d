import { burstDates } from '../chart/burst-dates.ts'
import { rangeByYear } from '../chart/range-by-year.ts'
import { readingsTable } from '../chart/readings.ts'
import { escapeText } from '../escape.ts'
import { renderTable } from '../table.ts'
import { chart, pair, type Section, section, type View } from './section.ts'

/** Write when it bursts: range by year, the table of all readings, the distribution of dates. */
export function whenSection(view: View): Section {
  const { report, words } = view
  return section(
    'when',
    words.when,
    pair(
      chart(rangeByYear(report, true, words), view),
      chart(rangeByYear(report, false, words), view),
    ),
    readingsBlock(view),
    chart(burstDates(report, words), view),
  )
}

function readingsBlock({ report, words }: View): string {
  const table = readingsTable(report, words)
  return `<div class="block"><h3>${escapeText(words.when.tableTitle)}</h3><p class="unit">${escapeText(table.caption)}</p>${renderTable(table)}</div>`
}
