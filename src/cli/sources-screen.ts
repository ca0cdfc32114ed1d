import { addressesOf } from '../evidence/check-source.ts'
import type { Source } from '../evidence/source.ts'
import type { SourceUse, UseKind } from '../evidence/source-uses.ts'
import { citingUses, USE_KINDS } from '../evidence/source-uses.ts'
import type { CliWords } from './words/words.ts'
import { wrapped } from './wrapped.ts'

/** A source with what rests on it. */
export interface UsedSource extends Source {
  readonly uses: readonly SourceUse[]
}

/** List sources, two lines or more each, and count them beside all and those that nothing names. */
export function sourcesText(
  found: readonly UsedSource[],
  all: readonly UsedSource[],
  { sources, format }: CliWords,
): string {
  const unused = all.filter(({ uses }) => citingUses(uses).length === 0).length
  return [
    ...found.flatMap(({ id, title, by, year, kind, uses }) => [
      id,
      ...wrapped(
        '',
        `${title}. ${by}, ${year}. ${sources.kinds[kind]}, ${sources.users(citingUses(uses).length)}`,
      ),
    ]),
    sources.found(format.count(found.length), format.count(all.length), format.count(unused)),
  ].join('\n')
}

/** Show one source and what rests on it by kind. */
export function sourceText(source: UsedSource, words: CliWords): string {
  const { labels, kinds, unused } = words.sources
  return [
    source.id,
    ...wrapped(labels.title, source.title),
    ...wrapped(labels.by, `${source.by}, ${source.year}`),
    ...wrapped(labels.kind, kinds[source.kind]),
    ...(source.licence === '' ? [] : wrapped(labels.licence, source.licence)),
    ...wrapped(labels.where, source.where),
    // Each address on a line of its own, to be opened from there.
    ...addressesOf(source).flatMap((url, k) => wrapped(k === 0 ? labels.url : '', url)),
    ...wrapped(labels.checked, source.checked),
    ...USE_KINDS.flatMap((kind) => usesText(kind, source.uses, words)),
    ...(citingUses(source.uses).length === 0 ? wrapped('', unused) : []),
  ].join('\n')
}

function usesText(
  kind: UseKind,
  uses: readonly SourceUse[],
  { sources, format }: CliWords,
): string[] {
  const texts = uses
    .filter((use) => use.kind === kind)
    .map(({ id, names }) => {
      if (kind === 'table') return `${id} (${sources.figures(names.length, format.count)})`
      return names.length === 0 ? id : `${id} (${names.join(', ')})`
    })
  return texts.length === 0 ? [] : wrapped(sources.uses[kind], texts.join(', '))
}
