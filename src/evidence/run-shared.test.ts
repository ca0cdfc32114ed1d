import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { loadSound } from '../language/model-text.test-fixture.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import type { Job } from '../run/job.ts'
import { checkExperiments } from './check-experiments.ts'
import { EvidenceText } from './evidence-text.ts'
import { readExperiments } from './experiments.ts'
import type { ExperimentOptions, ExperimentReport } from './run-experiments.ts'
import { runExperiments } from './run-experiments.ts'

// Worlds with more than half of luck burst in July 2026: the index falls from 100 to 60 and sales go on growing by 10 % a year.
const MODEL = loadSound(`model: bursting
time: { start: 2025-01, end: 2029-12, step: 1 month, unit: year }
parameters:
  luck: { about: x, unit: share, value: 0.2, prior: "uniform(0, 1)", because: x }
variables:
  broken: { about: x, unit: share, equation: "if luck > 0.5 and years > 1.49 years then 1 else 0" }
  ai_drawdown: { about: x, unit: share, equation: 0.5 * broken }
  capex_change: { about: x, unit: share, equation: -0.3 * broken }
  quote: { about: x, unit: USD bn, equation: "(100 - 40 * broken) * 1 USD bn" }
  sales: { about: x, unit: USD bn, equation: "1.1 ^ (years / 1 year) * 1 USD bn" }
outcomes: { last: { about: x, unit: share, equation: final(broken) } }
`)
const SCENARIOS: ReadonlyMap<string, ScenarioSpec> = new Map([
  ['plain', { scenario: 'plain' }],
  ['same', { scenario: 'same', about: 'As plain, by another name.' }],
  ['lucky', { scenario: 'lucky', set: { luck: 1 } }],
])
const IDENTITY = { modelHash: '', engine: '', dataDate: '', hash: () => '' }
const WORLDS = 400

interface Ran extends ExperimentReport {
  readonly jobs: readonly Job[]
}

async function run(
  bodies: Readonly<Record<string, string>>,
  changes: Partial<ExperimentOptions> = {},
): Promise<Ran> {
  const issues = new IssueList()
  const rows = Object.entries(bodies).map(
    ([id, body]) =>
      `  ${id}: { claims: [c], bound: sign, about: { en: a, fr: b }, falsifier: { en: a, fr: b }, ${body} }\n`,
  )
  const file = { name: 'e.yaml', text: `experiments:\n${rows.join('')}` }
  const experiments = readExperiments([file], new EvidenceText(issues), issues)
  const ground = { model: MODEL, scenarios: SCENARIOS, sources: new Set<string>(), hasObservations: false }
  const model = checkExperiments(experiments, ground, issues)
  expect(issues.items).toEqual([])
  const runner = new InlineRunner(model, IDENTITY)
  const jobs: Job[] = []
  const report = await runExperiments(experiments, {
    run: (job, hooks) => {
      jobs.push(job)
      return runner.run(job, hooks)
    },
    model,
    scenarios: SCENARIOS,
    observations: null,
    worlds: WORLDS,
    seed: 4,
    ...changes,
  })
  return { ...report, jobs }
}

describe('experiments around a burst', () => {
  const around = (series: string, take: string, months = '') =>
    `kind: median, run: plain, around_burst: { series: ${series}, take: ${take}${months} }, supports_if: { above: 0 }`

  it.each([
    ['the fall of a series', around('quote', 'fall'), 0.4, 'share'],
    ['its loss in its unit', around('quote', 'loss'), 40, 'USD bn'],
    ['its value at the burst', around('quote', 'value'), 60, 'USD bn'],
    ['its growth over the year before', around('sales', 'growth'), 0.1, 'share'],
    ['its ratio two years on', around('sales', 'ratio', ', months: 24'), 1.21, 'share'],
  ])('measure %s', async (_, body, expected, unit) => {
    const { results } = await run({ x: body })

    expect(results[0]?.value).toBeCloseTo(expected, 10)
    expect(results[0]).toMatchObject({ unit, conclusion: 'supported', leftOut: 0 })
  })

  it('count no world without one, and none with one after the year given', async () => {
    const body = around('quote', 'fall')
    const { results } = await run({
      all: body,
      early: body.replace('supports_if', 'given: { burst_by: 2025 }, supports_if'),
      share: 'kind: share, run: plain, burst_by: 2026, supports_if: { above: 0 }',
    })
    const [all, early, share] = results

    expect(early).toMatchObject({ worlds: 0, conclusion: 'undecided' })
    expect(share?.worlds).toBe(WORLDS)
    expect(all?.worlds).toBe(Math.round((share?.value ?? NaN) * WORLDS))
    // Half of the worlds, within four standard errors.
    expect(Math.abs((share?.value ?? NaN) - 0.5)).toBeLessThan((4 * 0.5) / Math.sqrt(WORLDS))
  })

  it('count only worlds in which a condition holds', async () => {
    const { results } = await run({
      x: 'kind: share, run: plain, burst_by: 2026, given: { holds: "peak(broken) > 0" }, supports_if: { above: 0.9 }',
    })

    expect(results[0]).toMatchObject({ value: 1, conclusion: 'supported' })
  })
})

describe('runs of experiments', () => {
  const share = (scenario: string) =>
    `kind: share, run: ${scenario}, burst_by: 2026, supports_if: { above: 0 }`

  it('are shared by all that need the same worlds, whatever their scenario is called', async () => {
    const { results, jobs, runs } = await run({
      a: share('plain'),
      b: share('same'),
      c: 'kind: change, run: lucky, base: plain, outcome: last, supports_if: { above: 0 }',
      d: 'kind: central, run: plain, outcome: last, supports_if: { below: 1 }',
    })

    expect([jobs.length, runs]).toEqual([3, 3])
    expect(jobs.map((job) => job.mode)).toEqual(['sampled', 'sampled', 'central'])
    expect(results[0]?.value).toBe(results[1]?.value)
    // All lucky worlds burst: what is gained is the share that did not.
    expect(results[2]?.value).toBeCloseTo(1 - (results[0]?.value ?? NaN), 12)
  })

  it('keep what was done when stopped, and name the rest', async () => {
    const stop = new AbortController()
    const { results, unfinished } = await run(
      { first: share('plain'), second: share('lucky') },
      { signal: stop.signal, onProgress: (_, done) => done >= 0.5 && stop.abort() },
    )

    expect(results.map((r) => [r.complete, r.conclusion])).toEqual([
      [true, 'supported'],
      [false, 'unfinished'],
    ])
    expect(unfinished).toEqual([{ stage: 'lucky', worldsRun: 0, worldsAsked: WORLDS }])
  })

  it('are none for a figure', async () => {
    const { results, jobs } = await run({
      x: 'kind: figure, found: [1, 3], unit: "%", urls: ["https://example.org"], supports_if: { above: 2 }',
    })

    expect(jobs).toEqual([])
    expect(results[0]).toMatchObject({ value: 2, low: 1, high: 3, conclusion: 'undecided', complete: true })
  })
})

describe('an experiment on a model', () => {
  it.each([
    ['median', 'around_burst: { series: qote, take: fall }', "Did you mean 'quote'"],
    ['median', 'around_burst: { series: "quote[NVDA]", take: fall }', '0 index(es), 1 given'],
    ['central', 'burst_by: 2026', 'the central path is one world'],
    ['share', 'burst_by: 2040', 'no year of the run, 2025 to 2029'],
    ['share', 'outcome: lst', "Did you mean 'last'"],
    ['share', 'outcome: last, worlds: matched', 'nothing to match worlds with'],
    ['median', 'measure: "final(quote)", unit: USD bn / year', 'declared'],
    ['median', 'measure: "final(quote", unit: USD bn', 'expected'],
    ['median', 'measure: "final(quote)", unit: USD bn, from: soon', 'not a date'],
    ['median', 'outcome: last, burst_by: 2026', 'reads 2 quantities'],
    ['median', 'outcome: last, unit: share', 'goes with a measure alone'],
  ])('lists what does not fit: %s of %s', (kind, body, message) => {
    const issues = new IssueList()
    const text = `experiments:\n  x: { kind: ${kind}, run: plain, claims: [c], bound: sign, about: { en: a, fr: b }, falsifier: { en: a, fr: b }, supports_if: { above: 0 }, ${body} }\n`
    const read = readExperiments([{ name: 'e.yaml', text }], new EvidenceText(issues), issues)
    const ground = { model: MODEL, scenarios: SCENARIOS, sources: new Set<string>(), hasObservations: false }
    checkExperiments(read, ground, issues)

    expect(issues.items.map((i) => `${i.message} ${i.hint}`).join('\n')).toContain(message)
    expect(issues.items.every((i) => i.file === 'e.yaml' && i.line === 2)).toBe(true)
  })

  it('lists a setting that the model does not have at the run that makes it', () => {
    const issues = new IssueList()
    const text = `experiments:\n  x: { kind: share, run: { scenario: plain, set: { lck: 1 } }, outcome: last, claims: [c], bound: sign, about: { en: a, fr: b }, falsifier: { en: a, fr: b }, supports_if: { above: 0 } }\n`
    const read = readExperiments([{ name: 'e.yaml', text }], new EvidenceText(issues), issues)
    const ground = { model: MODEL, scenarios: SCENARIOS, sources: new Set<string>(), hasObservations: false }
    checkExperiments(read, ground, issues)

    expect(issues.items[0]).toMatchObject({ path: 'experiments.x.run', hint: "Did you mean 'luck'?" })
  })
})
