import type { DrawSource } from '../draw-source.ts'
import type { Node, Program } from '../ir.ts'
import { ShockEvents } from '../shock-events.ts'
import type { StartedEvent } from '../shock-events.ts'
import type { ShockElementPlace } from './runtime-layout.ts'
import type { WasmMemory } from './wasm-memory.ts'

type ShockNode = Node & { kind: 'shock' }

/** Begins events when the module asks for it: where a random one starts, or one is given or dated. */
export class WasmEvents {
  readonly started: StartedEvent[] = []
  readonly unconverged: { world: number; group: string; step: number }[] = []
  readonly #memory: WasmMemory
  readonly #source: DrawSource
  readonly #shocks: readonly {
    readonly node: ShockNode
    readonly events: ShockEvents
    readonly elements: readonly ShockElementPlace[]
  }[]
  readonly #byIndex: readonly { readonly shock: number; readonly place: ShockElementPlace }[]
  #worlds: readonly number[] = []
  #real = 0
  #k = 0
  /** Whether events may be given or dated in this step, and whether flags were set in the last. */
  #all = false
  #wasForced = true

  constructor(program: Program, memory: WasmMemory, source: DrawSource) {
    this.#memory = memory
    this.#source = source
    this.#shocks = memory.layout.shocks.map(({ node: id, elements }) => {
      const node = program.nodes[id] as ShockNode
      return { node, events: new ShockEvents(node, program.time, source), elements }
    })
    this.#byIndex = this.#shocks.flatMap(({ elements }, shock) =>
      elements.map((place) => ({ shock, place })),
    )
  }

  /** Worlds of the pass, of which only the first `real` are told of. */
  pass(worlds: readonly number[], real: number): void {
    this.#worlds = worlds
    this.#real = real
  }

  /** Flag the shock elements for which events are given or dated in a step. */
  step(k: number): void {
    this.#k = k
    const { u32, layout } = this.#memory
    const mayBeGiven = !this.#source.keys
    this.#all = mayBeGiven || this.#shocks.some(({ events }) => events.hasDated(k))
    if (!this.#all && !this.#wasForced) return
    this.#wasForced = this.#all
    for (const { node, events, elements } of this.#shocks) {
      const dated = events.hasDated(k)
      for (const { index, element } of elements) {
        const label = node.labels[element] ?? ''
        const given =
          mayBeGiven &&
          this.#worlds.some((w) => this.#source.given(node.shock.name, label, w, k).length > 0)
        u32[layout.forced / 4 + index] = dated || given ? 1 : 0
      }
    }
  }

  /** Begin the events of a shock element, numbered among those of all shocks. */
  begin(index: number): void {
    const found = this.#byIndex[index]
    const shock = this.#shocks[found?.shock ?? -1]
    if (!found || !shock) return
    const { place } = found
    const { node, events } = shock
    const { f64 } = this.#memory
    const at = (offset: number, lane: number) => offset / 8 + lane
    const value = (id: number | null, lane: number) =>
      id === null ? Number.NaN : this.#memory.read(id, place.element, lane)
    this.#worlds.forEach((world, w) => {
      const values = {
        hazard: Number.NaN,
        size: value(node.sizeNode, w),
        duration: value(node.durationNode, w),
      }
      const random = this.#memory.isOn(place.starts, w)
      if (!random && !this.#all) return
      events.start(this.#k, place.element, world, values, random, (event, steps) => {
        f64[at(place.size, w)] = event.size
        f64[at(place.age, w)] = 0
        f64[at(place.length, w)] = steps
        if (place.onset >= 0) f64[at(place.onset, w)] = event.size
        if (w < this.#real) this.started.push(event)
      })
    })
  }

  /** Note the worlds of the pass in which a solve group did not converge. */
  noteUnconverged(index: number): void {
    const solve = this.#memory.layout.solves[index]
    if (!solve) return
    for (let w = 0; w < this.#real; w++)
      if (!this.#memory.isOn(solve.done, w))
        this.unconverged.push({ world: this.#worlds[w] ?? 0, group: solve.group, step: this.#k })
  }
}
