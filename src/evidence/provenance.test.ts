import { describe, expect, it } from 'vitest'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { countProvenance } from './provenance.ts'

const MODEL = loadSound(`model: small
time: { start: 2024-01, end: 2025-01, step: 1 month, unit: year }
dimensions: { firm: [A, B] }
parameters:
  seen: { about: x, unit: share, value: 1, prior: "uniform(0, 1)", evidence: measured, source: [paper] }
  worked: { about: x, unit: share, value: 1, evidence: derived, source: [paper, table] }
  guessed: { about: x, unit: share, over: firm, value: 1, spread: "lognormal(1, 0.2)", evidence: judgement, because: x }
  bare: { about: x, unit: share, value: 1, because: x }
stocks: { size: { about: x, unit: share, initial: "seen * worked * bare * guessed[A] * guessed[B]", change: "0 / 1 year" } }
outcomes: { last: { about: x, unit: share, equation: final(size) } }
`)

describe('countProvenance', () => {
  it('counts parameters by kind, those that are drawn, and sources that resolve', () => {
    expect(countProvenance(MODEL, new Set(['paper', 'other']))).toEqual({
      parameters: 4,
      drawn: 2,
      kinds: [
        { kind: 'judgement', parameters: 1, drawn: 1 },
        { kind: 'derived', parameters: 1, drawn: 0 },
        { kind: 'calibrated', parameters: 0, drawn: 0 },
        { kind: 'measured', parameters: 1, drawn: 1 },
        { kind: '', parameters: 1, drawn: 0 },
      ],
      sources: 2,
      resolved: 1,
      unresolved: ['table'],
    })
  })
})
