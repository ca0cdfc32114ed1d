import type { Model } from '../language/model.ts'
import type { ShockEvent } from '../run/result.ts'
import type { UnusualDraw } from '../study/world-story.ts'
import type { StoryTeller } from '../study/world-words.ts'
import { nameEvent, sayWhy } from '../study/world-words.ts'
import { number } from './run-screen.ts'
import { toTable } from './trace-table.ts'
import type { WorldDocument } from './world-document.ts'
import type { CliWords } from './words/words.ts'

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
export function renderWorld(
  document: WorldDocument,
  model: Model,
  isChosen: boolean,
  { words, teller }: { readonly words: CliWords; readonly teller: StoryTeller },
): string {
  const { world } = words
  const { manifest, story, check, time, outcomes, faults } = document
  const lines = [
    world.head(
      manifest.model,
      manifest.modelVersion,
      manifest.scenario,
      story.world,
      manifest.seed,
    ),
    '',
    words.language === 'en' ? document.why : sayWhy(story, check, time, teller),
  ]
  if (story.thresholds.length > 0) {
    lines.push('', world.crossings)
    for (const { about, month } of story.thresholds)
      lines.push(`  ${month}  ${words.threshold(about)}`)
    if (story.burst !== null) lines.push(`  ${story.burst}  ${world.burst}`)
    if (story.confirmed !== null) lines.push(`  ${story.confirmed}  ${world.confirmed}`)
  }
  lines.push('', story.events.length > 0 ? world.events : world.noEvent)
  for (const event of story.events) lines.push(`  ${eventLine(event, time, words, teller)}`)
  if (check && check.without.length > 0) {
    lines.push('', world.without)
    const rows = check.without.map(({ event, burst }) => ({
      what: event === null ? world.anyEvent : nameEvent(event, time, teller),
      then: burst === null ? world.noBurst : world.burstsIn(burst),
    }))
    const width = Math.max(34, ...rows.map(({ what }) => what.length + 2))
    for (const { what, then } of rows) lines.push(`  ${what.padEnd(width)}${then}`)
    if (!check.isFaithful) lines.push(world.caution)
  }
  lines.push('', world.furthest(story.draws))
  for (const draw of story.unusual) lines.push(`  ${drawLine(draw, model, words)}`)
  lines.push('', world.outcomes)
  for (const [label, values] of outcomes)
    lines.push(`  ${label.padEnd(34)}${number(values[0] ?? NaN, words)}`)
  for (const fault of faults)
    lines.push(`${fault.code}: ${fault.name} = ${fault.value} in ${fault.month}`)
  const table = tableOf(document, isChosen, words)
  if (table !== null) lines.push('', table)
  else lines.push('', world.monthByMonth(document.command))
  return lines.join('\n')
}

function eventLine(
  { shock, element, step, size, months }: ShockEvent,
  time: readonly string[],
  words: CliWords,
  { nameOf }: StoryTeller,
): string {
  const { world } = words
  const name = nameOf(`${shock}${element === '' ? '' : `[${element}]`}`)
  const length = months === null ? world.forGood : world.forMonths(number(months, words))
  return `${time[step] ?? ''}  ${name.padEnd(26)}${world.size(number(size, words), length)}`
}

function drawLine(
  { name, element, share, value }: UnusualDraw,
  model: Model,
  words: CliWords,
): string {
  const unit = model.parameters.find((p) => p.name === name)?.unit ?? ''
  const label = `${name}${element === '' ? '' : `[${element}]`}`
  const beyond = number(Math.round(1000 * Math.min(share, 1 - share)) / 10, words)
  const side = share < 0.5 ? words.world.lieBelow(beyond) : words.world.lieAbove(beyond)
  return `${label.padEnd(34)}${`${number(value, words)} ${words.format.declaredUnit(unit)}`.padEnd(24)}${side}`
}

function tableOf(
  { series, time }: WorldDocument,
  isChosen: boolean,
  words: CliWords,
): string | null {
  if (series.size === 0) return null
  const key = new Map(
    KEY_SERIES.flatMap((label) => {
      const values = series.get(label)
      return values ? [[label, values] as const] : []
    }),
  )
  const rows = isChosen ? series : key.size > 0 ? key : new Map([...series].slice(0, MOST_ROWS))
  const more = series.size - rows.size
  const note = more > 0 ? `\n${words.world.more(more)}` : ''
  return `${toTable({ months: time, series: rows }, words)}${note}`
}
