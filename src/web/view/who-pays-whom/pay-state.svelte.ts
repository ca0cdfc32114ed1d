import type { Network } from '../../../study/network.ts'
import { EngineFault } from '../../engine/engine-client.ts'
import type { Questions } from '../../engine/protocol.ts'
import type { App } from '../../state/app.svelte.ts'
import type { Layer } from './books.ts'
import type { LinkKind } from './kinds.ts'

/** Steps a second while time plays. */
const STEPS_A_SECOND = 4
/** A pause after which the tables of a month are asked for, milliseconds. */
const ASK_AFTER = 120
/** Month shown first. */
const FIRST_MONTH = '2026-06'

/** The world that is looked at, its month, and what is chosen in it. */
export class PayState {
  readonly #app: App
  network: Network | null = $state.raw(null)
  matrices: Questions['matrices']['answer'] | null = $state.raw(null)
  /** Null is the central world. */
  world: number | null = $state(null)
  step: number = $state(0)
  layer: Layer = $state('payments')
  selected: string = $state('OPENAI')
  hidden: readonly LinkKind[] = $state.raw([])
  /** Name of the only claim or payment shown; '' shows all. */
  only: string = $state('')
  isPlaying: boolean = $state(false)
  isBusy: boolean = $state(false)
  fault: string = $state('')
  #timer: ReturnType<typeof setInterval> | undefined
  #ask: ReturnType<typeof setTimeout> | undefined

  constructor(app: App) {
    this.#app = app
  }

  /** What the network depends on. */
  get key(): string {
    const { base, set, shocks, replace, seed } = this.#app.link
    return JSON.stringify([base, set, shocks, replace, seed, this.world])
  }

  /** Label of the month shown. */
  get month(): string {
    return this.network?.months[this.step] ?? ''
  }

  /** Last step of the run. */
  get last(): number {
    return Math.max(0, (this.network?.months.length ?? 1) - 1)
  }

  /** Run the world; the month and the actor stay. */
  async load(): Promise<void> {
    const { link } = this.#app
    const { world } = this
    this.isBusy = true
    try {
      const engine = await this.#app.ready()
      const network = await engine.ask('network', { link, world }, { place: 'network' })
      const isFirst = this.network === null
      const month = isFirst ? FIRST_MONTH : this.month
      this.network = network
      const at = network.months.indexOf(month)
      this.step = at < 0 ? Math.min(this.step, network.months.length - 1) : at
      if (!network.actors.includes(this.selected)) this.selected = network.actors[0] ?? ''
      this.fault = ''
      this.isBusy = false
    } catch (fault) {
      this.#fail(fault)
    }
  }

  /** Ask for the tables of the month shown, once it stands still. */
  askMatrices(): void {
    const { link } = this.#app
    const { world, month } = this
    clearTimeout(this.#ask)
    if (month === '') return
    this.#ask = setTimeout(() => {
      this.#app.engine
        .ask('matrices', { link, world, month }, { place: 'matrices' })
        .then((answer) => (this.matrices = answer))
        .catch((fault: unknown) => this.#fail(fault))
    }, ASK_AFTER)
  }

  /** Go to a step, kept inside the run. */
  go(step: number): void {
    this.step = Math.max(0, Math.min(this.last, step))
  }

  /** Play, pause, or where motion is unwelcome go one month on. */
  play(isStill: boolean): void {
    if (isStill) {
      this.go(this.step + 1)
      return
    }
    if (this.isPlaying) {
      this.stop()
      return
    }
    if (this.step === this.last) this.step = 0
    this.isPlaying = true
    this.#timer = setInterval(() => {
      this.go(this.step + 1)
      if (this.step === this.last) this.stop()
    }, 1000 / STEPS_A_SECOND)
  }

  /** Stop playing. */
  stop(): void {
    clearInterval(this.#timer)
    this.isPlaying = false
  }

  /** Show or hide a kind of link. */
  toggle(kind: LinkKind): void {
    this.hidden = this.hidden.includes(kind)
      ? this.hidden.filter((k) => k !== kind)
      : [...this.hidden, kind]
  }

  #fail(fault: unknown): void {
    if (fault instanceof EngineFault && fault.code === 'superseded') return
    this.isBusy = false
    this.fault = fault instanceof Error ? fault.message : String(fault)
  }
}
