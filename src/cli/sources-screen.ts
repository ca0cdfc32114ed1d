import { addressesOf } from '../evidence/check-source.ts'
import { USER_KINDS } from '../evidence/source-uses.ts'
import type { UsedSource } from './sources-folder.ts'
import type { CliWords } from './words/words.ts'
import { wrapped } from './wrapped.ts'

/** List sources, two lines each, and count them. */
export function sourcesText(
  found: readonly UsedSource[],
  all: number,
  { sources, format }: CliWords,
): string {
  return [
    ...found.flatMap(({ id, title, by, year, kind, uses }) => [
      id,
      ...wrapped(
        '',
        `${title}. ${by}, ${year}. ${sources.kinds[kind]}, ${sources.users(uses.length)}`,
      ),
    ]),
    sources.found(format.count(found.length), format.count(all)),
  ].join('\n')
}

/** Show one source and who names it. */
export function sourceText(source: UsedSource, { sources: words }: CliWords): string {
  const { labels } = words
  const users = USER_KINDS.flatMap((kind) => {
    const names = source.uses.filter((use) => use.kind === kind).map(({ name }) => name)
    return names.length === 0 ? [] : wrapped(words.userKinds[kind], names.join(', '))
  })
  return [
    source.id,
    ...wrapped(labels.title, source.title),
    ...wrapped(labels.by, `${source.by}, ${source.year}`),
    ...wrapped(labels.kind, words.kinds[source.kind]),
    ...(source.licence === '' ? [] : wrapped(labels.licence, source.licence)),
    ...wrapped(labels.where, source.where),
    ...addressesOf(source).flatMap((url, k) => wrapped(k === 0 ? labels.url : '', url)),
    ...wrapped(labels.checked, source.checked),
    ...(users.length === 0 ? wrapped('', words.unused) : users),
  ].join('\n')
}
