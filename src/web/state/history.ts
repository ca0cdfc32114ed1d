import { InputError } from '../../language/error.ts'
import type { LinkFaultKind } from '../../language/link-fault.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import { PLAIN_LINK, readLink, writeLink } from '../../language/scenario-link.ts'
import { siteUrl } from './site-data.ts'

/** A pause in a movement after which its link is shown, milliseconds: browsers allow few changes of the address a second. */
const SHOWN_AFTER = 150
let waiting: ReturnType<typeof setTimeout> | undefined

/** What the address says, or why it cannot be used. */
export interface ReadAddress {
  readonly link: ScenarioLink
  readonly fault: { readonly why: LinkFaultKind; readonly part: string } | null
}

/** Read the page's address. Whatever stands there, a link comes back. */
export function readAddress(): ReadAddress {
  clearTimeout(waiting)
  try {
    return { link: readLink(location.search + location.hash), fault: null }
  } catch (fault) {
    const { why = 'cut', part = '' } = fault instanceof InputError ? fault.details : {}
    return { link: PLAIN_LINK, fault: { why: why as LinkFaultKind, part: String(part) } }
  }
}

/** Show a link in the address: as a new step that Back undoes, in place of the last, or so once a movement pauses. */
export function showLink(link: ScenarioLink, step: 'push' | 'replace' | 'moving'): void {
  clearTimeout(waiting)
  if (step === 'moving') {
    waiting = setTimeout(() => showLink(link, 'replace'), SHOWN_AFTER)
    return
  }
  const hash = writeLink(link)
  const address = `${location.pathname}${hash === '' ? '' : `#${hash}`}`
  if (step === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}

/** The whole address of a link, for others. */
export function addressOf(link: ScenarioLink): string {
  const site = siteUrl()
  return `${site.origin}${site.pathname}#${writeLink(link)}`
}
