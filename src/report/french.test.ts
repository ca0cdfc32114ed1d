import { describe, expect, it } from 'vitest'
import { exampleReport } from './boom-report.test-fixture.ts'
import { edgeCases, hostileReport } from './edge-cases.test-fixture.ts'
import { renderHtml } from './html.ts'
import { renderScreen } from './screen.ts'

const french = { language: 'fr' } as const
const page = renderHtml(exampleReport(), french)
const seen = (html: string): string =>
  html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('\u202F', '_')
    .replaceAll('\u00A0', '~')

describe('the report in French', () => {
  it('says so to browsers and readers', () => {
    expect(page).toContain('<html lang="fr">')
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(page)!

    expect(seen(heading).replaceAll('\n', '')).toBe(
      'Dans environ 3~mondes~sur~10, le boom de l’IA éclate d’ici à la fin de 2028. La réponse va de 2 à 5~sur~10.',
    )
    expect(page).toMatch(/<em>3.mondes.sur.10<\/em>/)
  })

  it('names readings, holders and shocks by their ids, with and without events', () => {
    const text = seen(page)

    expect(text).toContain('Ménages')
    expect(text).toContain(
      'Définition plus stricte_: actions \u221260_%, investissement \u221240_%',
    )
    expect(text).not.toContain('Stricter definition')
  })

  it('leaves no English sentence beside texts of the data', () => {
    const report = exampleReport()
    const bare = <T extends { readonly about: string }>(rows: readonly T[]): T[] =>
      rows.map((row) => ({ ...row, about: '' }))
    const html = renderHtml(
      {
        ...report,
        drivers: { ...report.drivers, rows: bare(report.drivers.rows) },
        noBurst: { ...report.noBurst, apart: bare(report.noBurst.apart) },
        matching: report.matching && { ...report.matching, rejections: [] },
        paths: report.paths
          .filter(({ id }) => id !== 'gap')
          .map((path) => ({ ...path, facts: [] })),
        sources: [],
        weakPoints: [],
        notes: [],
      },
      french,
    )
    const english =
      /\b(worlds?|bursts?|the|with|without|seed|shares|fails?|year|above|below|loss)\b/i

    expect(
      seen(html)
        .split('\n')
        .filter((line) => english.test(line) && !line.startsWith('faultline start')),
    ).toEqual([])
  })

  it('takes names and texts of the model from the translation, and keeps English where there is none', () => {
    const texts = {
      names: new Map([
        ['diagnosticity', { name: 'surréaction', about: "Poids de l'écart : 3 %." }],
      ]),
      texts: new Map([['Revenue of OpenAI in 2025.', "Chiffre d'affaires d'OpenAI en 2025."]]),
      nameOf: (label: string) => (label === 'diagnosticity' ? 'surréaction' : null),
    }
    const text = seen(renderHtml(exampleReport(), { ...french, texts }))

    expect(text).toContain('Surréaction')
    expect(text).toContain('Poids de l’écart_: 3_%.')
    expect(text).toContain('Chiffre d’affaires d’OpenAI en 2025.')
  })

  it('says notes from their data', () => {
    const noteData = [
      { kind: 'side-worlds', sideWorlds: 1000, worlds: 2000, shockWorlds: null },
      { kind: 'failed', scenario: 'now', worlds: 1 },
    ] as const
    const text = seen(renderHtml(exampleReport({ noteData }), french))

    expect(text).toContain('1_000~mondes chacune au lieu de 2_000.')
    expect(text).toContain('Scénario now_: 1~monde gardé bien qu’')
  })

  it('shows no broken value, whatever is missing or hostile', () => {
    for (const report of [exampleReport(), hostileReport(), ...Object.values(edgeCases())]) {
      const html = renderHtml(report, french)

      expect(seen(html)).not.toMatch(/undefined|NaN|Infinity|\[object/)
      expect(html).not.toMatch(/<script|onerror=/i)
    }
  })
})

describe('the screen in French', () => {
  it.each([56, 80, 100, 160])('writes no line longer than %i columns', (columns) => {
    for (const report of [exampleReport(), hostileReport(), ...Object.values(edgeCases())]) {
      const lines = renderScreen(report, { ...french, columns, colour: false }).split('\n')

      expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(columns)
      expect(lines.join('\n')).not.toMatch(/undefined|NaN/)
    }
  })

  it('writes whole amounts, in milliards, and no space that a font may lack', () => {
    const text = renderScreen(exampleReport(), { ...french, columns: 110, colour: false })

    expect(text).toMatch(
      /Ménages +7\u00A0400\u00A0Md\u00A0\$ +3\u00A0800 à 15\u00A0000\u00A0Md\u00A0\$/,
    )
    expect(text).not.toContain('\u202F')
    expect(text).not.toContain('…')
  })

  it('marks the count in colour', () => {
    const text = renderScreen(exampleReport(), { ...french, columns: 100, colour: true })

    expect(text).toMatch(/\[1;38;5;166m3\u00A0mondes\u00A0sur\u00A010/)
  })
})
