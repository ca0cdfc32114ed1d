import type { App } from './app.svelte.ts'
import { addressOf } from './history.ts'

/** Open a name of the model in the view of the model. */
export function openName(app: App, name: string): void {
  app.show('model', name)
}

/** The address that does the same. */
export function addressOfName(app: App, name: string): string {
  return addressOf({ ...app.link, view: 'model', at: name })
}
