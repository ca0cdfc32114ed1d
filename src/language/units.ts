import { pow } from '../numeric/pow.ts'
import { emptyRecord } from './empty-record.ts'
import type { Fraction } from './fraction.ts'
import { addFractions, fraction, multiplyFractions, nearestFraction } from './fraction.ts'
import { LIMITS } from './limits.ts'

/** A unit: how many base units it holds, and the exponent of each base unit (none is 0). */
export interface Unit {
  readonly scale: number
  readonly powers: Readonly<Record<string, Fraction>>
}

/** The pure number. */
export const PURE: Unit = { scale: 1, powers: {} }

/** A unit that cannot be read, is unknown, or is defined by itself. */
export class UnitFault extends Error {
  readonly hint: string
  constructor(message: string, hint: string = '') {
    super(message)
    this.hint = hint
  }
}

/** Multiply units; `sign` -1 divides. */
export function timesUnit(a: Unit, b: Unit, sign: 1 | -1 = 1): Unit {
  const powers = Object.assign(emptyRecord<Fraction>(), a.powers)
  for (const [name, power] of Object.entries(b.powers)) {
    const sum = addFractions(
      powers[name] ?? fraction(0),
      sign === 1 ? power : fraction(-power.num, power.den),
    )
    if (sum.num === 0) delete powers[name]
    else powers[name] = sum
  }
  return { scale: sign === 1 ? a.scale * b.scale : a.scale / b.scale, powers }
}

/** Raise a unit to a rational power. */
export function powerUnit(unit: Unit, exponent: Fraction): Unit {
  if (exponent.num === 0) return PURE
  const powers = emptyRecord<Fraction>()
  for (const [name, power] of Object.entries(unit.powers))
    powers[name] = multiplyFractions(power, exponent)
  const scale = unit.scale === 1 ? 1 : pow(unit.scale, exponent.num / exponent.den)
  return { scale, powers }
}

/** Tell whether two units measure the same thing, whatever their scale. */
export function sameDimension(a: Unit, b: Unit): boolean {
  const names = Object.keys(a.powers)
  return (
    names.length === Object.keys(b.powers).length &&
    names.every((n) => {
      const [x, y] = [a.powers[n], b.powers[n]]
      return x !== undefined && y !== undefined && x.num === y.num && x.den === y.den
    })
  )
}

/** Tell whether a unit is a pure number. */
export function isPure(unit: Unit): boolean {
  return Object.keys(unit.powers).length === 0
}

/** Write the dimension of a unit, such as `USD bn / year`. */
export function printUnit(unit: Unit): string {
  const side = (sign: 1 | -1) =>
    Object.entries(unit.powers)
      .filter(([, p]) => p.num * sign > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, p]) => {
        const num = Math.abs(p.num)
        return p.den === 1 ? (num === 1 ? name : `${name}^${num}`) : `${name}^(${num}/${p.den})`
      })
  const below = side(-1)
  const above = side(1).join(' * ') || '1'
  if (below.length === 0) return above
  return `${above} / ${below.length > 1 ? `(${below.join(' * ')})` : below[0]}`
}

const PURE_WORDS = [
  'share',
  'shares',
  'fraction',
  'ratio',
  'index',
  'pure',
  'number',
  'dimensionless',
  'probability',
  'multiple',
  '1',
]
const YEARS: Readonly<Record<string, number>> = {
  year: 1,
  quarter: 0.25,
  month: 1 / 12,
  week: 7 / 365.25,
  day: 1 / 365.25,
  hour: 1 / 8766,
  minute: 1 / 525960,
  second: 1 / 31557600,
}

/** The units of one model: time words, pure words, and those it declares. */
export class UnitTable {
  readonly #declared: ReadonlyMap<string, string> | null
  readonly #known = new Map<string, Unit>()
  readonly #parsed = new Map<string, Unit>()
  /** Base name of the model's own unit of time. */
  readonly timeUnit: string

  /** @param declared Name to `base` or a definition such as `1000 USD bn`; null when the model declares none. */
  constructor(declared: ReadonlyMap<string, string> | null, timeUnit: string) {
    this.#declared = declared
    this.timeUnit = timeUnit
    const own = YEARS[timeUnit] ?? 1
    for (const [name, years] of Object.entries(YEARS)) {
      const unit: Unit = { scale: years / own, powers: { [timeUnit]: fraction(1) } }
      this.#known.set(name, unit)
      this.#known.set(`${name}s`, unit)
    }
    for (const word of PURE_WORDS) this.#known.set(word, PURE)
    this.#known.set('%', { scale: 0.01, powers: {} })
    this.#known.set('percent', { scale: 0.01, powers: {} })
  }

  /** True when the model names its units, so that any other word is a fault. */
  get isClosed(): boolean {
    return this.#declared !== null
  }

  /** Unit of time, scale 1. */
  get time(): Unit {
    return { scale: 1, powers: { [this.timeUnit]: fraction(1) } }
  }

  /** Names that a message may suggest. */
  get names(): readonly string[] {
    return [...(this.#declared?.keys() ?? []), ...this.#known.keys()]
  }

  /** Tell whether a word is a time, pure or declared unit, without making it one. */
  isKnown(word: string): boolean {
    return this.#known.has(word) || (this.#declared?.has(word) ?? false)
  }

  /**
   * Read a unit such as `USD bn / year^2`.
   *
   * @throws {UnitFault} When it cannot be read or a word is unknown.
   */
  parse(text: string): Unit {
    return this.#parse(text, [])
  }

  #parse(text: string, trail: readonly string[]): Unit {
    const key = text.trim()
    const cached = this.#parsed.get(key)
    if (cached) return cached
    const unit = key === '' ? PURE : new UnitParser(key, (w) => this.#word(w, trail)).read()
    this.#parsed.set(key, unit)
    return unit
  }

  #word(word: string, trail: readonly string[]): Unit {
    const known = this.#known.get(word)
    if (known) return known
    if (trail.includes(word)) throw new UnitFault(`unit '${word}' is defined by itself`)
    if (trail.length >= LIMITS.depth)
      throw new UnitFault(`unit '${word}' is defined through more than ${LIMITS.depth} others`)
    const definition = this.#declared?.get(word)
    if (this.#declared && definition === undefined)
      throw new UnitFault(`unknown unit '${word}'`, 'Declare it under `units:`.')
    const unit: Unit =
      definition === undefined || definition === 'base'
        ? { scale: 1, powers: { [word]: fraction(1) } }
        : this.#parse(definition, [...trail, word])
    this.#known.set(word, unit)
    return unit
  }
}

/** Reads `factor (* or / factor)*` where a run of words is one unit. */
class UnitParser {
  readonly #tokens: readonly string[]
  readonly #text: string
  readonly #word: (word: string) => Unit
  #at = 0
  #depth = 0

  constructor(text: string, word: (word: string) => Unit) {
    this.#text = text
    this.#word = word
    if (text.length > 500) throw new UnitFault('the unit is too long')
    this.#tokens =
      text.match(/\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\p{N}_-]*|[%$€]|\S/gu) ?? []
  }

  read(): Unit {
    const unit = this.#product()
    if (this.#at < this.#tokens.length) throw this.#fault()
    return unit
  }

  #product(): Unit {
    if (++this.#depth > 20) throw this.#fault()
    let unit = this.#factor()
    for (let op = this.#tokens[this.#at]; op === '*' || op === '/'; op = this.#tokens[this.#at]) {
      this.#at++
      unit = timesUnit(unit, this.#factor(), op === '*' ? 1 : -1)
    }
    return unit
  }

  #factor(): Unit {
    const token = this.#tokens[this.#at++] ?? ''
    let unit: Unit
    if (/^\d/.test(token)) {
      unit = { scale: Number(token), powers: {} }
      if (isWord(this.#tokens[this.#at])) return timesUnit(unit, this.#factor())
    } else if (token === '(') {
      unit = this.#product()
      if (this.#tokens[this.#at++] !== ')') throw this.#fault()
    } else if (isWord(token)) {
      let words = token
      while (isWord(this.#tokens[this.#at])) words += ` ${this.#tokens[this.#at++]}`
      unit = this.#word(words)
    } else throw this.#fault()
    if (this.#tokens[this.#at] === '^') {
      this.#at++
      unit = powerUnit(unit, this.#exponent())
    }
    return unit
  }

  /** A number such as `-2` or `0.5`, or a ratio in parentheses such as `(1/2)`. */
  #exponent(): Fraction {
    const take = (text: string): boolean => {
      if (this.#tokens[this.#at] !== text) return false
      this.#at++
      return true
    }
    const number = (): number => {
      const sign = take('-') ? -1 : 1
      const value = Number(this.#tokens[this.#at++])
      if (!Number.isFinite(value) || Math.abs(value) > 64) throw this.#fault()
      return sign * value
    }
    if (!take('(')) return nearestFraction(number())
    const above = number()
    const below = take('/') ? number() : 1
    if (below === 0 || !take(')')) throw this.#fault()
    return nearestFraction(above / below)
  }

  #fault(): UnitFault {
    return new UnitFault(
      `cannot read unit '${this.#text.slice(0, 80)}'`,
      'A unit is like `USD bn / year`.',
    )
  }
}

function isWord(token: string | undefined): boolean {
  return token !== undefined && /^[\p{L}_%$€]/u.test(token)
}
