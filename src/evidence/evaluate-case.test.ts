import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { readCase } from './case-file.ts'
import { evaluateCase } from './evaluate-case.ts'

const textWith = (formula: string) =>
  JSON.stringify({
    schema: 'faultline.published-case/1',
    id: 'x',
    inputs: { a: { value: 2 }, b: { value: 0 }, c: { value: 3 }, output_0: { value: 5 } },
    outputs: [{ name: 'y', formula, status: 'implied-not-published' }],
  })

function outcome(text: string) {
  const issues = new IssueList()
  const one = readCase({ name: 'x.json', text }, issues)
  return { judged: one && evaluateCase(one, issues), errors: issues.errors }
}

describe('evaluateCase', () => {
  it.each(['1 / (1 / b)', 'a - 1 / (c / b)', '(a / b) ** 0', '1 ** (a / b)', '1 / (a + Math.log(b))', '1 / (1 / (1 / b))', 'a / (c + b ** (-1))'])(
    'lists a division by zero that %s hides in a finite result',
    (formula) => {
      const { judged, errors } = outcome(textWith(formula))

      expect(judged).toBeNull()
      expect(errors.map(({ code, path }) => [code, path])).toEqual([
        ['not-finite', 'outputs.0.formula'],
      ])
    },
  )

  it.each([
    ['1 / (1 / a)', 2],
    ['a / (c / (a + 1)) - c', -1],
    ['0 - (a / c) ** (c - 1 / (1 / a)) * 3', -2],
    ['(a / 4) ** (c / 1) + output_0', 5.125],
    ['b / (a / c)', 0],
    ['Math.log(a ** c) / Math.log(a)', 3],
  ])('works out %s, whose parts are finite', (formula, expected) => {
    const { judged, errors } = outcome(textWith(formula))

    expect(errors).toEqual([])
    expect(judged?.outputs[0]?.value).toBeCloseTo(expected, 12)
  })

  it.each(['010', 'a + 007.5', '00'])('refuses %s, which JavaScript reads by eights or not at all', (formula) => {
    expect(outcome(textWith(formula)).errors.map((i) => i.code)).toEqual(['formula'])
  })

  it.each([
    ['0', 0],
    ['0.5 + 0e3', 0.5],
    ['10 + 100', 110],
  ])('reads the zeros of %s', (formula, expected) => {
    expect(outcome(textWith(formula)).judged?.outputs[0]?.value).toBe(expected)
  })

  it('lists a name that stands twice as such, with its line and column', () => {
    const text = textWith('a').replace('"c"', '\n"a"')
    const [double] = outcome(text).errors

    expect(double).toMatchObject({ code: 'duplicate-name', file: 'x.json', line: 2, column: 1 })
    expect(double?.message).toContain("'a'")
  })
})
