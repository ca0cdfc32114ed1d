import type { CostChartWords } from '../../../report/chart/cost-words.ts'
import { chartWords } from '../chart-words.ts'
import type { Figures } from '../figures.ts'
import type { AppLanguage } from '../words.ts'
import type { CostWords } from './en.ts'
import { COST_EN } from './en.ts'
import { COST_FR } from './fr.ts'

/** Significant digits of a number, and the size from which it has a power of ten: as `faultline cost`. */
const DIGITS = 4
const MOST = 1e9

/** The catalogue of the view in a language. */
export function costWords(language: AppLanguage): CostWords {
  return language === 'fr' ? COST_FR : COST_EN
}

/** Write a number as `faultline cost` writes it. */
export function costNumber(value: number, language: AppLanguage): string {
  return chartWords(language).format.concise(value, DIGITS, MOST)
}

/** Write money as people say it: `$0.300`, `$5.58m`; shares of revenue with a per cent. Other units stand after the number. */
export function costAmount(
  value: number,
  unit: string,
  language: AppLanguage,
  figures: Figures,
  digits: number = 3,
): string {
  if (unit === '%') return figures.percent(value / 100, 1)
  const size = Number(value.toPrecision(digits))
  if (/^(?:list )?USD \/ Mtoken$/.test(unit)) return dollars(size, language)
  if (unit === 'USD M') return figures.money(size / 1000, digits)
  if (unit === 'USD bn / year') return figures.money(size, digits)
  return `${costNumber(value, language)} ${chartWords(language).costs.unit(unit)}`
}

/** Words of the charts of the view. */
export function costChartWords(
  words: CostWords,
  language: AppLanguage,
  figures: Figures,
): CostChartWords {
  const { costs, typeset } = chartWords(language)
  return {
    ...words.chart,
    text: (text) => typeset(text[language]),
    amount: (value, unit) => costAmount(value, unit, language, figures),
    tick: (value, unit) => costAmount(value, unit, language, figures, 2),
    number: (value) => costNumber(value, language),
    unit: costs.unit,
    percent: (share) => figures.percent(share),
    marks: costs.marks,
    missing: (reason) =>
      reason?.kind === 'not-applicable' ? costs.notApplicable : costs.undisclosed,
  }
}

function dollars(value: number, language: AppLanguage): string {
  const size = Math.abs(value)
  const text = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: size !== 0 && size < 100 && !Number.isInteger(size) ? 2 : 0,
    maximumFractionDigits: size < 1 ? 4 : 2,
  }).format(value)
  return text.replace('-', '\u2212')
}
