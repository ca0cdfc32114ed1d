import type { BoomReport } from '../../study/boom-report.ts'
import { escapeText } from '../escape.ts'
import { type Figure, renderFigure } from '../figure.ts'
import type { Messages } from '../messages.ts'

/** What every section gets: the report and the catalogue. */
export interface View {
  readonly report: BoomReport
  readonly words: Messages
}

/** A section of the page: where it is, its heading and its name in the contents as plain text, and its content as HTML. */
export interface Section {
  readonly id: string
  readonly heading: string
  readonly short: string
  readonly body: string
}

/** Make a section from its parts; empty parts are left out. */
export function section(
  id: string,
  { heading, short }: { readonly heading: string; readonly short: string },
  ...parts: readonly string[]
): Section {
  return { id, heading, short, body: parts.filter((part) => part !== '').join('') }
}

/** Write a section with its heading; a section without content writes nothing. */
export function renderSection({ id, heading, body }: Section): string {
  if (body === '') return ''
  return `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${escapeText(heading)}</h2>${body}</section>`
}

/** Write a chart, or nothing where there is none to draw. */
export function chart(figure: Figure | null, { report, words }: View): string {
  return figure === null ? '' : renderFigure(figure, report.manifest, words)
}

/** Write a paragraph of escaped text. */
export function paragraph(text: string, kind: string = ''): string {
  if (text === '') return ''
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${escapeText(text)}</p>`
}

/** Write escaped texts as a list. */
export function bullets(texts: readonly string[], kind: string): string {
  const items = texts.map((text) => `<li>${escapeText(text)}</li>`).join('')
  return items === '' ? '' : `<ul class="${kind}">${items}</ul>`
}

/** Put charts side by side where the page is wide enough. */
export function pair(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '')
  return filled.length > 1 ? `<div class="pair">${filled.join('')}</div>` : filled.join('')
}
