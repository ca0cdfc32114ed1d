import type { Citation } from './citation.ts'
import type { CitationGround } from './citations.ts'
import { neededValues } from './needed-value.ts'
import { scoreboardOf } from './scoreboard.ts'
import type { Source } from './source.ts'
import type { StoredCitations, StoredScoreboard } from './stored-citations.ts'

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
