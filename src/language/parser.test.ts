import { describe, expect, it } from 'vitest'
import { SyntaxFault, tokenise } from './lexer.ts'
import { LIMITS } from './limits.ts'
import { parse } from './parser.ts'
import type { Ast } from './ast.ts'

/** An expression with every pair of parentheses written out. */
function bracketed(ast: Ast): string {
  switch (ast.kind) {
    case 'number':
      return ast.unit === null ? `${ast.value}` : `<${ast.value} ${ast.unit}>`
    case 'name':
      return ast.name + (ast.index.length ? `[${ast.index.map((i) => i.word).join()}]` : '')
    case 'unary':
      return `(${ast.op} ${bracketed(ast.a)})`
    case 'binary':
      return `(${bracketed(ast.a)} ${ast.op} ${bracketed(ast.b)})`
    case 'if':
      return `(if ${[ast.when, ast.then, ast.otherwise].map(bracketed).join(' ')})`
    case 'reduce':
      return `${ast.op}{${ast.over.map((i) => i.word).join()}: ${bracketed(ast.body)}}`
    case 'call':
      return `${ast.name}(${ast.args.map(bracketed).join()})`
    case 'flow':
      return `${ast.direction}{${ast.actor.word}: ${ast.payments.map((p) => p.word).join()}}`
  }
}

function faultOf(text: string): { offset: number; message: string; hint: string } {
  try {
    parse(text)
  } catch (fault) {
    if (fault instanceof SyntaxFault) return fault
    throw fault
  }
  throw new Error(`'${text}' parses`)
}

describe('tokenise', () => {
  it('gives each token its kind and place', () => {
    const tokens = tokenise('a1 <> .5e-3*(b)')

    expect(tokens.map((t) => [t.kind, t.text, t.start, t.end])).toEqual([
      ['name', 'a1', 0, 2],
      ['op', '!=', 3, 5],
      ['number', '.5e-3', 6, 11],
      ['op', '*', 11, 12],
      ['op', '(', 12, 13],
      ['name', 'b', 13, 14],
      ['op', ')', 14, 15],
      ['end', '', 15, 15],
    ])
  })

  it('reads an exponent only when digits follow', () => {
    expect(tokenise('2e').map((t) => t.text)).toEqual(['2', 'e', ''])
    expect(tokenise('2e+x').map((t) => t.text)).toEqual(['2', 'e', '+', 'x', ''])
    expect(tokenise('2E+3').map((t) => t.text)).toEqual(['2E+3', ''])
  })
})

describe('parse', () => {
  it.each([
    // `-x^2` is -(x^2) and `^` binds to the right (rule 14).
    ['-x ^ 2', '(- (x ^ 2))'],
    ['2 ^ 3 ^ 4', '(2 ^ (3 ^ 4))'],
    ['2 ^ -x', '(2 ^ (- x))'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b * c', '((a / b) * c)'],
    ['a + b * c ^ d', '(a + (b * (c ^ d)))'],
    ['-a * b', '((- a) * b)'],
    ['a * -b', '(a * (- b))'],
    ['+a - +b', '(a - b)'],
    ['a < b + 1', '(a < (b + 1))'],
    ['a = b', '(a == b)'],
    ['a <> b', '(a != b)'],
    ['not a == b', '(not (a == b))'],
    ['not a and b', '((not a) and b)'],
    ['a or b and c', '(a or (b and c))'],
    ['a and not b or c', '((a and (not b)) or c)'],
    ['if a then b else c + 1', '(if a b (c + 1))'],
    ['if a then b else if c then d else e', '(if a b (if c d e))'],
    ['1 + if a then b else c', '(1 + (if a b c))'],
    ['5%', '0.05'],
    ['50% * x', '(0.5 * x)'],
    ['3 months', '<3 months>'],
    ['2 USD bn / 1 year', '(<2 USD bn> / <1 year>)'],
    ['if x > 2 USD bn then 1 else 0', '(if (x > <2 USD bn>) 1 0)'],
    ['3 months and x', '(<3 months> and x)'],
    ['x[a, B]', 'x[a,B]'],
    ['sum[a, b](x[a, b] + 1)', 'sum{a,b: (x[a,b] + 1)}'],
    ['sum(a, b)', 'sum(a,b)'],
    ['min[a](min(x[a], 1))', 'min{a: min(x[a],1)}'],
    ['received[a](wages, rent) - paid[B]()', '(received{a: wages,rent} - paid{B: })'],
    ['f()', 'f()'],
  ])('reads %s', (text, wanted) => {
    expect(bracketed(parse(text))).toBe(wanted)
  })

  it('keeps the span of every part in the text', () => {
    const text = 'a + sum[i](x[i] * 2 USD bn)'
    const ast = parse(text)
    const cut = (a: Ast) => text.slice(a.start, a.end)

    expect(cut(ast)).toBe(text)
    if (ast.kind !== 'binary' || ast.b.kind !== 'reduce') throw new Error('another tree')
    expect([cut(ast.a), cut(ast.b), cut(ast.b.body)]).toEqual([
      'a',
      'sum[i](x[i] * 2 USD bn)',
      'x[i] * 2 USD bn',
    ])
  })

  it.each([
    ['', 0, 'the end'],
    ['   ', 3, 'the end'],
    ['a +', 3, 'the end'],
    ['a b', 2, "'b'"],
    ['(a + b', 6, "expected ')'"],
    ['a)', 1, "')'"],
    ['* a', 0, "'*'"],
    ['a # b', 2, '"#"'],
    ['a + é', 4, '"é"'],
    ['"a"', 0, '"\\""'],
    ['x[', 2, 'expected a name'],
    ['x[]', 0, 'no index'],
    ['x[1]', 2, 'expected a name'],
    ['x[a b]', 4, "expected ','"],
    ['f(a', 3, "expected ','"],
    ['f(a b)', 4, "expected ','"],
    ['if a', 4, "expected 'then'"],
    ['if a then b', 11, "expected 'else'"],
    ['sum[a] x', 7, "expected '('"],
    ['sum[a](x', 8, "expected ')'"],
    ['paid[a, b](wages)', 8, 'one actor'],
    ['paid[a](1)', 8, 'expected a name'],
    ['received[a]', 11, "expected '('"],
    ['1 + 1e999', 4, 'too large'],
    ['a then b', 2, "'then'"],
    ['a == = b', 5, "'=='"],
  ])('refuses `%s` at offset %i', (text, offset, part) => {
    const fault = faultOf(text)

    expect(fault.offset).toBe(offset)
    expect(fault.message).toContain(part)
  })

  it('allows a long or deep equation up to its limit, and names the way out beyond it', () => {
    const terms = (n: number) => Array.from({ length: n }, () => 'x').join('+')
    const nested = (n: number) => '('.repeat(n) + 'x' + ')'.repeat(n)
    const inside = LIMITS.formulaDepth - 1

    expect(parse(terms(inside)).kind).toBe('binary')
    expect(parse(nested(inside)).kind).toBe('name')
    for (const text of [
      terms(inside + 2),
      nested(inside + 2),
      '-'.repeat(600) + 'x',
      'not '.repeat(600) + 'x',
    ])
      expect(faultOf(text).hint).toContain('names of their own')
    expect(faultOf(' '.repeat(LIMITS.formulaCharacters) + 'x').hint).toContain('several variables')
  })

  it.each([100_000, 1_000_000])(
    'refuses %i terms, brackets, signs and conditions without falling over',
    (n) => {
      for (const text of [
        'x+'.repeat(n) + 'x',
        '('.repeat(n),
        'x['.repeat(n),
        '-'.repeat(n),
        '2^'.repeat(n),
        'if '.repeat(n),
        'f('.repeat(n),
      ])
        expect(faultOf(text).message).toContain('characters')
    },
  )
})
