import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { DomainError } from '../../src/language/error.ts'
import { loadModel } from '../../src/language/load-model.ts'
import { FILES, preset, valueOf } from './cost.ts'

const FOLDER = new URL('../../evidence/cost/model/', import.meta.url)
const MODEL = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(new URL(name, FOLDER), 'utf8'),
}))

/** Codes of the faults of one more equation in the model. */
function faultsOf(unit: string, equation: string): string[] {
  const text = `block: extra\nvariables:\n  extra: { about: Mixed., unit: ${unit}, equation: "${equation}" }\n`
  const { issues } = loadModel([...MODEL, { name: 'extra.yaml', text }])
  return issues.filter((i) => i.severity === 'error').map((i) => `${i.path} ${i.code}`)
}

afterAll(() => FILES.costs.close())

describe('a price and a cost', () => {
  it.each([
    ['USD / Mtoken', 'price_output - output_cost'],
    ['share', 'price_output / output_cost'],
    ['share', 'if price_output > output_cost then 1 else 0'],
    ['USD / day', 'list_revenue - daily_cost'],
    ['USD / Mtoken', 'max(price_input, input_cost)'],
    ['USD M', 'rental_cost + 5 list USD M'],
  ])('do not meet in one equation: %s, %s', (unit, equation) => {
    expect(faultsOf(unit, equation)).toContain('variables.extra.equation units')
  })

  it('meet through the realised rate, and through nothing else', () => {
    expect(faultsOf('USD / Mtoken', 'realised * price_output - output_cost')).toEqual([])
    const bridges = FILES.costs.model.parameters.filter(
      (p) => p.unit.includes('list USD') && !p.unit.startsWith('list USD'),
    )
    expect(bridges.map((p) => p.name)).toEqual(['realised'])
  })

  it('cannot be set for one another', async () => {
    const rate = { rental_rate: '2 list USD / (1 GPU * 1 hour)' }

    await expect(FILES.costs.evaluate(preset('deepseek-v3', rate))).rejects.toThrow('list USD')
  })
})

describe('the traps of cost arithmetic', () => {
  it('takes dense peaks alone: 3,958 TFLOP/s in FP8 counts sparsity and is refused', async () => {
    const sparse = preset('deepseek-v3', { fp8_peak: 3958 })

    await expect(FILES.costs.evaluate(sparse)).rejects.toThrow(DomainError)
    await expect(FILES.costs.evaluate(sparse)).rejects.toThrow('sparse')
    // 6 * 37e9 * 14.8e12 / (2.664e6 * 3600 * peak): the published cases v3-flops-and-mfu.
    expect(valueOf('mfu_bf16', 'deepseek-v3')).toBeCloseTo(34.6403025877242, 9)
    expect(valueOf('mfu_fp8', 'deepseek-v3')).toBeCloseTo(17.311399322516, 9)
  })

  it('counts tokens seen: the data set of GPT-3 overstates its arithmetic by a quarter', () => {
    const seen = valueOf('flop_6nd', 'gpt-3')
    const whole = valueOf('flop_6nd', 'gpt-3', { epochs: 1 })

    // 6 * 175e9 * 300e9 and 6 * 175e9 * 374e9.
    expect(seen).toBeCloseTo(0.315, 12)
    expect(whole).toBeCloseTo(0.3927, 12)
    expect(whole / 0.314 - 1).toBeCloseTo(0.2506369, 6)
  })

  it('refuses tokens of a data set where tokens seen are meant', () => {
    expect(faultsOf('Ttoken', 'dataset_tokens')).toContain('variables.extra.equation units')
    expect(faultsOf('YFLOP', 'training_flop_6n * dataset_tokens')).not.toEqual([])
  })

  it('does not compute again what the cache holds', () => {
    const node = 8 * 1979e12
    expect(valueOf('prefill_computed', 'deepseek-day6')).toBeCloseTo(32243.75, 6)
    expect(valueOf('prefill_mfu', 'deepseek-day6')).toBeCloseTo(
      (100 * 32243.75 * 2 * 37e9) / node,
      9,
    )
    expect(valueOf('prefill_mfu_with_hits', 'deepseek-day6')).toBeCloseTo(
      (100 * 73700 * 2 * 37e9) / node,
      9,
    )
    expect(valueOf('miss_cost', 'deepseek-day6') / valueOf('input_cost', 'deepseek-day6')).toBeCloseTo(
      608 / (608 - 342),
      9,
    )
  })

  it('keeps a GPU and a node apart', async () => {
    const perGpu = { decode_disclosed: '1850 token / (1 second * 1 GPU)' }

    await expect(FILES.costs.evaluate(preset('deepseek-day6', perGpu))).rejects.toThrow('declared')
    expect(valueOf('decode_rate_gpu', 'deepseek-day6')).toBeCloseTo(1850, 6)
    expect(faultsOf('USD / hour', 'serving_rate * nodes_paid')).not.toEqual([])
  })

  it('tells profit over cost from margin on revenue', () => {
    const overCost = valueOf('profit_over_cost', 'deepseek-day6') / 100
    const margin = valueOf('margin_on_revenue', 'deepseek-day6') / 100

    // (562,100 - 87,072) over 87,072 and over 562,100.
    expect(overCost).toBeCloseTo(475028 / 87072, 12)
    expect(margin).toBeCloseTo(475028 / 562100, 12)
    expect(margin).toBeCloseTo(overCost / (1 + overCost), 12)
  })

  it('tells nominal from deflated money, and does not add them', () => {
    const nominal = valueOf('amortised_cost', 'gpt-4')
    const deflated = valueOf('amortised_deflated', 'gpt-4')

    expect(nominal).toBeCloseTo(40.156, 3)
    expect(deflated).toBeCloseTo(40.69570640406813, 9)
    expect(deflated / nominal).toBeCloseTo(119.349 / 117.766, 12)
    expect(faultsOf('USD M', 'amortised_cost + rental_deflated')).not.toEqual([])
  })

  it('tells the final run from the programme', () => {
    const alone = { experiment_multiple: 1, staff_share: 0 }

    expect(valueOf('programme_cost', 'deepseek-v3', alone)).toBeCloseTo(5.576, 12)
    // Twice the compute, and staff as dear as compute.
    expect(
      valueOf('programme_cost', 'deepseek-v3', { experiment_multiple: 2, staff_share: 0.5 }),
    ).toBeCloseTo(4 * 5.576, 12)
    expect(valueOf('programme_cost', 'deepseek-v3')).toBeGreaterThan(5.576)
  })

  it('gives an H800 the arithmetic of an H100 and slower links within a node', () => {
    const inside = { remote_share: 0 }
    const h100 = { ...inside, link_speed: 450 }

    expect(valueOf('compute_time', 'deepseek-v3', h100)).toBe(
      valueOf('compute_time', 'deepseek-v3', inside),
    )
    expect(valueOf('rental_cost', 'deepseek-v3', h100)).toBe(valueOf('rental_cost', 'deepseek-v3'))
    expect(
      valueOf('exchange_time', 'deepseek-v3', inside) / valueOf('exchange_time', 'deepseek-v3', h100),
    ).toBeCloseTo(450 / 200, 12)
    // Between nodes both have the same network.
    expect(valueOf('exchange_time', 'deepseek-v3', { remote_share: 1, link_speed: 450 })).toBe(
      valueOf('exchange_time', 'deepseek-v3', { remote_share: 1 }),
    )
  })
})

describe('what cannot be', () => {
  it.each([
    ['a fleet used more than always', { gpu_use: 1.2 }],
    ['a utilisation of the peak above one', { mfu_assumed: 1.01 }],
    ['no batch', { batch: 0 }],
    ['a batch below none, written as an equation', { batch: '-3 sequence' }],
    ['a load above one', { serving_load: 1.5 }],
    ['a site that needs less power than its servers', { own_pue: 0.9 }],
    ['fewer GPU hours than the arithmetic needs', { pretrain_hours: 500_000 }],
    ['more output than the peak allows', { decode_disclosed: 300_000 }],
  ])('is outside the domain: %s', async (_, changes) => {
    const asked = FILES.costs.evaluate(preset('deepseek-v3', changes))

    await expect(asked).rejects.toMatchObject({ code: 'out-of-domain', exitCode: 3 })
  })

  it('is told from an input that does not exist', async () => {
    await expect(FILES.costs.evaluate(preset('deepseek-v3', { bach: 3 }))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("Did you mean 'batch'?"),
    })
  })
})
