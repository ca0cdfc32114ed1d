import { describe, expect, it } from 'vitest'
import type { CostAxis, CostDot } from './cost-dots.ts'
import { drawCostDots } from './cost-dots.ts'

const LOG: CostAxis = { kind: 'log', mark: 'dot', tick: String }
const dot = (value: number | null, range: CostDot['range'] = null, isFull = true): CostDot => ({
  name: 'Name',
  value,
  range,
  isFull,
  text: value === null ? 'undisclosed' : String(value),
})
const centres = (body: string): number[] =>
  [...body.matchAll(/<circle class="\w+" cx="([\d.]+)"/g)].map(([, x]) => Number(x))

describe('drawCostDots', () => {
  it.each([250, 360, 800])('puts equal ratios equally far apart on a width of %i px', (width) => {
    const { body } = drawCostDots(width, [dot(1), dot(10), dot(100)], LOG)
    const [a = 0, b = 0, c = 0] = centres(body)

    expect(b - a).toBeCloseTo(c - b, 1)
    expect(a).toBeGreaterThan(0)
    expect(c).toBeLessThan(width)
  })

  it('says why a row has no number in place of a dot', () => {
    const { body } = drawCostDots(600, [dot(null), dot(null)], LOG)

    expect(centres(body)).toEqual([])
    expect(body.match(/undisclosed/g)).toHaveLength(2)
  })

  it('marks what rests on published inputs alone, and money asked by another shape', () => {
    const cost = drawCostDots(600, [dot(2), dot(3, [2, 4], false)], LOG).body
    const price = drawCostDots(600, [dot(2)], { ...LOG, mark: 'diamond' }).body

    expect(cost).toContain('class="dot"')
    expect(cost).toContain('class="hollowdot"')
    expect(price).toContain('mark-date full')
    expect(price).not.toContain('<circle')
  })

  it('draws losses and zeros on an axis that holds zero', () => {
    const { body } = drawCostDots(600, [dot(-40), dot(85)], { ...LOG, kind: 'linear' })
    const [loss = 0, gain = 0] = centres(body)
    const [, zero = NaN] = /<line class="ax" x1="([\d.]+)"/.exec(body)?.map(Number) ?? []

    expect((zero - loss) / (gain - zero)).toBeCloseTo(40 / 85, 2)
  })
})
