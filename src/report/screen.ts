import type { Language } from '../evidence/words.ts'
import type { BoomReport } from '../study/boom-report.ts'
import { answerOf, countedIn, dataMonth, rangeSentences, warningsOf } from './answer-text.ts'
import { isFiniteBand } from './chart/interval-rows.ts'
import { givenBursts } from './chart/losses.ts'
import { frequency } from './frequency.ts'
import { type Messages, MESSAGES } from './messages.ts'
import { driverLines, fallLines, lossLines, rangeBars, yearTable } from './screen-blocks.ts'
import { varianceSentence } from './share-text.ts'
import { cell, lengthOf, painter, type Paint, plainText, wrapWords } from './screen-text.ts'
import { type ReaderTexts, reportFor } from './reader-report.ts'

const LEAST_COLUMNS = 56
/** Least columns of the two tables that stand side by side. */
const LEFT_COLUMNS = 52
const RIGHT_COLUMNS = 48

/** Width of the terminal in characters, and whether it shows colours. */
export interface ScreenOptions {
  readonly columns: number
  readonly colour: boolean
  /** Language of the screen; English by default. */
  readonly language?: Language
  /** Names and texts of the model and its evidence in that language; what has none stays in English. */
  readonly texts?: ReaderTexts
}

/** Write the answer for one terminal screen; no line is longer than `columns` (at least 56). Ends with a newline. */
export function renderScreen(source: BoomReport, options: ScreenOptions): string {
  const words = MESSAGES[options.language ?? 'en']
  const report = reportFor(words, source, options.texts ?? null)
  const columns = Math.max(LEAST_COLUMNS, Math.floor(options.columns))
  const paint = painter(options.colour)
  const answer = answerOf(report, words)
  const blocks = [
    [...heading(report, columns, words, paint)],
    answer.isAnswer ? yearTable(report, columns, words, paint) : [],
    answer.isAnswer ? rangeBars(report, columns, words, paint) : [],
    answer.isAnswer ? costs(report, columns, words, paint) : [],
    answer.isAnswer ? driverLines(report, columns, words, paint) : [],
    answer.isAnswer ? wrapWords(varianceSentence(report.variance, words), columns) : [],
    closing(report, answer.isAnswer, words).flatMap((text) => wrapWords(text, columns)),
  ]
  const lines = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function heading(
  report: BoomReport,
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const answer = answerOf(report, words)
  const { scenario, seed } = report.manifest
  const head = words.screen.head(scenario, dataMonth(report, words), String(seed))
  const sentence = wrapWords(`${answer.sentence} ${answer.range}`, columns)
  const lead = [
    ...(answer.isAnswer ? rangeSentences(report, words) : []),
    `${countedIn(report, words)}.`,
    words.screen.odds,
  ]
  return [
    ...warningsOf(report, words).flatMap((text) =>
      wrapWords(`! ${text}`, columns).map((line) => paint(line, 'warning')),
    ),
    paint(cell(head, columns).trimEnd(), 'quiet'),
    '',
    ...sentence.map((line) =>
      answer.isAnswer ? emphasise(line, report, words, paint) : paint(line, 'warning'),
    ),
    ...wrapWords(lead.join(' '), columns),
  ]
}

function emphasise(line: string, report: BoomReport, words: Messages, paint: Paint): string {
  const counted = plainText(words.common.worldsPhrase(frequency(report.headline.share)))
  const at = /\d/.test(counted) ? line.indexOf(counted) : -1
  if (at < 0) return paint(line, 'strong')
  const after = line.slice(at + counted.length)
  return paint(line.slice(0, at), 'strong') + paint(counted, 'burst') + paint(after, 'strong')
}

function costs(
  report: BoomReport,
  columns: number,
  words: Messages,
  paint: Paint,
): readonly string[] {
  const wide = lossLines(report, columns, words, paint)
  const half = Math.max(
    LEFT_COLUMNS,
    ...wide.map((line) => lengthOf(withoutColour(line).trimEnd()) + 2),
  )
  const isPair = columns >= half + RIGHT_COLUMNS
  const left = isPair ? lossLines(report, half, words, paint) : wide
  const right = fallLines(report, isPair ? columns - half : columns, words, paint)
  const tables =
    isPair && left.length > 0 && right.length > 0
      ? sideBySide(left, right, half)
      : [...left, ...right]
  return [...tables, ...given(report, words).flatMap((text) => wrapWords(text, columns))]
}

function given(report: BoomReport, words: Messages): readonly string[] {
  const { main } = givenBursts(report)
  if (main === null) return [words.losses.none]
  const parts = main.failures.map(({ label, share }) => `${label} ${words.format.ofTen(share)}`)
  const output = main.outputPoints
  return [
    ...(isFiniteBand(output)
      ? [
          words.screen.output(
            words.format.decimal(output.p50, 1),
            words.format.decimal(output.p10, 1),
            words.format.decimal(output.p90, 1),
          ),
        ]
      : []),
    ...(parts.length > 0 ? [words.screen.failures(parts)] : []),
  ]
}

function closing(report: BoomReport, isAnswer: boolean, words: Messages): readonly string[] {
  const { matching, noBurst, weakPoints } = report
  const first = matching?.rejections[0]
  const until = String(noBurst.until)
  const noBurstTitle = words.noBurst.title(
    frequency(noBurst.share),
    until,
    frequency(noBurst.calmShare),
  )
  return [
    ...(matching === null
      ? [words.matching.none]
      : [
          `${words.matching.title(words.format.count(matching.kept), words.format.count(matching.worlds))}. ${
            first === undefined
              ? ''
              : words.screen.rejects(plainText(first.about).replace(/\.$/, ''))
          }`,
        ]),
    ...(isAnswer ? [`${noBurstTitle}.`] : []),
    ...(weakPoints[0] === undefined
      ? [words.limits.none]
      : [words.screen.weak(words.format.count(weakPoints.length), weakPoints[0])]),
  ]
}

function sideBySide(
  left: readonly string[],
  right: readonly string[],
  columns: number,
): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const start = left[index] ?? ''
    const space = ' '.repeat(Math.max(0, columns - lengthOf(withoutColour(start))))
    return start + space + (right[index] ?? '')
  })
}

function withoutColour(line: string): string {
  return line
    .split('\u001b[')
    .map((part, index) => (index === 0 ? part : part.replace(/^[\d;]*m/, '')))
    .join('')
}
