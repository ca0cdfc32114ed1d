import type { IssueList } from '../language/issue.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'

/** Take a value as a map; anything else is an empty one. */
export function mapOf(value: Plain | undefined): PlainMap {
  return isMap(value) ? value : NOTHING
}

/** Write a value as text; '' for lists, maps and what is not there. */
export function textOf(value: Plain | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value)
}

/** Read one section of a file of declarations; one that is missing or no map is listed. */
export function readSection(
  value: Plain,
  name: string,
  file: string,
  issues: IssueList,
): PlainMap {
  const section = mapOf(value)[name]
  if (isMap(section)) return section
  // A file that could not be read has been listed, and says nothing more.
  const isUnread = issues.errors.some(({ path }) => path === `(${file})`)
  if (!isUnread)
    issues.add('missing', name, `${file} has no map '${name}'`, `Write '${name}:' and its entries.`)
  return NOTHING
}

/** Read a list of names; what is no list, and what in it is no name, is listed. */
export function readNames(
  value: Plain | undefined,
  path: string,
  issues: IssueList,
): readonly string[] {
  if (value !== undefined && value !== null && !Array.isArray(value))
    issues.add('bad-value', path, 'this is no list of names', 'Write [one, two].')
  const names = Array.isArray(value) ? value.map(textOf) : []
  for (const [at, name] of names.entries())
    if (name === '') issues.add('bad-value', `${path}.${at}`, 'this is no name', 'Write it as text.')
  return names.filter((name) => name !== '')
}

const NOTHING: PlainMap = Object.freeze(Object.create(null) as Record<string, Plain>)

/** Tell whether a value is a map: neither a list nor nothing. */
export function isMap(value: unknown): value is PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
