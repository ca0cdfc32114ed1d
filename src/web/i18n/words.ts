import type { AppWords } from './en.ts'
import { EN } from './en.ts'
import { FR } from './fr.ts'

/** Languages of the app. */
export type AppLanguage = 'en' | 'fr'

/** The catalogue of a language. */
export function wordsOf(language: AppLanguage): AppWords {
  return language === 'fr' ? FR : EN
}

/** Write a number of the interface: thousands apart, at most so many decimals. */
export function numberText(value: number, language: AppLanguage, decimals: number = 2): string {
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value)
  return text.replace('-', '\u2212')
}

/** Read a number as people write it in either language; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i.test(plain)) return null
  const value = Number(plain.replace('%', ''))
  return Number.isFinite(value) ? value : null
}

/**
 * Read what is typed for a parameter: a number, or a range that becomes a uniform prior (`3 to 6`, `3 à 6`, `3±1`).
 * Null when it is neither.
 */
export function readSetting(text: string): number | string | null {
  const single = readNumber(text)
  if (single !== null) return single
  const [from, to] = text.split(/\s+(?:to|à|-|–)\s+|…|\.\./).map(readNumber)
  if (typeof from === 'number' && typeof to === 'number' && from < to)
    return `uniform(${from}, ${to})`
  const [middle, width] = text.split('±').map(readNumber)
  if (typeof middle === 'number' && typeof width === 'number' && width > 0)
    return `uniform(${middle - width}, ${middle + width})`
  return null
}
