import { describe, expect, it } from 'vitest'
import { shorten, textWidth } from './text-size.ts'

describe('text size', () => {
  it('grows with the text, its size and its weight', () => {
    expect(textWidth('Households')).toBeGreaterThan(textWidth('House'))
    expect(textWidth('House', 23)).toBeCloseTo(2 * textWidth('House', 11.5), 9)
    expect(textWidth('House', 12, true)).toBeGreaterThan(textWidth('House', 12))
  })

  it('shortens to the width asked for', () => {
    const short = shorten('Efficiency: 20 times cheaper on 35% of spending', 120)

    expect(short.endsWith('…')).toBe(true)
    expect(textWidth(short)).toBeLessThanOrEqual(120)
    expect(shorten('Short', 120)).toBe('Short')
  })
})
