import type { Model } from '../language/model.ts'
import type { ShockEvent } from '../run/result.ts'
import type { UnusualDraw } from '../study/world-story.ts'
import { nameEvent } from '../study/world-words.ts'
import { number } from './run-screen.ts'
import { toTable } from './trace-table.ts'
import type { WorldDocument } from './world-document.ts'

// Rows that a screen has room for, where the model has them.
const KEY_SERIES = [
  'ai_index',
  'ai_drawdown',
  'market_value',
  'capex_total',
  'capex_change',
  'capex_big',
  'chip_revenue[NVDA]',
  'price[NVDA]',
  'spending',
  'burn[OPENAI]',
  'lost_credit',
  'gap',
]
const MOST_ROWS = 20

/**
 * Write the story of one world for a terminal.
 *
 * @param isChosen Whether the series were asked for by name; else the key ones are shown.
 */
export function renderWorld(document: WorldDocument, model: Model, isChosen: boolean): string {
  const { manifest, story, check, time, outcomes, faults } = document
  const lines = [
    `${manifest.model} ${manifest.modelVersion}, scenario ${manifest.scenario}: world ${story.world}, seed ${manifest.seed}`,
    '',
    document.why,
  ]
  if (story.thresholds.length > 0) {
    lines.push('', 'First crossings:')
    for (const { about, month } of story.thresholds) lines.push(`  ${month}  ${about}`)
    if (story.burst !== null) lines.push(`  ${story.burst}  burst, by the base definition`)
    if (story.confirmed !== null) lines.push(`  ${story.confirmed}  burst confirmed`)
  }
  lines.push('', story.events.length > 0 ? 'Random events:' : 'No random event.')
  for (const event of story.events) lines.push(`  ${eventLine(event, time)}`)
  if (check && check.without.length > 0) {
    lines.push('', 'The same world, all else as drawn, without:')
    for (const { event, burst } of check.without) {
      const what = event === null ? 'any random event' : nameEvent(event, time)
      lines.push(`  ${what.padEnd(34)}${burst === null ? 'no burst' : `bursts in ${burst}`}`)
    }
    if (!check.isFaithful)
      lines.push('  CAUTION: given back its own events, the world bursts in another month.')
  }
  lines.push('', `Furthest out in their priors, of ${story.draws} draws:`)
  for (const draw of story.unusual) lines.push(`  ${drawLine(draw, model)}`)
  lines.push('', 'Outcomes:')
  for (const [label, values] of outcomes)
    lines.push(`  ${label.padEnd(34)}${number(values[0] ?? NaN)}`)
  for (const fault of faults)
    lines.push(`${fault.code}: ${fault.name} = ${fault.value} in ${fault.month}`)
  const table = tableOf(document, isChosen)
  if (table !== null) lines.push('', table)
  else lines.push('', `Month by month: ${document.command}`)
  return lines.join('\n')
}

function eventLine({ shock, element, step, size, months }: ShockEvent, time: readonly string[]) {
  const name = `${shock}${element === '' ? '' : `[${element}]`}`
  const length = months === null ? 'for good' : `for ${number(months)} months`
  return `${time[step] ?? ''}  ${name.padEnd(26)}size ${number(size)}, ${length}`
}

function drawLine({ name, element, share, value }: UnusualDraw, model: Model): string {
  const unit = model.parameters.find((p) => p.name === name)?.unit ?? ''
  const label = `${name}${element === '' ? '' : `[${element}]`}`
  const side = share < 0.5 ? 'below' : 'above'
  const beyond = `${number(Math.round(1000 * Math.min(share, 1 - share)) / 10)} % lie ${side}`
  return `${label.padEnd(34)}${`${number(value)} ${unit}`.padEnd(24)}${beyond}`
}

function tableOf({ series, time }: WorldDocument, isChosen: boolean): string | null {
  if (series.size === 0) return null
  const key = new Map(
    KEY_SERIES.flatMap((label) => {
      const values = series.get(label)
      return values ? [[label, values] as const] : []
    }),
  )
  const rows = isChosen ? series : key.size > 0 ? key : new Map([...series].slice(0, MOST_ROWS))
  const more = series.size - rows.size
  const note = more > 0 ? `\n${more} more series with --csv, --json or --vars` : ''
  return `${toTable({ months: time, series: rows })}${note}`
}
