import type { Fact, Path } from '../study/boom-report.ts'

const MONTHS = 109
const START = 2023 + 11 / 12
const TIMES: readonly number[] = Array.from(
  { length: MONTHS },
  (_, month) => 2023 + (11 + month) / 12,
)

function path(
  id: string,
  label: string,
  unit: string,
  middle: (years: number) => number,
  spread: (years: number) => number,
  facts: readonly Fact[],
): Path {
  const quantile = (z: number): number[] =>
    TIMES.map((time) => middle(time - START) * Math.exp(z * spread(time - START)))
  const samples = [0.9, -0.7, 0.3, -1.2, 1.1, -0.2, 0.6, -0.5, 0.1, -0.9, 0.8, 0].map((z, sample) =>
    TIMES.map((time, month) => {
      const years = time - START
      const wave =
        0.5 * Math.sin(years * (1.1 + 0.3 * sample) + sample) +
        0.12 * Math.sin(month * 1.7 + sample)
      return middle(years) * Math.exp((z + wave) * spread(years))
    }),
  )
  return {
    id,
    label,
    unit,
    times: TIMES,
    p10: quantile(-1.28),
    p25: quantile(-0.67),
    p50: quantile(0),
    p75: quantile(0.67),
    p90: quantile(1.28),
    samples,
    facts,
  }
}

function period(
  from: number,
  to: number,
  value: number,
  label: string,
  range?: readonly [number, number],
): Fact {
  const fact: Fact = { from, to, value, label, source: 'invented' }
  return range === undefined ? fact : { ...fact, low: range[0], high: range[1] }
}

function moments(label: string, values: readonly number[]): readonly Fact[] {
  return values.map((value, month) => {
    const at = 2023 + (11 + month) / 12
    return { from: at, to: at, value, label, source: 'invented series' }
  })
}

/** Build invented paths: a hill, a rise, an index with monthly facts, a share and a gap that starts below zero. */
export function examplePaths(): readonly Path[] {
  const spread = (years: number): number => 0.05 + 0.42 * (1 - Math.exp(-years / 3.5))
  const hill =
    (low: number, top: number, at: number) =>
    (years: number): number =>
      low + (top - low) * Math.exp(-(((years - at) / (years < at ? 2.6 : 4)) ** 2))
  const index = moments(
    'AI shares, end of month',
    Array.from({ length: 34 }, (_, month) => 100 + 5.2 * month + 14 * Math.sin(month / 2.1)),
  )
  return [
    path(
      'capex',
      'Capital spending of Microsoft, Alphabet, Amazon and Meta',
      'USD bn / year',
      hill(150, 857, 4.6),
      spread,
      [
        period(2024, 2025, 242, 'Capital spending in 2024', [228, 256]),
        period(2025, 2026, 393, 'Capital spending in 2025', [376, 410]),
        period(2026, 2026.25, 543, 'Capital spending in early 2026, a year', [519, 566]),
      ],
    ),
    path(
      'nvidia-revenue',
      'Nvidia data-centre revenue',
      'USD bn / year',
      hill(60, 410, 4.2),
      spread,
      [
        period(2024.08, 2025.08, 115.2, 'Fiscal 2025'),
        period(2025.08, 2026.08, 193.7, 'Fiscal 2026'),
        period(2026.08, 2026.33, 300.8, 'February to April 2026, a year'),
      ],
    ),
    path(
      'ai-spending',
      'AI spending by final customers',
      'USD bn / year',
      (years) => 12 + 800 / (1 + Math.exp(-(years - 5.6))),
      spread,
      [],
    ),
    path('ai-shares', 'AI shares, December 2023 = 100', 'index', hill(95, 290, 2.9), spread, index),
    path(
      'sp500',
      'S&P 500',
      'USD bn',
      (years) => 41000 + 26000 * (1 - Math.exp(-years / 3)),
      (years) => 0.35 * spread(years),
      [
        period(2024 + 11 / 12, 2024 + 11 / 12, 51620, 'End of 2024', [49400, 51900]),
        period(2025 + 11 / 12, 2025 + 11 / 12, 60080, 'End of 2025', [57500, 60200]),
      ],
    ),
    path(
      'power-share',
      'Data centres in US power',
      'share',
      (years) => 0.038 + 0.075 / (1 + Math.exp(-(years - 4) / 1.1)),
      (years) => 0.4 * spread(years),
      [period(2024, 2025, 0.043, 'Share in 2024')],
    ),
    { ...gap(), label: 'Output gap' },
  ]
}

function gap(): Path {
  const at = (shift: number, width: number): number[] =>
    TIMES.map((time) => {
      const years = time - START
      return -0.3 + 3.1 * Math.exp(-(((years - 5) / 2.6) ** 2)) + shift * width * (0.15 + years / 6)
    })
  return {
    id: 'gap',
    label: 'Output gap',
    unit: '% of trend',
    times: TIMES,
    p10: at(-1.28, 1.3),
    p25: at(-0.67, 1.1),
    p50: at(0, 1),
    p75: at(0.67, 0.8),
    p90: at(1.28, 0.8),
    samples: [at(-0.9, 1.2), at(0.4, 1), at(1.1, 0.8)],
    facts: [],
  }
}
