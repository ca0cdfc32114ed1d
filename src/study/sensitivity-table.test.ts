import { describe, expect, it } from 'vitest'
import type { Sensitivities } from '../run/sensitivities.ts'
import { rankSensitivities, STEP_FUNCTION } from './sensitivity-table.ts'

const FOUND: Sensitivities = {
  scenario: 'base',
  backend: 'js',
  notFollowed: [],
  unconverged: [],
  parameters: [
    { label: 'small', name: 'small', value: 1 },
    { label: 'zero', name: 'zero', value: 0 },
    { label: 'idle', name: 'idle', value: 5 },
    { label: 'large', name: 'large', value: -200 },
    { label: 'broken', name: 'broken', value: 1 },
  ],
  answers: [
    {
      label: 'a',
      name: 'a',
      of: 'outcome',
      value: 4,
      kind: 'smooth',
      derivatives: Float64Array.of(2, 9, 0, 0.5, NaN),
    },
    { label: 'b', name: 'b', of: 'outcome', value: 1, kind: 'step', derivatives: null },
    {
      label: 'c',
      name: 'c',
      of: 'series',
      value: 0,
      kind: 'smooth',
      derivatives: Float64Array.of(2, 0, 0, 0, 0),
    },
    {
      label: 'd',
      name: 'd',
      of: 'series',
      value: 3,
      kind: 'constant',
      derivatives: new Float64Array(5),
    },
  ],
}
const [a, b, c, d] = rankSensitivities(FOUND)

describe('the table of sensitivities', () => {
  it('puts first what could not be computed, then the strongest per cent, last parameters at 0', () => {
    expect(a?.rows.map((r) => r.parameter)).toEqual(['broken', 'large', 'small', 'zero'])
  })

  it('tells the effect of one per cent and the elasticity', () => {
    expect(a?.rows[1]).toEqual({
      parameter: 'large',
      at: -200,
      derivative: 0.5,
      effectOfOnePercent: -1,
      elasticity: -25,
    })
  })

  it('has neither at a parameter of 0, and no elasticity of an answer of 0', () => {
    expect(a?.rows[3]).toMatchObject({ derivative: 9, effectOfOnePercent: null, elasticity: null })
    expect(c?.rows[0]).toMatchObject({ effectOfOnePercent: 0.02, elasticity: null })
  })

  it('never gives a step function a derivative of 0', () => {
    expect(b).toMatchObject({ why: STEP_FUNCTION, rows: [] })
    expect(d).toMatchObject({ why: 'moved by no parameter', rows: [] })
  })
})
