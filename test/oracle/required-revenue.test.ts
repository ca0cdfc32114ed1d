import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StaticModel } from '../../src/evidence/static-model.ts'
import { loadModel } from '../../src/language/load-model.ts'

const text = readFileSync(
  new URL('../../evidence/models/required-revenue.yaml', import.meta.url),
  'utf8',
)
const model = new StaticModel(loadModel([{ name: 'required-revenue.yaml', text }]).model)
const PLAIN = {
  capex: 1000,
  chip_sales: 0,
  residual: 0,
  margin: 1,
  utilisation: 1,
  ramp: 0,
  perpetual: 0,
}
const of = (name: string, set: Record<string, number>) =>
  model.evaluate({ ...PLAIN, ...set }).values.get(name) ?? Number.NaN
const far = (a: number, b: number) => Math.abs(a - b) / Math.abs(b)

const life = fc.double({ min: 1, max: 30, noNaN: true })
const cost_of_capital = fc.double({ min: 0.01, max: 0.3, noNaN: true })
const residual = fc.double({ min: 0, max: 0.9, noNaN: true })
const RUNS = { numRuns: 40 }

describe('required revenue', () => {
  it('gives the money back with its return over whole years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        cost_of_capital,
        residual,
        (years, rate, left) => {
          const charge = of('capital_charge', {
            life: years,
            cost_of_capital: rate,
            residual: left,
          })
          let owed = 1000
          for (let year = 0; year < years; year++) owed = owed * (1 + rate) - charge
          const grown = 1000 * (1 + rate) ** years
          expect(Math.abs(owed - 1000 * left) / grown).toBeLessThan(1e-12)
        },
      ),
      RUNS,
    )
  })

  it('is wear alone at no return, and is approached by a small one', () => {
    fc.assert(
      fc.property(life, residual, (years, left) => {
        const set = { life: years, residual: left }
        const straight = of('capital_charge', { ...set, cost_of_capital: 0 })
        expect(far(straight, (1000 * (1 - left)) / years)).toBeLessThan(1e-12)
        expect(far(of('capital_charge', { ...set, cost_of_capital: 1e-6 }), straight)).toBeLessThan(
          1e-3,
        )
      }),
      RUNS,
    )
  })

  it('is interest alone for ever, and is approached by a long life', () => {
    fc.assert(
      fc.property(cost_of_capital, residual, (rate, left) => {
        const set = { cost_of_capital: rate, residual: left }
        const forever = of('capital_charge', { ...set, perpetual: 1, life: 5 })
        expect(far(forever, 1000 * rate)).toBeLessThan(1e-12)
        expect(far(of('capital_charge', { ...set, life: 5000 }), forever)).toBeLessThan(1e-12)
      }),
      RUNS,
    )
  })

  it('needs the more the longer sales ramp up, by the present value of what is missed', () => {
    fc.assert(
      fc.property(
        life,
        cost_of_capital,
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        (years, rate, ramp) => {
          const share = of('ramp_share', { life: years, cost_of_capital: rate, ramp })
          const top = Math.min(ramp, years)
          // Simpson's rule over each smooth piece, against the closed form of the model.
          const piece = (from: number, to: number, f: (t: number) => number) => {
            const n = 400
            const h = (to - from) / n
            let sum = f(from) + f(to)
            for (let i = 1; i < n; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h)
            return (sum * h) / 3
          }
          const worth = (t: number) => (1 + rate) ** -t
          const sold = piece(0, top, (t) => (t / top) * worth(t)) + piece(top, years, worth)
          expect(far(share, sold / piece(0, years, worth))).toBeLessThan(1e-9)
        },
      ),
      RUNS,
    )
  })

  it('knows the ramp at no return and for ever', () => {
    expect(of('ramp_share', { life: 5, cost_of_capital: 0, ramp: 2 })).toBeCloseTo(0.8, 14)
    expect(of('ramp_share', { cost_of_capital: 0, ramp: 2, perpetual: 1 })).toBe(1)
    const force = Math.log(1.1)
    expect(of('ramp_share', { life: 1, cost_of_capital: 0.1, ramp: 2, perpetual: 1 })).toBeCloseTo(
      (1 - Math.exp(-2 * force)) / (2 * force),
      12,
    )
  })

  it('turns a claim into the margin that makes it pay', () => {
    fc.assert(
      fc.property(life, cost_of_capital, residual, (years, rate, left) => {
        const set = {
          life: years,
          cost_of_capital: rate,
          residual: left,
          ramp: 1,
          utilisation: 0.6,
        }
        const revenue = of('required_revenue', { ...set, margin: 0.4 })
        expect(far(of('implied_margin', { ...set, claimed_revenue: revenue }), 0.4)).toBeLessThan(
          1e-12,
        )
      }),
      RUNS,
    )
  })
})
