import type { Format } from '../../format.ts'
import { isFiniteNumber, MINUS, NO_VALUE } from '../../format.ts'
import { dateWords } from '../dates.ts'
import { numberWords } from '../numbers.ts'
import { quantityWords } from '../quantities.ts'

/** No-break space, before `Md` and `$` and between a number and its unit. */
const SPACE = '\u00A0'
/** Narrow no-break space, between thousands and before `%`. */
const NARROW = '\u202F'

const NUMBERS = numberWords({
  locale: 'fr',
  group: NARROW,
  mark: ',',
  percent: `${NARROW}%`,
  bound: (sign, text) => sign + NARROW + text,
})
const LIST = new Intl.ListFormat('fr', { type: 'conjunction' })
const PLURAL = new Intl.PluralRules('fr')

/** Writes `283 Md $`, `69 %`, `1 222`, `juin 2028`, `a, b et c`; a trillion is `1 000 Md $`. */
export const FRENCH_FORMAT: Format = {
  ...NUMBERS,
  ...dateWords({ locale: 'fr', halves: ['janv.–juin', 'juil.–déc.'] }),
  ...quantityWords({
    numbers: { ...NUMBERS, money },
    mark: ',',
    percent: `${NARROW}%`,
    unit: unitText,
    withUnit: (text, value, unit) =>
      text + (unit.startsWith('%') ? NARROW : SPACE) + unitText(unit, value),
  }),
  money,
  moneyRange: (low, high, digits) =>
    Math.min(Math.abs(low), Math.abs(high)) < 1
      ? `${money(low, digits)} à ${money(high, digits)}`
      : `${NUMBERS.significant(low, digits)} à ${money(high, digits)}`,
  // The unit stands in the line under the title: amounts in full are too wide for an axis.
  moneyTick: (usdBn) => NUMBERS.withoutZero(NUMBERS.significant(usdBn, 2)),
  axisYear: (year) => String(year),
  list: (words) => LIST.format(words),
  declaredUnit: (unit) => (unit === 'share' ? 'part' : unitText(unit)),
}

function money(usdBn: number, digits: number = 3): string {
  if (!isFiniteNumber(usdBn)) return NO_VALUE
  const sign = usdBn < 0 ? MINUS : ''
  const size = Math.abs(Number(usdBn.toPrecision(digits)))
  if (size === 0) return `0${SPACE}$`
  if (size >= 1) return `${sign}${NUMBERS.significant(size, digits)}${SPACE}Md${SPACE}$`
  return `${sign}${NUMBERS.significant(size * 1000, digits)}${SPACE}M$`
}

const NAMES: Readonly<Record<string, readonly [one: string, other: string]>> = {
  year: ['an', 'ans'],
  month: ['mois', 'mois'],
  quarter: ['trimestre', 'trimestres'],
  week: ['semaine', 'semaines'],
  day: ['jour', 'jours'],
  hour: ['heure', 'heures'],
  point: ['point', 'points'],
  points: ['point', 'points'],
  percentage: ['point', 'points'],
  'log point': ['point log', 'points log'],
}

function unitText(unit: string, value: number = 1): string {
  const [first = '', ...below] = unit.split(' / ')
  const head = headText(first, value)
  return [head, ...below.map((part) => `par ${headText(part, 1)}`)].filter(Boolean).join(' ')
}

function headText(unit: string, value: number): string {
  if (unit === '1') return ''
  const name = NAMES[unit]
  if (name) return name[PLURAL.select(value) === 'one' ? 0 : 1]
  return unit
    .replace(/^USD bn\b/, `Md${SPACE}$`)
    .replace(/^USD tn\b/, `milliers de Md${SPACE}$`)
    .replace(/^year \^ 2$/, 'an²')
    .replace(/^% of trend$/, '% de la tendance')
}
