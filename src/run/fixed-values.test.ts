import { describe, expect, it } from 'vitest'
import { loadModel } from '../language/load-model.ts'
import { InlineRunner } from './inline-runner.ts'
import type { Job } from './job.ts'
import { RunPreparer } from './prepared-run.ts'

const TEXT = `
model: two
version: 1.0.0
time: { start: 2025-01, end: 2026-01, step: 1 month, unit: year }
units: { year: base, share: 1 }
dimensions: { firm: [A, B], big: { subset: firm, elements: [A] } }
parameters:
  speed: { about: "x", unit: 1 / year, value: 0.5, prior: "uniform(0, 1)", evidence: judgement, because: test }
  twice: { about: "x", unit: 1 / year, value: 2 * speed, evidence: judgement, because: test }
  size: { about: "x", unit: months, over: firm, value: 6, spread: "lognormal(1, 0.2)", evidence: judgement, because: test }
  still: { about: "x", unit: share, value: 3, evidence: judgement, because: test }
stocks:
  level: { about: "x", unit: share, over: firm, initial: still, change: "twice * size[firm] / 1 year" }
outcomes:
  end: { about: "x", unit: share, over: firm, equation: "final(level[firm])" }
`
const MODEL = loadModel([{ name: 'm.yaml', text: TEXT }]).model
const IDENTITY = { modelHash: '', engine: '', dataDate: '', hash: () => '' }
const job = (set: Job['scenario']['set']): Job => ({
  scenario: { scenario: 's', ...(set ? { set } : {}) },
  worlds: 9,
  seed: 3,
  record: ['level'],
})
const bits = async (runner: InlineRunner, set: Job['scenario']['set']) => {
  const { outcomes, series } = await runner.run(job(set))
  return [...series, ...outcomes].map(([label, values]) => [label, [...values]])
}

describe('a number that a drawn parameter is fixed to', () => {
  it.each([
    [{ speed: 0.25 }, { speed: 0.75 }],
    [{ speed: '0.25' }, { speed: '0.8' }],
    [{ 'size[A]': 3 }, { 'size[A]': 12 }],
    [{ 'size[big]': 3 }, { 'size[big]': 12 }],
    [{ size: 3 }, { size: 12 }],
    [{ still: 1 }, { still: 7 }],
    [
      { size: 3, 'size[B]': 4 },
      { size: 3, 'size[B]': 5 },
    ],
    [{ speed: 'uniform(0, 0.5)' }, { speed: 'uniform(0.5, 1)' }],
    [
      { speed: 0.3, twice: '3 * speed' },
      { speed: 0.4, twice: '3 * speed' },
    ],
  ])('gives the same bits on a program of another number as on its own: %j, %j', async (a, b) => {
    const warm = new InlineRunner(MODEL, IDENTITY)
    const first = await bits(warm, a)
    const second = await bits(warm, b)
    const again = await bits(warm, a)

    expect(second).toEqual(await bits(new InlineRunner(MODEL, IDENTITY), b))
    expect(again).toEqual(first)
    expect(second).not.toEqual(first)
  })

  it('does not compile again, where the parameter is drawn and set once', () => {
    const preparer = new RunPreparer(MODEL)
    const programOf = (set: Job['scenario']['set']) => preparer.prepare(job(set)).program

    expect(programOf({ speed: 0.1 })).toBe(programOf({ speed: 0.9 }))
    expect(programOf({ 'size[A]': 1 })).toBe(programOf({ 'size[A]': 2 }))
    expect(programOf({ still: 1 })).not.toBe(programOf({ still: 2 }))
    expect(programOf({ speed: 0.1 })).not.toBe(programOf({ speed: '2 * still / 1 year' }))
  })

  it('lies inside the bounds and units as before', () => {
    expect(() => new RunPreparer(MODEL).prepare(job({ sped: 1 }))).toThrow(/sped/)
    expect(() => new RunPreparer(MODEL).prepare(job({ still: '1 year' }))).toThrow()
  })
})
