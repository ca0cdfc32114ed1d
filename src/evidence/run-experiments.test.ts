import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../language/blocks.ts'
import { IssueList } from '../language/issue.ts'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import { checkExperiments } from './check-experiments.ts'
import { EvidenceText } from './evidence-text.ts'
import { readExperiments } from './experiments.ts'
import { runExperiments } from './run-experiments.ts'

// One draw decides all: `level` stands at 10 times it, for ever.
const MODEL = loadSound(`model: plain
time: { start: 2025-01, end: 2026-01, step: 1 month, unit: year }
parameters: { luck: { about: x, unit: share, value: 0.5, prior: "uniform(0, 1)", because: x } }
stocks: { level: { about: x, unit: share, initial: 10 * luck, change: 0 } }
`)
const IDENTITY = { modelHash: '', engine: '', dataDate: '', hash: () => '' }
const HEAD = (id: string, rest: string) =>
  `  ${id}: { claims: [c], mapped: [1], bound: article, about: { en: a, fr: b }, falsifier: { en: a, fr: b }, ${rest} }`
const file = (...rows: string[]): SourceFile => ({
  name: 'e.yaml',
  text: `experiments:\n${rows.join('\n')}\n`,
})

function read(...rows: string[]) {
  const issues = new IssueList()
  const experiments = readExperiments([file(...rows)], new EvidenceText(issues), issues)
  const ground = {
    model: MODEL,
    scenarios: new Map([['plain', { scenario: 'plain' }]]),
    sources: new Set<string>(),
    hasObservations: false,
  }
  const model = checkExperiments(experiments, ground, issues)
  return { experiments, model, issues: issues.items, scenarios: ground.scenarios }
}

async function run(row: string, worlds = 4000) {
  const { experiments, model, issues, scenarios } = read(row)
  expect(issues).toEqual([])
  const runner = new InlineRunner(model, IDENTITY)
  const { results } = await runExperiments(experiments, {
    run: (job, hooks) => runner.run(job, hooks),
    model,
    scenarios,
    observations: null,
    worlds,
    seed: 1,
  })
  return results[0]
}

describe('experiments on a model with a known answer', () => {
  it('read the central path exactly', async () => {
    const found = await run(
      HEAD('x', 'kind: central, run: plain, measure: "average(level)", unit: share, supports_if: { between: [4.9, 5.1] }'),
    )

    expect(found).toMatchObject({ conclusion: 'supported', complete: true })
    expect(found?.value).toBeCloseTo(5, 12)
  })

  it('count a share within its own error: three worlds of ten lie above 7', async () => {
    const found = await run(
      HEAD('x', 'kind: share, run: plain, measure: "final(level)", unit: share, holds_if: { above: 7 }, supports_if: { above: 0.5 }'),
    )

    expect(found?.conclusion).toBe('contradicted')
    // Four standard errors of a share of 0.3 in 4 000 worlds.
    expect(Math.abs((found?.value ?? 0) - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / 4000))
    expect(found?.low).toBeLessThan(0.3 + 0.02)
    expect(found?.high).toBeGreaterThan(0.3 - 0.02)
  })

  it('find a median and its range: 5, from 1 to 9', async () => {
    const found = await run(
      HEAD('x', 'kind: median, run: plain, measure: "final(level)", unit: share, supports_if: { above: 4 }'),
    )

    expect(found?.conclusion).toBe('supported')
    expect(found?.value).toBeCloseTo(5, 0)
    expect(found?.band?.[0]).toBeCloseTo(1, 0)
    expect(found?.band?.[1]).toBeCloseTo(9, 0)
  })

  it('pair worlds: the same draw twice as large is a doubling, with no error', async () => {
    const found = await run(
      HEAD('x', 'kind: change, run: { scenario: plain, set: { luck: 0.8 } }, base: { scenario: plain, set: { luck: 0.4 } }, measure: "final(level)", unit: share, relative: true, supports_if: { above: 0 }'),
      50,
    )

    expect(found?.value).toBeCloseTo(1, 12)
    expect(found?.low).toBeCloseTo(1, 12)
    expect(found?.conclusion).toBe('supported')
  })

  it('list what the model does not know, with the nearest spelling', () => {
    const { issues } = read(
      HEAD('x', 'kind: central, run: plain, measure: "average(levl)", unit: share, supports_if: { above: 0 }'),
      HEAD('y', 'kind: central, run: plane, measure: "average(level)", unit: share, supports_if: { above: 0 }'),
      HEAD('z', 'kind: share, run: plain, measure: "final(level)", unit: kg, supports_if: { above: 0 }'),
    )

    const text = issues.map((i) => `${i.path} ${i.message} ${i.hint}`).join('\n')
    expect(text).toContain('levl')
    expect(text).toContain('plane')
    expect(text).toMatch(/z/)
  })
})
