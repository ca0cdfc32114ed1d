import type { App } from './app.svelte.ts'
import { VIEWS } from './app.svelte.ts'

/** Answer the keyboard. Single keys can be turned off and never act inside a field. */
export function keys(event: KeyboardEvent, app: App, openHelp: () => void): void {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (key === 'Escape' && app.progress) app.cancel()
  if (isField(target)) return
  if ((ctrlKey || metaKey) && !altKey) {
    if (key === 'z') history.back()
    else if (key === 'y') history.forward()
    else return
    event.preventDefault()
    return
  }
  if (!app.singleKeys || ctrlKey || metaKey || altKey) return
  const view = VIEWS[Number(key) - 1]
  if (view) app.show(view)
  else if (key === '?') openHelp()
  else if (key === 'u') history.back()
  else if (key === 'U') history.forward()
  else if (key === 'r') resetShown(app)
  else if (key === 'c') app.compareWith(app.link.against === null ? '' : null)
  else if (key === 't') app.showTables = !app.showTables
  else if (key === 'w') app.showSamples = !app.showSamples
  else if (key === '/') document.querySelector<HTMLInputElement>('input[type=search]')?.focus()
  else return
  event.preventDefault()
}

/** Take back what the view in sight changed: the costs of a token are none of the economy's. */
function resetShown(app: App): void {
  const { cost } = app.link
  if (app.view !== 'cost') app.reset()
  else if (cost !== undefined) app.keep({ cost: { ...cost, set: {} } })
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isText =
    target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox'
  return (
    isText ||
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
