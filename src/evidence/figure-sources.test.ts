import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUrl, readCellSources } from './figure-sources.ts'

describe('readCellSources', () => {
  it('takes pages, their locators and other sources apart', () => {
    expect(
      readCellSources(
        'SEC: https://a.org/x table 3 ; https://b.org ; https://a.org/x + labs.csv ; series/vix_daily.csv ; not found',
      ),
    ).toEqual({
      urls: ['https://a.org/x', 'https://b.org'],
      references: [
        { kind: 'table', text: 'labs.csv' },
        { kind: 'series', text: 'series/vix_daily.csv' },
        { kind: 'not found', text: 'not found' },
      ],
      locator: 'SEC ; table 3',
      faults: [],
    })
  })

  it.each([
    ['computed from two rows', 'computed'],
    ['sum of quarters', 'computed'],
    ['github:datasets/s-and-p-500', 'words'],
    ['repo epoch-research/training-cost-trends', 'repository'],
    ['Not found', 'not found'],
    ['the firm itself', 'words'],
    ['javascript:alert(1)', 'words'],
    ['__proto__', 'words'],
  ])('calls %j %s', (cell, kind) => {
    expect(readCellSources(cell)).toMatchObject({ urls: [], references: [{ kind }] })
  })

  it('lists addresses that are none', () => {
    expect(readCellSources('https:// ; http://localhost ; https://u:p@a.org').faults).toEqual([
      'https://',
      'http://localhost',
      'https://u:p@a.org',
    ])
  })

  it('finds every page whatever their order', () => {
    const pages = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(pages, fc.constantFrom(' ; ', ' + '), (numbers, join) => {
        const urls = numbers.map((n) => `https://host.org/${n}`)

        expect(readCellSources(urls.join(join)).urls).toEqual(urls)
        expect(readCellSources([...urls, ...urls].join(join)).urls).toEqual(urls)
      }),
    )
  })
})

describe('isUrl', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'https://example.org/%C3%A9',
    'https://exämple.org/é',
  ])('takes %s', (url) => {
    expect(isUrl(url)).toBe(true)
  })

  it.each([
    'ftp://example.org',
    'https://example',
    'https://a..org',
    'https://.org',
    'https://a.org/"x',
    'https://a.org/<script>',
    'https://a.org/%zz',
    'https://a.org\\b',
    'https://user@a.org',
    'https://a.org:99999',
    `https://a.org/${'x'.repeat(2000)}`,
  ])('refuses %s', (url) => {
    expect(isUrl(url)).toBe(false)
  })

  it('takes only what the platform reads as an address too', () => {
    const text = fc.stringMatching(/^https?:\/\/[a-z0-9.:@/?#%-]{0,20}$/)
    fc.assert(
      fc.property(text, (url) => {
        expect(!isUrl(url) || URL.canParse(url)).toBe(true)
      }),
    )
  })
})
