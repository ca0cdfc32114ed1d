import type { Model } from '../language/model.ts'
import type { Citation } from './citation.ts'
import type { NeededValue } from './needed-value.ts'
import type { JudgedCitation, JudgedInput, Scoreboard } from './scoreboard.ts'
import type { Source } from './source.ts'

/** A thing with the ids of its sources in their place. */
type ById<T extends { readonly sources: readonly Source[] }> = Omit<T, 'sources'> & {
  readonly sources: readonly string[]
}

/** The scoreboard as plain data, each source once. */
export interface StoredScoreboard {
  readonly counts: Scoreboard['counts']
  readonly citations: readonly (ById<Omit<JudgedCitation, 'inputs'>> & {
    readonly inputs: readonly ById<JudgedInput>[]
  })[]
  readonly sources: readonly Source[]
  /** What an input would have to be for a number that does not reproduce, by citation. */
  readonly needed: Readonly<Record<string, readonly NeededValue[]>>
}

/** What working a citation out again takes, as plain data. */
export interface StoredCitations {
  readonly citations: readonly Citation[]
  readonly models: readonly Model[]
}

/** Read the scoreboard back. */
export function readScoreboard({ counts, citations, sources }: StoredScoreboard): Scoreboard {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const found = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  return {
    counts,
    citations: citations.map((citation) => ({
      ...citation,
      sources: found(citation.sources),
      inputs: citation.inputs.map((input) => ({ ...input, sources: found(input.sources) })),
    })),
  }
}
