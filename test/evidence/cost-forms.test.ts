import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preset, PLAIN, valueOf } from './cost.ts'

const RUNS = { numRuns: 60 }
const BASE = preset('llama-3.1-405b')
const at = (of: string, changes: Record<string, number>) =>
  PLAIN.evaluate({ ...BASE, ...changes }).values.get(of) ?? Number.NaN
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('closed forms', () => {
  it('gives the parameters, cache and arithmetic of DeepSeek-V3 from its configuration', () => {
    // Case v3-params-from-config and kv-cache-mla; norms left out.
    expect(valueOf('total_params', 'deepseek-v3')).toBeCloseTo(671.02539776, 9)
    expect(valueOf('active_params', 'deepseek-v3')).toBeCloseTo(37.551276032, 9)
    expect(valueOf('cache_bytes', 'deepseek-v3')).toBeCloseTo((512 + 64) * 61 * 2, 6)
    expect(valueOf('weight_bytes', 'deepseek-v3')).toBeCloseTo(671.02539776, 9)
  })

  it('gives grouped and full attention their cache and parameters', () => {
    // Two numbers for each of 8 heads of 128 in 126 layers, two bytes each.
    expect(valueOf('cache_bytes', 'llama-3.1-405b')).toBeCloseTo(2 * 8 * 128 * 126 * 2, 6)
    // 12 d^2 a layer and one embedding.
    expect(valueOf('total_params', 'gpt-3')).toBeCloseTo(
      (96 * 12 * 12288 ** 2 + 50257 * 12288) / 1e9,
      9,
    )
    const layer = 2 * 16384 ** 2 + 2 * 16384 * 1024 + 3 * 16384 * 53248
    expect(valueOf('total_params', 'llama-3.1-405b')).toBeCloseTo(
      (126 * layer + 2 * 128256 * 16384) / 1e9,
      9,
    )
  })

  it('adds attention to the arithmetic of training: 250 GFLOP a token, where 6 N alone gives 222', () => {
    // Half of 4,096 tokens, 128 heads of 192 + 128, 61 layers, two FLOP, three passes; weights without the look-up.
    const attention = 3 * 2 * 2048 * 128 * (192 + 128) * 61
    const weights = 6 * (37551276032 - 129280 * 7168)
    expect(valueOf('training_flop_full', 'deepseek-v3')).toBeCloseTo((attention + weights) / 1e9, 6)
    expect(valueOf('training_flop_6n', 'deepseek-v3')).toBeCloseTo(222, 9)
  })

  it('gives the time of one exchange between experts that DeepSeek works out, 120.96 microseconds', () => {
    // (1 + 2) bytes * 32 tokens * 9 experts * 7,000 wide / 50 GB/s.
    const asThere = { batch: 32 * 144, hidden: 7000, net_speed: 50, remote_share: 1 }
    expect(valueOf('layer_exchange', 'deepseek-v3', asThere)).toBeCloseTo(120.96, 9)
  })

  it('takes hours from arithmetic where none are disclosed', () => {
    const none = { pretrain_hours: '0 / 0', mfu_assumed: 0.4 }
    expect(valueOf('gpu_hours', 'llama-3.1-405b', none)).toBeCloseTo(
      (6 * 405e9 * 15.6e12) / (989.4e12 * 0.4 * 3600),
      3,
    )
  })

  it('reads about the share of experts that a batch touches', () => {
    // One token touches 8 of 256; two touch 1 - (1 - 1/32)^2.
    expect(valueOf('routed_read', 'deepseek-v3', { batch: 1 })).toBeCloseTo(1 / 32, 12)
    expect(valueOf('routed_read', 'deepseek-v3', { batch: 2 })).toBeCloseTo(63 / 1024, 12)
  })

  it('recovers capital: one over the life without interest, the rate itself for ever', () => {
    expect(at('recovery_factor', { capital_rate: 0, gpu_years: 4 })).toBeCloseTo(0.25, 12)
    // To first order 1 / n + r (n + 1) / (2 n).
    expect(at('recovery_factor', { capital_rate: 1e-6, gpu_years: 4 })).toBeCloseTo(0.250000625, 9)
    expect(at('recovery_factor', { capital_rate: 0.1, gpu_years: 400 })).toBeCloseTo(0.1, 12)
    // 10 % over two years: 1 / (1/1.1 + 1/1.21).
    expect(at('recovery_factor', { capital_rate: 0.1, gpu_years: 2 })).toBeCloseTo(1.21 / 2.1, 12)
  })

  it('pays back price less residual by equal payments, discounted', () => {
    fc.assert(
      fc.property(between(0.001, 0.5), fc.integer({ min: 1, max: 12 }), between(0, 1), (r, n, s) => {
        const payment = at('capital_cost', {
          capital_rate: r,
          gpu_years: n,
          residual: s,
          gpu_price: 40000,
        })
        let present = 40000 * s * (1 + r) ** -n
        for (let year = 1; year <= n; year++) present += payment * (1 + r) ** -year
        expect(present).toBeCloseTo(40000, 5)
      }),
      RUNS,
    )
  })
})

describe('directions that hold for any input', () => {
  const rises: [string, string, number, number][] = [
    ['owned_hour', 'own_pue', 1, 2],
    ['owned_hour', 'gpu_price', 1000, 1e5],
    ['owned_hour', 'own_power_price', 0.01, 1],
    ['owned_hour', 'capital_rate', 0.001, 0.5],
    ['energy_cost', 'train_pue', 1, 2],
    ['amortised_cost', 'server_price', 1000, 1e5],
    ['acquisition_cost', 'cluster_gpus', 1, 1e6],
    ['step_time', 'batch', 1, 512],
    ['step_time', 'context', 1, 1e5],
    ['decode_roofline', 'batch', 1, 512],
    ['decode_roofline', 'memory_speed', 0.5, 20],
    ['output_cost', 'serving_rate', 0.1, 20],
    ['miss_cost', 'serving_rate', 0.1, 20],
  ]
  const falls: [string, string, number, number][] = [
    ['owned_hour', 'gpu_use', 0.01, 1],
    ['owned_hour', 'residual', 0, 1],
    ['output_cost', 'serving_load', 0.01, 1],
    ['input_cost', 'hit_share', 0, 0.9],
    ['amortised_cost', 'years_owned', 0, 10],
    ['latency_floor', 'memory_speed', 0.5, 20],
  ]
  // Rounding of a sum of a few terms.
  const SLACK = 1e-12
  const check = (of: string, input: string, low: number, high: number, sign: 1 | -1) =>
    fc.assert(
      fc.property(between(low, high), between(low, high), (a, b) => {
        const [less, more] = [at(of, { [input]: Math.min(a, b) }), at(of, { [input]: Math.max(a, b) })]
        expect(sign * (more - less)).toBeGreaterThanOrEqual(-SLACK * Math.abs(less))
      }),
      RUNS,
    )

  it.each(rises)('%s does not fall as %s rises', (of, input, low, high) =>
    check(of, input, low, high, 1),
  )
  it.each(falls)('%s does not rise as %s rises', (of, input, low, high) =>
    check(of, input, low, high, -1),
  )

  it('is never faster than reading all weights once, in a dense model', () => {
    fc.assert(
      fc.property(between(1, 512), between(0, 1e5), (batch, context) => {
        const { values } = PLAIN.evaluate({ ...BASE, batch, context })
        expect(values.get('step_time')).toBeGreaterThanOrEqual(values.get('latency_floor') ?? 0)
      }),
      RUNS,
    )
  })

  it('pays for tokens what it pays for nodes', () => {
    fc.assert(
      fc.property(between(1, 1000), between(1, 1000), between(0, 0.9), (input, output, hits) => {
        const { values } = PLAIN.evaluate(
          preset('deepseek-day6', {
            daily_input: input,
            daily_output: output,
            hit_share: hits,
            nodes_disclosed: '0 / 0',
          }),
        )
        const get = (name: string) => values.get(name) ?? Number.NaN
        const byToken = input * 1000 * get('input_cost') + output * 1000 * get('output_cost')
        expect(get('daily_cost') / byToken).toBeCloseTo(1, 9)
      }),
      RUNS,
    )
  })
})
