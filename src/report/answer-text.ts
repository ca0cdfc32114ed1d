import type { BoomReport } from '../study/boom-report.ts'
import { isFiniteNumber } from './format.ts'
import { frequency, frequencyRange } from './frequency.ts'
import type { Messages } from './messages.ts'

/** Share of worlds without a solution, or that broke a condition, above which no headline is shown. */
const UNSOLVED_LIMIT = 0.02

/** The answer as sentences: what the page and the screen both say first. `range` is empty when nothing may be said. */
interface Answer {
  readonly sentence: string
  readonly range: string
  readonly isAnswer: boolean
}

/** Write the answer, or say why there is none: too many worlds without a solution. */
export function answerOf(report: BoomReport, words: Messages): Answer {
  const { headline, manifest } = report
  const unsolved = manifest.unconverged + manifest.failed
  if (unsolved > UNSOLVED_LIMIT * manifest.worldsRun) {
    const text = words.banner.unsolved(
      words.format.count(unsolved),
      words.format.count(manifest.worldsRun),
    )
    return { sentence: text, range: '', isAnswer: false }
  }
  const sentence = words.answer.sentence(frequency(headline.share), String(headline.year))
  const { low, high } = headline
  const hasRange = isFiniteNumber(low) && isFiniteNumber(high)
  const range = hasRange ? words.answer.range(frequencyRange(low, high)) : ''
  return { sentence, range, isAnswer: true }
}

/** List what the reader must know before the answer: an incomplete run, worlds with faults. */
export function warningsOf(report: BoomReport, words: Messages): readonly string[] {
  const { complete, worldsRun, worldsAsked, unconverged, failed } = report.manifest
  const run = words.format.count(worldsRun)
  const warnings: string[] = []
  if (worldsRun < worldsAsked)
    warnings.push(words.banner.incomplete(run, words.format.count(worldsAsked)))
  else if (!complete) warnings.push(words.banner.stopped)
  if (report.matching?.kept === 0)
    warnings.push(words.banner.noMatch(words.format.count(report.matching.worlds)))
  if (unconverged + failed > 0) {
    warnings.push(
      words.banner.faults(words.format.count(unconverged), words.format.count(failed), run),
    )
  }
  return warnings
}

/** Say which readings are the ends of the range, and what the count is without random events. */
export function rangeSentences(report: BoomReport, words: Messages): readonly string[] {
  const { low, high, lowReading, highReading, calm } = report.headline
  return [
    ...(isFiniteNumber(low) && isFiniteNumber(high)
      ? [
          words.answer.ends(
            words.format.ofTen(low),
            lowReading,
            words.format.ofTen(high),
            highReading,
          ),
        ]
      : []),
    ...(isFiniteNumber(calm.share)
      ? [
          words.answer.calm(
            words.format.ofTen(calm.share),
            words.format.ofTen(calm.low),
            words.format.ofTen(calm.high),
          ),
        ]
      : []),
  ]
}

/** Say in how many worlds the answer was counted. */
export function countedIn(report: BoomReport, words: Messages): string {
  const { matching, headline } = report
  return matching === null || matching.kept === 0
    ? words.answer.eyebrow(words.format.count(headline.worlds))
    : words.answer.eyebrowMatched(
        words.format.count(matching.kept),
        words.format.count(matching.worlds),
      )
}

/** Write the month of the data in words. */
export function dataMonth(report: BoomReport, words: Messages): string {
  return words.format.monthName(report.manifest.dataDate)
}
