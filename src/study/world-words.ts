import type { ShockEvent } from '../run/result.ts'
import type { EventCheck, WithoutEvent } from './without-event.ts'
import type { BurstLegs, WorldStory } from './world-story.ts'

/** The sentences that tell why a world burst. Events are named and dated, with the month of the burst where it moves. */
export interface WorldWords {
  readonly event: (name: string, month: string) => string
  readonly anyEvent: string
  readonly noBurst: string
  readonly doesNotBurst: (last: string) => string
  readonly bursts: (month: string) => string
  readonly legs: (
    priceFrom: string,
    spendingIn: string,
    order: 'both' | 'shares' | 'spending',
  ) => string
  readonly before: (events: readonly string[]) => string
  readonly noneBefore: string
  readonly saved: (events: readonly string[]) => string
  readonly later: (events: readonly string[]) => string
  readonly noSingle: string
  readonly withoutAnyNone: string
  readonly withoutAnySame: string
  readonly withoutAny: (month: string) => string
  readonly breaking: (events: readonly string[]) => string
}

/** How a story names things: its sentences, and what an event such as `rate[TAIWAN]` is called. */
export interface StoryTeller {
  readonly words: WorldWords
  readonly nameOf: (label: string) => string
}

const ORDERS = { both: 'both in one month', shares: 'shares first', spending: 'spending first' }

/** The sentences in English. */
export const ENGLISH_WORLD: WorldWords = {
  event: (name, month) => `${name} in ${month}`,
  anyEvent: 'any event',
  noBurst: 'This model has no burst.',
  doesNotBurst: (last) => `It does not burst by ${last}.`,
  bursts: (month) => `It bursts in ${month}.`,
  legs: (priceFrom, spendingIn, order) =>
    `AI shares stood 40 % below their high from ${priceFrom} and AI spending 25 % below a year earlier in ${spendingIn}: ${ORDERS[order]}.`,
  before: (events) => `In the twelve months before: ${events.join(', ')}.`,
  noneBefore: 'No random event came in the twelve months before.',
  saved: (events) => `Without ${events.join(' or ')} there is no burst.`,
  later: (events) => `It comes later without ${events.join(' or ')}.`,
  noSingle: 'No single event put it there.',
  withoutAnyNone: 'Without any random event it does not burst.',
  withoutAnySame:
    'Without any random event it bursts all the same in that month: its parameters and noise do it.',
  withoutAny: (month) => `Without any random event it bursts in ${month}.`,
  breaking: (events) => `It would without ${events.join(' or ')}.`,
}

const ENGLISH_TELLER: StoryTeller = { words: ENGLISH_WORLD, nameOf: (label) => label }

/** Name an event: `efficiency in 2027-01`, `rate[TAIWAN] in 2028-03`. */
export function nameEvent(
  { shock, element, step }: Pick<ShockEvent, 'shock' | 'element' | 'step'>,
  months: readonly string[],
  { words, nameOf }: StoryTeller = ENGLISH_TELLER,
): string {
  return words.event(nameOf(`${shock}${element === '' ? '' : `[${element}]`}`), months[step] ?? '')
}

/** Say in plain sentences why a world burst, or that it did not. */
export function sayWhy(
  story: WorldStory,
  check: EventCheck | null,
  months: readonly string[],
  teller: StoryTeller = ENGLISH_TELLER,
): string {
  const { words } = teller
  if (!story.canBurst) return words.noBurst
  if (story.burst === null)
    return `${words.doesNotBurst(months.at(-1) ?? '')} ${breaking(check, months, teller)}`.trim()
  const before = story.eventsBefore.filter((event) => event.origin !== 'dated')
  const sentences = [
    words.bursts(story.burst),
    story.legs ? sayLegs(story.legs, words) : '',
    before.length > 0
      ? words.before(before.map((e) => nameEvent(e, months, teller)))
      : words.noneBefore,
    ...causes(story.burst, check, months, teller),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function sayLegs({ priceFrom, spendingIn }: BurstLegs, words: WorldWords): string {
  const order = priceFrom === spendingIn ? 'both' : priceFrom < spendingIn ? 'shares' : 'spending'
  return words.legs(priceFrom, spendingIn, order)
}

/** What the checks say of a world that burst. */
function causes(
  burst: string,
  check: EventCheck | null,
  months: readonly string[],
  teller: StoryTeller,
): string[] {
  if (!check || check.without.length === 0) return []
  const { words } = teller
  const single = check.without.filter(({ event }) => event !== null)
  const saved = single.filter((w) => w.burst === null)
  const later = single.filter((w) => w.burst !== null && w.burst > burst)
  const none = check.without.find(({ event }) => event === null)
  return [
    saved.length > 0 ? words.saved(saved.map((w) => nameOf(w, months, teller))) : '',
    later.length > 0 ? words.later(later.map((w) => namedWithMonth(w, months, teller))) : '',
    saved.length === 0 && later.length === 0 ? words.noSingle : '',
    none ? withoutAny(burst, none, words) : '',
  ]
}

function withoutAny(burst: string, { burst: month }: WithoutEvent, words: WorldWords): string {
  if (month === null) return words.withoutAnyNone
  return month === burst ? words.withoutAnySame : words.withoutAny(month)
}

/** Events without which a world that did not burst does. */
function breaking(
  check: EventCheck | null,
  months: readonly string[],
  teller: StoryTeller,
): string {
  const broken = (check?.without ?? []).filter((w) => w.event !== null && w.burst !== null)
  if (broken.length === 0) return ''
  return teller.words.breaking(broken.map((w) => namedWithMonth(w, months, teller)))
}

function namedWithMonth(
  without: WithoutEvent,
  months: readonly string[],
  teller: StoryTeller,
): string {
  return `${nameOf(without, months, teller)} (${without.burst ?? ''})`
}

function nameOf({ event }: WithoutEvent, months: readonly string[], teller: StoryTeller): string {
  return event === null ? teller.words.anyEvent : nameEvent(event, months, teller)
}
