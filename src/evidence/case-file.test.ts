import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { readCase } from './case-file.ts'
import { evaluateCase } from './evaluate-case.ts'

const CASE = {
  schema: 'faultline.published-case/1',
  id: 'x',
  inputs: { a: { value: 2, unit: 'USD' }, b: { value: 0, unit: '' }, years: { value: 3, unit: 'yr' } },
  outputs: [{ name: 'y', unit: 'USD', formula: 'a', status: 'implied-not-published' }],
}
const withFormula = (formula: unknown) => ({
  ...CASE,
  outputs: [{ name: 'y', unit: 'USD', formula, status: 'implied-not-published' }],
})
function read(value: unknown) {
  const issues = new IssueList()
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const one = readCase({ name: 'x.json', text }, issues)
  const judged = one && evaluateCase(one, issues)
  return { judged, errors: issues.errors }
}
const valueOf = (formula: string) => read(withFormula(formula)).judged?.outputs[0]?.value

describe('a case file', () => {
  it.each([
    ['a + years * 2', 8],
    ['2 ** 3 ** 2', 512],
    ['-(a ** 2)', -4],
    ['(-a) ** 2', 4],
    ['1e3 / .5 - a', 1998],
    ['Math.log(a) / Math.log(2)', 1],
    ['+a - -years', 5],
  ])('reads %s as JavaScript does', (formula, expected) => {
    expect(valueOf(formula)).toBeCloseTo(expected, 12)
  })

  it('agrees with a calculator of its own on random sums', () => {
    type Sum = { readonly text: string; readonly value: number }
    const leaf = fc.oneof(
      fc.constantFrom<Sum>({ text: 'a', value: 2 }, { text: 'years', value: 3 }),
      fc.integer({ min: 1, max: 99 }).map((n): Sum => ({ text: String(n), value: n })),
    )
    const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map(([x, op, y]): Sum => {
          const value = op === '+' ? x.value + y.value : op === '-' ? x.value - y.value : x.value * y.value
          return { text: `(${x.text} ${op} ${y.text})`, value }
        }),
      ),
    }))
    fc.assert(
      fc.property(sum, ({ text, value }) => {
        expect(valueOf(text)).toBe(value)
      }),
    )
  })

  it.each([
    ['an unknown input', withFormula('a + c'), 'unknown-input'],
    ['a division by zero', withFormula('a / b'), 'not-finite'],
    ['a logarithm of zero', withFormula('Math.log(b)'), 'not-finite'],
    ['a call', withFormula('alert(1)'), null],
    ['a property', withFormula('a.constructor'), null],
    ['a way to a prototype', withFormula('__proto__'), null],
    ['another function of Math', withFormula('Math.exp(1)'), null],
    ['text', withFormula('"a"'), null],
    ['a template', withFormula('`${a}`'), null],
    ['an arrow', withFormula('(()=>1)()'), null],
    ['an assignment', withFormula('a = 3'), null],
    ['a comma', withFormula('a, a'), null],
    ['a signed power', withFormula('-a ** 2'), null],
    ['an increment', withFormula('a++'), null],
    ['nothing', withFormula(''), null],
    ['two values', withFormula('a a'), null],
    ['deep nesting', withFormula('('.repeat(5000) + 'a' + ')'.repeat(5000)), null],
    ['a megabyte', withFormula('a+'.repeat(500_000) + 'a'), 'too-large'],
    ['a formula that is a number', withFormula(3), null],
    ['another format', { ...CASE, schema: 'x/1' }, null],
    ['an unknown field', { ...CASE, ouputs: [] }, null],
    ['an input that is text', { ...CASE, inputs: { a: { value: 'x', unit: '' } } }, null],
    ['an input named __proto__', JSON.stringify(CASE).replace('"b"', '"__proto__"'), null],
    ['an input named constructor', { ...CASE, inputs: { constructor: { value: 1 } } }, 'bad-name'],
    ['an output that stands twice', { ...CASE, outputs: [...CASE.outputs, ...CASE.outputs] }, 'duplicate-name'],
    ['no JSON', '{"schema": ', 'json'],
    ['a list', '[]', null],
    ['a number past all doubles', JSON.stringify(CASE).replace(':2,', ':1e999,'), null],
  ])('with %s is refused with a listed fault', (_, value, code) => {
    const { judged, errors } = read(value)

    expect(judged).toBeNull()
    expect(errors.length).toBeGreaterThan(0)
    if (code !== null) expect(errors.map((e) => e.code)).toContain(code)
  })

  it('judges what a formula gives, whatever the file claims', () => {
    const claims = (published: number | [number, number], tolerance_rel: number, status: string) =>
      read({
        ...CASE,
        outputs: [{ name: 'y', unit: '', formula: '100 * a', published, tolerance_rel, status }],
      }).judged?.outputs[0]?.status

    expect(claims(201, 0.01, 'reproduces')).toBe('reproduces')
    expect(claims(210, 0.01, 'reproduces')).toBe('does-not-reproduce')
    expect(claims(201, 0.01, 'does-not-reproduce')).toBe('reproduces')
    expect(claims([150, 250], 0, 'reproduces')).toBe('reproduces')
    expect(claims(999, 0, 'target-only (no public derivation)')).toBe('target-only')
  })
})
