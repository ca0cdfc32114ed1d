import type { Band3, GivenBurst } from '../study/boom-report.ts'

/** Make a band of invented numbers. */
export function band(p10: number, p50: number, p90: number): Band3 {
  return { p10, p50, p90 }
}

/** Invented costs of a burst with random events, then without. */
export const EXAMPLE_GIVEN: readonly GivenBurst[] = [
  {
    scenario: 'now',
    events: true,
    worlds: 953,
    shareOfWorlds: 0.91,
    losses: [
      {
        holder: 'HH',
        label: 'Households',
        usdBn: band(3789, 7446, 14790),
        share: band(0.41, 0.58, 0.74),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'PEN',
        label: 'Pensions and insurers',
        usdBn: band(1340, 2686, 5436),
        share: band(0.41, 0.58, 0.74),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'ROW',
        label: 'Rest of the world',
        usdBn: band(1285, 2614, 5372),
        share: band(0.4, 0.57, 0.73),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'HF',
        label: 'Hedge funds',
        usdBn: band(442, 1059, 2454),
        share: band(0.52, 0.71, 0.88),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'SWF',
        label: 'Sovereign funds',
        usdBn: band(277, 654, 1470),
        share: band(0.39, 0.56, 0.72),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'VC',
        label: 'Venture funds',
        usdBn: band(12, 214, 480),
        share: band(0.01, 0.35, 0.62),
        what: 'Value of venture funds, cash included: high to low. Their holders above bear it too.',
      },
      {
        holder: 'BANK',
        label: 'Banks and private lenders',
        usdBn: band(0, 0.84, 234),
        share: null,
        what: 'Loans to Oracle and neoclouds written off over three years. Runs are not modelled.',
      },
    ],
    falls: [
      { id: 'ai_index', label: 'AI shares', fall: band(0.54, 0.71, 0.84) },
      { id: 'price[NVDA]', label: 'Nvidia', fall: band(0.73, 0.88, 0.96) },
      { id: 'market_value', label: 'S&P 500', fall: band(0.26, 0.42, 0.6) },
      { id: 'capex_total', label: 'AI capital spending', fall: band(0.48, 0.74, 0.93) },
    ],
    outputPoints: band(1.2, 3.04, 5.6),
    failures: [
      { id: 'lab_default[OPENAI]', label: 'OpenAI fails', share: 0.036 },
      { id: 'lab_default[ANTH]', label: 'Anthropic fails', share: 0.047 },
      { id: 'lab_default[XLAB]', label: 'Other frontier labs fail', share: 0.159 },
      { id: 'default_loss[NEO]', label: 'Neoclouds default', share: 0.568 },
      { id: 'default_loss[ORCL]', label: 'Oracle defaults', share: 0.055 },
    ],
    startupsAlive: band(0.022, 0.067, 0.19),
    credit: { usdBn: band(0, 0, 234), meanUsdBn: 82.8 },
  },
  {
    scenario: 'calm',
    events: false,
    worlds: 1529,
    shareOfWorlds: 0.764,
    losses: [
      {
        holder: 'HH',
        label: 'Households',
        usdBn: band(5040, 9100, 16700),
        share: band(0.4, 0.55, 0.7),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'PEN',
        label: 'Pensions and insurers',
        usdBn: band(1800, 3300, 6100),
        share: band(0.4, 0.55, 0.7),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'ROW',
        label: 'Rest of the world',
        usdBn: band(1780, 3220, 6080),
        share: band(0.4, 0.55, 0.7),
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'HF',
        label: 'Hedge funds',
        usdBn: band(700, 1400, 2900),
        share: null,
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
      {
        holder: 'SWF',
        label: 'Sovereign funds',
        usdBn: band(480, 900, 1600),
        share: null,
        what: 'AI wealth, held directly and through index and venture funds: high to low.',
      },
    ],
    falls: [
      { id: 'ai_index', label: 'AI shares', fall: band(0.5, 0.67, 0.8) },
      { id: 'price[NVDA]', label: 'Nvidia', fall: band(0.73, 0.87, 0.95) },
      { id: 'market_value', label: 'S&P 500', fall: band(0.21, 0.34, 0.49) },
      { id: 'capex_total', label: 'AI capital spending', fall: band(0.46, 0.72, 0.91) },
    ],
    outputPoints: band(1.5, 2.8, 4.3),
    failures: [
      { id: 'lab_default[OPENAI]', label: 'OpenAI fails', share: 0.041 },
      { id: 'lab_default[ANTH]', label: 'Anthropic fails', share: 0.04 },
      { id: 'lab_default[XLAB]', label: 'Other frontier labs fail', share: 0.15 },
      { id: 'default_loss[NEO]', label: 'Neoclouds default', share: 0.56 },
      { id: 'default_loss[ORCL]', label: 'Oracle defaults', share: 0.06 },
    ],
    startupsAlive: band(0.03, 0.07, 0.18),
  },
]
