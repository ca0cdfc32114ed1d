import { exp } from '../numeric/exp.ts'
import type { TimeAxis } from '../language/calendar.ts'
import type { DrawSource } from './draw-source.ts'
import type { Node } from './ir.ts'
import type { ShockValues, StartedEvent } from './shock-events.ts'
import { FADE_CUT, ShockEvents } from './shock-events.ts'

/** At most one event per element and world at a time: its size, age and length in steps. */
export class ShockState {
  readonly #node: Node & { kind: 'shock' }
  readonly #time: TimeAxis
  readonly #source: DrawSource
  readonly #lanes: number
  readonly #events: ShockEvents
  readonly #size: Float64Array
  readonly #age: Float64Array
  readonly #length: Float64Array
  /** Size in the month of the start, else 0; and size while it lasts. Set by `step`. */
  onset = 0
  active = 0

  constructor(node: Node & { kind: 'shock' }, time: TimeAxis, source: DrawSource, lanes: number) {
    this.#node = node
    this.#time = time
    this.#source = source
    this.#lanes = lanes
    this.#events = new ShockEvents(node, time, source)
    const cells = node.size * lanes
    this.#size = new Float64Array(cells)
    this.#age = new Float64Array(cells).fill(Infinity)
    this.#length = new Float64Array(cells)
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
    const cell = element * this.#lanes + lane
    this.onset = 0
    const random = this.#startsRandomly(step, element, cell, world, values.hazard)
    this.#events.start(step, element, world, values, random, (event, steps) => {
      this.onset = event.size
      this.#size[cell] = event.size
      this.#age[cell] = 0
      this.#length[cell] = steps
      onStart(event)
    })
    const shape = this.#shapeNow(cell)
    this.active = shape > 0 ? (this.#size[cell] ?? 0) * shape : 0
    this.#age[cell] = (this.#age[cell] ?? 0) + 1
  }

  #startsRandomly(
    step: number,
    element: number,
    cell: number,
    world: number,
    modelHazard: number,
  ): boolean {
    const { uniform, hazards, firstRandomStep } = this.#source
    if (!uniform || step < firstRandomStep || this.#isRunning(cell)) return false
    const { shock, labels } = this.#node
    const fixed = Object.hasOwn(hazards, shock.name) ? hazards[shock.name] : undefined
    const hazard = fixed ?? modelHazard
    if (!(hazard > 0)) return false
    const chance = 1 - exp(-hazard * this.#time.stepYears)
    return uniform(shock.name, labels[element] ?? '', 'onset', world, step) < chance
  }

  #isRunning(cell: number): boolean {
    const age = this.#age[cell] ?? Infinity
    return this.#node.shock.profile === 'ramp' ? age < Infinity : age < (this.#length[cell] ?? 0)
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
}
