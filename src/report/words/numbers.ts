import type { Format } from '../format.ts'
import { isFiniteNumber, MINUS, NO_VALUE, withPlus } from '../format.ts'

/** Signs with which a language writes numbers; kept here because they differ between versions of locale data. */
export interface NumberSigns {
  /** Locale whose rules `Intl.NumberFormat` follows. */
  readonly locale: string
  /** Between groups of three digits. */
  readonly group: string
  /** Before the decimals. */
  readonly mark: string
  /** After a per cent, its space included. */
  readonly percent: string
  /** Before a bound that a value lies below or above, such as `<`. */
  readonly bound: (sign: '<' | '>', text: string) => string
}

type NumberWords = Pick<
  Format,
  | 'decimal'
  | 'significant'
  | 'concise'
  | 'count'
  | 'percent'
  | 'ofTen'
  | 'changeOfTen'
  | 'withoutZero'
>

/** Build the writers of plain numbers. Rounding is that of `toFixed`; `Intl.NumberFormat` groups and places the signs. */
export function numberWords(signs: NumberSigns): NumberWords {
  const formats = new Map<number, Intl.NumberFormat>()
  const formatOf = (decimals: number): Intl.NumberFormat => {
    const known = formats.get(decimals)
    if (known) return known
    const made = new Intl.NumberFormat(signs.locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: true,
    })
    formats.set(decimals, made)
    return made
  }

  function decimal(value: number, decimals: number = 0): string {
    if (!isFiniteNumber(value)) return NO_VALUE
    const rounded = Number(Math.abs(value).toFixed(decimals))
    const text = formatOf(decimals)
      .formatToParts(rounded)
      .map(({ type, value: part }) =>
        type === 'group' ? signs.group : type === 'decimal' ? signs.mark : part,
      )
      .join('')
    return value < 0 && rounded > 0 ? MINUS + text : text
  }

  function significant(value: number, digits: number = 3): string {
    if (!isFiniteNumber(value)) return NO_VALUE
    const rounded = Number(value.toPrecision(digits))
    if (rounded === 0) return '0'
    const size = Math.floor(Math.log10(Math.abs(rounded)))
    return decimal(rounded, Math.min(12, Math.max(0, digits - 1 - size)))
  }

  function concise(value: number, digits: number = 5, most: number = 1e7): string {
    if (!isFiniteNumber(value)) return NO_VALUE
    const rounded = Number(value.toPrecision(digits))
    const size = Math.abs(rounded)
    if (rounded === 0 || (size >= 1e-4 && size < most)) return trimmed(significant(value, digits))
    const [head = '', power = ''] = rounded.toExponential().split('e')
    return `${concise(Number(head), digits)}e${Number(power)}`
  }

  function trimmed(text: string): string {
    const [whole = '', decimals = ''] = text.split(signs.mark)
    const kept = decimals.replace(/0+$/, '')
    return kept === '' ? whole : whole + signs.mark + kept
  }

  function ofTen(share: number): string {
    if (!isFiniteNumber(share)) return NO_VALUE
    const tenths = Math.round(Number((share * 10).toFixed(1)) * 10)
    if (tenths === 0) return share > 0 ? signs.bound('<', decimal(0.1, 1)) : '0'
    if (tenths === 100) return share < 1 ? signs.bound('>', decimal(9.9, 1)) : '10'
    return decimal(share * 10, 1)
  }

  function changeOfTen(change: number): string {
    if (!isFiniteNumber(change)) return NO_VALUE
    const text = decimal(change * 10, 1)
    return /[1-9]/.test(text) ? withPlus(change, text) : '0'
  }

  const lastZero = new RegExp(`\\${signs.mark}0(?!\\d)`)
  return {
    decimal,
    significant,
    concise,
    ofTen,
    changeOfTen,
    count: (value) => decimal(value, 0),
    percent: (share, decimals = 0) =>
      isFiniteNumber(share) ? decimal(share * 100, decimals) + signs.percent : NO_VALUE,
    withoutZero: (text) => text.replace(lastZero, ''),
  }
}
