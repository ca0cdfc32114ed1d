import type { Model } from '../language/model.ts'
import type { Citation } from './citation.ts'
import type { CitationGround } from './citations.ts'
import type { NeededValue } from './needed-value.ts'
import { neededValues } from './needed-value.ts'
import type { JudgedCitation, JudgedInput, Scoreboard } from './scoreboard.ts'
import { scoreboardOf } from './scoreboard.ts'
import type { Source } from './sources.ts'

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

/** Put the scoreboard into plain data. */
export function storeScoreboard(
  citations: readonly Citation[],
  ground: CitationGround,
): StoredScoreboard {
  const board = scoreboardOf(citations, ground)
  const used = new Map<string, Source>()
  const idsOf = (sources: readonly Source[]): readonly string[] =>
    sources.map((source) => {
      used.set(source.id, source)
      return source.id
    })
  return {
    counts: board.counts,
    citations: board.citations.map((citation) => ({
      ...citation,
      sources: idsOf(citation.sources),
      inputs: citation.inputs.map((input) => ({ ...input, sources: idsOf(input.sources) })),
    })),
    sources: [...used.values()],
    needed: Object.fromEntries(
      citations.flatMap((citation) => {
        const values = neededValues(citation, ground)
        return values.length === 0 ? [] : [[citation.id, values]]
      }),
    ),
  }
}

/** Put citations and the models that they need into plain data. */
export function storeCitations(
  citations: readonly Citation[],
  { models }: Pick<CitationGround, 'models'>,
): StoredCitations {
  const needed = new Set(citations.map(({ model }) => model))
  return { citations, models: [...models.values()].filter(({ name }) => needed.has(name)) }
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
