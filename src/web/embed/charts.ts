import type { ViewName } from '../state/app.svelte.ts'

/** Charts of the answer, drawn from its report; those of paths are `path-1` and so on. */
export const REPORT_CHARTS: readonly string[] = [
  'ten-worlds',
  'by-year',
  'by-year-calm',
  'losses',
  'drivers',
  'readings',
  'matching',
]
/** Charts of the record of the method. */
export const METHOD_CHARTS: readonly string[] = [
  'evidence-kinds',
  'misses',
  'forecast',
  'episodes',
  'variance',
  'changes-1-1',
]
/** Charts of dropped events. */
export const SHOCK_CHARTS: readonly string[] = ['alone-together', 'shock-record']
/** The picture of who pays whom. */
export const NETWORK_CHART = 'network'

const METHOD_ALSO: readonly string[] = ['drivers', 'readings', 'matching', 'by-year-calm']

/** Tell whether a chart can stand on a page of its own. */
export function canEmbed(id: string): boolean {
  return (
    id === NETWORK_CHART ||
    /^path-\d+$/.test(id) ||
    [REPORT_CHARTS, METHOD_CHARTS, SHOCK_CHARTS].some((list) => list.includes(id))
  )
}

/** The view in which a chart stands. */
export function viewOf(id: string): ViewName {
  if (METHOD_CHARTS.includes(id) || METHOD_ALSO.includes(id)) return 'method'
  if (SHOCK_CHARTS.includes(id)) return 'break-it'
  return id === NETWORK_CHART ? 'who-pays-whom' : 'overview'
}

/** What the address of an embedded chart asks for. */
export interface EmbedAddress {
  /** Id of the chart; '' when none is asked for. */
  readonly chart: string
  /** Null leaves the theme to the system. */
  readonly isDark: boolean | null
}

/** Read the chart and the theme of an address: `#c=losses&theme=dark`; the rest is a link as of any page. */
export function readEmbedAddress(hash: string): EmbedAddress {
  const fields = new Map(
    hash
      .replace(/^#/, '')
      .split('&')
      .map(
        (part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const,
      ),
  )
  const chart = fields.get('c') ?? ''
  const theme = fields.get('theme')
  return {
    chart: /^[\w-]{1,60}$/.test(chart) ? chart : '',
    isDark: theme === 'dark' ? true : theme === 'light' ? false : null,
  }
}

/** Write the address of an embedded chart from the site's address and the packed link. */
export function embedAddress(site: string, chart: string, link: string, theme: string): string {
  const parts = [`c=${chart}`, link, ...(theme === '' ? [] : [`theme=${theme}`])]
  return `${site}embed/#${parts.filter((part) => part !== '').join('&')}`
}

/** Write the code that puts a chart on a page. */
export function embedCode(address: string, title: string): string {
  const quoted = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="520" style="border:0" loading="lazy"></iframe>`
}
