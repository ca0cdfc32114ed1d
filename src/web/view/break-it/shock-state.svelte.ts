import type { ShockAnswer, ShockWorldAnswer } from '../../../study/shock-answer.ts'
import type { ShockPart } from '../../../study/shock-parts.ts'
import { hazardsOf, partsOf, pinsOfParts } from '../../../study/shock-parts.ts'
import { EngineFault } from '../../engine/engine-client.ts'
import type { App } from '../../state/app.svelte.ts'
import type { ShockName } from './catalogue.ts'
import { largeEvent } from './catalogue.ts'
import type { Mark } from './timeline.ts'
import { freeMonth, marksOf } from './timeline.ts'

/** Worlds of the first answer, and of the one that follows it. */
export const COARSE_PAIRS = 256
const REFINED_PAIRS = 1000
/** Month in which a shock is dropped unless the reader says otherwise. */
const FIRST_MONTH = '2027-01'

/** The shocks of the link, what they do, and the edits that the view makes. */
export class ShockState {
  readonly #app: App
  answer: ShockAnswer | null = $state.raw(null)
  inWorld: ShockWorldAnswer | null = $state.raw(null)
  isCoarse: boolean = $state(false)
  /** Share of the worlds done; null when nothing runs. */
  progress: number | null = $state(null)
  fault: string = $state('')
  /** Name of the mark whose fields are open. */
  selected: string = $state('')
  #asked = $state('')

  constructor(app: App) {
    this.#app = app
  }

  /** Events of the link, in an order that moving does not change. */
  get marks(): readonly Mark[] {
    return marksOf(partsOf(this.#app.link.shocks))
  }

  /** What the answer depends on. */
  get key(): string {
    const { set, shocks, replace, seed } = this.#app.link
    return JSON.stringify([set, shocks, replace, seed])
  }

  /** True while the answer shown belongs to other shocks. */
  get isStale(): boolean {
    return this.progress !== null && this.#asked !== this.key
  }

  /** Drop a large event of a kind and open its fields. */
  add(shock: ShockName, month: string = FIRST_MONTH): Mark | undefined {
    const at = freeMonth(this.marks, shock, month)
    this.#write([...this.marks, largeEvent(shock, at)])
    const added = this.marks.find((mark) => mark.shock === shock && mark.at === at)
    this.selected = added?.key ?? ''
    return added
  }

  /** Change one event. */
  edit(key: string, parts: Partial<ShockPart>): void {
    this.#write(this.marks.map((mark) => (mark.key === key ? { ...mark, ...parts } : mark)))
  }

  /** Take one event away. */
  remove(key: string): void {
    this.#write(this.marks.filter((mark) => mark.key !== key))
    this.selected = ''
  }

  /** Take every event away. */
  clear(): void {
    this.#write([])
  }

  /** Work out what the events do: coarse at once, then finer. */
  async ask(): Promise<void> {
    this.inWorld = null
    if (this.marks.length === 0) {
      this.#app.engine.stop('shocks')
      this.answer = null
      this.progress = null
      this.fault = ''
      return
    }
    for (const worlds of [COARSE_PAIRS, REFINED_PAIRS]) {
      const isDone = await this.#ask(worlds)
      if (!isDone) return
    }
  }

  /** Follow the events through one world. */
  async askWorld(world: number): Promise<void> {
    const { link } = this.#app
    try {
      const engine = await this.#app.ready()
      this.inWorld = await engine.ask('shockWorld', { link, world }, { place: 'shock-world' })
    } catch (fault) {
      this.#fail(fault)
    }
  }

  async #ask(worlds: number): Promise<boolean> {
    const { link } = this.#app
    this.progress = 0
    try {
      const engine = await this.#app.ready()
      this.answer = await engine.ask(
        'shocks',
        { link, worlds },
        { place: 'shocks', onProgress: (_, share) => (this.progress = share) },
      )
      this.isCoarse = worlds === COARSE_PAIRS
      this.#asked = this.key
      this.fault = ''
      this.progress = null
      return true
    } catch (fault) {
      return this.#fail(fault)
    }
  }

  #fail(fault: unknown): false {
    if (fault instanceof EngineFault && fault.code === 'superseded') return false
    this.progress = null
    this.fault = fault instanceof Error ? fault.message : String(fault)
    return false
  }

  #write(parts: readonly ShockPart[]): void {
    const shocks = { ...hazardsOf(this.#app.link.shocks) }
    for (const [shock, pins] of Object.entries(pinsOfParts(parts)))
      shocks[shock] = [...(shocks[shock] ?? []), ...pins]
    this.#app.change({ shocks })
  }
}
