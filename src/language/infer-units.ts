import type { Ast } from './ast.ts'
import { fraction, nearestFraction } from './fraction.ts'
import type { Unit, UnitTable } from './units.ts'
import { isPure, powerUnit, printUnit, PURE, sameDimension, timesUnit, UnitFault } from './units.ts'

/** Called for each mismatch, with the expression it lies in. */
export type ReportUnits = (ast: Ast, message: string) => void

/** The unit of a name; null when the name is unknown (a fault listed elsewhere). */
export type UnitOfName = (name: string) => Unit | null

const PURE_FUNCTIONS: ReadonlySet<string> = new Set([
  'exp',
  'ln',
  'tanh',
  'sigmoid',
  'sin',
  'cos',
  'floor',
  'round',
])

/**
 * Work out the unit of an expression by dimensional analysis.
 *
 * @returns Null when it fits any unit: the number 0, or what rests on an unknown name.
 */
export function inferUnit(
  ast: Ast,
  unitOf: UnitOfName,
  units: UnitTable,
  report: ReportUnits,
): Unit | null {
  const agree = (at: Ast, a: Unit | null, b: Unit | null, what: string): Unit | null => {
    if (a && b && !sameDimension(a, b))
      report(at, `${what}: ${printUnit(a)} against ${printUnit(b)}`)
    return a ?? b
  }
  const pure = (at: Ast, what: string): void => {
    const unit = go(at)
    if (unit && !isPure(unit)) report(at, `${what} takes a pure number, not ${printUnit(unit)}`)
  }
  const allAgree = (at: Ast, args: readonly Ast[], what: string): Unit | null =>
    args.reduce<Unit | null>((unit, arg) => agree(at, unit, go(arg), what), null)

  const power = (at: Ast & { kind: 'binary' }): Unit | null => {
    const base = go(at.a)
    if (!base || isPure(base)) {
      pure(at.b, 'an exponent')
      return PURE
    }
    const exponent = constantOf(at.b)
    if (exponent !== null) return powerUnit(base, nearestFraction(exponent))
    report(at, `${printUnit(base)} raised to an exponent that is not a number`)
    return PURE
  }

  const binary = (at: Ast & { kind: 'binary' }): Unit | null => {
    if (at.op === '^') return power(at)
    if (at.op === 'and' || at.op === 'or') {
      pure(at.a, `'${at.op}'`)
      pure(at.b, `'${at.op}'`)
      return PURE
    }
    const [a, b] = [go(at.a), go(at.b)]
    if (at.op === '*') return a && b ? timesUnit(a, b) : null
    if (at.op === '/') return a ? (b ? timesUnit(a, b, -1) : a) : null
    const agreed = agree(at, a, b, `'${at.op}'`)
    return at.op === '+' || at.op === '-' ? agreed : PURE
  }

  const call = (at: Ast & { kind: 'call' }): Unit | null => {
    const { name, args } = at
    const [x, y, z] = args
    if (!x) return PURE
    if (PURE_FUNCTIONS.has(name)) {
      pure(x, name)
      return PURE
    }
    switch (name) {
      case 'sqrt': {
        const unit = go(x)
        return unit && powerUnit(unit, fraction(1, 2))
      }
      case 'min':
      case 'max':
      case 'clip':
        return allAgree(at, args, name)
      case 'lag':
      case 'change':
      case 'smooth': {
        const unit = go(x)
        if (y) agree(y, go(y), units.time, `the time of ${name}`)
        return z ? agree(at, unit, go(z), `third argument of ${name}`) : unit
      }
      case 'peak':
      case 'trough':
        if (y) agree(y, go(y), units.time, `the window of ${name}`)
        return go(x)
      case 'lookup':
        if (y) pure(y, 'lookup')
        return x.kind === 'name' ? unitOf(x.name) : PURE
      case 'within':
      case 'share_of_time':
        pure(x, name)
        return PURE
      case 'first_time':
        pure(x, name)
        return units.time
      case 'date':
        return units.time
      case 'drawdown':
        go(x)
        if (y) agree(y, go(y), units.time, 'the window of drawdown')
        return PURE
      case 'total': {
        const unit = go(x)
        return unit && timesUnit(unit, units.time)
      }
      case 'noise':
        return PURE
      default:
        // `abs`, and the folds that keep the unit of what they fold.
        return go(x)
    }
  }

  const go = (at: Ast): Unit | null => {
    switch (at.kind) {
      case 'number':
        if (at.unit === null) return at.value === 0 ? null : PURE
        return { scale: 1, powers: unitOfLiteral(at.unit, units).powers }
      case 'name':
        return unitOf(at.name)
      case 'unary':
        if (at.op === '-') return go(at.a)
        pure(at.a, 'not')
        return PURE
      case 'if':
        pure(at.when, 'a condition')
        return agree(at, go(at.then), go(at.otherwise), 'branches of if')
      case 'reduce': {
        const unit = go(at.body)
        if (at.op === 'product' && unit && !isPure(unit))
          report(at, `product takes pure numbers, not ${printUnit(unit)}`)
        return at.op === 'any' || at.op === 'all' || at.op === 'count' ? PURE : unit
      }
      case 'flow':
        return at.payments.reduce<Unit | null>(
          (unit, p) => agree(at, unit, unitOf(p.word), `${at.direction}: ${p.word}`),
          null,
        )
      case 'binary':
        return binary(at)
      case 'call':
        return call(at)
    }
  }
  return go(ast)
}

function unitOfLiteral(text: string, units: UnitTable): Unit {
  try {
    return units.parse(text)
  } catch (fault) {
    // An unknown unit is listed where the literal is bound.
    if (fault instanceof UnitFault) return PURE
    throw fault
  }
}

function constantOf(ast: Ast): number | null {
  if (ast.kind === 'number' && ast.unit === null) return ast.value
  if (ast.kind === 'unary' && ast.op === '-') {
    const value = constantOf(ast.a)
    return value === null ? null : -value
  }
  if (ast.kind !== 'binary' || ast.op !== '/') return null
  const [a, b] = [constantOf(ast.a), constantOf(ast.b)]
  return a === null || b === null || b === 0 ? null : a / b
}
