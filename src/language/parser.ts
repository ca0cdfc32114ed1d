import type { Ast, BinaryOp, IndexWord, ReduceOp } from './ast.ts'
import { BINDING_POWER } from './ast.ts'
import { SyntaxFault, tokenise } from './lexer.ts'
import type { Token } from './lexer.ts'
import { LIMITS } from './limits.ts'

const BINDING: ReadonlyMap<string, number> = new Map(Object.entries(BINDING_POWER))
const NOT_POWER = 3
const SIGN_POWER = 7
const REDUCTIONS: ReadonlySet<string> = new Set([
  'sum',
  'mean',
  'min',
  'max',
  'product',
  'any',
  'all',
  'count',
])

/**
 * Parse an equation.
 *
 * @throws {SyntaxFault} With the offset of the fault; also when the text is longer or deeper than `LIMITS` allows.
 */
export function parse(text: string): Ast {
  if (text.length > LIMITS.formulaCharacters)
    throw new SyntaxFault(
      `the equation has ${text.length} characters; at most ${LIMITS.formulaCharacters} are read`,
      0,
      'Split it into several variables.',
    )
  const parser = new Parser(tokenise(text))
  const ast = parser.expression(0)
  parser.finish()
  return ast
}

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  finish(): void {
    const { kind, text, start } = this.#peek()
    if (kind !== 'end') throw new SyntaxFault(`unexpected '${text}'`, start)
  }

  expression(floor: number): Ast {
    const depth = this.#depth
    this.#deepen()
    let left = this.#prefix()
    for (;;) {
      const { kind, text } = this.#peek()
      const power = kind === 'op' ? BINDING.get(text) : undefined
      if (power === undefined || power <= floor) break
      // A chain of operators builds a tree as deep as it is long.
      this.#deepen()
      this.#take()
      const right = this.expression(text === '^' ? power - 1 : power)
      const op = text as BinaryOp
      left = { kind: 'binary', op, a: left, b: right, start: left.start, end: right.end }
    }
    this.#depth = depth
    return left
  }

  #deepen(): void {
    if (++this.#depth > LIMITS.formulaDepth)
      throw new SyntaxFault(
        `more than ${LIMITS.formulaDepth} parts inside each other or in a row`,
        this.#peek().start,
        'Give inner parts names of their own, or use a sum over a dimension.',
      )
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? END
  }

  #take(expected?: string): Token {
    const token = this.#peek()
    if (expected !== undefined && (token.text !== expected || token.kind === 'number'))
      throw new SyntaxFault(`expected '${expected}', found ${shown(token)}`, token.start)
    this.#at++
    return token
  }

  #prefix(): Ast {
    const token = this.#take()
    const { text, start } = token
    if (token.kind === 'number') return this.#number(token)
    if (token.kind === 'name') return this.#named(token)
    if (token.kind === 'op') {
      if (text === '(') {
        const inner = this.expression(0)
        const { end } = this.#take(')')
        return { ...inner, start, end }
      }
      if (text === '-' || text === '+') {
        const a = this.expression(SIGN_POWER)
        return text === '+' ? a : { kind: 'unary', op: '-', a, start, end: a.end }
      }
      if (text === 'not') {
        const a = this.expression(NOT_POWER)
        return { kind: 'unary', op: 'not', a, start, end: a.end }
      }
      if (text === 'if') {
        const when = this.expression(0)
        this.#take('then')
        const then = this.expression(0)
        this.#take('else')
        const otherwise = this.expression(0)
        return { kind: 'if', when, then, otherwise, start, end: otherwise.end }
      }
    }
    throw new SyntaxFault(`unexpected ${shown(token)}`, start)
  }

  #number(token: Token): Ast {
    const { start } = token
    const value = Number(token.text)
    if (!Number.isFinite(value)) throw new SyntaxFault(`${token.text} is too large`, start)
    if (this.#peek().text === '%') {
      const { end } = this.#take()
      return { kind: 'number', value: value / 100, unit: null, start, end }
    }
    const words: string[] = []
    let { end } = token
    while (this.#peek().kind === 'name') {
      const word = this.#take()
      words.push(word.text)
      end = word.end
    }
    return { kind: 'number', value, unit: words.join(' ') || null, start, end }
  }

  #named(token: Token): Ast {
    const { text: name, start } = token
    let { end } = token
    let index: IndexWord[] = []
    if (this.#peek().text === '[') {
      this.#take()
      index = this.#words(']')
      end = this.#last.end
      if (index.length === 0) throw new SyntaxFault(`${name}[] has no index`, start)
      if (REDUCTIONS.has(name)) {
        this.#take('(')
        const body = this.expression(0)
        end = this.#take(')').end
        return { kind: 'reduce', op: name as ReduceOp, over: index, body, start, end }
      }
    }
    const actor = index[0]
    if ((name === 'received' || name === 'paid') && actor) {
      if (index.length > 1)
        throw new SyntaxFault(`${name} takes one actor`, index[1]?.start ?? start)
      this.#take('(')
      const payments = this.#words(')')
      return { kind: 'flow', direction: name, actor, payments, start, end: this.#last.end }
    }
    if (this.#peek().text === '(' && index.length === 0) {
      this.#take()
      const args: Ast[] = []
      while (this.#peek().text !== ')') {
        args.push(this.expression(0))
        if (this.#peek().text !== ')') this.#take(',')
      }
      end = this.#take(')').end
      return { kind: 'call', name, args, start, end }
    }
    return { kind: 'name', name, index, start, end }
  }

  #words(close: string): IndexWord[] {
    const words: IndexWord[] = []
    while (this.#peek().text !== close) {
      const token = this.#take()
      if (token.kind !== 'name')
        throw new SyntaxFault(`expected a name, found ${shown(token)}`, token.start)
      words.push({ word: token.text, start: token.start, end: token.end })
      if (this.#peek().text !== close) this.#take(',')
    }
    this.#take(close)
    return words
  }

  get #last(): Token {
    return this.#tokens[this.#at - 1] ?? END
  }
}

const END: Token = { kind: 'end', text: '', start: 0, end: 0 }

function shown(token: Token): string {
  return token.kind === 'end' ? 'the end' : `'${token.text}'`
}
