import type { Ast } from './ast.ts'
import { BINDING_POWER } from './ast.ts'

/**
 * Write an expression as text that parses to the same tree (spans aside).
 *
 * Parentheses are written only where the grammar needs them.
 */
export function printAst(ast: Ast): string {
  switch (ast.kind) {
    case 'number':
      return ast.unit === null ? String(ast.value) : `${ast.value} ${ast.unit}`
    case 'name':
      return ast.name + (ast.index.length ? `[${ast.index.map((i) => i.word).join(', ')}]` : '')
    case 'unary':
      return ast.op === '-'
        ? `-${wrap(ast.a, SIGN)}`
        : `not ${wrap(ast.a, NOT, ast.a.kind === 'unary' && ast.a.op === 'not')}`
    case 'binary': {
      const power = BINDING_POWER[ast.op]
      const left = wrap(ast.a, ast.op === '^' ? power + 1 : power)
      const right = wrap(ast.b, ast.op === '^' ? power : power + 1)
      return `${left} ${ast.op} ${right}`
    }
    case 'if':
      return `if ${printAst(ast.when)} then ${printAst(ast.then)} else ${printAst(ast.otherwise)}`
    case 'reduce':
      return `${ast.op}[${ast.over.map((i) => i.word).join(', ')}](${printAst(ast.body)})`
    case 'call':
      return `${ast.name}(${ast.args.map(printAst).join(', ')})`
    case 'flow':
      return `${ast.direction}[${ast.actor.word}](${ast.payments.map((p) => p.word).join(', ')})`
  }
}

const NOT = 3
const SIGN = 7
const ATOM = 9

function wrap(ast: Ast, least: number, bare = false): string {
  const text = printAst(ast)
  return bare || powerOf(ast) >= least ? text : `(${text})`
}

function powerOf(ast: Ast): number {
  if (ast.kind === 'binary') return BINDING_POWER[ast.op]
  if (ast.kind === 'unary') return ast.op === '-' ? SIGN : NOT
  if (ast.kind === 'if') return 0
  // A unit's words would swallow nothing that follows an operator, but a power must not bind to the unit.
  return ast.kind === 'number' && ast.unit !== null ? ATOM - 1 : ATOM
}
