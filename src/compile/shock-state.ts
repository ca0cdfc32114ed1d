import { exp } from '../numeric/exp.ts'
import { roundHalfEven } from '../numeric/round-half-even.ts'
import type { TimeAxis } from '../language/calendar.ts'
import { priorMedian, priorQuantile } from '../language/prior-quantile.ts'
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
const FADE_CUT = 5

/** At most one event per element and world at a time: its size, age and length in steps. */
export class ShockState {
  readonly #node: Node & { kind: 'shock' }
  readonly #time: TimeAxis
  readonly #source: DrawSource
  readonly #lanes: number
  readonly #size: Float64Array
  readonly #age: Float64Array
  readonly #length: Float64Array
  readonly #dated = new Map<number, DatedEvent[]>()
  /** Size in the month of the start, else 0; and size while it lasts. Set by `step`. */
  onset = 0
  active = 0

  constructor(node: Node & { kind: 'shock' }, time: TimeAxis, source: DrawSource, lanes: number) {
    this.#node = node
    this.#time = time
    this.#source = source
    this.#lanes = lanes
    const cells = node.size * lanes
    this.#size = new Float64Array(cells)
    this.#age = new Float64Array(cells).fill(Infinity)
    this.#length = new Float64Array(cells)
    for (const event of source.dated[node.shock.name] ?? []) {
      const list = this.#dated.get(event.step) ?? []
      list.push(event)
      this.#dated.set(event.step, list)
    }
  }

  /** Move one element of one world through a step; read `onset` and `active` afterwards. */
  step(
    step: number,
    element: number,
    lane: number,
    world: number,
    values: ShockValues,
    onStart: (event: StartedEvent) => void,
  ): void {
    const { shock, labels } = this.#node
    const label = labels[element] ?? ''
    const cell = element * this.#lanes + lane
    this.onset = 0
    const begin = (size: number, months: number, origin: StartedEvent['origin']) => {
      this.onset = size
      this.#begin(cell, size, months)
      onStart({ world, shock: shock.name, element: label, step, size, months, origin })
    }
    const { uniform } = this.#source
    if (uniform && step >= this.#source.firstRandomStep && !this.#isRunning(cell)) {
      const { hazards } = this.#source
      const fixed = Object.hasOwn(hazards, shock.name) ? hazards[shock.name] : undefined
      const hazard = fixed ?? values.hazard
      if (hazard > 0) {
        const chance = 1 - exp(-hazard * this.#time.stepYears)
        if (uniform(shock.name, label, 'onset', world, step) < chance)
          begin(
            this.#sizeOf(values, () => uniform(shock.name, label, 'size', world, step)),
            this.#monthsOf(values, () => uniform(shock.name, label, 'duration', world, step)),
            'random',
          )
      }
    }
    for (const event of this.#source.given(shock.name, label, world, step))
      begin(event.size, event.months, 'given')
    for (const event of this.#dated.get(step) ?? [])
      if (event.element === null || label.split(',').includes(event.element))
        begin(
          event.size ?? this.#sizeOf(values, null),
          event.months ?? this.#monthsOf(values, null),
          'dated',
        )
    const shape = this.#shapeNow(cell)
    this.active = shape > 0 ? (this.#size[cell] ?? 0) * shape : 0
    this.#age[cell] = (this.#age[cell] ?? 0) + 1
  }

  #isRunning(cell: number): boolean {
    const age = this.#age[cell] ?? Infinity
    return this.#node.shock.profile === 'ramp' ? age < Infinity : age < (this.#length[cell] ?? 0)
  }

  #begin(cell: number, size: number, months: number): void {
    const steps = Math.max(1, roundHalfEven(months / (this.#time.stepYears * 12)))
    this.#size[cell] = size
    this.#age[cell] = 0
    this.#length[cell] = steps * (this.#node.shock.profile === 'fade' ? FADE_CUT : 1)
  }

  #shapeNow(cell: number): number {
    const age = this.#age[cell] ?? Infinity
    const length = this.#length[cell] ?? 0
    switch (this.#node.shock.profile) {
      case 'constant':
        return age < length ? 1 : 0
      case 'fade':
        return age < length ? exp((-FADE_CUT * age) / length) : 0
      case 'ramp':
        return age < Infinity ? Math.min(1, (age + 1) / Math.max(length, 1)) : 0
    }
  }

  #sizeOf(values: ShockValues, draw: (() => number) | null): number {
    const { size } = this.#node.shock
    if (!('prior' in size)) return values.size
    return draw ? priorQuantile(size.prior, draw()) : priorMedian(size.prior)
  }

  #monthsOf(values: ShockValues, draw: (() => number) | null): number {
    const { duration, durationInMonths } = this.#node.shock
    if (duration === 'permanent') return Infinity
    if ('prior' in duration)
      return draw ? priorQuantile(duration.prior, draw()) : priorMedian(duration.prior)
    return durationInMonths ? values.duration : (values.duration * 12) / this.#time.perYear
  }
}
