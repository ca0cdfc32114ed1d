import type { Format } from '../../format.ts'
import { isFiniteNumber, MINUS, NO_VALUE } from '../../format.ts'
import { dateWords } from '../dates.ts'
import { numberWords } from '../numbers.ts'
import { quantityWords } from '../quantities.ts'

const NUMBERS = numberWords({
  locale: 'en-GB',
  group: ',',
  mark: '.',
  percent: '%',
  bound: (sign, text) => sign + text,
})
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Writes `$283bn`, `69%`, `1,222`, `Jun 2028`, `a, b and c`. */
export const ENGLISH_FORMAT: Format = {
  ...NUMBERS,
  // American names of months: British ones write Sept with four letters.
  ...dateWords({ locale: 'en-US', halves: ['Jan–Jun', 'Jul–Dec'] }),
  ...quantityWords({
    numbers: { ...NUMBERS, money },
    mark: '.',
    percent: '%',
    unit: unitText,
    withUnit: (text, _, unit) =>
      text + (unit.startsWith('%') ? '' : ' ') + unitText(text === '1' ? unit : plural(unit)),
  }),
  money,
  moneyRange: (low, high, digits) => `${money(low, digits)} to ${money(high, digits)}`,
  moneyTick: (usdBn) => (usdBn === 0 ? '0' : NUMBERS.withoutZero(money(usdBn, 2))),
  axisYear: (year, isFirst) => (isFirst ? String(year) : `’${String(year).slice(-2)}`),
  list: (words) => LIST.format(words),
  declaredUnit: (unit) => unit,
}

function money(usdBn: number, digits: number = 3): string {
  if (!isFiniteNumber(usdBn)) return NO_VALUE
  const sign = usdBn < 0 ? MINUS : ''
  const size = Math.abs(Number(usdBn.toPrecision(digits)))
  if (size === 0) return '$0'
  if (size >= 1000) return `${sign}$${NUMBERS.significant(size / 1000, digits)}tn`
  if (size >= 1) return `${sign}$${NUMBERS.significant(size, digits)}bn`
  return `${sign}$${NUMBERS.significant(size * 1000, digits)}m`
}

function unitText(unit: string): string {
  return unit
    .replace(/^USD bn\b/, '$bn')
    .replace(/^USD tn\b/, '$tn')
    .replace(/^1 \/ (\w+)$/, 'a $1')
    .replace(/ \/ (\w+)$/, ' a $1')
}

function plural(unit: string): string {
  return /^(year|month|quarter|week|day|hour|log point|point)$/.test(unit) ? `${unit}s` : unit
}
