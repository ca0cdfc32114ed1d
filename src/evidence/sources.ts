import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { didYouMean } from '../language/nearest.ts'
import type { PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import type { SourceRules } from './check-source.ts'
import { checkSource } from './check-source.ts'
import type { Source, SourceKind } from './source.ts'
import { SOURCE_KINDS } from './source.ts'
import { isMap } from './plain-shapes.ts'

const NEEDED = ['title', 'by', 'year', 'kind', 'where', 'checked'] as const
const FIELDS: readonly string[] = [...NEEDED, 'licence', 'url']

/**
 * Read the files of sources (`sources: { id: {...} }` each) into one list. Listed are an id that stands twice, one place
 * of one publication under two ids, missing and unknown fields, an unknown kind, and what `checkSource` finds.
 */
export function readSources(
  files: readonly SourceFile[],
  issues: IssueList,
  rules: SourceRules = {},
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  const places = new Map<string, string>()
  for (const { name, text } of files) {
    const { value, locate } = readYaml(text, name, issues)
    issues.locateWith((at) => locate(at) ?? { file: name, line: 0, column: 0 })
    if (!isMap(value)) {
      issues.add('bad-value', `(${name})`, `${name} is not a map of sources`)
      continue
    }
    for (const key of Object.keys(value))
      if (key !== 'sources')
        issues.add(
          'unknown-key',
          key,
          `unknown key '${key.slice(0, 40)}'`,
          didYouMean(key, ['sources']) || 'The file has one key, `sources`.',
        )
    const rows = value['sources'] ?? {}
    if (!isMap(rows)) {
      issues.add('bad-value', 'sources', "'sources' is not a map of sources by id")
      continue
    }
    for (const [id, row] of Object.entries(rows)) {
      const path = `sources.${id}`
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60)
        issues.add(
          'bad-name',
          path,
          `'${id.slice(0, 60)}' cannot be an id`,
          'Use small letters, digits and single dashes.',
        )
      if (!isMap(row)) {
        issues.add('bad-value', path, `source '${id}' is not a map of fields`)
        continue
      }
      const source = readSource(id, row, issues)
      checkSource(source, rules, issues)
      if (sources.has(id))
        issues.add('duplicate', path, `source '${id}' stands twice`, 'Use one of the two.')
      else sources.set(id, source)
      const place = JSON.stringify([source.title, source.by, source.year, source.where])
      const same = places.get(place.toLowerCase()) ?? id
      if (same !== id)
        issues.add('duplicate', path, `source '${id}' is '${same}' again`, 'Cite that one.')
      places.set(place.toLowerCase(), same)
    }
  }
  return sources
}

function readSource(id: string, row: PlainMap, issues: IssueList): Source {
  const path = `sources.${id}`
  for (const key of Object.keys(row))
    if (!FIELDS.includes(key))
      issues.add(
        'unknown-key',
        `${path}.${key}`,
        `unknown key '${key.slice(0, 40)}'`,
        didYouMean(key, FIELDS) || `A source has ${FIELDS.join(', ')}.`,
      )
  const field = (key: string): string => {
    const value = row[key] ?? ''
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim()
    issues.add('bad-value', `${path}.${key}`, `'${key}' must be text`)
    return ''
  }
  for (const key of NEEDED)
    if ((row[key] ?? '') === '') issues.add('missing', path, `source '${id}' has no ${key}`)
  const kind = field('kind')
  if (kind !== '' && !SOURCE_KINDS.some((known) => known === kind))
    issues.add(
      'bad-value',
      `${path}.kind`,
      `'${kind.slice(0, 40)}' is no kind of source`,
      didYouMean(kind, SOURCE_KINDS) || `It is one of ${SOURCE_KINDS.join(', ')}.`,
    )
  return {
    id,
    title: field('title'),
    by: field('by'),
    year: field('year'),
    kind: kind as SourceKind,
    licence: field('licence'),
    url: field('url'),
    where: field('where'),
    checked: field('checked'),
  }
}
