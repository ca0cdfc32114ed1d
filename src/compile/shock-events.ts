import { roundHalfEven } from '../numeric/round-half-even.ts'
import type { TimeAxis } from '../language/calendar.ts'
import { quantileOf } from '../language/prior-quantile.ts'
import type { DatedEvent } from '../language/scenario-settings.ts'
import type { DrawSource } from './draw-source.ts'
import type { Node } from './ir.ts'

/** An event as it starts. */
export interface StartedEvent {
  readonly world: number
  readonly shock: string
  readonly element: string
  readonly step: number
  readonly size: number
  /** Infinity never ends. */
  readonly months: number
  readonly origin: 'random' | 'given' | 'dated'
}

/** Values of the equations that a shock rests on, at this step. */
export interface ShockValues {
  readonly hazard: number
  /** Size and duration where they are equations; NaN where a prior gives them. */
  readonly size: number
  readonly duration: number
}

/** A fade is cut after this many durations. */
export const FADE_CUT = 5

/** Which events of a shock begin, how large and how long: the rare part, the same for every back-end. */
export class ShockEvents {
  readonly #node: Node & { kind: 'shock' }
  readonly #time: TimeAxis
  readonly #source: DrawSource
  readonly #dated = new Map<number, DatedEvent[]>()
  /** Inverse distributions of size and months; null where an equation or no end gives them. */
  readonly #size: ((u: number) => number) | null
  readonly #months: ((u: number) => number) | null

  constructor(node: Node & { kind: 'shock' }, time: TimeAxis, source: DrawSource) {
    this.#node = node
    this.#time = time
    this.#source = source
    const { size, duration } = node.shock
    this.#size = 'prior' in size ? quantileOf(size.prior) : null
    this.#months =
      duration !== 'permanent' && 'prior' in duration ? quantileOf(duration.prior) : null
    for (const event of source.dated[node.shock.name] ?? []) {
      const list = this.#dated.get(event.step) ?? []
      list.push(event)
      this.#dated.set(event.step, list)
    }
  }

  /** Whether the model's history or the scenario has an event in a step. */
  hasDated(step: number): boolean {
    return this.#dated.has(step)
  }

  /**
   * Begin the events of one element of one world in a step, in the order of rule 22: random, given, dated; the last wins.
   *
   * @param startsRandomly Whether a random one starts.
   * @param begin Takes the size, and the length in steps, of each.
   */
  start(
    step: number,
    element: number,
    world: number,
    values: ShockValues,
    startsRandomly: boolean,
    begin: (event: StartedEvent, steps: number) => void,
  ): void {
    const { shock, labels } = this.#node
    const label = labels[element] ?? ''
    const start = (size: number, months: number, origin: StartedEvent['origin']) => {
      const event = { world, shock: shock.name, element: label, step, size, months, origin }
      begin(event, this.#stepsOf(months))
    }
    const { uniform } = this.#source
    if (startsRandomly && uniform)
      start(
        this.#sizeOf(values, () => uniform(shock.name, label, 'size', world, step)),
        this.#monthsOf(values, () => uniform(shock.name, label, 'duration', world, step)),
        'random',
      )
    for (const event of this.#source.given(shock.name, label, world, step))
      start(event.size, event.months, 'given')
    for (const event of this.#dated.get(step) ?? [])
      if (event.element === null || label.split(',').includes(event.element))
        start(
          event.size ?? this.#sizeOf(values, null),
          event.months ?? this.#monthsOf(values, null),
          'dated',
        )
  }

  #stepsOf(months: number): number {
    const steps = Math.max(1, roundHalfEven(months / (this.#time.stepYears * 12)))
    return steps * (this.#node.shock.profile === 'fade' ? FADE_CUT : 1)
  }

  /** @param draw Null: the median. */
  #sizeOf(values: ShockValues, draw: (() => number) | null): number {
    return this.#size ? this.#size(draw ? draw() : 0.5) : values.size
  }

  #monthsOf(values: ShockValues, draw: (() => number) | null): number {
    if (this.#months) return this.#months(draw ? draw() : 0.5)
    const { duration, durationInMonths } = this.#node.shock
    if (duration === 'permanent') return Infinity
    return durationInMonths ? values.duration : (values.duration * 12) / this.#time.perYear
  }
}
