import type { Model } from '../language/model.ts'
import { dateQuantile } from '../study/streamed.ts'
import { number, percent, renderRun } from './run-screen.ts'
import type { KeptColumns, StreamDocument } from './stream-document.ts'

/** Write what a streamed run says for a terminal. */
export function renderStream(document: StreamDocument, model: Model): string {
  const { streamed, against } = document
  const error = `${number(100 * streamed.relativeError.outcomes)} %`
  const lines = [
    renderRun(document, model),
    '',
    `Streamed: statistics of blocks of ${streamed.blockWorlds} worlds, merged in order, in ` +
      `${(streamed.bytes / 1e6).toFixed(1)} MB. Quantiles are within ${error}; ± says how far the middle may be off. ` +
      'Dates are exact.',
  ]
  if (against)
    lines.push(
      'Standard errors of differences come from at most 64 groups of worlds. A date has none: it is no number in some worlds.',
    )
  for (const [date, counts] of Object.entries(document.dates))
    lines.push('', ...dated(date, counts))
  if (document.kept.length > 0) lines.push('', 'Worlds worth a look, run again by number:')
  for (const kept of document.kept) lines.push(...keptLines(kept, document))
  return lines.join('\n')
}

function dated(date: string, counts: StreamDocument['dates'][string]): string[] {
  const { bySteps, months, never, unsound } = counts
  const some = bySteps.reduce((sum, n) => sum + n, 0)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const shares = years.flatMap((year) => {
    const worlds = bySteps.reduce((sum, n, k) => sum + (months[k]?.startsWith(year) ? n : 0), 0)
    return worlds === 0 ? [] : [`${year} ${percent(worlds / (some + never))}`]
  })
  const middle = dateQuantile(bySteps, [...months.keys()], 0.5)
  return [
    `First month of a ${date}: ${percent(some / (some + never))} of worlds` +
      (some > 0 ? `, median ${months[middle] ?? ''}` : ''),
    ...(shares.length > 0 ? [`  ${shares.join(', ')}`] : []),
    ...(unsound > 0 ? [`  ${unsound} worlds have values that are not finite`] : []),
  ]
}

function keptLines({ world, about, command, outcomes }: KeptColumns, document: StreamDocument) {
  const shown = ['burst_date', 'worst_ai_fall', 'ai_wealth_lost', 'bill']
    .filter((label) => document.outcomes[label] !== undefined)
    .map((label) => `${label} ${number(outcomes[label] ?? NaN)}`)
  return [
    `  world ${world}: ${about}`,
    ...(shown.length > 0 ? [`    ${shown.join(', ')}`] : []),
    `    ${command}`,
  ]
}
