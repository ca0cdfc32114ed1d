import { expect, test } from 'vitest'
import { monthsFrom } from '../../test/study/synthetic-result.ts'
import { decimalYear, halfYearOf, lastStepOf, stepOf } from './calendar.ts'

test('a label is its month over twelve after the year', () => {
  expect(decimalYear('2026-07')).toBe(2026.5)
  expect(decimalYear('2023-12')).toBe(2023 + 11 / 12)
})

test('steps come from the labels of the run, whatever its first month', () => {
  expect(stepOf(monthsFrom('2023-12', 109), '2027-01')).toBe(37)
  expect(stepOf(monthsFrom('2025-06', 20), '2025-08')).toBe(2)
})

test('a month before the run is its first step, a month after it is past the last', () => {
  const months = monthsFrom('2024-01', 12)

  expect(stepOf(months, '2020-01')).toBe(0)
  expect(stepOf(months, '2025-01')).toBe(12)
  expect(lastStepOf(months, '2023-12')).toBe(-1)
  expect(lastStepOf(months, '2030-12')).toBe(11)
})

test('July starts the second half-year', () => {
  expect(['2026-01', '2026-06', '2026-07', '2026-12'].map(halfYearOf)).toEqual([
    2026, 2026, 2026.5, 2026.5,
  ])
})
