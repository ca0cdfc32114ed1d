import type { Model } from '../language/model.ts'
import { dateQuantile } from '../study/streamed.ts'
import { number, percent, renderRun } from './run-screen.ts'
import type { KeptColumns, StreamDocument } from './stream-document.ts'
import type { CliWords } from './words/words.ts'

/** Write what a streamed run says for a terminal. */
export function renderStream(document: StreamDocument, model: Model, words: CliWords): string {
  const { streamed, against } = document
  const { stream } = words
  const error = `${number(100 * streamed.relativeError.outcomes, words)} %`
  const megabytes = words.number((streamed.bytes / 1e6).toFixed(1))
  const lines = [
    renderRun(document, model, words),
    '',
    stream.how(streamed.blockWorlds, megabytes, error),
  ]
  if (against) lines.push(stream.differences)
  for (const [date, counts] of Object.entries(document.dates))
    lines.push('', ...dated(date, counts, words))
  if (document.kept.length > 0) lines.push('', stream.kept)
  for (const kept of document.kept) lines.push(...keptLines(kept, document, words))
  return lines.join('\n')
}

function dated(date: string, counts: StreamDocument['dates'][string], words: CliWords): string[] {
  const { bySteps, months, never, unsound } = counts
  const { stream } = words
  const some = bySteps.reduce((sum, n) => sum + n, 0)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const shares = years.flatMap((year) => {
    const worlds = bySteps.reduce((sum, n, k) => sum + (months[k]?.startsWith(year) ? n : 0), 0)
    return worlds === 0 ? [] : [`${year} ${percent(worlds / (some + never), words)}`]
  })
  const middle = dateQuantile(bySteps, [...months.keys()], 0.5)
  return [
    stream.first(date, percent(some / (some + never), words)) +
      (some > 0 ? stream.median(months[middle] ?? '') : ''),
    ...(shares.length > 0 ? [`  ${shares.join(', ')}`] : []),
    ...(unsound > 0 ? [stream.unsound(unsound)] : []),
  ]
}

function keptLines(kept: KeptColumns, document: StreamDocument, words: CliWords): string[] {
  const shown = ['burst_date', 'worst_ai_fall', 'ai_wealth_lost', 'bill']
    .filter((label) => document.outcomes[label] !== undefined)
    .map((label) => `${label} ${number(kept.outcomes[label] ?? NaN, words)}`)
  return [
    words.stream.world(kept.world, words.kept(kept)),
    ...(shown.length > 0 ? [`    ${shown.join(', ')}`] : []),
    `    ${kept.command}`,
  ]
}
