import type { App } from './app.svelte.ts'

let asked = ''

/** Open a name of the model of the economy in its view. */
export function openName(app: App, name: string): void {
  asked = name
  app.show('model')
}

/** The name that was asked for last, once; '' without one. */
export function takeName(): string {
  const name = asked
  asked = ''
  return name
}
