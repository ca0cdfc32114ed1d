import { describe, expect, it } from 'vitest'
import { exampleReport } from './boom-report.test-fixture.ts'
import { edgeCases, hostileReport } from './edge-cases.test-fixture.ts'
import { renderScreen } from './screen.ts'

const ESCAPE = '\u001b'
const plain = renderScreen(exampleReport(), { columns: 100, colour: false })

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => Array.from(line).length))
}

function withoutColour(text: string): string {
  return text
    .split(`${ESCAPE}[`)
    .map((part, index) => (index === 0 ? part : part.replace(/^[\d;]*m/, '')))
    .join('')
}

describe('renderScreen', () => {
  it('begins with the answer and fits one screen', () => {
    const lines = plain.split('\n')

    expect(lines[2]).toBe(
      'In about 3 of 10 worlds, the AI boom bursts by the end of 2028. The range is 2 to 5 of 10.',
    )
    expect(lines.length).toBeLessThanOrEqual(48)
    expect(plain.endsWith('\n')).toBe(true)
  })

  it.each([56, 80, 100, 160])('writes no line longer than %i columns', (columns) => {
    for (const report of [exampleReport(), ...Object.values(edgeCases()), hostileReport()]) {
      expect(widest(renderScreen(report, { columns, colour: false }))).toBeLessThanOrEqual(columns)
    }
  })

  it('says the same with colour and without', () => {
    for (const columns of [80, 100]) {
      const coloured = renderScreen(exampleReport(), { columns, colour: true })
      const bare = renderScreen(exampleReport(), { columns, colour: false })

      expect(coloured).toContain(ESCAPE)
      expect(bare).not.toContain(ESCAPE)
      expect(withoutColour(coloured).replace(/ +$/gm, '')).toBe(bare)
    }
  })

  it('lists the years with base case and ends of the readings', () => {
    expect(plain).toMatch(
      /with random events, base case +0\.2 +1\.7 +3\.4 +5\.8 +7\.6 +8\.5 +9\.1\n/,
    )
    expect(plain).toMatch(/lowest reading +<0\.1 +0\.7 +1\.7 +2\.9 +3\.7 +4\.2 +4\.5\n/)
    expect(plain).toMatch(/highest reading +<0\.1 +0\.5 +2\.2 +5\.0 +7\.3 +8\.6 +9\.3\n/)
  })

  it('draws the range to scale', () => {
    const lines = plain.split('\n')
    const scale = lines.find((line) => line.startsWith('By the end of 2028'))!
    const bar = lines.find((line) => line.includes('├'))!
    const zero = scale.indexOf('0', 20)
    const place = (share: number): number => zero + Math.round(share * 60)

    expect(bar.indexOf('●')).toBe(place(0.34))
    expect(bar.indexOf('├')).toBe(place(0.17))
    expect(bar.indexOf('┤')).toBe(place(0.53))
    expect(Array.from(bar)).toHaveLength(zero + 61)
  })

  it('keeps the headline year when there is no room for all', () => {
    const narrow = renderScreen(exampleReport(), { columns: 56, colour: false })

    expect(narrow).toMatch(/2028/)
    expect(narrow).toMatch(/ 3\.4 /)
  })

  it('warns before the answer when the run is incomplete', () => {
    const { manifest } = exampleReport()
    const text = renderScreen(
      exampleReport({ manifest: { ...manifest, complete: false, worldsRun: 500 } }),
      { columns: 100, colour: false },
    )

    expect(text.startsWith('! Incomplete run: 500 of 2,000 worlds.')).toBe(true)
  })

  it('gives no number when too many worlds have no solution', () => {
    const { manifest } = exampleReport()
    const text = renderScreen(exampleReport({ manifest: { ...manifest, failed: 200 } }), {
      columns: 100,
      colour: false,
    })

    expect(text).toContain('No answer: 200 of 2,000 worlds')
    expect(text).not.toContain('In about')
    expect(text).not.toContain('base case')
  })

  it.each(Object.entries(edgeCases()))('shows no broken value: %s', (_, report) => {
    const text = renderScreen(report, { columns: 100, colour: false })

    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b/)
  })

  it('lets no text steer the terminal', () => {
    const text = renderScreen(hostileReport(), { columns: 100, colour: false })

    expect(text).not.toContain(ESCAPE)
    expect(text).not.toContain('\u0000')
    expect(text).not.toContain('\u202e')
  })
})
