import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { compareCosts } from '../../src/evidence/cost-compare.ts'
import { judgeCosts } from '../../src/evidence/cost-expect.ts'
import { activeInputs } from '../../src/evidence/cost-given.ts'
import { figureOf, reportCost, settingsOf } from '../../src/evidence/cost-report.ts'
import { loadModel } from '../../src/language/load-model.ts'
import { FILES, PLAIN, preset, valueOf } from './cost.ts'

const { costs, sections, presets } = FILES
const ALL = [...presets.values()]
const report = (name: string, worlds = 400) => {
  const found = presets.get(name)
  if (!found) throw new Error(name)
  return reportCost(costs, sections, { preset: found, worlds, seed: 3 })
}
afterAll(() => costs.close())

describe('the presets', () => {
  it('are those that were asked for', () => {
    expect([...presets.keys()].sort()).toEqual([
      'deepseek-day6',
      'deepseek-r1',
      'deepseek-r1-stage',
      'deepseek-v3',
      'gpt-3',
      'gpt-4',
      'llama-3.1-405b',
      'o1',
      'openai-2025',
    ])
  })

  it.each(
    ALL.flatMap((p) =>
      judgeCosts(p, PLAIN.evaluate(settingsOf(p)).values).map(
        (v) => [`${p.id}: ${v.expectation.name}`, v] as const,
      ),
    ),
  )('%s agrees with what was published', (_, verdict) => {
    expect(verdict.computed).not.toBeNull()
    expect(verdict.difference).toBeLessThanOrEqual(verdict.expectation.tolerance)
    expect(verdict.holds).toBe(true)
  })

  it('count no number that an input was solved from as validation', () => {
    const fitted = ALL.flatMap((p) => p.expects.filter((e) => e.isBackFitted).map((e) => e.of))

    expect(fitted).toEqual(['amortised_deflated'])
  })

  it.each([
    // Published cases, worked out by hand from their inputs.
    ['deepseek-v3', 'gpu_hours', 2_788_000],
    ['deepseek-v3', 'rental_cost', 5.576],
    ['deepseek-v3', 'decode_mfu', 6.917635169277413],
    ['deepseek-r1-stage', 'rental_cost', 0.294672],
    ['deepseek-r1', 'rental_cost', 5.576 + 0.294672],
    ['deepseek-day6', 'prefill_nodes', 95.48218503442384],
    ['deepseek-day6', 'decode_nodes', 131.38138138138137],
    ['deepseek-day6', 'nodes_needed', 226.86356641580522],
    ['deepseek-day6', 'daily_cost', 87072],
    ['deepseek-day6', 'list_revenue', 562100],
    ['deepseek-day6', 'input_cost', 0.06030453791647821],
    ['deepseek-day6', 'output_cost', 0.3003003003003003],
    ['deepseek-day6', 'profit_over_cost', 545.5576993752297],
    ['llama-3.1-405b', 'flop_6nd', 37.908],
    ['gpt-4', 'amortised_deflated', 40.69570640406813],
  ])('%s gives %s as the published case has it', (name, of, value) => {
    expect(Math.abs(valueOf(of, name) / value - 1)).toBeLessThan(1e-9)
  })

  it('shows the error of 648 GPUs: the bill would miss the published one by a quarter', () => {
    expect(valueOf('rental_cost', 'deepseek-r1-stage', { stage_gpus: 648 })).toBeCloseTo(0.370288, 9)
  })
})

describe('a report', () => {
  it('says undisclosed or not applicable where there is no number, in both languages', async () => {
    for (const { id } of ALL)
      for (const { of, value, missing } of (await report(id, 20)).sections.flatMap((s) => s.figures)) {
        if (value !== null) continue
        expect([id, of, missing?.kind]).toEqual([
          id,
          of,
          expect.stringMatching(/^(undisclosed|not-applicable)$/),
        ])
        expect(missing?.why.en).not.toBe('no input gives it')
        expect(missing?.why.fr).not.toBe('')
      }
  })

  it('has no number for what nobody published of GPT-4 and o1', async () => {
    const gpt4 = await report('gpt-4', 20)
    const o1 = await report('o1', 20)

    for (const of of ['total_params', 'cache_bytes', 'tokens_seen', 'output_cost'])
      expect(figureOf(gpt4, of)).toMatchObject({ value: null, missing: { kind: 'undisclosed' } })
    for (const of of ['gpu_hours', 'rental_cost', 'amortised_cost', 'output_cost', 'revenue'])
      expect(figureOf(o1, of)).toMatchObject({ value: null, missing: { kind: 'undisclosed' } })
  })

  it('marks the cost of o1 as judged, with a wide range that is judgement alone', async () => {
    const cost = figureOf(await report('o1', 2000), 'unit_cost')
    const [low = 0, high = 0] = cost?.range ?? []

    expect(cost).toMatchObject({ mark: 'judged', judgedShare: 1 })
    expect(high / low).toBeGreaterThan(4)
    expect(cost?.inputs).toEqual(['price_output', 'realised', 'inferred_margin'])
  })

  it('gives the same numbers for the same seed', async () => {
    const [one, two] = [await report('llama-3.1-405b'), await report('llama-3.1-405b')]

    expect(one.sections).toEqual(two.sections)
  })

  it('keeps the middle inside the range of most lines, and shares between 0 and 1', async () => {
    for (const { value, range, judgedShare } of (await report('llama-3.1-405b')).sections.flatMap(
      (s) => s.figures,
    )) {
      if (range === null || value === null) continue
      expect(range[0]).toBeLessThan(range[1])
      expect(judgedShare).toBeGreaterThanOrEqual(0)
      expect(judgedShare).toBeLessThanOrEqual(1)
    }
  })

  it('finds the share of judged inputs that a product of independent factors has', async () => {
    // ln(experiments) varies by (ln(10 / 1.2))^2 / 12, ln(life) of a model by that of uniform(0.5, 2).
    const figure = figureOf(await report('gpt-4', 4000), 'research_cost')
    const experiments = Math.log(10 / 1.2) ** 2 / 12
    const life = logVariance(0.5, 2)
    const staff = logVariance(1 - 0.49, 1 - 0.29)

    // Ranks are not logarithms: within a tenth, and the Monte-Carlo error of 4,000 worlds is 0.015.
    const share = life / (life + experiments + staff)
    expect(Math.abs((figure?.judgedShare ?? 0) - share)).toBeLessThan(0.1)
  })

  it('counts the inputs that are used, not those that stand by', async () => {
    const at = async (changes: Record<string, string | number>) => {
      const set = preset('llama-3.1-405b', changes)
      return (await activeInputs(costs, set, await costs.evaluate(set))).get('gpu_hours') ?? []
    }

    expect(await at({})).not.toContain('mfu_assumed')
    expect(await at({ pretrain_hours: '0 / 0' })).toContain('mfu_assumed')
    expect(await at({ pretrain_hours: '0 / 0' })).not.toContain('price_output')
  })

  it('marks what rests on an input of whoever asks', async () => {
    const found = presets.get('deepseek-v3')
    if (!found) throw new Error('deepseek-v3')
    const changed = await reportCost(costs, sections, {
      preset: found,
      set: { rental_rate: 3 },
      worlds: 20,
      seed: 1,
    })

    expect(figureOf(changed, 'rental_cost')).toMatchObject({ mark: 'given' })
    expect(figureOf(changed, 'rental_cost')?.value).toBeCloseTo(3 * 2.788, 12)
    expect(figureOf(changed, 'cache_bytes')).toMatchObject({ mark: 'published' })
  })
})

describe('a comparison', () => {
  it('keeps price ratios and cost ratios apart', async () => {
    const { prices, costs: spent } = compareCosts(await report('o1'), await report('deepseek-r1'))

    expect(prices.map((p) => [p.of, p.mark])).toEqual([
      ['price_input', 'published'],
      ['price_output', 'published'],
    ])
    // 15 / 0.55 and 60 / 2.19.
    expect(prices[0]?.ratio).toBeCloseTo(15 / 0.55, 9)
    expect(prices[1]?.ratio).toBeCloseTo(27.397260273972602, 9)
    expect(spent.map((p) => [p.of, p.mark])).toEqual([['unit_cost', 'judged']])
  })

  it('of a preset with itself has every ratio 1, without a range', async () => {
    const { pairs } = compareCosts(await report('llama-3.1-405b'), await report('llama-3.1-405b'))

    for (const { ratio, range } of pairs)
      if (ratio !== null) expect([ratio, range]).toEqual([1, null])
  })
})

describe('the economy', () => {
  const folder = new URL('../../economy/', import.meta.url)
  const { model } = loadModel(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
  )
  const parameter = (name: string) => model.parameters.find((p) => p.name === name)

  it('takes the size of the event of January 2025 from the price ratio of o1 and R1, rounded down', () => {
    const shock = model.shocks.find((s) => s.name === 'efficiency')
    const ratio = valueOf('price_output', 'o1') / valueOf('price_output', 'deepseek-r1')

    expect(shock?.source).toContain('cost-o1-r1-price')
    expect(shock?.history[0]?.size).toBe(Math.floor(ratio))
  })

  it('takes the gross margin of labs from the accounts of OpenAI, and says that day 6 lies outside', () => {
    const margin = parameter('gross_margin')

    expect(margin?.source).toEqual(expect.arrayContaining(['cost-openai-2025', 'cost-day6']))
    // Two digits.
    expect(Math.abs(Number(margin?.raw) - valueOf('gross_margin', 'openai-2025') / 100)).toBeLessThan(
      0.01,
    )
    expect(valueOf('margin_on_revenue', 'deepseek-day6') / 100).toBeGreaterThan(0.7)
    expect(margin?.note).toContain('outside the prior')
  })

  it('takes the power of an H100 hour from the cost of owning one', async () => {
    const rent = parameter('initial_rent')
    const siteKw = valueOf('own_kw', 'o1') * valueOf('own_pue', 'o1')
    const [low = 0, high = 0] = figureOf(await report('o1', 2000), 'owned_hour')?.range ?? []

    expect(rent?.source).toContain('cost-gpu-hour')
    // 2.85 dollars an hour, 8,766 hours, a million kilowatts a gigawatt, in billions; the note says 15.7, the value 16.
    expect((2.85 * 8766 * 1e6) / siteKw / 1e9).toBeCloseTo(15.7, 1)
    expect(Math.round((2.85 * 8766 * 1e6) / siteKw / 1e9)).toBe(Number(rent?.raw))
    expect([low < 2.85, high > 2.85]).toEqual([true, true])
  })
})

/** Variance of the logarithm of a uniform number. */
function logVariance(low: number, high: number): number {
  const mean = (x: number) => x * Math.log(x) - x
  const square = (x: number) => x * Math.log(x) ** 2 - 2 * mean(x)
  const first = (mean(high) - mean(low)) / (high - low)
  return (square(high) - square(low)) / (high - low) - first ** 2
}
