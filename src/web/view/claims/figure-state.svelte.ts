import type { JudgedCitation } from '../../../evidence/scoreboard.ts'
import { EngineFault } from '../../engine/engine-client.ts'
import type { App } from '../../state/app.svelte.ts'

/** One figure while its inputs are changed: worked out in the engine at every move. */
export class FigureState {
  readonly #app: App
  readonly #stored: JudgedCitation
  /** The figure as it stands now; the stored one without changes. */
  shown: JudgedCitation = $state.raw({} as JudgedCitation)
  changes: Readonly<Record<string, number>> = $state.raw({})
  fault: string = $state('')

  constructor(app: App, stored: JudgedCitation) {
    this.#app = app
    this.#stored = stored
    this.shown = stored
  }

  /** Take the changes that a link names; what is no input of this figure is left. */
  take(changes: Readonly<Record<string, number>>): void {
    const inputs = new Map(this.#stored.inputs.map(({ name, value }) => [name, value]))
    this.changes = Object.fromEntries(
      Object.entries(changes).filter(([name, value]) => {
        const own = inputs.get(name)
        return own !== undefined && !isSameNumber(own, value)
      }),
    )
    void this.#work()
  }

  /** Change an input; null takes the change back. */
  set(name: string, value: number | null): void {
    const changes = { ...this.changes }
    if (value === null) delete changes[name]
    else changes[name] = value
    this.take(changes)
  }

  async #work(): Promise<void> {
    const { changes } = this
    const stored = this.#stored
    if (Object.keys(changes).length === 0) {
      this.#app.engine.stop('cite')
      this.shown = stored
      this.fault = ''
      return
    }
    try {
      const url = new URL('data/citation-models.json', document.baseURI).href
      const judged = await this.#app.engine.ask(
        'cite',
        { url, id: stored.id, changes },
        { place: 'cite' },
      )
      const now = new Map(judged.inputs.map((input) => [input.name, input]))
      // Sources stay on the page; the engine has none.
      this.shown = {
        ...judged,
        sources: stored.sources,
        inputs: stored.inputs.map((input) => ({
          ...input,
          value: now.get(input.name)?.value ?? input.value,
          isChanged: now.get(input.name)?.isChanged ?? false,
        })),
      }
      this.fault = ''
    } catch (fault) {
      if (fault instanceof EngineFault && fault.code === 'superseded') return
      this.fault = fault instanceof Error ? fault.message : String(fault)
    }
  }
}

/** A thumb that comes back lies a rounding away. */
function isSameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.abs(one)
}
