import { describe, expect, it } from 'vitest'
import { loadModel } from '../language/load-model.ts'
import { quantiles } from '../study/quantile.ts'
import type { Distribution } from './distribution.ts'
import { BlockRunner } from './block.ts'
import { foldBlock } from './fold-block.ts'
import type { FoldRequest } from './fold-request.ts'
import { FOLD_BLOCK_WORLDS } from './fold-request.ts'
import { FoldSink } from './fold-sink.ts'
import { InlineRunner } from './inline-runner.ts'
import type { Job } from './job.ts'
import { RunPreparer } from './prepared-run.ts'

const TEXT = `model: small
time: { start: 2024-01, end: 2025-01, step: 1 month, unit: year }
parameters:
  rate: { about: Growth., unit: 1 / year, value: 0.1, prior: "uniform(-2, 2)", because: example }
  level: { about: Level., unit: share, value: 0, prior: "uniform(-0.5, 0.5)", because: example }
stocks: { size: { about: Size., unit: share, initial: 1 + level, change: "rate * size" } }
variables:
  fall: { about: Fall., unit: share, equation: "1 - size / peak(size, 12 months)" }
  off: { about: Off one., unit: share, equation: size - 1 }
shocks: { hit: { about: Hit., unit: share, hazard: 0.5, size: 0.1, duration: 2 months, because: example } }
outcomes:
  last: { about: End., unit: share, equation: final(off) }
  grown: { about: Grown., unit: share, equation: "if final(size) > 1 then 1 else 0" }
  doubled: { about: Doubled., unit: year, equation: first_time(size > 2) }
`
const identity = { modelHash: '', engine: 'test', dataDate: '', hash: () => '' }
const { model, issues } = loadModel([{ name: 'small.yaml', text: TEXT }])
const request: FoldRequest = {
  series: ['size', 'off'],
  dates: {
    low: {
      series: 'fall',
      atLeast: 0.3,
      other: 'off',
      atMost: -0.2,
      before: 2,
      after: 3,
      otherFrom: 1,
    },
  },
  keep: {
    middle: ['last'],
    date: 'low',
    worst: [{ outcome: 'last', end: 'low' }],
    worstWorlds: 4,
  },
}
const job: Job = {
  scenario: { scenario: 'plain', about: '' },
  worlds: 1000,
  seed: 3,
  record: ['size', 'off', 'fall'],
}
const run = (more: Partial<Job>) => new InlineRunner(model, identity).run({ ...job, ...more })

describe('a folded run', () => {
  it('is of a sound model', () => {
    expect(issues.filter((i) => i.severity === 'error')).toEqual([])
  })

  it('agrees with the statistics of the worlds themselves', async () => {
    const raw = await run({})
    const { folded } = await run({ fold: request })
    const n = raw.worlds.length

    expect(folded?.worlds).toBe(n)
    for (const [label, steps] of folded?.series ?? [])
      for (const [k, d] of steps.entries()) {
        const values = raw.series.get(label)?.subarray(k * n, (k + 1) * n) ?? []
        agree(values, d, 1 / 256)
      }
    for (const [label, d] of folded?.outcomes ?? [])
      agree(raw.outcomes.get(label) ?? [], d, 1 / 2048)
    const events = [...(folded?.events.values() ?? [])].flat().reduce((a, b) => a + b, 0)
    expect(events).toBe(raw.events.length)
    const doubled = raw.outcomes.get('doubled') ?? []
    for (const [k, count] of (folded?.outcomeDates.get('doubled')?.bySteps ?? []).entries())
      expect(count).toBe(doubled.filter((x) => x === raw.times[k]).length)
  })

  it('names worlds that run again to the same outcomes', async () => {
    const raw = await run({})
    const { folded } = await run({ fold: request })
    const last = raw.outcomes.get('last') ?? []
    const worst = folded?.keptWorlds.filter((w) => w.why === 'worst') ?? []
    const order = [...last.keys()].sort((a, b) => (last[a] ?? 0) - (last[b] ?? 0) || a - b)
    const only = [...new Set(folded?.keptWorlds.map((w) => w.world))].sort((a, b) => a - b)
    const again = await run({ only })

    expect(worst.map((w) => w.world)).toEqual(order.slice(0, 4))
    expect(again.worlds).toEqual(only)
    for (const [i, world] of only.entries())
      expect(again.outcomes.get('last')?.[i]).toBe(last[world])
    const representative = folded?.keptWorlds.find((w) => w.why === 'representative')
    const rank = order.indexOf(representative?.world ?? -1) / order.length
    // A bucket of the sketch holds a twentieth of these worlds at the very most.
    expect(Math.abs(rank - 0.5)).toBeLessThan(0.05)
  })

  it('folds only worlds that match', async () => {
    const figure = {
      id: 'x',
      series: 'size',
      fold: 'average',
      firstStep: 0,
      lastStep: 5,
      value: 1,
      tolerance: 0.1,
    } as const
    const match = { figures: [figure], bound: 2, date: 'low', firstStep: 6 }
    const raw = await run({})
    const { folded } = await run({ fold: { ...request, match } })
    const size = raw.series.get('size') ?? new Float64Array()
    const off = (w: number) => {
      const values = [0, 1, 2, 3, 4, 5].map((k) => size[k * 1000 + w] ?? NaN)
      return Math.abs(values.reduce((a, b) => a + b) / 6 - 1) / 0.1
    }
    const far = raw.worlds.filter((w) => !(off(w) <= 2)).length

    expect(folded?.matching?.beyond).toEqual([far])
    expect(folded?.kept).toBe(folded?.matching?.kept)
    expect(folded?.kept).toBeGreaterThan(0)
    expect(folded?.kept).toBeLessThanOrEqual(1000 - far)
    expect(folded?.outcomes.get('last')?.count).toBe(folded?.kept)
    expect(folded?.allOutcomes?.get('last')?.count).toBe(1000)
  })

  it('is the same whatever the engine takes at once', async () => {
    const prepared = new RunPreparer(model).prepare({ ...job, fold: request })
    const fold = (lanes: number) => {
      const runner = new BlockRunner(prepared, lanes)
      return foldBlock(
        runner,
        request,
        Array.from({ length: 200 }, (_, w) => w),
      )
    }

    expect(fold(7)).toEqual(fold(128))
  })

  it('needs arrays of one size after 10 and after 1000 blocks', () => {
    const prepared = new RunPreparer(model).prepare({ ...job, fold: request })
    const runner = new BlockRunner(prepared, FOLD_BLOCK_WORLDS)
    const sink = new FoldSink(job, request, prepared, identity, 1e6)
    const before = sink.bytes
    const block = foldBlock(
      runner,
      request,
      Array.from({ length: FOLD_BLOCK_WORLDS }, (_, w) => w),
    )
    const sizes: number[] = []
    for (let i = 1; i <= 1000; i++) {
      const first = i * FOLD_BLOCK_WORLDS
      sink.add({ ...block, worlds: block.worlds.map((w) => first + w) })
      if (i === 10 || i === 1000) sizes.push(sink.bytes)
    }

    expect(sizes).toEqual([before, before])
    expect(sink.finish(1, 'js').folded?.worlds).toBe(1000 * FOLD_BLOCK_WORLDS)
  })

  it('keeps what was folded when it is cancelled', async () => {
    const stop = new AbortController()
    const result = await new InlineRunner(model, identity).run(
      { ...job, fold: request },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )

    expect(result.manifest).toMatchObject({ complete: false, worldsRun: FOLD_BLOCK_WORLDS })
    expect(result.folded?.outcomes.get('last')?.count).toBe(FOLD_BLOCK_WORLDS)
  })

  it.each([
    ['series', { dates: { x: { ...request.dates?.['low'], series: 'nothing' } } }],
    ['outcome', { keep: { middle: ['nothing'], date: null, worst: [], worstWorlds: 0 } }],
    ['date', { keep: { middle: [], date: 'nothing', worst: [], worstWorlds: 0 } }],
  ])('refuses what the run does not have: %s', async (_, fold) => {
    await expect(run({ fold: fold as FoldRequest })).rejects.toMatchObject({ code: 'bad-fold' })
  })
})

function agree(values: ArrayLike<number>, d: Distribution, relativeError: number): void {
  const numbers = Array.from(values).filter((v) => !Number.isNaN(v))
  const n = numbers.length
  const mean = numbers.reduce((s, v) => s + v, 0) / n
  const squares = numbers.reduce((s, v) => s + (v - mean) ** 2, 0)
  const top = Math.max(...numbers.map(Math.abs))
  expect(d.count).toBe(n)
  expect(d.nan).toBe(values.length - n)
  expect(d.min).toBe(Math.min(...numbers))
  expect(d.max).toBe(Math.max(...numbers))
  // n roundings, each of at most the largest term.
  const slack = 4 * n * Number.EPSILON
  expect(Math.abs(d.mean - mean)).toBeLessThanOrEqual(slack * top)
  expect(Math.abs(d.variance * (n - 1) - squares)).toBeLessThanOrEqual(slack * n * top * top)
  const shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]
  const exact = quantiles(values, shares)
  const sorted = numbers.toSorted((a, b) => a - b)
  for (const [i, { value, error }] of d.quantiles(shares).entries()) {
    const at = Math.floor((n - 1) * (shares[i] ?? 0))
    const size = Math.max(Math.abs(sorted[at] ?? NaN), Math.abs(sorted[at + 1] ?? NaN))
    expect(Math.abs(value - (exact[i] ?? NaN))).toBeLessThanOrEqual(error + slack * top)
    expect(error).toBeLessThanOrEqual(relativeError * size)
  }
}
