import { describe, expect, it } from 'vitest'
import { stanceOf, stanceSettings } from './presets.ts'

const control = (name: string, low: number | null, value: number, high: number | null) => ({
  name,
  about: '',
  unit: 'share',
  block: 'x',
  evidence: 'measured',
  source: [],
  because: '',
  note: '',
  prior: '',
  low,
  value,
  high,
})
const curve = (parameter: string, first: number, last: number) => ({
  parameter,
  values: [0, 1],
  shares: [first, last],
  worlds: 100,
})
const START = {
  controls: [
    control('rising', 1, 2, 6),
    control('falling', 10, 20, 40),
    control('flat', 0, 1, 2),
    control('known', null, 1, null),
  ],
  curves: [
    curve('rising', 0.2, 0.4),
    curve('falling', 0.5, 0.1),
    curve('flat', 0.3, 0.305),
    curve('known', 0.1, 0.9),
  ],
}

describe('stances', () => {
  it('set levers half-way to the end of the prior with fewer or more bursts, and leave flat ones', () => {
    expect(stanceSettings(START, 'bull')).toEqual({ rising: 1.5, falling: 30 })
    expect(stanceSettings(START, 'bear')).toEqual({ rising: 4, falling: 15 })
  })

  it('are known again from their settings, in any order', () => {
    expect(stanceOf(START, { falling: 15, rising: 4 })).toBe('bear')
    expect(stanceOf(START, { rising: 1.5, falling: 30 })).toBe('bull')
    expect(stanceOf(START, { rising: 1.5 })).toBeNull()
    expect(stanceOf(START, {})).toBeNull()
  })
})
