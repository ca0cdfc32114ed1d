import type { Command } from 'commander'
import { addressesOf } from '../evidence/check-source.ts'
import type { SourceKind } from '../evidence/source.ts'
import { SOURCE_KINDS } from '../evidence/source.ts'
import { citingUses } from '../evidence/source-uses.ts'
import type { Language } from '../evidence/words.ts'
import { nearestName } from '../language/nearest.ts'
import { inputFault } from './fault.ts'
import { readProjectSources, readSourcesFolder } from './sources-folder.ts'
import type { UsedSource } from './sources-screen.ts'
import { sourcesText, sourceText } from './sources-screen.ts'
import { say, sayJson } from './terminal.ts'
import type { CliWords } from './words/words.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline sources`. */
export interface SourcesOptions {
  readonly kind?: string
  readonly unused?: boolean
  readonly lang: Language
  readonly json?: boolean
}

/** Add `faultline sources` to the command line. */
export function addSourcesCommand(
  command: Command,
  { sources }: CliWords['help'],
  end: (code: number) => void,
): void {
  command
    .option('--kind <kind>', sources.kind(SOURCE_KINDS.join(', ')))
    .option('--unused', sources.unused)
    .action((id: string | undefined, options: SourcesOptions) => end(sourcesCommand(id, options)))
}

/** List the sources of the project, or show one with everything that rests on it. */
export function sourcesCommand(id: string | undefined, options: SourcesOptions): number {
  const words = CLI_WORDS[options.lang]
  const { unused = false, json = false } = options
  if (id !== undefined && (options.kind !== undefined || unused))
    throw inputFault('bad-option', 'one-source', {})
  const kind = options.kind === undefined ? null : kindOf(options.kind)
  // A wrong id is told before all evidence is read.
  const known = readProjectSources()
  if (id !== undefined && !known.has(id))
    throw inputFault('no-source', 'no-source', { id, near: nearestName(id, known.keys()) })
  const { sources, uses } = readSourcesFolder()
  const all = [...sources.values()]
    .map((source) => ({ ...source, uses: uses.get(source.id) ?? [] }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const one = all.find((source) => source.id === id)
  if (one) {
    if (json) sayJson(jsonOf(one))
    else say(sourceText(one, words))
    return 0
  }
  const found = all.filter(
    (source) =>
      (kind === null || source.kind === kind) && !(unused && citingUses(source.uses).length > 0),
  )
  if (json) sayJson(found.map(jsonOf))
  else say(sourcesText(found, all, words))
  return 0
}

function jsonOf(source: UsedSource): object {
  return {
    ...source,
    addresses: addressesOf(source),
    cited: citingUses(source.uses).length > 0,
  }
}

function kindOf(text: string): SourceKind {
  const kind = SOURCE_KINDS.find((known) => known === text)
  if (kind !== undefined) return kind
  throw inputFault('no-source-kind', 'no-source-kind', {
    kind: text,
    known: SOURCE_KINDS.join(', '),
    near: nearestName(text, SOURCE_KINDS),
  })
}
