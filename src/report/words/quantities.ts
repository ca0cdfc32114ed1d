import type { Format } from '../format.ts'
import { isFiniteNumber, NO_VALUE } from '../format.ts'

/** How a language writes values with units. */
export interface UnitWords {
  readonly numbers: Pick<Format, 'decimal' | 'significant' | 'percent' | 'money'>
  /** Before the decimals. */
  readonly mark: string
  /** After a per cent, its space included. */
  readonly percent: string
  /** A unit other than a share. */
  readonly unit: (unit: string) => string
  /** A number, written and as such, with its unit. */
  readonly withUnit: (text: string, value: number, unit: string) => string
}

type QuantityWords = Pick<Format, 'quantity' | 'levelText' | 'tickText' | 'unitText'>

type Kind = 'money' | 'share' | 'plain'

function kindOf(unit: string): Kind {
  if (/^USD (bn|tn)\b/.test(unit)) return 'money'
  if (/^(share|fraction)$/.test(unit)) return 'share'
  return 'plain'
}

/** Build the writers of values with units. */
export function quantityWords(words: UnitWords): QuantityWords {
  const { decimal, significant, money } = words.numbers
  const trimZeros = (text: string): string => {
    const [whole = '', fraction = ''] = text.split(words.mark)
    const kept = fraction.replace(/0+$/, '')
    return kept === '' ? whole : whole + words.mark + kept
  }
  return {
    quantity: (value, unit, digits = 3) => {
      if (!isFiniteNumber(value)) return NO_VALUE
      const kind = kindOf(unit)
      if (kind === 'money') return money(unit.startsWith('USD tn') ? value * 1000 : value, digits)
      const text = trimZeros(significant(kind === 'share' ? value * 100 : value, digits))
      if (kind === 'share') return text + words.percent
      if (unit.includes('=') || ['', '1', 'index', 'ratio', 'number'].includes(unit)) return text
      return words.withUnit(text, Number(value.toPrecision(digits)), unit)
    },
    levelText: (value, step, unit) => {
      if (!isFiniteNumber(value)) return NO_VALUE
      const scale = kindOf(unit) === 'share' ? 100 : 1
      const decimals = Math.max(0, 1 - sizeOf(step * scale))
      const rounded = Number((value * scale).toFixed(Math.min(12, decimals)))
      return significant(rounded, 3) + (scale === 100 ? words.percent : '')
    },
    tickText: (value, step, unit) => {
      const scaled = kindOf(unit) === 'share' ? 100 : 1
      const text = decimal(value * scaled, Math.max(0, -sizeOf(step * scaled)))
      return kindOf(unit) === 'share' ? text + words.percent : text
    },
    unitText: (unit) => (kindOf(unit) === 'share' ? '%' : words.unit(unit)),
  }
}

function sizeOf(step: number): number {
  return step === 0 || !isFiniteNumber(step) ? 0 : Math.floor(Math.log10(Math.abs(step)) + 1e-9)
}
