import { describe, expect, it } from 'vitest'
import { loadModel } from '../language/load-model.ts'
import { StaticModel } from './static-model.ts'

const TEXT = `
model: break-even
version: 1.0.0
units: { USD: base, USD bn: 1e9 USD, year: base }
inputs:
  capex: { about: "Spending.", unit: USD bn, value: 400, evidence: judgement, because: "test" }
  life: { about: "Years of use.", unit: years, value: 10, prior: "uniform(8, 12)", evidence: judgement, because: "test" }
  margin: { about: "Gross margin.", unit: "%", value: 25, evidence: judgement, because: "test" }
variables:
  wear: { about: "Spending a year.", unit: USD bn / year, equation: capex / life }
outcomes:
  revenue: { about: "Revenue that covers it.", unit: USD / year, equation: final(wear) / final(margin) }
`
const modelOf = (text: string) => loadModel([{ name: 'm.yaml', text }]).model

describe('StaticModel', () => {
  it('works out inputs, variables and outcomes in their declared units', () => {
    const { values, notFinite } = new StaticModel(modelOf(TEXT)).evaluate()

    expect(values.get('margin')).toBeCloseTo(25, 12)
    expect(values.get('wear')).toBeCloseTo(40, 12)
    expect(values.get('revenue')).toBeCloseTo(160e9, 0)
    expect(notFinite).toEqual([])
  })

  it('takes settings in declared units and names what is not finite', () => {
    const model = new StaticModel(modelOf(TEXT))

    expect(model.evaluate({ life: 9, margin: 30 }).values.get('wear')).toBeCloseTo(400 / 9, 12)
    expect(model.evaluate({ margin: 0 }).notFinite).toEqual(['revenue'])
  })

  it('lists a setting that is no input', () => {
    expect(() => new StaticModel(modelOf(TEXT)).evaluate({ lifes: 3 })).toThrow(/lifes/)
  })

  it('samples the inputs that have a prior, the same numbers for the same seed', async () => {
    const model = new StaticModel(modelOf(TEXT))
    const one = await model.sample(50, 7)
    const two = await model.sample(50, 7)

    const wear = [...(one.series.get('wear') ?? [])]
    expect(wear).toEqual([...(two.series.get('wear') ?? [])])
    expect(Math.min(...wear)).toBeGreaterThanOrEqual(400 / 12)
    expect(Math.max(...wear)).toBeLessThanOrEqual(400 / 8)
  })

  it('refuses a model with time', () => {
    const text = TEXT.replace(
      'units:',
      'time: { start: 2025-01, end: 2026-01, step: 1 month, unit: year }\nunits:',
    )

    expect(() => new StaticModel(modelOf(text))).toThrow(/static/)
  })
})
