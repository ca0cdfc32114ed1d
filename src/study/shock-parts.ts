import type { ScenarioSpec, ShockPin } from '../language/scenario-spec.ts'

/** Events by name of the shock, as links and scenarios carry them. */
export type ShockPins = NonNullable<ScenarioSpec['shocks']>

/** One dated event that is looked at alone and with others. */
export interface ShockPart {
  readonly shock: string
  /** Month of the event. */
  readonly at: string
  /** Without `at`. */
  readonly pin: ShockPin
  /** Share of spending that an efficiency event contests, when given. */
  readonly breadth: number | null
}

/**
 * Split events into parts, by month and then by name. A `breadth` of the month of an efficiency event belongs
 * to that event.
 */
export function partsOf(shocks: ShockPins): ShockPart[] {
  const dated = (shock: string): ShockPin[] =>
    [shocks[shock] ?? []].flat().filter((pin) => pin.at !== undefined)
  const breadths = dated('breadth')
  const months = new Set(dated('efficiency').map((pin) => pin.at))
  return Object.keys(shocks)
    .flatMap((shock) =>
      dated(shock)
        .filter((pin) => shock !== 'breadth' || !months.has(pin.at))
        .map(({ at = '', ...pin }): ShockPart => {
          const breadth = shock === 'efficiency' ? breadths.findLast((b) => b.at === at) : undefined
          return { shock, at, pin, breadth: breadth?.size ?? null }
        }),
    )
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.shock, b.shock))
}

/** Write parts as links and scenarios carry them. */
export function pinsOfParts(parts: readonly ShockPart[]): Record<string, ShockPin[]> {
  const pins: Record<string, ShockPin[]> = {}
  const add = (shock: string, pin: ShockPin): void => {
    ;(pins[shock] ??= []).push(pin)
  }
  for (const { shock, at, pin, breadth } of parts) {
    if (breadth !== null) add('breadth', { at, size: breadth })
    add(shock, { at, ...pin })
  }
  return pins
}

/** What is no dated event: hazards that are fixed. It stays in every run. */
export function hazardsOf(shocks: ShockPins): Record<string, ShockPin[]> {
  return Object.fromEntries(
    Object.entries(shocks)
      .map(([shock, pins]) => [shock, [pins].flat().filter((pin) => pin.at === undefined)] as const)
      .filter(([, pins]) => pins.length > 0),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
