import type { App } from './app.svelte.ts'

/** Open a name of the model of the economy in its view. */
export function openName(app: App, name: string): void {
  app.show('model', name)
}
