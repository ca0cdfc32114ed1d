import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readClaimsFolder } from '../../src/cli/claims-folder.ts'
import { readModelFolder, requireSound } from '../../src/cli/model-folder.ts'
import { MAPPED_CLAIMS } from '../../src/evidence/claims.ts'

interface Row {
  readonly id: string
  readonly quantity: string
  readonly unit: string
  readonly agreement: string
}
// The article's claims as first checked, copied from the project's market data.
const CSV = readFileSync(new URL('../oracle/claims.csv', import.meta.url), 'utf8')
const ROWS = Papa.parse<Row>(CSV, { header: true, skipEmptyLines: true }).data
const LEDGER = readClaimsFolder(requireSound(readModelFolder(undefined)))
const BY_ID = new Map(LEDGER.claims.map((claim) => [claim.id, claim]))

describe('the ledger of claims', () => {
  it('holds each of the 61 claims of the article once', () => {
    expect(ROWS.length).toBe(61)
    expect(LEDGER.claims.map((c) => c.id).sort()).toEqual(ROWS.map((r) => r.id).sort())
  })

  it.each(ROWS.map((row) => [row.id, row] as const))(
    '%s keeps the word and the quantity of the table it comes from',
    (id, row) => {
      const claim = BY_ID.get(id)

      expect(claim?.csvAgreement).toBe(row.agreement)
      expect(claim?.quantity ?? '').toBe(row.quantity)
    },
  )

  it('answers each number of the map by an experiment', () => {
    const answered = new Set(LEDGER.experiments.flatMap((e) => e.mapped))

    expect([...answered].sort((a, b) => a - b)).toEqual(
      Array.from({ length: MAPPED_CLAIMS }, (_, k) => k + 1),
    )
  })

  it.each(LEDGER.claims.map((claim) => [claim.id, claim] as const))(
    '%s speaks English and French, each its own',
    (_, claim) => {
      const texts = [claim.statement, claim.reason, claim.check.value, ...(claim.outside ? [claim.outside] : [])]

      for (const { en, fr } of texts) {
        expect(en.trim()).not.toBe('')
        expect(fr.trim()).not.toBe('')
      }
      expect(claim.statement.en).not.toBe(claim.statement.fr)
      expect(claim.reason.en).not.toBe(claim.reason.fr)
    },
  )

  it('tells the experiments in both languages', () => {
    for (const { about, falsifier } of LEDGER.experiments) {
      expect(about.en).not.toBe(about.fr)
      expect(falsifier.en).not.toBe(falsifier.fr)
    }
  })

  it('links both ways: a name knows its claims, an experiment its names', () => {
    expect(LEDGER.links.ofName.get('contested_share')?.claims).toContain('deepseek-training-cost')
    for (const { id, method } of LEDGER.experiments)
      if (method.kind !== 'figure')
        expect(LEDGER.links.namesOfExperiment.get(id)?.length ?? 0, id).toBeGreaterThanOrEqual(0)
    for (const [name, { claims, experiments }] of LEDGER.links.ofName) {
      for (const id of claims) expect(BY_ID.has(id), name).toBe(true)
      for (const id of experiments)
        expect(LEDGER.experiments.some((e) => e.id === id), name).toBe(true)
    }
  })

  it('opens every address', () => {
    for (const { check } of LEDGER.claims) for (const url of check.urls) expect(URL.canParse(url)).toBe(true)
  })

  it('takes bounds from the article, a sign or a reason, never from nowhere', () => {
    for (const { id, bound, supportsIf } of LEDGER.experiments) {
      expect(bound === 'article' || bound === 'sign' || bound.en !== '', id).toBe(true)
      // Nothing for a difference, one for a ratio.
      if (bound === 'sign') expect(JSON.stringify(supportsIf), id).toMatch(/^\{"(above|below)":[01]\}$/)
    }
  })
})
