import { scaleLinear } from 'd3-scale'
import type { VarianceShares } from '../../study/variance-record.ts'
import type { VarianceStudy } from '../../study/variance-record.ts'
import type { Figure } from '../figure.ts'
import { isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { errorText, ownersOf, type Owner, shareText } from '../share-text.ts'
import { box, type Drawing, label, line } from '../svg.ts'
import type { Table } from '../table.ts'
import { shorten, textWidth } from '../text-size.ts'

/** Errors each way that the line of a row spans. */
const ERRORS = 2

/** Build the chart of who owns the variance of the first outcome, with all outcomes in its table; null without any. */
export function varianceOwners(
  study: VarianceStudy | null | undefined,
  words: Messages,
): Figure | null {
  const varied = (study?.shares ?? []).filter(({ variance }) => variance > 0)
  const [first] = varied
  if (!study || first === undefined) return null
  const { shares } = words
  const owners = knownOwners(first, words)
  const [largest] = owners.toSorted((a, b) => b.share - a.share)
  const judged = owners.find(({ id }) => id === 'judgement')
  if (largest === undefined) return null
  const name = first.about
  const worlds = study.runs.reduce((sum, run) => sum + run.worldsRun, 0)
  const written = (owner: Owner): string => shareText(owner, words)
  return {
    id: 'variance',
    title: shares.chart.title(
      name,
      ownerName(largest, words),
      written(largest),
      judged === undefined ? shares.unknown : written(judged),
    ),
    unit: shares.chart.unit,
    description: shares.chart.description(
      owners.map((owner) =>
        shares.chart.part(owner.name, written(owner), errorText(owner.error, words)),
      ),
    ),
    note: shares.chart.note(
      words.format.count(worlds),
      words.format.count(first.byParameter.length),
    ),
    worlds,
    draw: (width) => draw(width, owners, words),
    tables: [tableOf(varied, words)],
  }
}

function ownerName({ id, name }: Owner, { shares }: Messages): string {
  const { owners } = shares.chart
  return Object.hasOwn(owners, id) ? owners[id as keyof typeof owners] : name
}

function knownOwners(shares: VarianceShares, words: Messages): Owner[] {
  return ownersOf(shares, words, true).filter(
    ({ share, error }) => isFiniteNumber(share) && isFiniteNumber(error),
  )
}

function tableOf(rows: readonly VarianceShares[], words: Messages): Table {
  const { shares } = words
  const lists = rows.map((row) => ownersOf(row, words, true))
  return {
    caption: shares.chart.caption,
    columns: [
      { head: shares.chart.owner },
      ...rows.map(({ about }) => ({ head: about, isNumber: true })),
    ],
    rows: (lists[0] ?? []).map((owner, index) => ({
      cells: [
        owner.name,
        ...lists.map((list) => {
          const cell = list[index]
          if (cell === undefined || !isFiniteNumber(cell.share)) return shares.unknown
          return `${shareText(cell, words)} ± ${errorText(cell.error, words)}`
        }),
      ],
    })),
  }
}

function draw(width: number, owners: readonly Owner[], words: Messages): Drawing {
  const isWide = width >= 520
  const left = isWide ? Math.min(width * 0.3, 210) : 0
  const rowHeight = isWide ? 27 : 42
  const top = 18
  const height = top + owners.length * rowHeight + 4
  const values = owners.map((owner) => ({
    owner,
    text: `${shareText(owner, words)} ± ${errorText(owner.error, words)}`,
  }))
  const room = Math.max(...values.map(({ text }) => textWidth(text, 12))) + 12
  const ends = owners.flatMap(({ share, error }) => [
    share - ERRORS * error,
    share + ERRORS * error,
  ])
  const x = scaleLinear([Math.min(0, ...ends), Math.max(...ends, 0.01)], [left + 4, width - room])
  const parts = x
    .ticks(isWide ? 5 : 4)
    .flatMap((tick) => [
      line(tick === 0 ? 'ax' : 'g', x(tick), top, x(tick), height),
      label('', x(tick), 11, words.format.percent(tick), 'middle'),
    ])
  values.forEach(({ owner, text }, index) => {
    const y = top + index * rowHeight
    const bar = isWide ? y + 6 : y + 21
    const [low, high] = [owner.share - ERRORS * owner.error, owner.share + ERRORS * owner.error]
    const names = isWide ? left - 8 : width
    parts.push(
      label('t-ink l halo', 0, isWide ? y + 18 : y + 15, shorten(owner.name, names, 12.5)),
      box('b50', x(0), bar, x(owner.share) - x(0), 14),
      line('whisker', x(low), bar + 7, x(high), bar + 7),
      line('whisker', x(low), bar + 3, x(low), bar + 11),
      line('whisker', x(high), bar + 3, x(high), bar + 11),
      label('t-ink2 halo v', Math.max(x(high), x(0)) + 6, bar + 11, text),
    )
  })
  return { width, height, body: parts.join('') }
}
