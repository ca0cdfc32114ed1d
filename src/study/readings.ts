import type { Headline, Reading } from './boom-report.ts'
import type { BurstSteps } from './burst.ts'
import {
  confirmedBursts,
  datedBursts,
  outcomeShareBy,
  priceBursts,
  shareBy,
  spendingBursts,
} from './burst.ts'
import type { ReadingId } from './ids.ts'
import type { StudiedRun } from './studied-run.ts'

/** Years of the frequency table, the headline year among them. */
export const READING_YEARS: readonly number[] = [2026, 2027, 2028, 2029, 2030, 2031, 2032]
/** Year of the headline. */
export const HEADLINE_YEAR = 2028

/** What a row of the table is called. */
export interface ReadingName {
  /** Without the mark of events: rows without events get `-calm`. */
  readonly id: ReadingId
  readonly group: Reading['group']
  readonly label: string
  readonly events: boolean
}

/**
 * Read one run in every way that needs no other run: base, confirmed, milder and stricter numbers, each condition alone.
 *
 * @param keep Positions of the worlds to count.
 */
export function definitionReadings(
  run: StudiedRun,
  keep: readonly number[],
  events: boolean,
): Reading[] {
  const { result } = run
  const row = (id: ReadingId, label: string, bursts: BurstSteps): Reading =>
    readingOf({ id, group: 'definition', label, events }, run, keep, bursts)
  return [
    { ...row('base', 'Base case', run.bursts), group: 'base' },
    confirmedReading(run, keep, events),
    row(
      'mild',
      'Milder definition: shares -30 %, spending -15 %',
      datedBursts(result, { fall: 0.3, cut: 0.15 }),
    ),
    row(
      'severe',
      'Stricter definition: shares -60 %, spending -40 %',
      datedBursts(result, { fall: 0.6, cut: 0.4 }),
    ),
    row('price', 'Fall of AI shares alone, 40 %', priceBursts(result)),
    row('spending', 'Fall of AI capital spending alone, 25 %', spendingBursts(result)),
  ]
}

/** Make one row of the table: the share of `keep` with a burst by the end of each year, bursts dated as given. */
export function readingOf(
  name: ReadingName,
  run: StudiedRun,
  keep: readonly number[],
  bursts: BurstSteps = run.bursts,
): Reading {
  const months = run.result.months
  return makeReading(name, 'dated', keep, (year) => shareBy(months, bursts, year, keep))
}

/** Find the headline: the first row with events, the ends over all rows, and the same without events. */
export function headlineOf(readings: readonly Reading[]): Headline {
  const events = endsOf(readings.filter((reading) => reading.events))
  const calm = endsOf(readings.filter((reading) => !reading.events))
  return {
    year: HEADLINE_YEAR,
    share: events.share,
    low: events.low,
    high: events.high,
    lowReading: events.lowLabel,
    highReading: events.highLabel,
    calm: { share: calm.share, low: calm.low, high: calm.high },
    worlds: events.worlds,
  }
}

// The model's own outcome where it has one, its recorded series in other years: both count the month in which the
// second condition is seen.
function confirmedReading(run: StudiedRun, keep: readonly number[], events: boolean): Reading {
  const { result } = run
  const bursts = confirmedBursts(result)
  return makeReading(
    {
      id: 'confirmed',
      group: 'definition',
      label: 'Confirmed',
      events,
    },
    'confirmed',
    keep,
    (year) => outcomeShareBy(result, year, keep) ?? shareBy(result.months, bursts, year, keep),
  )
}

function makeReading(
  name: ReadingName,
  dated: Reading['dated'],
  keep: readonly number[],
  shareIn: (year: number) => number,
): Reading {
  const share = shareIn(HEADLINE_YEAR)
  return {
    ...name,
    id: name.events ? name.id : `${name.id}-calm`,
    dated,
    worlds: keep.length,
    shareByYear: READING_YEARS.map(shareIn),
    standardError: Math.sqrt((share * (1 - share)) / keep.length),
  }
}

interface Ends {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly lowLabel: string
  readonly highLabel: string
  readonly worlds: number
}

function endsOf(rows: readonly Reading[]): Ends {
  const column = READING_YEARS.indexOf(HEADLINE_YEAR)
  const cells = rows
    .map(({ label, worlds, shareByYear }) => ({ label, worlds, share: shareByYear[column] ?? NaN }))
    .filter(({ share }) => !Number.isNaN(share))
  const sorted = cells.toSorted((a, b) => a.share - b.share)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  return {
    share: cells[0]?.share ?? NaN,
    low: lowest?.share ?? NaN,
    high: highest?.share ?? NaN,
    lowLabel: lowest?.label ?? '',
    highLabel: highest?.label ?? '',
    worlds: cells[0]?.worlds ?? 0,
  }
}
