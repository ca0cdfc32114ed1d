import { readableName, strongestDrivers } from '../chart/drivers.ts'
import { shockPairs } from '../chart/shock-pairs.ts'
import { mostDated, singleShocks } from '../chart/shocks.ts'
import { varianceOwners } from '../chart/variance.ts'
import { escapeText } from '../escape.ts'
import { isFiniteNumber, withPlus } from '../format.ts'
import { frequency } from '../frequency.ts'
import { numberColumns, renderTable } from '../table.ts'
import { chart, paragraph, type Section, section, type View } from './section.ts'

/** Write what matters: the strongest drivers against the level of chance, and who owns the variance. */
export function driversSection(view: View): Section {
  const { report, words } = view
  const figure = chart(strongestDrivers(report, words), view)
  return section(
    'matters',
    words.drivers,
    figure === '' ? paragraph(words.drivers.titleNone) : figure,
    chart(varianceOwners(report.variance, words), view),
  )
}

/** Write what one large shock does alone at three dates, and what pairs do beyond the sum of their parts. */
export function shocksSection(view: View): Section {
  const { report, words } = view
  const study = report.shocks
  if (study === null) return section('one-shock', words.shocks, paragraph(words.shocks.missing))
  const spread = mostDated(study)
  const dated =
    spread === null
      ? ''
      : ` ${words.shocks.titleDate(spread.label, words.format.changeOfTen(spread.low), words.format.changeOfTen(spread.high))}`
  return section(
    'one-shock',
    words.shocks,
    paragraph(words.shocks.lead(words.format.count(study.worlds)) + dated, 'lead'),
    chart(singleShocks(study, words), view),
    chart(shockPairs(study, words), view),
  )
}

/** Write how many worlds have no burst and what sets them apart. */
export function noBurstSection({ report, words }: View): Section {
  const { share, calmShare, until, worlds, apart, noise } = report.noBurst
  const title = words.noBurst.title(frequency(share), String(until), frequency(calmShare))
  const head = `<h3>${escapeText(title)}</h3>`
  if (worlds === 0) return section('without', words.noBurst, head)
  const table = renderTable({
    caption: words.noBurst.unit,
    columns: [
      { head: words.drivers.input },
      { head: words.drivers.meaning },
      ...numberColumns([words.noBurst.without, words.noBurst.with, words.noBurst.separation]),
    ],
    rows: apart.map((row) => ({
      cells: [
        readableName(row),
        row.about,
        words.format.quantity(row.medianWithout, row.unit),
        words.format.quantity(row.medianWith, row.unit),
        withPlus(row.separation, words.format.decimal(row.separation, 2)),
      ],
    })),
  })
  return section(
    'without',
    words.noBurst,
    head,
    paragraph(
      apart.length === 0 ? words.noBurst.nothing : words.noBurst.lead(words.format.count(worlds)),
    ),
    apart.length === 0 ? '' : paragraph(words.noBurst.unit, 'unit') + table,
    isFiniteNumber(noise)
      ? paragraph(words.noBurst.chance(words.format.decimal(noise, 2)), 'note')
      : '',
  )
}
