import { describe, expect, it } from 'vitest'
import type { BoomReport } from '../study/boom-report.ts'
import { BASE_RULE } from '../study/burst.ts'
import { exampleReport } from './boom-report.test-fixture.ts'
import { edgeCases, hostileReport } from './edge-cases.test-fixture.ts'
import { renderHtml } from './html.ts'

const page = renderHtml(exampleReport())

/** Tags that are open at the end, or closed in the wrong order. */
function unbalanced(html: string): readonly string[] {
  const empty = new Set(['meta', 'link', 'br', 'img', 'input', 'hr'])
  const open: string[] = []
  const faults: string[] = []
  const tags = html
    .replace(/<style>[^]*?<\/style>/g, '')
    .matchAll(/<(\/?)([a-zA-Z][\w]*)[^<>]*?(\/?)>/g)
  for (const [, slash, name = '', end] of tags) {
    if (slash === '/') {
      if (open.pop() !== name) faults.push(`</${name}>`)
    } else if (end !== '/' && !empty.has(name)) open.push(name)
  }
  return [...faults, ...open]
}

function texts(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&amp;', '&')
}

/** Cells of each row of the table with this caption. */
function tableOf(html: string, caption: string): readonly (readonly string[])[] {
  const start = html.indexOf(`>${caption}</caption>`)
  const table = html.slice(start, html.indexOf('</table>', start))
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell),
  )
}

describe('the answer', () => {
  it('comes first, as one heading with its range', () => {
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(page)!

    expect(heading.replace(/<[^>]*>/g, '')).toBe(
      'In about 3 of 10 worlds, the AI boom bursts by the end of 2028. The range is 2 to 5 of 10.',
    )
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page).toContain('They are not odds, and this is not advice.')
  })

  it('defines a burst by the numbers that the study counts with', () => {
    const { fall, cut } = BASE_RULE

    expect(page).toContain(`AI shares at least ${fall * 100}% below their twelve-month high`)
    expect(page).toContain(`AI capital spending at least ${cut * 100}% below a year earlier`)
  })

  it('gives way to a warning when too many worlds have no solution', () => {
    const { manifest } = exampleReport()
    const html = renderHtml(exampleReport({ manifest: { ...manifest, unconverged: 41 } }))

    expect(html).toContain('No answer: 41 of 2,000 worlds have no solution in some month')
    expect(html).not.toContain('id="ten-worlds"')
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(html)![1]).not.toContain('<em>')
  })

  it('stands at two of a hundred worlds without a solution, with a warning', () => {
    const { manifest } = exampleReport()
    const html = renderHtml(exampleReport({ manifest: { ...manifest, unconverged: 40 } }))

    expect(html).toContain('<em>3 of 10</em>')
    expect(html).toContain('Of 2,000 worlds, 40 had no solution in some month')
  })
})

describe('incomplete runs', () => {
  it('say so before the answer', () => {
    const { manifest } = exampleReport()
    const html = renderHtml(
      exampleReport({ manifest: { ...manifest, complete: false, worldsRun: 1200 } }),
    )
    const at = html.indexOf('Incomplete run: 1,200 of 2,000 worlds.')

    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(html.indexOf('<h1'))
    expect(page).not.toContain('class="banner"')
  })
})

describe('tables', () => {
  it('hold every reading of every year as the data has it', () => {
    const report = exampleReport()
    const rows = tableOf(
      page,
      'Worlds of 10 with a burst by the end of the year. Sampling error: one standard error in 2028',
    )
    const numbers = rows.slice(1).filter((row) => row.length > 1)
    const shares = numbers.map((row) => row.slice(1, 8))

    expect(rows[0]!.slice(1, 8)).toEqual(report.years.map(String))
    expect(shares).toEqual(
      report.readings.map((reading) =>
        reading.shareByYear.map((share) => {
          if (share === 0) return '0'
          return share < 0.005 ? '&lt;0.1' : (share * 10).toFixed(1)
        }),
      ),
    )
    expect(numbers.map((row) => row[8])).toEqual(
      report.readings.map(({ worlds }) => worlds.toLocaleString('en')),
    )
  })

  it('follow every chart behind a disclosure that opens in print', () => {
    const charts = [...page.matchAll(/<figure id="([\w-]+)">/g)].map((match) => match[1])
    const rest = page.split('<figure id="').slice(1)

    expect(charts.length).toBeGreaterThan(10)
    for (const part of rest.filter((text) => !text.startsWith('path-key'))) {
      expect(part).toContain('<details><summary>Table')
      expect(part).toContain('<table>')
    }
    expect(/@media print\{.*details::details-content\{content-visibility:visible/.test(page)).toBe(
      true,
    )
  })
})

describe('the document', () => {
  it('is well formed', () => {
    expect(unbalanced(page)).toEqual([])
  })

  it('needs nothing from outside and runs no script', () => {
    expect(page).toContain("default-src 'none'")
    const forbidden = /<script|<iframe|<object|<img|@import|url\((?!#)|\son\w+=/i
    expect(forbidden.exec(page)?.[0]).toBeUndefined()
    expect(page.match(/\bsrc=/g)).toBeNull()
    for (const [, address] of page.matchAll(/<link[^>]*href="([^"]*)"/g))
      expect(address).toBe('data:,')
  })

  it('has one name and one description for every drawing', () => {
    const drawings = page
      .split('<svg ')
      .slice(1)
      .map((part) => part.slice(0, part.indexOf('</svg>')))

    expect(drawings.length).toBeGreaterThan(40)
    for (const drawing of drawings) {
      const [, title, desc] = /aria-labelledby="([\w-]+) ([\w-]+)"/.exec(drawing)!
      expect(drawing).toContain('role="img"')
      expect(drawing).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`))
      expect(drawing).toMatch(new RegExp(`<desc id="${desc}">[^<]+</desc>`))
    }
  })

  it('uses every id once and names only ids that exist', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)
    const named = [
      ...page.matchAll(/aria-labelledby="([^"]+)"|href="#([^"]+)"|url\(#([^)]+)\)/g),
    ].flatMap((match) => (match[1] ?? match[2] ?? match[3])!.split(' '))

    expect(new Set(ids).size).toBe(ids.length)
    expect(named.filter((name) => !ids.includes(name))).toEqual([])
  })

  it('steps down its headings one level at a time', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]))

    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('says how to run it again', () => {
    expect(page).toContain('faultline start --scenario now --worlds 2000 --seed 1')
    expect(renderHtml(exampleReport(), { command: 'faultline start --quick' })).toContain(
      '<code>faultline start --quick</code>',
    )
  })
})

describe('any report', () => {
  it.each(Object.entries(edgeCases()))('is whole and shows no broken value: %s', (_, report) => {
    const html = renderHtml(report)

    expect(unbalanced(html)).toEqual([])
    expect(/.*(NaN|undefined|Infinity|\[object|\bnull\b).*/.exec(texts(html))?.[0]).toBeUndefined()
    expect(/="[^"]*(NaN|undefined|Infinity)/.exec(html)?.[0]).toBeUndefined()
  })

  it('gives the same page for the same report', () => {
    expect(renderHtml(exampleReport())).toBe(page)
  })

  it('cannot be broken by the texts it shows', () => {
    const report: BoomReport = hostileReport()
    const html = renderHtml(report)

    expect(unbalanced(html)).toEqual([])
    expect(html.includes('<script')).toBe(false)
    expect(/href="(?!https?:|#|data:,")/.test(html)).toBe(false)
    expect(/\son\w+=/.test(html.replace(/="[^"]*"/g, '').replace(/>[^<]*</g, '><'))).toBe(false)
    expect(['\u0000', '\u001b', '\u202e'].filter((mark) => html.includes(mark))).toEqual([])
  })
})
