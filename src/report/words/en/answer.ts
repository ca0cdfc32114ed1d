import type { Frequency, FrequencyRange } from '../../frequency.ts'
import { ENGLISH_FORMAT } from './format.ts'
import { inWorlds, rangePhrase } from './frequency-words.ts'

/** The answer, what a burst is and the strip of ten worlds. */
export const ANSWER = {
  sentence: (share: Frequency, year: string): string =>
    share.kind === 'none'
      ? `In no world does the AI boom burst by the end of ${year}.`
      : `${inWorlds(share)}, the AI boom bursts by the end of ${year}.`,
  range: (range: FrequencyRange): string =>
    range.low.kind === range.high.kind && range.low.count === range.high.count
      ? `All readings round to ${rangePhrase(range)}.`
      : `The range is ${rangePhrase(range)}.`,
  ends: (low: string, lowReading: string, high: string, highReading: string): string =>
    `The lowest reading is “${lowReading}” with ${low} of 10, the highest “${highReading}” with ${high}.`,
  calm: (share: string, low: string, high: string): string =>
    `Without random events the count is ${share} of 10, from ${low} to ${high}.`,
  eyebrow: (worlds: string): string => `Counted in ${worlds} simulated worlds`,
  eyebrowMatched: (kept: string, worlds: string): string =>
    `Counted in ${kept} of ${worlds} simulated worlds: those that agree with what was observed`,
  burstHead: 'A burst',
  burst:
    'is both: AI shares at least 40% below their twelve-month high, and AI capital spending at least 25% below a year earlier, from nine months before to seventeen months after. Milder and stricter numbers are among the readings.',
  oddsHead: 'Not a forecast.',
  odds: 'Frequencies count worlds under stated assumptions. They are not odds, and this is not advice.',
  strip: {
    title: (count: string, year: string): string =>
      `Ten worlds in the order of their burst: ${count} burst by the end of ${year}`,
    unit: (first: string, last: string): string =>
      `Base case. Each line runs from ${first} to the end of ${last} and slips where the burst comes; each stands for a tenth of the worlds. Orange: by the year of the headline`,
    description: (dates: readonly string[], calm: number): string =>
      `Ten lines. Bursts: ${dates.length > 0 ? ENGLISH_FORMAT.list(dates) : 'none'}. Without a burst: ${calm}.`,
    noBurst: 'no burst',
    range: (range: string): string => `range over all readings: ${range}`,
    world: 'World',
    burst: 'Burst',
  },
}
