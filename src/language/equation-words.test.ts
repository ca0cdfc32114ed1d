import { describe, expect, it } from 'vitest'
import { symbolsOfEquation } from './equation-symbols.ts'
import { wordsOfEquation } from './equation-words.ts'
import { parse } from './parser.ts'

const KEPT = new Set(['NVDA', 'builder2'])

describe('wordsOfEquation', () => {
  it.each([
    ['max(0, x_y - 2)', 'the larger of 0 and (x y minus 2)'],
    ['min(a, b, 3)', 'the smallest of a, b and 3'],
    ['sum[builder](wages[builder])', 'the sum over builder of wages'],
    ['sum[b](x[b] * y) / z', '(the sum over b of (x times y)) divided by z'],
    ['lag(price[NVDA], 12 months)', 'price of NVDA 12 months ago'],
    ['a - (b - c)', 'a minus (b minus c)'],
    ['a - b - c', 'a minus b minus c'],
    ['(a + b) * c', '(a plus b) times c'],
    ['if x > 0 then a + 1 else b', 'if x is above 0, a plus 1, otherwise b'],
    ['not (a and b)', 'not (a and b)'],
    ['share[builder, builder2]', 'share of builder2'],
    ['received[a](wages, rent)', 'what a receives in wages and rent'],
    ['paid[a]()', 'all that a pays'],
    ['peak(x, 1 year)', 'the highest x of the last 1 year'],
    [
      'within(x > 1, 2026-01, 2028-12)',
      '1 if at some time from 2026-01 to 2028-12 (x is above 1), else 0',
    ],
    ['time >= date(2027, 6)', 'time is at least 2027-06'],
    ['tanh(x)', 'tanh of x'],
    ['exp(-x)', 'e to the power of (minus x)'],
  ])('says %s', (text, words) => {
    expect(wordsOfEquation(parse(text), KEPT)).toBe(words)
  })
})

describe('symbolsOfEquation', () => {
  it.each([
    ['2 * sum[b](x[b]) <= y ^ 2', '2 · (Σ[b] x[b]) ≤ y²'],
    ['sum[b](x[b] + 1)', 'Σ[b] (x[b] + 1)'],
    ['sum[b](x[b]) * y', '(Σ[b] x[b]) · y'],
    ['x ^ -12', 'x⁻¹²'],
    ['x ^ 0.5', 'x^0.5'],
    ['(x ^ 2) ^ y', '(x²)^y'],
    ['(-x) ^ 2', '(−x)²'],
    ['-x ^ 2', '−x²'],
    ['a - (b + c)', 'a − (b + c)'],
    ['a * (b / c)', 'a · b / c'],
    ['a - sum[b](x[b])', 'a − Σ[b] x[b]'],
    ['a / (b * c)', 'a / (b · c)'],
    ['sqrt(x) + sqrt(x + 1)', '√x + √(x + 1)'],
    ['abs(x - 1)', '|x − 1|'],
    ['lag(x, 12 months)', 'x(t − 12 months)'],
    ['change(x + y, 1 year)', 'Δ[1 year] (x + y)'],
    ['x <> y and not z', 'x ≠ y ∧ ¬z'],
    ['if a then b else c', 'b if a, else c'],
    ['(if a then b else c) + 1', '(b if a, else c) + 1'],
    ['2e30 * x', '2 × 10³⁰ · x'],
    ['max(0, x)', 'max(0, x)'],
    ['at(x, 2026-03)', 'at(x, 2026-03)'],
  ])('sets %s', (text, symbols) => {
    expect(symbolsOfEquation(parse(text))).toBe(symbols)
  })
})
