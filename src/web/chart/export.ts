import type { Figure } from '../../report/figure.ts'
import { CHART_STYLE } from '../../report/chart-style.ts'
import { escapeText } from '../../report/escape.ts'
import type { Table } from '../../report/table.ts'
import { EN } from '../i18n/en.ts'

/** What every export says of where it comes from. */
export interface Origin {
  readonly scenario: string
  readonly seed: number
  readonly modelVersion: string
  readonly dataDate: string
  readonly worlds: number
  readonly link: string
  /** Writes the line that says all this; English without. */
  readonly write?: OriginWords
}

/** Writes where a picture comes from; no number of worlds where none stands behind it. */
export type OriginWords = (
  scenario: string,
  model: string,
  worlds: number,
  seed: number,
  dataDate: string,
) => string

/** Width of an exported picture in px. */
const WIDTH = 800

/** Write the tables of a chart as CSV, its origin in comment lines. */
export function csvOf(figure: Figure, origin: Origin): string {
  const head = [figure.title, figure.unit, lineOf(origin), origin.link].map((text) => `# ${text}`)
  const bodies = figure.tables.map((table) =>
    [
      table.columns.map((c) => quoted(c.head)).join(','),
      ...table.rows.map((row) => row.cells.map(quoted).join(',')),
    ].join('\r\n'),
  )
  return `${[...head, ...bodies].join('\r\n')}\r\n`
}

/** Write a chart as JSON. */
export function jsonOf(figure: Figure, origin: Origin): string {
  const tables = figure.tables.map((table: Table) => ({
    caption: table.caption,
    columns: table.columns.map((c) => c.head),
    rows: table.rows.filter((row) => row.isHead !== true).map((row) => row.cells),
  }))
  return `${JSON.stringify({ title: figure.title, unit: figure.unit, origin, tables }, null, 1)}\n`
}

/** Write a chart as one SVG that looks the same anywhere: light colours, title, unit and origin inside. */
export function svgOf(figure: Figure, origin: Origin): string {
  const { body, height } = figure.draw(WIDTH)
  const lines = [
    [22, 'b', 15, 'var(--ink)', figure.title],
    [42, '', 12, 'var(--ink3)', figure.unit],
    [height + 84, '', 11, 'var(--ink3)', lineOf(origin)],
  ] as const
  const texts = lines.map(
    ([y, kind, size, fill, text]) =>
      `<text class="${kind}" x="0" y="${y}" style="font-size:${size}px;fill:${fill}">${escapeText(text)}</text>`,
  )
  const style = `${lightTokens()}svg{font-family:Arial,Helvetica,sans-serif}${CHART_STYLE.replaceAll(/\.plot[^}]*\}/g, '').replaceAll('display:none', '')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH + 40}" height="${Math.ceil(height) + 116}" viewBox="-20 -8 ${WIDTH + 40} ${Math.ceil(height) + 116}"><style>${style}</style><rect x="-20" y="-8" width="100%" height="100%" fill="#fff"/>${texts.join('')}<g transform="translate(0 58)">${body}</g></svg>\n`
}

/** Paint a chart as PNG, twice its size in px. */
export async function pngOf(figure: Figure, origin: Origin): Promise<Blob> {
  const text = svgOf(figure, origin)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

/** Hand a file to the reader. */
export function download(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Say where a picture comes from in one line. */
export function lineOf({ scenario, seed, modelVersion, dataDate, worlds, write }: Origin): string {
  return (write ?? EN.chart.origin)(scenario, modelVersion, worlds, seed, dataDate)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function lightTokens(): string {
  const wasDark = document.documentElement.classList.contains('dark')
  document.documentElement.classList.remove('dark')
  const style = getComputedStyle(document.documentElement)
  const names = ['surface', 'sunk', 'ink', 'ink2', 'ink3', 'rule', 'grid', 'axis', 'accent', 'soft']
  const more = ['b95', 'b80', 'b50', 'median', 'edge', 'burst', 'burstg', 'ok', 'warn', 'changed']
  const tokens = [...names, ...more].map((n) => `--${n}:${style.getPropertyValue(`--${n}`).trim()}`)
  document.documentElement.classList.toggle('dark', wasDark)
  return `:root{${tokens.join(';')};--sans:Arial,Helvetica,sans-serif}`
}
