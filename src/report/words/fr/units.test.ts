import { describe, expect, it } from 'vitest'
import { readCitationsFolder } from '../../../cli/citations-folder.ts'
import { scoreboardOf } from '../../../evidence/scoreboard.ts'
import { frenchUnit } from './units.ts'

describe('frenchUnit', () => {
  it.each([
    ['year', 'ans'],
    ['1 / year', '1 / an'],
    ['GPU * hour', 'heures de GPU'],
    ['USD / (GPU * hour)', 'USD / heure de GPU'],
    ['byte / token', 'octets / jeton'],
    ['token / second / node', 'jetons / s / nœud'],
    ['list USD / Mtoken', 'USD affichés / M jetons'],
    ['USD/yr', 'USD/an'],
    ['nodes', 'nœuds'],
    ['FLOP / (second * GPU)', 'FLOP / (s * GPU)'],
  ])('writes %s as %s', (unit, french) => {
    expect(frenchUnit(unit)).toBe(french)
  })

  it('leaves no English word in any unit or label of a published figure', () => {
    const { citations, ground } = readCitationsFolder()
    const units = scoreboardOf(citations, ground).citations.flatMap(({ inputs, outputs }) => [
      ...inputs.map(({ unit }) => unit),
      ...outputs.map(({ label }) => label),
    ])
    const english =
      /\b(?:share|list|tokens?|bytes?|nodes?|homes?|users?|firm|hour|second|days?|month|year|yr|at least|above|within|baseline|index)\b/

    expect(units.length).toBeGreaterThan(200)
    expect(units.map(frenchUnit).filter((unit) => english.test(unit))).toEqual([])
  })
})
