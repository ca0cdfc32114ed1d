import { describe, expect, it } from 'vitest'
import { exampleReport } from './boom-report.test-fixture.ts'
import { renderHtml } from './html.ts'
import { THEME } from './theme.ts'

const [light = '', dark = ''] = THEME.split('@media screen and (prefers-color-scheme:dark)')

function coloursOf(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--(\w+):(#[0-9A-F]{6})/g)].map((match) => [match[1]!, match[2]!]),
  )
}

/** Contrast ratio of two colours, WCAG 2.2. */
function contrast(first: string, second: string): number {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const [high, low] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return (high! + 0.05) / (low! + 0.05)
}

describe('theme', () => {
  it('gives every colour a light and a dark value', () => {
    expect([...coloursOf(light).keys()]).toEqual([...coloursOf(dark).keys()])
    expect(coloursOf(light).size).toBeGreaterThan(15)
  })

  it('defines every property that the page uses', () => {
    const used = [...renderHtml(exampleReport()).matchAll(/var\(--(\w+)\)/g)].map(
      (match) => match[1]!,
    )

    expect(used.filter((name) => !light.includes(`--${name}:`))).toEqual([])
  })

  it.each([
    ['light', light],
    ['dark', dark],
  ])('keeps text at 4.5 and marks that carry meaning at 3 in %s', (_, block) => {
    const colours = coloursOf(block)
    const ratio = (text: string, ground: string): number =>
      contrast(colours.get(text)!, colours.get(ground)!)

    for (const text of ['ink', 'ink2', 'ink3', 'accent', 'burst', 'median']) {
      expect(ratio(text, 'surface')).toBeGreaterThanOrEqual(4.5)
    }
    for (const text of ['ink', 'ink2', 'ink3'])
      expect(ratio(text, 'sunk')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('ink', 'soft')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('warn', 'warnsoft')).toBeGreaterThanOrEqual(4.5)
    for (const mark of ['axis', 'edge', 'burstg'])
      expect(ratio(mark, 'surface')).toBeGreaterThanOrEqual(3)
  })
})
