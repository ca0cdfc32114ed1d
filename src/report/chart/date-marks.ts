import type { BoomReport } from '../../study/boom-report.ts'
import { isFiniteNumber } from '../format.ts'
import type { Messages } from '../messages.ts'
import { label, line } from '../svg.ts'
import { textWidth } from '../text-size.ts'

interface Mark {
  readonly at: number
  readonly kind: string
  readonly tone: string
  readonly text: string
  /** What stands where the text has no room. */
  readonly short: string
}

/** Draw the middle bursts and the end of the headline year as labelled lines over a time axis of this width. */
export function drawDateMarks(
  report: BoomReport,
  x: (years: number) => number,
  span: readonly [number, number],
  bottom: number,
  width: number,
  words: Messages,
): readonly string[] {
  const shown = marksOf(report, words)
    .filter(({ at }) => isFiniteNumber(at) && at >= span[0] && at <= span[1])
    .map((mark) => ({ ...mark, size: textWidth(mark.text, 12, true) }))
  const isStart = shown.every(({ at, size }) => x(at) - 2 + size <= width)
  // Labels that run to the right hang in order of time, labels that run to the left against it, so that no line
  // crosses a label.
  const ordered = shown.toSorted((a, b) => (isStart ? a.at - b.at : b.at - a.at))
  return ordered.flatMap(({ at, kind, tone, text, short, size }, index) => {
    const y = 12 + 15 * index
    const hasRoom = isStart || size <= x(at) + 2
    const place = isStart ? x(at) - 2 : x(at) + 2
    return [
      line(kind, x(at), y + 4, x(at), bottom),
      label(`b halo ${tone}`, place, y, hasRoom ? text : short, isStart ? 'start' : 'end'),
    ]
  })
}

function marksOf({ headline, dates }: BoomReport, words: Messages): readonly Mark[] {
  const { by, byShort, median, calmMedian } = words.when
  const [middle, calm] = [
    words.format.shortDate(dates.median),
    words.format.shortDate(dates.calmMedian),
  ]
  const share = words.format.ofTen(headline.share)
  const tone = 't-med'
  return [
    { at: dates.median, kind: 'medline', tone, text: `${median}, ${middle}`, short: middle },
    { at: dates.calmMedian, kind: 'calmline', tone, text: `${calmMedian}, ${calm}`, short: calm },
    {
      at: headline.year + 1,
      kind: 'burstline',
      tone: 't-burst',
      text: by(share, String(headline.year)),
      short: byShort(share),
    },
  ]
}
