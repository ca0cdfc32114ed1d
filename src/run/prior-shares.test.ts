import { describe, expect, it } from 'vitest'
import { loadModel } from '../language/load-model.ts'
import { InlineRunner } from './inline-runner.ts'
import { priorShares } from './prior-shares.ts'

const TEXT = `model: small
time: { start: 2024-01, end: 2024-06, step: 1 month, unit: year }
dimensions: { firm: [A, B] }
parameters:
  rate: { about: Growth., unit: share, value: 5, prior: "uniform(0, 10)", because: example }
  own: { about: Own., over: firm, unit: share, value: 5, prior: "uniform(0, 10)", because: example }
variables: { x: { about: X., over: firm, unit: share, equation: "rate + own[firm]" } }
outcomes: { last: { about: End., unit: share, equation: "final(x[A])" } }
`

describe('priorShares', () => {
  it('tells where the draws of a world lie: a uniform draw from 0 to 10 is ten times its share', async () => {
    const { model, issues } = loadModel([{ name: 'small.yaml', text: TEXT }])
    const identity = { modelHash: '', engine: 'test', dataDate: '', hash: () => '' }
    const { draws } = await new InlineRunner(model, identity).run({
      scenario: { scenario: 'plain', about: '' },
      worlds: 1,
      firstWorld: 4711,
      seed: 9,
      record: [],
      keepDraws: true,
    })
    const shares = priorShares(model, 9, 4711)

    expect(issues.filter((i) => i.severity === 'error')).toEqual([])
    expect(shares.length).toBeGreaterThan(1)
    for (const { name, element, share } of shares)
      expect(draws?.parameters[name]?.[element]?.[0]).toBeCloseTo(10 * share, 12)
  })
})
