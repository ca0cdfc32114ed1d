import type { GivenDraws, GivenEvent } from '../run/given-draws.ts'
import type { RunResult } from '../run/result.ts'
import { datedBursts } from './burst.ts'

/** What becomes of a world when one of its events does not happen and all else does. */
export interface WithoutEvent {
  /** Null: none of its events happens. */
  readonly event: Omit<GivenEvent, 'world'> | null
  /** Month of the burst; null when there is none. */
  readonly burst: string | null
}

/** A world without each of its events in turn. */
export interface EventCheck {
  /** Whether the same world, given all its events, bursts in the month in which it did when drawn. */
  readonly isFaithful: boolean
  readonly without: readonly WithoutEvent[]
}

/**
 * Write the draws of one world several times: with all its events, without each in turn, without any.
 *
 * @param draws Of one world.
 */
export function withoutEachEvent(draws: GivenDraws): GivenDraws {
  const { events } = draws
  const cases = [events, ...events.map((event) => events.filter((e) => e !== event)), []]
  const repeat = <T>(row: readonly T[]): T[] => cases.flatMap(() => row.slice(0, 1))
  const rows = <T>(
    of: Readonly<Record<string, Readonly<Record<string, readonly T[]>>>>,
  ): Record<string, Record<string, T[]>> =>
    Object.fromEntries(
      Object.entries(of).map(([name, labels]) => [
        name,
        Object.fromEntries(Object.entries(labels).map(([label, row]) => [label, repeat(row)])),
      ]),
    )
  return {
    ...draws,
    world: cases.map((_, position) => position),
    parameters: rows(draws.parameters),
    noise: rows(draws.noise),
    events: cases.flatMap((kept, position) => kept.map((e) => ({ ...e, world: position }))),
  }
}

/**
 * Read what `withoutEachEvent` gave when it was run.
 *
 * @param result Its run, with the series that date a burst.
 * @param draws Of the one world.
 * @param burst Month of its burst when drawn.
 */
export function readWithoutEvents(
  result: RunResult,
  { events }: GivenDraws,
  burst: string | null,
): EventCheck {
  const months = datedBursts(result).map((step) =>
    step === null ? null : (result.months[step] ?? null),
  )
  const cases: WithoutEvent['event'][] = [
    ...events.map(({ shock, element, step, size, months: length }) => ({
      shock,
      element,
      step,
      size,
      months: length,
    })),
    ...(events.length > 0 ? [null] : []),
  ]
  return {
    isFaithful: months[0] === burst,
    without: cases.map((event, i) => ({ event, burst: months[i + 1] ?? null })),
  }
}
