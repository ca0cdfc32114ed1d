import type { IssueList } from '../language/issue.ts'
import { checkUrl } from './check-url.ts'
import { daysInMonth } from './figure-dates.ts'
import type { Source } from './source.ts'

/** What sources are held against besides themselves. */
export interface SourceRules {
  /** Last year that a source may be of. */
  readonly latestYear?: number
  /** Tells whether a file lies in the folder of evidence, such as `data/ai/labs.csv`; without it files are not looked for. */
  readonly hasFile?: (name: string) => boolean
}

/** Nothing that is cited here was printed before. */
const FIRST_YEAR = 1500
/** There is no clock in this room; whoever has one gives the year. */
const LAST_YEAR = 2100
/** What may be shipped or quoted of tables depends on their licence. */
const LICENSED: ReadonlySet<Source['kind']> = new Set(['data set', 'project data'])
/** What this project made may have no page of its own; it is a file here instead. */
const OWN: ReadonlySet<Source['kind']> = new Set(['project data', 'model'])

/**
 * List what is wrong with the date, the addresses, the licence and the files of one source. A data set and project data have a
 * licence; `project data` and `model` name files of the evidence under `where` and may do without an address; all others have one.
 */
export function checkSource(source: Source, rules: SourceRules, issues: IssueList): void {
  const { id, year, kind, licence, url } = source
  const path = `sources.${id}`
  const fault = year === '' ? '' : yearFault(year, rules.latestYear ?? LAST_YEAR)
  if (fault)
    issues.add(
      'bad-date',
      `${path}.year`,
      `'${year.slice(0, 40)}': ${fault}`,
      'Write a year, a month (2025-03), a day (2025-03-14) or two years (2022-2026).',
    )
  if (LICENSED.has(kind) && licence === '')
    issues.add(
      'missing',
      path,
      `source '${id}' has no licence`,
      "Say what its owner allows, such as 'CC BY 4.0', or 'not stated; figures only'.",
    )
  for (const address of addressesOf(source))
    checkUrl(
      address,
      `${path}.url`,
      issues,
      "Write it whole, several with ' ; ' between them; words belong into `where`.",
    )
  if (OWN.has(kind)) checkFiles(source, rules, issues)
  else if (url === '') issues.add('missing', path, `source '${id}' has no url`)
}

/** Addresses of a source, in the order in which they are written; none where it is a file of this project. */
export function addressesOf({ url }: Pick<Source, 'url'>): string[] {
  return url === '' ? [] : url.split(' ; ')
}

/** Files of the evidence that `where` names, such as `data/ai/labs.csv`. */
export function filesOf({ where }: Pick<Source, 'where'>): string[] {
  const names = where.match(/[\w-]+(?:\/[\w-][\w.-]*)+\.(?:csv|yaml)\b/g) ?? []
  return [...new Set(names.map((name) => name.replace(/^evidence\//, '')))]
}

/** Tell what is wrong with the date of a source; '' when nothing is. */
export function yearFault(text: string, latestYear: number): string {
  const [, from = '', month, day, to] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(\d{4}))?$/.exec(text) ?? []
  if (from === '') return 'it is no date'
  for (const year of [from, to ?? from])
    if (Number(year) < FIRST_YEAR || Number(year) > latestYear)
      return `${year} is no year from ${FIRST_YEAR} to ${latestYear}`
  if (to !== undefined && to <= from) return `it ends in ${to}, not after ${from}`
  if (month === undefined) return ''
  const days = daysInMonth(Number(from), Number(month))
  if (days === 0) return `there is no month ${month}`
  if (day !== undefined && (Number(day) < 1 || Number(day) > days))
    return `there is no day ${day} in that month`
  return ''
}

function checkFiles(source: Source, { hasFile }: SourceRules, issues: IssueList): void {
  const files = filesOf(source)
  const path = `sources.${source.id}`
  if (files.length === 0)
    issues.add(
      'no-file',
      path,
      `source '${source.id}' of kind '${source.kind}' names no file`,
      'Name under `where` a file of the evidence, such as data/ai/labs.csv.',
    )
  if (hasFile)
    for (const file of files)
      if (!hasFile(file))
        issues.add('no-file', `${path}.where`, `there is no file '${file.slice(0, 80)}' in the evidence`)
}
