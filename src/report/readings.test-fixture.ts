import type { Reading } from '../study/boom-report.ts'

/** Years of the invented readings. */
export const EXAMPLE_YEARS: readonly number[] = [2026, 2027, 2028, 2029, 2030, 2031, 2032]

function reading(
  id: string,
  group: Reading['group'],
  label: string,
  shareByYear: readonly number[],
  more: Partial<Reading> = {},
): Reading {
  return {
    id,
    group,
    label,
    shareByYear,
    events: true,
    dated: 'dated',
    worlds: 1047,
    standardError: 0.0146,
    ...more,
  }
}

const CALM = { events: false, worlds: 2000, standardError: 0.0075 } as const

/** Invented readings with random events, then without. */
export const EXAMPLE_READINGS: readonly Reading[] = [
  reading('base', 'base', 'Base case', [0.02, 0.17, 0.34, 0.58, 0.76, 0.85, 0.91]),
  reading(
    'all-worlds',
    'worlds',
    'All worlds, matched or not',
    [0.03, 0.16, 0.31, 0.55, 0.73, 0.83, 0.9],
    { worlds: 2000, standardError: 0.0103 },
  ),
  reading('confirmed', 'definition', 'Base case', [0.003, 0.09, 0.26, 0.47, 0.7, 0.84, 0.91], {
    dated: 'confirmed',
  }),
  reading(
    'mild',
    'definition',
    'Milder definition: shares -30 %, spending -15 %',
    [0.05, 0.25, 0.49, 0.72, 0.86, 0.94, 0.97],
  ),
  reading(
    'severe',
    'definition',
    'Stricter definition: shares -60 %, spending -40 %',
    [0.004, 0.07, 0.17, 0.29, 0.37, 0.42, 0.45],
  ),
  reading(
    'price',
    'definition',
    'Fall of AI shares alone, 40 %',
    [0.09, 0.31, 0.5, 0.69, 0.82, 0.89, 0.93],
  ),
  reading(
    'premium-low',
    'premium',
    'Weak extrapolation, premium 0.15 to 0.35',
    [0.02, 0.14, 0.3, 0.53, 0.7, 0.81, 0.88],
    { worlds: 298, standardError: 0.0265 },
  ),
  reading(
    'premium-high',
    'premium',
    'Strong extrapolation, premium 0.60 to 0.85',
    [0.03, 0.21, 0.39, 0.64, 0.81, 0.89, 0.94],
    { worlds: 371, standardError: 0.0253 },
  ),
  reading(
    'hazard-half',
    'hazard',
    'All hazards halved',
    [0.01, 0.1, 0.25, 0.47, 0.68, 0.79, 0.87],
    { worlds: 512, standardError: 0.0191 },
  ),
  reading(
    'hazard-double',
    'hazard',
    'All hazards doubled',
    [0.05, 0.29, 0.53, 0.74, 0.88, 0.94, 0.97],
    { worlds: 498, standardError: 0.0224 },
  ),
  reading('base-calm', 'base', 'Base case', [0.001, 0.03, 0.13, 0.33, 0.54, 0.67, 0.76], CALM),
  reading(
    'mild-calm',
    'definition',
    'Milder definition: shares -30 %, spending -15 %',
    [0.004, 0.05, 0.22, 0.5, 0.73, 0.86, 0.93],
    CALM,
  ),
  reading(
    'severe-calm',
    'definition',
    'Stricter definition: shares -60 %, spending -40 %',
    [0, 0.007, 0.03, 0.09, 0.16, 0.19, 0.22],
    CALM,
  ),
  reading(
    'premium-low-calm',
    'premium',
    'Weak extrapolation, premium 0.15 to 0.35',
    [0, 0.002, 0.05, 0.2, 0.42, 0.58, 0.7],
    { ...CALM, worlds: 571, standardError: 0.0091 },
  ),
]
