import type { CostAnswer, CostFault } from '../../../evidence/cost-answer.ts'
import type { CostData, StoredPreset } from '../../../evidence/cost-data.ts'
import { MOST_BESIDE } from '../../../language/cost-choice.ts'
import type { App } from '../../state/app.svelte.ts'
import { readSite } from '../../state/site-data.ts'
import type { KnownChoice } from './choice.ts'
import { knownChoice, linkOf } from './choice.ts'

/** Worlds of the first answer to a change, and of the one that follows: as `faultline cost`. */
export const COARSE_WORLDS = 256
const REFINED_WORLDS = 2000
/** A pause after which a coarse answer is refined, milliseconds. */
const REFINE_AFTER = 300

/** The costs that the link asks for, and the changes that the view makes. */
export class CostState {
  readonly #app: App
  data: CostData | null = $state.raw(null)
  /** The last answer that has numbers. */
  answer: CostAnswer | null = $state.raw(null)
  /** Faults of what is set; the numbers shown are then those before. */
  faults: readonly CostFault[] = $state.raw([])
  isBusy: boolean = $state(false)
  fault: string = $state('')
  /** Name whose derivation is open; '' for none. */
  open: string = $state('')
  #isAsking = false
  #isAskedAgain = false
  #refine: ReturnType<typeof setTimeout> | undefined
  readonly #choice: KnownChoice | null = $derived.by(() =>
    this.data ? knownChoice(this.data, this.#app.link.cost) : null,
  )

  constructor(app: App) {
    this.#app = app
  }

  /** What the link asks for, as far as there is such a thing; null until the data are read. */
  get choice(): KnownChoice | null {
    return this.#choice
  }

  /** What the answer depends on. */
  get key(): string {
    if (!this.choice) return ''
    const { preset, set, beside } = this.choice
    return JSON.stringify([preset.id, set, beside.map(({ id }) => id), this.#app.link.seed])
  }

  get isCoarse(): boolean {
    return this.answer?.worlds === COARSE_WORLDS
  }

  /** Read what the page shows before anything is worked out. */
  async load(): Promise<void> {
    try {
      this.data = await readSite<CostData>('cost.json')
      this.fault = ''
    } catch (fault) {
      this.fault = messageOf(fault)
    }
  }

  /** Show a preset as it is. */
  choose(preset: StoredPreset): void {
    this.#write({ preset, set: {} }, false)
  }

  /** Set an input; null takes the change back. */
  set(name: string, value: number | string | null, isMoving: boolean = false): void {
    const set = { ...this.choice?.set }
    if (value === null) delete set[name]
    else set[name] = value
    this.#write({ set }, isMoving)
  }

  /** Take every change back. */
  reset(): void {
    this.#write({ set: {} }, false)
  }

  /** Put a preset beside the others, or take it away; false when there are too many already. */
  toggle(preset: StoredPreset): boolean {
    const beside = this.choice?.beside ?? []
    const others = beside.filter(({ id }) => id !== preset.id)
    const isNew = others.length === beside.length
    if (isNew && beside.length >= MOST_BESIDE) return false
    this.#write({ beside: isNew ? [...beside, preset] : others }, false)
    return true
  }

  /** Work out what is asked: coarse at once, refined after a pause. While one is under way, only the last change counts. */
  async ask(): Promise<void> {
    clearTimeout(this.#refine)
    if (this.#isAsking) {
      this.#isAskedAgain = true
      return
    }
    do {
      this.#isAskedAgain = false
      await this.#ask(COARSE_WORLDS)
    } while (this.#isAskedAgain)
    this.#refine = setTimeout(() => void this.#refined(), REFINE_AFTER)
  }

  /** Stop waiting: the view is left. */
  stop(): void {
    clearTimeout(this.#refine)
  }

  async #refined(): Promise<void> {
    if (this.faults.length > 0 || this.fault !== '') return
    await this.#ask(REFINED_WORLDS)
    if (this.#isAskedAgain) void this.ask()
  }

  async #ask(worlds: number): Promise<void> {
    const { choice } = this
    if (!choice) return
    this.#isAsking = true
    this.isBusy = true
    try {
      const answer = await this.#app.engine.ask('cost', {
        url: new URL('data/cost.json', document.baseURI).href,
        preset: choice.preset.id,
        set: choice.set,
        beside: choice.beside.map(({ id }) => id),
        worlds,
        seed: this.#app.link.seed,
      })
      this.faults = answer.faults
      if (answer.main) this.answer = answer
      this.fault = ''
    } catch (fault) {
      this.fault = messageOf(fault)
    }
    this.isBusy = false
    this.#isAsking = false
  }

  #write(parts: Partial<KnownChoice>, isMoving: boolean): void {
    if (!this.choice) return
    this.#app.keep({ cost: linkOf({ ...this.choice, ...parts }) }, isMoving)
  }
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
