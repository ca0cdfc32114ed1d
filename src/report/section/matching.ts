import { escapeText } from '../escape.ts'
import { isFiniteNumber } from '../format.ts'
import { numberColumns, renderTable } from '../table.ts'
import { paragraph, type Section, section, type View } from './section.ts'

/** Write how many worlds agree with what was observed, which observation rejects most, and the count with and without. */
export function matchingSection(view: View): Section {
  const { report, words } = view
  const { matching } = report
  if (matching === null) {
    return section('matching', words.matching, paragraph(words.matching.none))
  }
  const title = words.matching.title(
    words.format.count(matching.kept),
    words.format.count(matching.worlds),
  )
  const first = matching.rejections[0]
  const sentences = [
    words.matching.rule(words.format.significant(matching.bound, 2)),
    words.matching.early(
      words.format.monthName(matching.noBurstBefore),
      words.format.count(matching.earlyBursts),
    ),
    first === undefined
      ? ''
      : words.matching.most(first.about.replace(/\.$/, ''), words.format.ofTen(first.share)),
    comparison(view),
  ]
  const table = renderTable({
    caption: words.matching.unit,
    columns: [
      { head: words.matching.observation },
      { head: words.drivers.meaning },
      ...numberColumns([words.matching.share]),
    ],
    rows: matching.rejections.map((row) => ({
      cells: [row.observation, row.about, words.format.ofTen(row.share)],
    })),
  })
  return section(
    'matching',
    words.matching,
    `<h3>${escapeText(title)}</h3>`,
    paragraph(sentences.filter((sentence) => sentence !== '').join(' ')),
    matching.rejections.length === 0 ? '' : paragraph(words.matching.unit, 'unit') + table,
  )
}

function comparison({ report, words }: View): string {
  const index = report.years.indexOf(report.headline.year)
  const all = report.readings.filter((reading) => reading.group === 'worlds' && reading.events)
  const unmatched = all.reduce<(typeof all)[number] | null>(
    (best, reading) => (best === null || reading.worlds > best.worlds ? reading : best),
    null,
  )
  const share = unmatched?.shareByYear[index]
  if (!isFiniteNumber(share)) return ''
  const year = String(report.headline.year)
  return words.matching.compare(
    words.format.ofTen(report.headline.share),
    words.format.ofTen(share),
    year,
  )
}
