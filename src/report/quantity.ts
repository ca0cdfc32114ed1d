import { decimal, isFiniteNumber, money, NO_VALUE, significant } from './format.ts'

type Kind = 'money' | 'share' | 'plain'

function kindOf(unit: string): Kind {
  if (/^USD (bn|tn)\b/.test(unit)) return 'money'
  if (/^(share|fraction)$/.test(unit)) return 'share'
  return 'plain'
}

/** Write a value in a declared unit: money as `$854bn`, a share as a per cent, else the number with its unit. */
export function quantity(value: number, unit: string, digits: number = 3): string {
  if (!isFiniteNumber(value)) return NO_VALUE
  const kind = kindOf(unit)
  if (kind === 'money') return money(unit.startsWith('USD tn') ? value * 1000 : value, digits)
  const text = trimZeros(significant(kind === 'share' ? value * 100 : value, digits))
  if (kind === 'share') return `${text}%`
  if (unit.includes('=') || ['', '1', 'index', 'ratio', 'number'].includes(unit)) return text
  return text + (unit.startsWith('%') ? '' : ' ') + unitText(text === '1' ? unit : plural(unit))
}

/** Write a value whose unit is named elsewhere, no finer than a tenth of `step`, the distance between axis ticks. */
export function levelText(value: number, step: number, unit: string): string {
  if (!isFiniteNumber(value)) return NO_VALUE
  const scale = kindOf(unit) === 'share' ? 100 : 1
  const decimals = Math.max(0, 1 - sizeOf(step * scale))
  const rounded = Number((value * scale).toFixed(Math.min(12, decimals)))
  return significant(rounded, 3) + (scale === 100 ? '%' : '')
}

/** Write an axis tick in a declared unit; `step` is the distance between ticks. */
export function tickText(value: number, step: number, unit: string): string {
  const scaled = kindOf(unit) === 'share' ? 100 : 1
  const text = decimal(value * scaled, Math.max(0, -sizeOf(step * scaled)))
  return kindOf(unit) === 'share' ? `${text}%` : text
}

/** Write a declared unit for readers: `USD bn / year` becomes `$bn a year`. */
export function unitText(unit: string): string {
  if (kindOf(unit) === 'share') return '%'
  return unit
    .replace(/^USD bn\b/, '$bn')
    .replace(/^USD tn\b/, '$tn')
    .replace(/^1 \/ (\w+)$/, 'a $1')
    .replace(/ \/ (\w+)$/, ' a $1')
}

function sizeOf(step: number): number {
  return step === 0 || !isFiniteNumber(step) ? 0 : Math.floor(Math.log10(Math.abs(step)) + 1e-9)
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function plural(unit: string): string {
  return /^(year|month|quarter|week|day|hour|log point|point)$/.test(unit) ? `${unit}s` : unit
}
