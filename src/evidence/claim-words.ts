import type { Verdict } from './claim.ts'
import type { Conclusion } from './conclude.ts'
import type { Bound, Experiment, Quantity } from './experiment.ts'
import type { Language, Words } from './words.ts'

/** Verdicts in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  agrees: { en: 'agrees', fr: 'confirmé' },
  differs: { en: 'differs', fr: 'démenti' },
  misattributed: { en: 'misattributed', fr: 'mal attribué' },
  overtaken: { en: 'overtaken', fr: 'dépassé' },
  unverified: { en: 'unverified', fr: 'non vérifié' },
  conditional: { en: 'conditional', fr: 'conditionnel' },
}

/** Conclusions of experiments in words. */
export const CONCLUSION_WORDS: Readonly<Record<Conclusion, Words>> = {
  supported: { en: 'supported', fr: 'étayé' },
  contradicted: { en: 'contradicted', fr: 'contredit' },
  undecided: { en: 'undecided', fr: 'indécis' },
  unfinished: { en: 'not finished', fr: 'inachevé' },
}

/** Units of the ledger in words, by the names that its tables use; any other stands as it is. */
const UNIT_WORDS: Readonly<Record<string, Words>> = {
  usd_bn: { en: 'bn USD', fr: 'Md$' },
  usd_mn: { en: 'mn USD', fr: 'M$' },
  pct: { en: '%', fr: '%' },
  pct_per_year: { en: '% a year', fr: '% par an' },
  GW: { en: 'GW', fr: 'GW' },
  mn_homes: { en: 'mn homes', fr: 'M de foyers' },
  people: { en: 'people', fr: 'personnes' },
  x: { en: 'times', fr: 'fois' },
  GPUs: { en: 'GPUs', fr: 'accélérateurs' },
  months: { en: 'months', fr: 'mois' },
  month: { en: 'months', fr: 'mois' },
  multiple: { en: 'times', fr: 'fois' },
  share: { en: '%', fr: '%' },
  number: { en: '', fr: '' },
  '%': { en: '%', fr: '%' },
  '% / year': { en: '% a year', fr: '% par an' },
  'USD bn': { en: 'bn USD', fr: 'Md$' },
  'USD mn': { en: 'mn USD', fr: 'M$' },
  'USD bn / year': { en: 'bn USD a year', fr: 'Md$ par an' },
  'million homes': { en: 'mn homes', fr: 'M de foyers' },
}

/** Narrow space that does not break, before units and in large numbers. */
const NARROW = '\u202f'

/** Write a number as a language does: at most three figures after the point, fewer the larger it is. */
export function numberText(value: number, language: Language): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '-∞' : '?'
  const size = Math.abs(value)
  const digits = size >= 1000 ? 0 : size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  const [whole = '', rest] = value.toFixed(digits).split('.')
  const grouped = whole.replaceAll(
    /\B(?=(\d{3})+$)/g,
    language === 'en' ? ',' : NARROW,
  )
  const shown = rest === undefined ? grouped : grouped + (language === 'en' ? '.' : ',') + rest
  // A minus before nothing but zeros says no more than zero.
  return /^-[0.,]+$/.test(shown) ? shown.slice(1) : shown
}

/** Write a quantity of the ledger, such as `3-4 %`; '' without one. */
export function quantityText(
  { quantity, unit }: { readonly quantity: string | null; readonly unit: string },
  language: Language,
): string {
  if (quantity === null) return ''
  const plain = /^\d+$/.test(quantity)
    ? plainText(Number(quantity), '', language, true)
    : quantity
  return withUnit(plain, unit, language)
}

/** Put a unit behind a number. */
export function withUnit(text: string, unit: string, language: Language): string {
  const word = UNIT_WORDS[unit]?.[language] ?? unit
  if (word === '') return text
  return language === 'en' && word.startsWith('%') ? `${text}${word}` : `${text}${NARROW}${word}`
}

/** Write a value in its unit, shares in per cent. `exact` drops the zeros at the end, as in a bound somebody wrote. */
export function valueText(
  value: number,
  unit: string,
  language: Language,
  exact: boolean = false,
): string {
  return withUnit(plainText(value, unit, language, exact), unit, language)
}

/** Write a value without its unit, shares times a hundred. */
export function plainText(
  value: number,
  unit: string,
  language: Language,
  exact: boolean = false,
): string {
  const shown = numberText(unit === 'share' ? 100 * value : value, language)
  // A comma groups thousands in English and marks decimals in French.
  const mark = language === 'en' ? '.' : ','
  return exact && shown.includes(mark) ? shown.replace(/0+$/, '').replace(/[.,]$/, '') : shown
}

/** Write where a result must lie. */
export function boundText(bound: Bound, unit: string, language: Language): string {
  const number = (value: number) => valueText(value, unit, language, true)
  const isEnglish = language === 'en'
  if ('above' in bound) return `${isEnglish ? 'above' : 'au-dessus de'} ${number(bound.above)}`
  if ('below' in bound) return `${isEnglish ? 'below' : 'en dessous de'} ${number(bound.below)}`
  const [low, high] = bound.between
  const from = plainText(low, unit, language, true)
  return isEnglish ? `between ${from} and ${number(high)}` : `entre ${from} et ${number(high)}`
}

/** Say where the bound of an experiment comes from. */
export function boundReason({ bound }: Experiment, language: Language): string {
  if (bound === 'article') return language === 'en' ? "the article's own number" : "le chiffre de l'article"
  if (bound === 'sign')
    return language === 'en' ? 'the sign that the claim implies' : "le signe qu'implique l'affirmation"
  return bound[language]
}

/** Write what an experiment reads, in the language of models. */
export function quantityFormula(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'measure': {
      const { text, from, to } = quantity
      const window = from === null && to === null ? '' : `, ${from ?? '…'} – ${to ?? '…'}`
      return `${text}${window}`
    }
    case 'outcome':
      return quantity.name
    case 'burst-by':
      return `burst by ${quantity.year}`
    case 'around-burst': {
      const { take, series, months } = quantity
      return `${take}(${series}${months === 0 ? '' : `, ${months} months`}) at a burst`
    }
  }
}
