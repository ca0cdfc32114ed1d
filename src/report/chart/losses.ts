import type { Band3, BoomReport, GivenBurst } from '../../study/boom-report.ts'
import type { Figure } from '../figure.ts'
import type { Messages } from '../messages.ts'
import { numberColumns, type Row, type Table } from '../table.ts'
import { drawIntervals, type IntervalRow, isFiniteBand } from './interval-rows.ts'

/** Find what bursts cost with random events, and without them, when worlds of that kind burst. */
export function givenBursts(report: BoomReport): {
  readonly main: GivenBurst | null
  readonly calm: GivenBurst | null
} {
  const filled = report.given.filter((given) => given.worlds > 0)
  const main = filled.find((given) => given.events) ?? filled[0] ?? null
  return { main, calm: filled.find((given) => !given.events && given !== main) ?? null }
}

/** Build the chart of losses by final holder, or null when no world bursts. */
export function lossesByHolder(report: BoomReport, words: Messages): Figure | null {
  const { main, calm } = givenBursts(report)
  const losses = (main?.losses ?? []).filter((loss) => isFiniteBand(loss.usdBn))
  const first = losses[0]
  if (main === null || first === undefined) return null
  const rows = losses.map((loss): IntervalRow => {
    const second = calm?.losses.find((other) => other.holder === loss.holder)?.usdBn
    return {
      label: loss.label,
      note: (/^[^,.:;]*/.exec(loss.what) ?? [''])[0],
      band: loss.usdBn,
      second: isFiniteBand(second) ? second : null,
      value: words.format.money(loss.usdBn.p50),
    }
  })
  const [low, middle, high] = texts(first.usdBn, (value) => words.format.money(value, 2))
  return {
    id: 'losses',
    title: words.losses.title(first.label, middle, low, high),
    unit: words.losses.unit,
    description: describe(rows, (value) => words.format.money(value, 3), words),
    worlds: main.worlds,
    draw: (width) => drawIntervals(width, rows, (value) => words.format.moneyTick(value)),
    tables: both(words.losses.unit, main, calm, words, (given) => lossTable(given, words)),
    ...(calm === null ? {} : { note: words.losses.givenCalm(words.format.count(calm.worlds)) }),
  }
}

/** Build the chart of falls from the high, or null when no world bursts. */
export function fallsFromHigh(report: BoomReport, words: Messages): Figure | null {
  const { main, calm } = givenBursts(report)
  const falls = (main?.falls ?? []).filter((fall) => isFiniteBand(fall.fall))
  const ranked = [...falls].sort((a, b) => b.fall.p50 - a.fall.p50)
  const most = ranked[0]
  const least = ranked.at(-1)
  if (main === null || most === undefined || least === undefined) return null
  const rows = falls.map((fall): IntervalRow => {
    const second = calm?.falls.find((other) => other.id === fall.id)?.fall
    return {
      label: fall.label,
      note: '',
      band: fall.fall,
      second: isFiniteBand(second) ? second : null,
      value: words.format.percent(-fall.fall.p50),
    }
  })
  return {
    id: 'falls',
    title:
      most === least
        ? words.losses.fallsTitleOne(most.label, words.format.percent(most.fall.p50))
        : words.losses.fallsTitle(
            most.label,
            words.format.percent(most.fall.p50),
            least.label,
            words.format.percent(least.fall.p50),
          ),
    unit: words.losses.fallsUnit,
    description: describe(rows, (value) => words.format.percent(value), words),
    worlds: main.worlds,
    draw: (width) =>
      drawIntervals(width, rows, (value, step) => words.format.tickText(value, step, 'share')),
    tables: both(words.losses.fallsUnit, main, calm, words, (given) => fallTable(given, words)),
    ...(calm === null ? {} : { note: words.losses.givenCalm(words.format.count(calm.worlds)) }),
  }
}

function describe(
  rows: readonly IntervalRow[],
  write: (value: number) => string,
  words: Messages,
): string {
  return words.losses.description(
    rows.map((row) => {
      const [low, middle, high] = texts(row.band, write)
      return words.losses.part(row.label, middle, low, high)
    }),
  )
}

function lossTable(given: GivenBurst, words: Messages): Omit<Table, 'caption'> {
  return {
    columns: [
      { head: words.losses.holder },
      { head: words.losses.what },
      ...numberColumns([words.losses.middle, words.losses.range, words.losses.shareOfHigh]),
    ],
    rows: given.losses.map((loss): Row => {
      const [low, middle, high] = texts(loss.usdBn, (value) => words.format.money(value, 3))
      const share = loss.share === null ? '' : rangeText(loss.share)
      return { cells: [loss.label, loss.what, middle, words.common.inEight(low, high), share] }
    }),
  }

  function rangeText(share: Band3): string {
    const [low, middle, high] = texts(share, (value) => words.format.percent(value))
    return `${middle} (${words.common.inEight(low, high)})`
  }
}

function fallTable(given: GivenBurst, words: Messages): Omit<Table, 'caption'> {
  return {
    columns: [
      { head: words.losses.measure },
      ...numberColumns([words.losses.middle, words.losses.range]),
    ],
    rows: given.falls.map((fall): Row => {
      const [low, middle, high] = texts(fall.fall, (value) => words.format.percent(value))
      return { cells: [fall.label, middle, words.common.inEight(low, high)] }
    }),
  }
}

function both(
  unit: string,
  main: GivenBurst,
  calm: GivenBurst | null,
  words: Messages,
  build: (given: GivenBurst) => Omit<Table, 'caption'>,
): readonly Table[] {
  const name = (given: GivenBurst): string =>
    given.events ? words.common.withEvents : words.common.withoutEvents
  return [main, ...(calm === null ? [] : [calm])].map((given) => ({
    caption: words.common.labelled(name(given), unit),
    ...build(given),
  }))
}

function texts(band: Band3, write: (value: number) => string): readonly [string, string, string] {
  return [write(band.p10), write(band.p50), write(band.p90)]
}
