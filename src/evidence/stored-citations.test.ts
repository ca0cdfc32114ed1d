import { describe, expect, it } from 'vitest'
import { readCitationsFolder } from '../cli/citations-folder.ts'
import { judgeCitation, scoreboardOf } from './scoreboard.ts'
import { storeCitations, storeScoreboard } from './store-citations.ts'
import { readScoreboard } from './stored-citations.ts'

const { citations, ground } = readCitationsFolder()
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('a stored scoreboard', () => {
  it('comes back from JSON as it was, with each source once', () => {
    const stored = asJson(storeScoreboard(citations, ground))

    expect(readScoreboard(stored)).toEqual(asJson(scoreboardOf(citations, ground)))
    expect(new Set(stored.sources.map(({ id }) => id)).size).toBe(stored.sources.length)
  })

  it('says what it would take for numbers that do not reproduce alone', () => {
    const { needed, citations: all } = storeScoreboard(citations, ground)
    const failing = all.filter(({ outputs }) =>
      outputs.some(({ status }) => status === 'does-not-reproduce'),
    )

    expect(Object.keys(needed).length).toBeGreaterThan(0)
    for (const id of Object.keys(needed)) expect(failing.map((one) => one.id)).toContain(id)
  })
})

describe('stored citations', () => {
  it('work out from JSON to the same numbers', () => {
    const stored = asJson(storeCitations(citations, ground))
    const models = new Map(stored.models.map((model) => [model.name, model]))

    for (const [k, citation] of citations.entries()) {
      const again = judgeCitation(stored.citations[k]!, { models, sources: ground.sources })
      expect(again.outputs).toEqual(judgeCitation(citation, ground).outputs)
    }
  })
})
