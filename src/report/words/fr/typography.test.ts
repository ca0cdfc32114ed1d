import { describe, expect, it } from 'vitest'
import { frenchText, typesetWords } from './typography.ts'

const seen = (text: string): string => text.replaceAll('\u202F', '_').replaceAll('\u00A0', '~')

describe('frenchText', () => {
  it('sets narrow spaces before double signs and inside quotation marks', () => {
    expect(seen(frenchText('Quoi ? « Oui » ; non : 40 % !'))).toBe('Quoi_? «_Oui_»_; non_: 40_%_!')
  })

  it('curls apostrophes between letters and leaves quotes around words', () => {
    expect(frenchText("l'IA d'ici, 'en', 'fr'")).toBe("l’IA d’ici, 'en', 'fr'")
  })

  it('keeps a number with what it counts, and thousands together', () => {
    expect(seen(frenchText('4 mondes sur 10 perdent 6 900 Md $ en 18 mois'))).toBe(
      '4~mondes~sur~10 perdent 6_900~Md~$ en 18~mois',
    )
  })

  it('leaves months, ranges, addresses and years alone', () => {
    for (const text of ['2026-11', 'T1 2026', 'https://example.org/a:b?c', 'deepseek-2027'])
      expect(frenchText(text)).toBe(text)
  })

  it('sets what is set already as it is', () => {
    const once = frenchText("Sans choc : -5 à +5 mondes sur 10, « l'IA » ; 20 000 Md $")

    expect(frenchText(once)).toBe(once)
  })
})

describe('typesetWords', () => {
  it('reaches texts in lists, in maps and out of functions', () => {
    const words = typesetWords({ a: ['b ;'], c: { d: (n: string): string => `${n} %` } })

    expect([words.a[0], words.c.d('3')].map((text) => seen(text ?? ''))).toEqual(['b_;', '3_%'])
  })
})
