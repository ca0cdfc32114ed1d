import { describe, expect, it } from 'vitest'
import type { CostData, CostName, StoredPreset } from '../../../evidence/cost-data.ts'
import { NO_CHOICE } from '../../../language/cost-choice.ts'
import { commandOf, knownChoice, linkOf } from './choice.ts'

const preset = (id: string): StoredPreset => ({ id }) as StoredPreset
const name = (of: string, formula = ''): CostName => ({ name: of, formula }) as CostName
const DATA: Pick<CostData, 'presets' | 'names'> = {
  presets: ['o1', 'deepseek-v3', 'deepseek-r1', 'gpt-4', 'gpt-3'].map(preset),
  names: [name('batch'), name('realised'), name('unit_cost', 'a / b')],
}

describe('knownChoice', () => {
  it('begins with V3 and sets V3, R1, o1 and GPT-4 side by side', () => {
    const choice = knownChoice(DATA, undefined)

    expect(choice.preset.id).toBe('deepseek-v3')
    expect(choice.beside.map(({ id }) => id)).toEqual(['deepseek-v3', 'deepseek-r1', 'o1', 'gpt-4'])
    expect(choice.unknown).toEqual({ preset: '', inputs: [], beside: [] })
  })

  it('leaves out what there is not, and names it', () => {
    const set = { batch: 8, unit_cost: 1, nothing: 2 }
    const choice = knownChoice(DATA, { preset: 'gpt-9', set, beside: ['gpt-3', 'gpt-9', 'gpt-3'] })

    expect(choice.preset.id).toBe('deepseek-v3')
    expect(choice.set).toEqual({ batch: 8 })
    expect(choice.beside.map(({ id }) => id)).toEqual(['gpt-3'])
    expect(choice.unknown).toEqual({
      preset: 'gpt-9',
      inputs: ['unit_cost', 'nothing'],
      beside: ['gpt-9'],
    })
  })

  it('comes back from the link that it gives, and what is usual needs no link', () => {
    const link = { preset: 'o1', set: { realised: 0.5 }, beside: ['gpt-3'] }

    expect(linkOf(knownChoice(DATA, link))).toEqual(link)
    expect(linkOf(knownChoice(DATA, undefined))).toEqual(NO_CHOICE)
  })

  it('gives the command that shows the same', () => {
    const set = { realised: 0.5, batch: 'uniform(8, 64)' }

    expect(commandOf(knownChoice(DATA, { preset: 'o1', set, beside: null }))).toBe(
      "faultline cost o1 --set realised=0.5 --set 'batch=uniform(8, 64)'",
    )
  })
})
