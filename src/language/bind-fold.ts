import { roundHalfEven } from '../numeric/round-half-even.ts'
import type { Ast } from './ast.ts'
import { childrenOf } from './ast.ts'
import { bindEquation, dateOf } from './bind.ts'
import type { Bound, BoundFold, FoldName, FoldTree } from './bound.ts'
import { FOLDS, UNARY_FUNCTIONS } from './bound.ts'
import type { IssueList } from './issue.ts'
import type { Check, Outcome } from './model.ts'
import { SoundMemory } from './sound-memory.ts'
import type { SymbolTable } from './symbols.ts'
import { UnitFault } from './units.ts'

/** Resolve an outcome: folds of paths and arithmetic on them; a bare expression means its final value. */
export function bindOutcome(outcome: Outcome, symbols: SymbolTable, issues: IssueList): BoundFold {
  return OUTCOMES.of(symbols, outcome, issues, () => bindAgain(outcome, symbols, issues))
}

const OUTCOMES = new SoundMemory<SymbolTable, BoundFold>()

function bindAgain(outcome: Outcome, symbols: SymbolTable, issues: IssueList): BoundFold {
  const parts: Bound[] = []
  const { path, dims } = outcome
  const part = (ast: Ast): number => {
    parts.push(bindEquation(ast, dims, path, symbols, issues))
    return parts.length - 1
  }
  const fault = (code: string, at: Ast, message: string, hint = ''): FoldTree => {
    issues.add(code, { path, offset: at.start }, message, hint)
    return { op: 'number', value: 0 }
  }
  const isFold = (ast: Ast): boolean =>
    ast.kind === 'call' && (FOLDS as readonly string[]).includes(ast.name) && ast.args.length > 0
  const holdsFold = (ast: Ast): boolean => isFold(ast) || childrenOf(ast).some(holdsFold)

  const fold = (ast: Ast & { kind: 'call' }): FoldTree => {
    const fn = ast.name as FoldName
    const [x, ...rest] = ast.args
    const wanted = fn === 'at' ? 1 : fn === 'within' ? 2 : 0
    const optional = fn === 'drawdown' || fn === 'peak' || fn === 'trough' ? 1 : 0
    if (!x || rest.length < wanted || rest.length > wanted + optional)
      return fault(
        'arguments',
        ast,
        `${fn} takes ${1 + wanted} argument(s), ${ast.args.length} given`,
      )
    if ((fn === 'peak' || fn === 'trough') && rest.length > 0)
      return fault(
        'arguments',
        ast,
        `${fn} at the top of an outcome is a fold over the run and takes no window`,
        `Use from: and to:, or ${fn === 'peak' ? 'drawdown(x, window)' : 'final(trough(x, window))'}.`,
      )
    const years: number[] = []
    let window: number | null = null
    if (wanted > 0)
      for (const date of rest) {
        const year = dateOf(date)
        if (year === null) return fault('date', date, `${fn} takes a date such as 2027-06`)
        years.push(year)
      }
    else if (rest[0]) window = windowSteps(rest[0])
    return { op: 'fold', fn, part: part(x), years, window }
  }

  const windowSteps = (ast: Ast): number => {
    if (ast.kind !== 'number') {
      fault('duration', ast, 'a window is a number such as 12 months')
      return 0
    }
    try {
      const scale = ast.unit === null ? 1 : symbols.units.parse(ast.unit).scale
      return roundHalfEven((ast.value * scale) / symbols.dt)
    } catch (error) {
      if (!(error instanceof UnitFault)) throw error
      fault('unit', ast, error.message)
      return 0
    }
  }

  const tree = (ast: Ast): FoldTree => {
    if (isFold(ast) && ast.kind === 'call') return fold(ast)
    if (ast.kind === 'number') {
      const bound = bindEquation(ast, dims, path, symbols, issues)
      return { op: 'number', value: bound.op === 'number' ? bound.value : 0 }
    }
    if (ast.kind === 'unary') return { op: 'unary', fn: ast.op, a: tree(ast.a) }
    if (ast.kind === 'binary') return { op: 'binary', fn: ast.op, a: tree(ast.a), b: tree(ast.b) }
    if (ast.kind === 'if')
      return {
        op: 'select',
        when: tree(ast.when),
        then: tree(ast.then),
        otherwise: tree(ast.otherwise),
      }
    if (ast.kind === 'call' && holdsFold(ast)) return call(ast)
    if (ast.kind === 'reduce' && holdsFold(ast))
      return fault(
        'fold',
        ast,
        'a fold cannot stand inside a reduction',
        'Fold the reduction instead.',
      )
    return { op: 'fold', fn: 'final', part: part(ast), years: [], window: null }
  }

  const call = (ast: Ast & { kind: 'call' }): FoldTree => {
    const args = ast.args.map(tree)
    const [a, b, c] = args
    const unary = UNARY_FUNCTIONS.find((f) => f === ast.name)
    if (unary && a && args.length === 1) return { op: 'unary', fn: unary, a }
    if (ast.name === 'clip' && a && b && c && args.length === 3)
      return { op: 'binary', fn: 'min', a: { op: 'binary', fn: 'max', a, b }, b: c }
    if ((ast.name === 'min' || ast.name === 'max') && a && args.length > 1) {
      const fn = ast.name
      return args.slice(1).reduce<FoldTree>((x, y) => ({ op: 'binary', fn, a: x, b: y }), a)
    }
    return fault('fold', ast, `a fold cannot stand inside ${ast.name}(...)`)
  }
  return { tree: tree(outcome.ast), parts }
}

/** How the two sides of a check compare; `all` is a plain truth. */
export type CheckOp = '==' | '<=' | '>=' | '<' | '>' | 'all'

/** A check with its sides resolved: two of a comparison, or one truth. */
export interface BoundCheck {
  readonly op: CheckOp
  readonly parts: readonly Bound[]
}

/** Resolve a check. */
export function bindCheck(check: Check, symbols: SymbolTable, issues: IssueList): BoundCheck {
  return CHECKS.of(symbols, check, issues, () => bindSides(check, symbols, issues))
}

const CHECKS = new SoundMemory<SymbolTable, BoundCheck>()

function bindSides(check: Check, symbols: SymbolTable, issues: IssueList): BoundCheck {
  const { ast, dims, path } = check
  const bind = (side: Ast) => bindEquation(side, dims, path, symbols, issues)
  if (
    ast.kind === 'binary' &&
    (ast.op === '==' || ast.op === '<=' || ast.op === '>=' || ast.op === '<' || ast.op === '>')
  )
    return { op: ast.op, parts: [bind(ast.a), bind(ast.b)] }
  return { op: 'all', parts: [bind(ast)] }
}
