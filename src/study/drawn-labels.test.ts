import { expect, test } from 'vitest'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { drawnLabels } from './drawn-labels.ts'

test('a shared parameter is one draw, others one for each element, and fixed ones none', () => {
  const model = loadSound(`model: small
time: { start: 2024-01, end: 2025-01, step: 1 month, unit: year }
dimensions: { firm: [A, B] }
parameters:
  alone: { about: x, unit: share, value: 1, prior: "uniform(0, 1)", evidence: measured, because: x }
  each: { about: x, unit: share, over: firm, value: 1, spread: "lognormal(1, 0.2)", because: x }
  same: { about: x, unit: share, over: firm, value: 1, prior: "uniform(0, 1)", shared: true, evidence: judgement, because: x }
  fixed: { about: x, unit: share, value: 1, because: x }
stocks: { size: { about: x, unit: share, initial: "fixed * alone * each[A] * each[B] * same[A] * same[B]", change: "0 / 1 year" } }
`)

  expect(drawnLabels(model)).toEqual([
    { labels: ['alone'], evidence: 'measured' },
    { labels: ['each[A]'], evidence: '' },
    { labels: ['each[B]'], evidence: '' },
    { labels: ['same[A]', 'same[B]'], evidence: 'judgement' },
  ])
})
