import { describe, expect, it } from 'vitest'
import { box, label, picture, tag } from './svg.ts'

describe('svg', () => {
  it('rounds coordinates and escapes text', () => {
    expect(label('b', 1.23456, 2, '<&>')).toBe(
      '<text class="b" x="1.23" y="2">&lt;&amp;&gt;</text>',
    )
  })

  it('refuses a coordinate that is not finite', () => {
    expect(() => tag('line', { x1: Number.NaN })).toThrow('A coordinate of <line> is not finite.')
  })

  it('draws a rectangle of negative width the other way round', () => {
    expect(box('b', 10, 0, -4, 2)).toBe('<rect class="b" x="6" y="0" width="4" height="2"/>')
  })

  it('names and describes a picture by ids of its own', () => {
    const text = picture('fan', 'A', 'B', { width: 300, height: 100.2, body: '' })

    expect(text).toContain('viewBox="0 0 300 101"')
    expect(text).toContain('aria-labelledby="fan-300-t fan-300-d"')
    expect(text).toContain('<title id="fan-300-t">A</title><desc id="fan-300-d">B</desc>')
  })
})
