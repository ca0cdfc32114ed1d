import { describe, expect, it } from 'vitest'
import { escapeText, linkAddresses } from './escape.ts'

describe('escapeText', () => {
  it('escapes what ends text or attributes', () => {
    expect(escapeText(`<a href="x" title='y'>&`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;',
    )
  })

  it('drops characters that documents may not hold', () => {
    expect(escapeText('a\u0000b\u001bc\ud800d')).toBe('abcd')
    expect(escapeText('a\u000bb\u000cc')).toBe('abc')
  })
})

describe('linkAddresses', () => {
  it('links http addresses and leaves the rest as text', () => {
    expect(linkAddresses('https://www.sec.gov/a?b=1&c=2 (by company)')).toBe(
      '<a href="https://www.sec.gov/a?b=1&amp;c=2" rel="noreferrer">sec.gov/a?b=1&amp;c=2</a> (by company)',
    )
    expect(linkAddresses('each row names its own pages')).toBe('each row names its own pages')
  })

  it('never links another scheme', () => {
    expect(linkAddresses('javascript:alert(1)')).not.toContain('href')
  })

  it('cannot be left by a quote', () => {
    expect(linkAddresses('https://a.b/"onclick="x')).not.toContain('"onclick')
  })
})
