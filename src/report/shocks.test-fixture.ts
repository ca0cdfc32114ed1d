import type { ShockEffect, ShockStudy } from '../study/boom-report.ts'

function effect(
  id: string,
  label: string,
  within18Months: readonly number[],
  by2030: readonly number[],
  lows: readonly [number, number, number, number],
): ShockEffect {
  const [aiSharesLow, marketLow, capexSecondYear, outputLowPoints] = lows
  return {
    id,
    label,
    within18Months,
    by2030,
    aiSharesLow,
    marketLow,
    capexSecondYear,
    outputLowPoints,
  }
}

const EVENTS: readonly ShockEffect[] = [
  effect(
    'taiwan',
    'Taiwan: 70 % of chips lost for 18 months',
    [0.85, 0.66, 0.44],
    [0.45, 0.45, 0.45],
    [-0.65, -0.53, 0.18, -5.2],
  ),
  effect(
    'efficiency',
    'Efficiency: 20 times cheaper on 35 % of spending',
    [0.39, 0.41, 0.37],
    [0.09, 0.22, 0.36],
    [-0.38, -0.22, -0.34, -1],
  ),
  effect(
    'demand',
    'Demand stalls by 70 % for 15 months',
    [0.16, 0.15, 0.13],
    [0.15, 0.25, 0.22],
    [-0.13, -0.08, -0.22, -1],
  ),
  effect(
    'credit',
    'Credit crunch of 60 %',
    [0.04, 0.11, 0.2],
    [-0.09, 0.07, 0.16],
    [-0.33, -0.34, -0.16, -1.3],
  ),
  effect(
    'rates',
    'Interest rates +2 points for 24 months',
    [0.05, 0.1, 0.13],
    [-0.08, -0.06, 0.09],
    [-0.12, -0.15, -0.04, -0.7],
  ),
  effect(
    'accounting',
    'Book lives cut: depreciation +80 %',
    [0, 0.02, 0.11],
    [0.01, 0.03, 0.1],
    [-0.12, -0.09, -0.03, -0.2],
  ),
  effect(
    'trade',
    'Trade war, tariffs of 25 %',
    [0, 0.01, 0.1],
    [-0.01, 0.01, 0.07],
    [-0.25, -0.25, -0.07, -0.8],
  ),
  effect(
    'crypto',
    'Crypto assets -70 %',
    [-0.01, -0.01, -0.01],
    [-0.01, 0, 0],
    [-0.05, -0.06, -0.02, -0.1],
  ),
  effect(
    'guidance',
    'Guidance: AI shares -10 %',
    [-0.01, -0.02, -0.01],
    [-0.01, -0.02, 0.01],
    [-0.06, -0.04, -0.01, -0.1],
  ),
]

/** Invented effects of single events and pairs. */
export const EXAMPLE_SHOCKS: ShockStudy = {
  worlds: 400,
  dates: ['2027-01', '2028-01', '2029-01'],
  events: EVENTS,
  pairs: [
    {
      ...effect(
        'efficiency-and-credit',
        'Efficiency and credit crunch',
        [0.63, 0.6, 0.47],
        [0.22, 0.34, 0.42],
        [-0.58, -0.47, -0.45, -1.8],
      ),
      parts: ['efficiency', 'credit'],
      beyondSum: [0.2, 0.08, -0.1],
    },
    {
      ...effect(
        'demand-and-efficiency',
        'Demand and efficiency',
        [0.84, 0.66, 0.48],
        [0.42, 0.43, 0.44],
        [-0.47, -0.26, -0.63, -2.1],
      ),
      parts: ['demand', 'efficiency'],
      beyondSum: [0.29, 0.1, -0.02],
    },
    {
      ...effect(
        'trade-and-crypto',
        'Trade and crypto',
        [0, 0.02, 0.14],
        [-0.03, 0.01, 0.1],
        [-0.3, -0.29, -0.09, -0.9],
      ),
      parts: ['trade', 'crypto'],
      beyondSum: [0.01, 0.02, 0.05],
    },
  ],
  standardError: 0.02,
}
