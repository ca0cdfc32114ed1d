import type { AppLanguage } from '../../i18n/words.ts'

/** From this size on, and below its inverse, a number is written with a power of ten. */
const LARGE = 1e15
const SMALL = 1e-4
/** Significant digits of a number that is read and not changed. */
const DIGITS = 5

/** Write an input for its field: as exact as it is, in the reader's language, so that `readAmount` gives it back. */
export function amountText(value: number, language: AppLanguage): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value)) return ''
  if (size !== 0 && (size >= LARGE || size < SMALL)) {
    const text = value.toExponential().replace('e+', 'e')
    return language === 'fr' ? text.replace('.', ',') : text
  }
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 15 }).format(value)
}

/**
 * Read a number as people write it: thousands apart or not, a decimal comma in French, `6e11`, `5 %`. Null when it is none.
 */
export function readAmount(text: string, language: AppLanguage): number | null {
  let plain = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f_]/g, '')
    .replace('\u2212', '-')
    .toLowerCase()
  const isShare = plain.endsWith('%')
  if (isShare) plain = plain.slice(0, -1)
  // A comma before three digits stands for thousands in English, and for decimals otherwise.
  if (language === 'en' && /^-?\d{1,3}(,\d{3})+(\.\d*)?(e|$)/.test(plain))
    plain = plain.replaceAll(',', '')
  plain = plain.replace(',', '.').replace('×10^', 'e').replace('*10^', 'e')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/.test(plain)) return null
  const value = Number(plain) / (isShare ? 100 : 1)
  return Number.isFinite(value) ? value : null
}

/** The range of a slider around a published input, and its step. */
export function slideOf(value: number): {
  readonly low: number
  readonly high: number
  readonly step: number
} {
  const far = value === 0 ? 1 : 2 * value
  const [low, high] = [Math.min(0, far), Math.max(0, far)]
  // A count of few things moves by whole ones.
  const isCount = Number.isInteger(value) && Math.abs(value) >= 3 && Math.abs(value) <= 50
  return { low, high, step: isCount ? 1 : (high - low) / 200 }
}

const NBSP = '\u00a0'
/** Names of powers of a thousand; French has no short one for a thousand milliards. */
const SCALES: Readonly<Record<AppLanguage, readonly (readonly [number, string])[]>> = {
  en: [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'mn'],
  ],
  fr: [
    [1e9, 'Md'],
    [1e6, 'M'],
  ],
}

/** Write a number with its unit to be read at a glance: `600 bn USD/yr`, `3.14 × 10²³ FLOP`. */
export function shortAmount(value: number, unit: string, language: AppLanguage): string {
  const tail = unit === '' ? '' : `${NBSP}${unit}`
  if (!Number.isFinite(value)) return `–${tail}`
  const number = (x: number): string =>
    new Intl.NumberFormat(language, { maximumSignificantDigits: DIGITS })
      .format(x)
      .replace('-', '\u2212')
  const size = Math.abs(value)
  if (size !== 0 && (size >= LARGE || size < SMALL)) {
    const [digits = '', power = ''] = value.toExponential(DIGITS - 1).split('e')
    return `${number(Number(digits))}${NBSP}×${NBSP}10${raised(power)}${tail}`
  }
  const [scale, name] = SCALES[language].find(([least]) => size >= least) ?? [1, '']
  return `${number(value / scale)}${name === '' ? '' : `${NBSP}${name}`}${tail}`
}

function raised(power: string): string {
  return power
    .replace('+', '')
    .replaceAll(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')))
}
