/** What a source is that is no page. */
export const REFERENCE_KINDS = [
  'series',
  'table',
  'repository',
  'computed',
  'not found',
  'words',
] as const
/** One of `REFERENCE_KINDS`. */
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

/** A source that is no page: a series or table of this project, a repository by name, arithmetic, words, or none at all. */
export interface SourceReference {
  readonly kind: ReferenceKind
  readonly text: string
}

/** A cell of sources taken apart. */
export interface CellSources {
  readonly urls: readonly string[]
  readonly references: readonly SourceReference[]
  /** What follows the pages: file, table, copy. */
  readonly locator: string
  /** Addresses that are none. */
  readonly faults: readonly string[]
}

/** Take a cell of sources apart; they are joined by ` ; ` or ` + `, and words may stand before or behind an address. */
export function readCellSources(cell: string): CellSources {
  const urls: string[] = []
  const references: SourceReference[] = []
  const locators: string[] = []
  const faults: string[] = []
  for (const part of cell.split(/ [;+] /).map((text) => text.trim())) {
    if (part === '') continue
    const at = part.search(/https?:/i)
    if (at < 0) {
      references.push({ kind: kindOf(part), text: part })
      continue
    }
    const [url = ''] = part.slice(at).split(/\s/, 1)
    const before = part.slice(0, at).replace(/:\s*$/, '').trim()
    const behind = part.slice(at + url.length).trim()
    if (isUrl(url)) urls.push(url)
    else faults.push(url)
    for (const text of [before, behind]) if (text !== '') locators.push(text)
  }
  return { urls: [...new Set(urls)], references, locator: locators.join(' ; '), faults }
}

/** Tell whether a text is a complete address of a page, without user name, spaces or quotes. */
export function isUrl(text: string): boolean {
  return (
    text.length <= 2000 &&
    /^https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s<>"`{}|\\^]*)?$/u.test(
      text,
    ) &&
    /^https?:\/\/[^/?#]*\./.test(text) &&
    !/^https?:\/\/[^/?#]*\.\./.test(text) &&
    !/%(?![0-9A-Fa-f]{2})/.test(text) &&
    URL.canParse(text)
  )
}

function kindOf(text: string): ReferenceKind {
  if (/^not found$/i.test(text)) return 'not found'
  if (/^(?:computed|derived|sum of)\b/i.test(text)) return 'computed'
  if (text.startsWith('series/')) return 'series'
  if (/^[\w-]+\.csv$/.test(text)) return 'table'
  if (/(?:^|\s)[\w.-]+\/[\w.-]+/.test(text)) return 'repository'
  return 'words'
}
