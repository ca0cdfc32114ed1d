import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { readYaml } from '../language/yaml-text.ts'
import { mapOf, textOf } from './plain-shapes.ts'

/** What a source is. */
export const SOURCE_KINDS = [
  'filing',
  'survey',
  'paper',
  'data set',
  'press',
  'project data',
  'model',
] as const
/** One of `SOURCE_KINDS`; `project data` is a table of this project, `model` one of its own computations. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A source named by parameters, citations, claims and figures. */
export interface Source {
  readonly id: string
  readonly title: string
  /** Author or publisher. */
  readonly by: string
  /** Year, month or day of publication. */
  readonly year: string
  readonly kind: SourceKind
  readonly url: string
  /** Table, page, series or file. */
  readonly where: string
  /** What of it was read here. */
  readonly checked: string
}

/**
 * Read the files of sources (`sources: { id: {...} }` each) into one list. An id that stands twice, a missing field and an
 * unknown kind are listed.
 */
export function readSources(
  files: readonly SourceFile[],
  issues: IssueList,
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  for (const { name, text } of files) {
    const { value, locate } = readYaml(text, name, issues)
    issues.locateWith((at) => locate(at) ?? { file: name, line: 0, column: 0 })
    const rows = mapOf(mapOf(value)['sources'])
    for (const [id, row] of Object.entries(rows)) {
      const path = `sources.${id}`
      const field = (key: string) => textOf(mapOf(row)[key])
      if (sources.has(id)) issues.add('duplicate', path, `source '${id}' stands twice`)
      for (const key of ['title', 'by', 'year', 'kind', 'url'])
        if (field(key) === '') issues.add('missing', path, `source '${id}' has no ${key}`)
      const kind = field('kind') as SourceKind
      if (!SOURCE_KINDS.includes(kind))
        issues.add(
          'bad-value',
          `${path}.kind`,
          `'${kind}' is no kind of source`,
          `It is one of ${SOURCE_KINDS.join(', ')}.`,
        )
      sources.set(id, {
        id,
        title: field('title'),
        by: field('by'),
        year: field('year'),
        kind,
        url: field('url'),
        where: field('where'),
        checked: field('checked'),
      })
    }
  }
  return sources
}
