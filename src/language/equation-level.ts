import type { Ast, BinaryOp } from './ast.ts'

/** How tightly a written expression holds together: a part looser than its place needs parentheses. */
export const LEVEL = {
  loose: 0,
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  add: 5,
  /** Between sums and products: `Σ[b] x[b] + y`, but `(Σ[b] x[b]) · y`. */
  reduce: 5.5,
  times: 6,
  power: 8,
} as const
/** Level of what never needs parentheses. */
export const TIGHT = 9

const OPERATORS: Readonly<Record<BinaryOp, number>> = {
  or: LEVEL.or,
  and: LEVEL.and,
  '==': LEVEL.compare,
  '!=': LEVEL.compare,
  '<': LEVEL.compare,
  '<=': LEVEL.compare,
  '>': LEVEL.compare,
  '>=': LEVEL.compare,
  '+': LEVEL.add,
  '-': LEVEL.add,
  '*': LEVEL.times,
  '/': LEVEL.times,
  '^': LEVEL.power,
}

/** Give the level of an operator between two values. */
export function levelOfOperator(op: BinaryOp): number {
  return OPERATORS[op]
}

/** Give the least levels of the two sides of an operator: `a - (b - c)`, `(a ^ b) ^ c`. */
export function levelsOfSides(op: BinaryOp): readonly [number, number] {
  const level = OPERATORS[op]
  if (op === '^') return [level + 0.5, level]
  // Sums, products and chains of and / or mean the same however they are grouped.
  return op === '-' || op === '/' || level === LEVEL.compare ? [level, level + 0.5] : [level, level]
}

/** Written text with the level at which it holds together. */
export interface Written {
  readonly text: string
  readonly level: number
}

/** Put text in parentheses when it is looser than `least`. */
export function within(written: Written, least: number): string {
  return written.level >= least ? written.text : `(${written.text})`
}

/** Tell whether an expression is one name or number, so that it can stand after a sign or function without parentheses. */
export function isSingle(ast: Ast): boolean {
  return ast.kind === 'name' || (ast.kind === 'number' && ast.unit === null)
}
