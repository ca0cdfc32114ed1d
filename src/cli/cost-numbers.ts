import type { Language } from '../evidence/words.ts'

const NARROW_SPACE = '\u202f'
const SPACE = '\u00a0'

/** Write a number with four significant digits in the manner of a language; very large and small ones with a power of ten. */
export function costNumber(value: number, language: Language): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e9 || size < 1e-3)) {
    const [digits = '', power = ''] = value.toExponential(3).split('e')
    return `${localised(trimmed(digits), language)}e${Number(power)}`
  }
  const digits = size >= 1000 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(size || 1)))
  return localised(trimmed(value.toFixed(Math.min(6, digits))), language)
}

/** Write a share in whole per cent. */
export function costPercent(share: number, language: Language): string {
  return `${Math.round(share * 100)}${language === 'fr' ? SPACE : ' '}%`
}

const UNITS_FR: readonly (readonly [RegExp, string])[] = [
  [/\blist USD\b/g, 'USD affichés'],
  [/\bdeflated USD\b/g, 'USD constants'],
  [/\bUSD constants M\b/g, 'M USD constants'],
  [/\bUSD M\b/g, 'M USD'],
  [/\bUSD bn\b/g, 'Md USD'],
  [/\bB param\b/g, 'Md param.'],
  [/\bMtoken\b/g, 'M jetons'],
  [/\bBtoken\b/g, 'Md jetons'],
  [/\bTtoken\b/g, 'T jetons'],
  [/\btoken\b/g, 'jeton'],
  [/\bbyte\b/g, 'octet'],
  [/\bGB\b/g, 'Go'],
  [/\bnode\b/g, 'nœud'],
  [/\bhour\b/g, 'heure'],
  [/\bsecond\b/g, 's'],
  [/\bday\b/g, 'jour'],
  [/\byear\b/g, 'an'],
]

/** Write a unit of the model for readers of a language. */
export function costUnit(unit: string, language: Language): string {
  if (language === 'en') return unit
  return UNITS_FR.reduce((text, [from, to]) => text.replace(from, to), unit)
}

function trimmed(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

function localised(digits: string, language: Language): string {
  const isNegative = digits.startsWith('-')
  const [whole = '', fraction] = digits.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NARROW_SPACE : ',')
  const text =
    fraction === undefined ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${fraction}`
  return isNegative ? `\u2212${text}` : text
}
