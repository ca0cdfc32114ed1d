import { describe, expect, it } from 'vitest'
import { readModelFolder, requireSound } from '../../src/cli/model-folder.ts'
import { valueOf } from './cost.ts'

const { model, sources } = requireSound(readModelFolder(undefined))
const parameter = (name: string) => model.parameters.find((p) => p.name === name)
const plain = (name: string) => Number(parameter(name)?.raw)

describe('what the economy takes from the cost of intelligence', () => {
  it('is the size of the efficiency shock of January 2025: the list price of o1 over that of R1, rounded down', () => {
    const shock = model.shocks.find((s) => s.name === 'efficiency')
    const ratio = valueOf('price_output', 'o1') / valueOf('price_output', 'deepseek-r1')

    expect(shock?.source).toContain('cost-o1-r1-price')
    expect(ratio).toBeCloseTo(60 / 2.19, 9)
    expect(shock?.history.map((h) => h.size)).toEqual([Math.floor(ratio)])
  })

  it('is the gross margin of labs, between the accounts of OpenAI and their own rounding', () => {
    expect(parameter('gross_margin')?.source).toContain('cost-openai-2025')
    expect(valueOf('gross_margin', 'openai-2025')).toBeCloseTo((100 * (13.07 - 7.5)) / 13.07, 6)
    expect(Math.abs(plain('gross_margin') - (13.07 - 7.5) / 13.07)).toBeLessThan(0.01)
  })

  it('is the rental price of compute: 2.85 dollars an H100 hour at 1.6 kW, less than 3 % away', () => {
    expect(parameter('initial_rent')?.source).toContain('cost-gpu-hour')
    // 1e6 kW a gigawatt over 1.275 kW of server times 1.25, 8766 hours a year.
    const rentUsdBn = ((1e6 / (1.275 * 1.25)) * 2.85 * 8766) / 1e9

    expect(Math.abs(plain('initial_rent') / rentUsdBn - 1)).toBeLessThan(0.03)
  })

  it('stands in the list of sources', () => {
    for (const id of ['cost-o1-r1-price', 'cost-day6', 'cost-openai-2025', 'cost-gpu-hour'])
      expect(sources.get(id)?.kind).toBe('model')
  })
})
