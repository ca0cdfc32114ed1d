import type { ShockEvent } from '../run/result.ts'
import type { EventCheck, WithoutEvent } from './without-event.ts'
import type { BurstLegs, WorldStory } from './world-story.ts'

/** Name an event: `efficiency 2027-01`, `rate[TAIWAN] 2028-03`. */
export function nameEvent(
  { shock, element, step }: Pick<ShockEvent, 'shock' | 'element' | 'step'>,
  months: readonly string[],
): string {
  return `${shock}${element === '' ? '' : `[${element}]`} in ${months[step] ?? ''}`
}

/** Say in plain sentences why a world burst, or that it did not. */
export function sayWhy(
  story: WorldStory,
  check: EventCheck | null,
  months: readonly string[],
): string {
  const last = months.at(-1) ?? ''
  if (!story.canBurst) return 'This model has no burst.'
  if (story.burst === null) return `It does not burst by ${last}. ${breaking(check, months)}`.trim()
  const before = story.eventsBefore.filter((event) => event.origin !== 'dated')
  const sentences = [
    `It bursts in ${story.burst}.`,
    story.legs ? sayLegs(story.legs) : '',
    before.length > 0
      ? `In the twelve months before: ${before.map((e) => nameEvent(e, months)).join(', ')}.`
      : 'No random event came in the twelve months before.',
    causes(story.burst, check, months),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function sayLegs({ priceFrom, spendingIn }: BurstLegs): string {
  const shares = `AI shares stood 40 % below their high from ${priceFrom}`
  const spending = `AI spending 25 % below a year earlier in ${spendingIn}`
  const order =
    priceFrom === spendingIn
      ? 'both in one month'
      : priceFrom < spendingIn
        ? 'shares first'
        : 'spending first'
  return `${shares} and ${spending}: ${order}.`
}

/** What the checks say of a world that burst. */
function causes(burst: string, check: EventCheck | null, months: readonly string[]): string {
  if (!check || check.without.length === 0) return ''
  const single = check.without.filter(({ event }) => event !== null)
  const saved = single.filter((w) => w.burst === null)
  const later = single.filter((w) => w.burst !== null && w.burst > burst)
  const none = check.without.find(({ event }) => event === null)
  const sentences = [
    saved.length > 0 ? `Without ${names(saved, months, 'or')} there is no burst.` : '',
    later.length > 0
      ? `It comes later without ${later.map((w) => `${nameOf(w, months)} (${w.burst ?? ''})`).join(' or ')}.`
      : '',
    saved.length === 0 && later.length === 0 ? 'No single event put it there.' : '',
    none ? withoutAny(burst, none) : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function withoutAny(burst: string, { burst: month }: WithoutEvent): string {
  if (month === null) return 'Without any random event it does not burst.'
  if (month === burst)
    return 'Without any random event it bursts all the same in that month: its parameters and noise do it.'
  return `Without any random event it bursts in ${month}.`
}

/** Events without which a world that did not burst does. */
function breaking(check: EventCheck | null, months: readonly string[]): string {
  const broken = (check?.without ?? []).filter((w) => w.event !== null && w.burst !== null)
  if (broken.length === 0) return ''
  return `It would without ${broken.map((w) => `${nameOf(w, months)} (${w.burst ?? ''})`).join(' or ')}.`
}

function names(rows: readonly WithoutEvent[], months: readonly string[], or: string): string {
  return rows.map((row) => nameOf(row, months)).join(` ${or} `)
}

function nameOf({ event }: WithoutEvent, months: readonly string[]): string {
  return event === null ? 'any event' : nameEvent(event, months)
}
