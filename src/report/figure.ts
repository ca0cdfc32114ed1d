import type { Manifest } from '../run/result.ts'
import { escapeText } from './escape.ts'
import type { Messages } from './messages.ts'
import { type Drawing, picture } from './svg.ts'
import { renderTable, type Table } from './table.ts'

/** A chart that states a finding, with its unit line, description, drawings and table. */
export interface Figure {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly description: string
  /** Draw it for a display width in px. */
  readonly draw: (widthPx: number) => Drawing
  readonly tables: readonly Table[]
  /** Number of worlds behind it. */
  readonly worlds: number
  /** Level of its heading; 3 unless it stands outside a section with a heading. */
  readonly level?: 2 | 3
  /** A remark under the chart. */
  readonly note?: string
}

/** Display widths in px at which every chart is drawn; the page shows the one that fits its column. */
export const CHART_WIDTHS: readonly number[] = [300, 400, 560, 800]

/** Display widths in px of small charts that stand side by side. */
export const SMALL_CHART_WIDTHS: readonly number[] = [250, 300]

/** Write a chart as HTML: finding, unit line, drawings, its table behind a disclosure, and a foot with model and worlds unless it is small or rests on no run. */
export function renderFigure(
  figure: Figure,
  manifest: Manifest,
  words: Messages,
  size: 'full' | 'small' = 'full',
  hasFoot: boolean = size === 'full',
): string {
  const widths = size === 'small' ? SMALL_CHART_WIDTHS : CHART_WIDTHS
  const drawings = widths.map((width) =>
    picture(figure.id, figure.title, figure.description, figure.draw(width)),
  )
  const foot = !hasFoot ? '' : renderFoot(manifest, figure.worlds, words)
  const note = figure.note === undefined ? '' : `<p class="note">${escapeText(figure.note)}</p>`
  const { id, title, unit } = figure
  const heading = `h${figure.level ?? 3}`
  const head = `<figcaption><${heading}>${escapeText(title)}</${heading}><p class="unit">${escapeText(unit)}</p></figcaption>`
  const drawn = `<figure id="${id}">${head}<div class="plot">${drawings.join('')}</div>${note}</figure>`
  return `<div class="fig ${size}">${drawn}<div class="under">${renderTables(figure, words)}${foot}</div></div>`
}

/** Write the foot of a chart: model version, worlds and seed. */
export function renderFoot(manifest: Manifest, worlds: number, words: Messages): string {
  const text = words.common.foot(
    manifest.modelVersion,
    words.format.count(worlds),
    String(manifest.seed),
  )
  return `<p class="foot">${escapeText(text)}</p>`
}

function renderTables(figure: Figure, words: Messages): string {
  const named = words.common.labelled(words.common.table, figure.title)
  const after = named.slice(words.common.table.length)
  const tables = figure.tables.map((table) => renderTable(table)).join('')
  return `<details><summary>${escapeText(words.common.table)}<span class="vh">${escapeText(after)}</span></summary>${tables}</details>`
}
