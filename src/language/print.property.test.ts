import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ast, IndexWord } from './ast.ts'
import { parse } from './parser.ts'
import { printAst } from './print.ts'

const SPAN = { start: 0, end: 0 }
const REDUCTIONS = ['sum', 'mean', 'min', 'max', 'product', 'any', 'all', 'count'] as const
const RESERVED = new Set<string>([
  ...REDUCTIONS,
  'if',
  'then',
  'else',
  'and',
  'or',
  'not',
  'paid',
  'received',
])

const word = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,6}$/).filter((w) => !RESERVED.has(w))
const index = fc.array(
  word.map((w): IndexWord => ({ ...SPAN, word: w })),
  { minLength: 1, maxLength: 2 },
)
const amount = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs)
const leaf: fc.Arbitrary<Ast> = fc.oneof(
  amount.map((value): Ast => ({ ...SPAN, kind: 'number', value, unit: null })),
  fc
    .tuple(amount, fc.constantFrom('year', 'USD bn', 'share of firm'))
    .map(([value, unit]): Ast => ({ ...SPAN, kind: 'number', value, unit })),
  fc
    .tuple(word, fc.oneof(fc.constant([]), index))
    .map(([name, i]): Ast => ({ ...SPAN, kind: 'name', name, index: i })),
  fc
    .tuple(
      fc.constantFrom('received' as const, 'paid' as const),
      index,
      fc.oneof(fc.constant([]), index),
    )
    .map(([direction, [actor], payments]): Ast => ({
      ...SPAN,
      kind: 'flow',
      direction,
      actor: actor!,
      payments,
    })),
)

const { ast } = fc.letrec<{ ast: Ast }>((tie) => ({
  ast: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('-' as const, 'not' as const), tie('ast'))
      .map(([op, a]): Ast => ({ ...SPAN, kind: 'unary', op, a })),
    fc
      .tuple(
        fc.constantFrom('+', '-', '*', '/', '^', '==', '!=', '<', '<=', '>', '>=', 'and', 'or'),
        tie('ast'),
        tie('ast'),
      )
      .map(([op, a, b]): Ast => ({ ...SPAN, kind: 'binary', op: op as '+', a, b })),
    fc
      .tuple(tie('ast'), tie('ast'), tie('ast'))
      .map(([when, then, otherwise]): Ast => ({ ...SPAN, kind: 'if', when, then, otherwise })),
    fc
      .tuple(fc.constantFrom(...REDUCTIONS), index, tie('ast'))
      .map(([op, over, body]): Ast => ({ ...SPAN, kind: 'reduce', op, over, body })),
    fc
      .tuple(
        fc.oneof(word, fc.constantFrom('min', 'max', 'sum')),
        fc.array(tie('ast'), { maxLength: 3 }),
      )
      .map(([name, args]): Ast => ({ ...SPAN, kind: 'call', name, args })),
  ),
}))

/** The same tree with every span at 0. */
function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'start' || key === 'end' ? 0 : withoutSpans(inner),
  ])
  return Object.fromEntries(entries)
}

it('parses what it prints to the same tree', () => {
  fc.assert(
    fc.property(ast, (tree) => {
      expect(withoutSpans(parse(printAst(tree)))).toEqual(withoutSpans(tree))
    }),
    { numRuns: 1000 },
  )
})

it('prints no parentheses that the grammar does not need', () => {
  for (const text of [
    'a - b - c',
    '-x ^ 2',
    '2 ^ 3 ^ x',
    'not a == b and c',
    'a * (b + c)',
    '(a - b) ^ 2',
  ])
    expect(printAst(parse(text))).toBe(text)
  expect(printAst(parse('((a) + ((b * c)))'))).toBe('a + b * c')
})
