import type { Scoreboard } from '../../../evidence/scoreboard.ts'
import type { StoredScoreboard } from '../../../evidence/stored-citations.ts'
import { readScoreboard } from '../../../evidence/stored-citations.ts'
import type { StoredClaims } from '../../../evidence/stored-claims.ts'
import type { App } from '../../state/app.svelte.ts'
import { readSite } from '../../state/site-data.ts'
import type { Place } from './place.ts'
import { readPlace, writePlace } from './place.ts'

/** The stored ledger and scoreboard, and the place in them that the link names. */
export class EvidenceState {
  readonly #app: App
  ledger: StoredClaims | null = $state.raw(null)
  board: Scoreboard | null = $state.raw(null)
  needed: StoredScoreboard['needed'] = $state.raw({})
  fault: string = $state('')
  readonly place: Place = $derived.by(() => readPlace(this.#app.link.at ?? ''))

  constructor(app: App) {
    this.#app = app
  }

  /** Read both files; the page needs the counts of either. */
  async load(): Promise<void> {
    this.fault = ''
    try {
      const [ledger, stored] = await Promise.all([
        readSite<StoredClaims>('claims.json'),
        readSite<StoredScoreboard>('citations.json'),
      ])
      this.ledger = ledger
      this.board = readScoreboard(stored)
      this.needed = stored.needed
    } catch (fault) {
      this.fault = fault instanceof Error ? fault.message : String(fault)
    }
  }

  /** Look at something else: a step that Back undoes. */
  go(place: Partial<Place>): void {
    const { part } = this.place
    this.#app.show('claims', writePlace({ part, open: '', changes: {}, ...place }))
  }
}
