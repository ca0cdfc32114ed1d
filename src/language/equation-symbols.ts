import type { Ast, BinaryOp, ReduceOp } from './ast.ts'
import { dateOf } from './bind.ts'
import { monthLabel } from './calendar.ts'
import type { Written } from './equation-level.ts'
import { isSingle, LEVEL, levelOfOperator, levelsOfSides, TIGHT, within } from './equation-level.ts'

/**
 * Set an equation in mathematical signs: `2 * sum[b](x[b]) <= y ^ 2` becomes `2 · (Σ[b] x[b]) ≤ y²`.
 *
 * Names stay as written, so that they can be looked up.
 */
export function symbolsOfEquation(ast: Ast): string {
  return write(ast).text
}

const SIGNS: Readonly<Record<BinaryOp, string>> = {
  '+': '+',
  '-': '−',
  '*': '·',
  '/': '/',
  '^': '^',
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  and: '∧',
  or: '∨',
}
const REDUCTIONS: Readonly<Record<ReduceOp, string>> = {
  sum: 'Σ',
  product: 'Π',
  mean: 'mean',
  min: 'min',
  max: 'max',
  any: '∃',
  all: '∀',
  count: '#',
}
const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

function write(ast: Ast): Written {
  switch (ast.kind) {
    case 'number':
      return numberText(ast.value, ast.unit)
    case 'name':
      return tight(ast.name + subscript(ast.index))
    case 'unary':
      return ast.op === '-'
        ? { text: `−${within(write(ast.a), LEVEL.times + 1)}`, level: LEVEL.times }
        : { text: `¬${within(write(ast.a), TIGHT)}`, level: LEVEL.not }
    case 'binary':
      return binary(ast.op, ast.a, ast.b)
    case 'if':
      return {
        text: `${within(write(ast.then), LEVEL.or)} if ${within(write(ast.when), LEVEL.or)}, else ${write(ast.otherwise).text}`,
        level: LEVEL.loose,
      }
    case 'reduce':
      return {
        text: `${REDUCTIONS[ast.op]}${subscript(ast.over)} ${within(write(ast.body), LEVEL.times + 1)}`,
        level: LEVEL.reduce,
      }
    case 'call':
      return call(ast.name, ast.args)
    case 'flow':
      return tight(
        `${ast.direction}[${ast.actor.word}](${ast.payments.map((p) => p.word).join(', ')})`,
      )
  }
}

function binary(op: BinaryOp, a: Ast, b: Ast): Written {
  const level = levelOfOperator(op)
  const [left, right] = levelsOfSides(op)
  if (op === '^') {
    const base = within(write(a), left)
    const raised = exponent(b)
    return { text: raised === null ? `${base}^${within(write(b), TIGHT)}` : base + raised, level }
  }
  return { text: `${within(write(a), left)} ${SIGNS[op]} ${within(write(b), right)}`, level }
}

function call(name: string, args: readonly Ast[]): Written {
  const [x, second, third] = args
  const dated = name === 'at' || name === 'within'
  const all = args.map((a, i) => {
    const year = dated && i > 0 ? dateOf(a) : null
    return year === null ? write(a).text : monthLabel(year)
  })
  if (!x) return tight(`${name}()`)
  const inside = write(x).text
  if (args.length === 1) {
    if (name === 'abs') return tight(`|${inside}|`)
    if (name === 'floor') return tight(`⌊${inside}⌋`)
    if (name === 'sqrt') return tight(`√${isSingle(x) ? inside : `(${inside})`}`)
  }
  if (name === 'lag' && second && !third)
    return tight(`${isSingle(x) ? inside : `(${inside})`}(t − ${all[1] ?? ''})`)
  if (name === 'change' && second && !third)
    return tight(`Δ[${all[1] ?? ''}] ${isSingle(x) ? inside : `(${inside})`}`)
  return tight(`${name}(${all.join(', ')})`)
}

function exponent(ast: Ast): string | null {
  const negative = ast.kind === 'unary' && ast.op === '-'
  const inner = negative ? ast.a : ast
  if (inner.kind !== 'number' || inner.unit !== null || !Number.isInteger(inner.value)) return null
  return raise(negative ? -inner.value : inner.value)
}

function numberText(value: number, unit: string | null): Written {
  const [digits = '', power] = String(value).split('e')
  const factor = digits === '1' ? '' : `${digits} × `
  const text = power === undefined ? digits : `${factor}10${raise(Number(power))}`
  const level = power === undefined && unit === null ? TIGHT : LEVEL.times
  return { text: (unit === null ? text : `${text} ${unit}`).replace(/^-/, '−'), level }
}

function raise(power: number): string {
  return String(power).replace(/[-0-9]/g, (c) => RAISED[c] ?? c)
}

function subscript(index: readonly { readonly word: string }[]): string {
  return index.length ? `[${index.map((i) => i.word).join(', ')}]` : ''
}

function tight(text: string): Written {
  return { text, level: TIGHT }
}
