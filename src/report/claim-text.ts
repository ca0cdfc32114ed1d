import type { Bound, Experiment, Quantity } from '../evidence/experiment.ts'
import type { Messages } from './messages.ts'

/** Significant digits of a bound that somebody wrote. */
const BOUND_DIGITS = 6
/** From this size on a value is written whole. */
const WHOLE = 1000

/** Write a quantity of the ledger, such as `3-4 %`; '' without one. */
export function quantityText(
  { quantity, unit }: { readonly quantity: string | null; readonly unit: string },
  words: Messages,
): string {
  if (quantity === null) return ''
  // Ranges and orders of magnitude stay as they were claimed.
  const plain = /^\d+$/.test(quantity) ? words.format.count(Number(quantity)) : quantity
  return withUnit(plain, unit, words)
}

/** Write a value in its unit, shares in per cent. */
export function valueText(value: number, unit: string, words: Messages): string {
  return withUnit(plainValue(value, unit, words), unit, words)
}

/** Write a value without its unit, shares times a hundred. */
export function plainValue(value: number, unit: string, { format }: Messages): string {
  const shown = scaled(value, unit)
  return Math.abs(shown) >= WHOLE ? format.count(shown) : format.significant(shown, 3)
}

/** Write where a result must lie. */
export function boundText(bound: Bound, unit: string, words: Messages): string {
  const { claims, format } = words
  const plain = (value: number): string => format.concise(scaled(value, unit), BOUND_DIGITS)
  const number = (value: number): string => withUnit(plain(value), unit, words)
  if ('above' in bound) return claims.above(number(bound.above))
  if ('below' in bound) return claims.below(number(bound.below))
  const [low, high] = bound.between
  return claims.between(plain(low), number(high))
}

/** Say where the bound of an experiment comes from. */
export function boundReason({ bound }: Experiment, { claims, language }: Messages): string {
  if (bound === 'article') return claims.articleBound
  return bound === 'sign' ? claims.signBound : bound[language]
}

/** Write what an experiment reads, in the language of models. */
export function quantityFormula(quantity: Quantity, { claims }: Messages): string {
  switch (quantity.kind) {
    case 'measure': {
      const { text, from, to } = quantity
      return from === null && to === null ? text : `${text}, ${from ?? '…'} – ${to ?? '…'}`
    }
    case 'outcome':
      return quantity.name
    case 'burst-by':
      return claims.burstBy(String(quantity.year))
    case 'around-burst': {
      const { take, series, months } = quantity
      return claims.atBurst(
        `${take}(${months === 0 ? series : `${series}, ${claims.months(months)}`})`,
      )
    }
  }
}

function scaled(value: number, unit: string): number {
  return unit === 'share' ? 100 * value : value
}

function withUnit(text: string, unit: string, { claims }: Messages): string {
  const { units } = claims
  return claims.withUnit(
    text,
    Object.hasOwn(units, unit) ? units[unit as keyof typeof units] : unit,
  )
}
