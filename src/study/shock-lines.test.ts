import { expect, test } from 'vitest'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { shockLines } from './shock-lines.ts'

test('shocks are listed with the ranges of their priors, fixed lengths and their record', () => {
  const model = loadSound(`model: small
time: { start: 2024-01, end: 2024-12, step: 1 month, unit: year }
shocks:
  blow: { about: A blow., unit: share, hazard: 0.1, size: "uniform(0, 1)", duration: "uniform(10, 20)", profile: fade, history: [{ at: 2024-03, size: 0.5 }] }
  cut: { about: A cut., unit: share, hazard: 0.1, size: 0.35, duration: permanent }
  turn: { about: A turn., unit: share, hazard: 0.1, size: "uniform(2, 4)", duration: 24 }
variables:
  felt: { about: x, unit: share, equation: blow_active + cut_active + turn_active }
`)

  const [blow, cut, turn] = shockLines(model)

  expect(blow).toMatchObject({
    name: 'blow',
    profile: 'fade',
    fixedMonths: null,
    history: [{ at: '2024-03', size: 0.5 }],
  })
  expect(blow?.size?.map((v) => +v.toFixed(9))).toEqual([0.05, 0.5, 0.95])
  expect(blow?.months?.map((v) => +v.toFixed(9))).toEqual([10.5, 15, 19.5])
  expect(cut).toMatchObject({ size: [0.35, 0.35, 0.35], isPermanent: true, months: null })
  expect(turn).toMatchObject({ fixedMonths: 24, months: null, isPermanent: false })
})
