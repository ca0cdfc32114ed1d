import type { RunResult } from '../run/result.ts'
import type { GivenBurst } from './boom-report.ts'
import type { FailureId, FallId, HolderId } from './ids.ts'
import { band3 } from './band.ts'
import type { BurstSteps } from './burst.ts'
import { creditLosses } from './burst-credit.ts'
import type { BurstWorld } from './burst-window.ts'
import { burstWorlds, highsAndLows, shareEver, valuesNear } from './burst-window.ts'

type Loss = GivenBurst['losses'][number] & { readonly holder: HolderId }

// Orders run on for half a year after prices have reached their low.
const MONTHS_OF_SPENDING_AFTER = 30
const MONTHS_TO_COUNT_STARTUPS = 36

const FALLS: readonly { readonly id: FallId; readonly label: string }[] = [
  { id: 'ai_index', label: 'AI shares' },
  { id: 'price[NVDA]', label: 'Nvidia' },
  { id: 'market_value', label: 'S&P 500' },
  { id: 'capex_total', label: 'AI capital spending' },
]
const SAVERS: readonly { readonly id: HolderId; readonly label: string }[] = [
  { id: 'HH', label: 'Households' },
  { id: 'PEN', label: 'Pensions and insurers' },
  { id: 'ROW', label: 'Rest of the world' },
  { id: 'HF', label: 'Hedge funds' },
  { id: 'SWF', label: 'Sovereign funds' },
]
const FAILURES: readonly { readonly id: FailureId; readonly label: string }[] = [
  { id: 'lab_default[OPENAI]', label: 'OpenAI fails' },
  { id: 'lab_default[ANTH]', label: 'Anthropic fails' },
  { id: 'lab_default[XLAB]', label: 'Other frontier labs fail' },
  { id: 'default_loss[NEO]', label: 'Neoclouds default' },
  { id: 'default_loss[ORCL]', label: 'Oracle defaults' },
]

/** Series that `givenBurst` reads. */
export const GIVEN_SERIES: readonly string[] = [
  ...FALLS.map(({ id }) => id),
  ...SAVERS.map(({ id }) => `ai_wealth[${id}]`),
  ...FAILURES.map(({ id }) => id),
  'gap',
  'survivors',
  'lost_credit',
  'fund_value[PC]',
  'fund_value[VC]',
  'bank_loan[NEO]',
  'bank_loan[ORCL]',
]

/**
 * Say what bursts cost: from the highest value in the twelve months before a burst to the lowest in the twenty-four
 * after it (spending: thirty). Failures count over the whole run.
 *
 * @param keep Positions of the worlds to count.
 * @returns Null when none of them has a burst.
 */
export function givenBurst(
  result: RunResult,
  bursts: BurstSteps,
  keep: readonly number[],
  events: boolean,
): GivenBurst | null {
  const at = burstWorlds(bursts, keep)
  if (at.length === 0) return null
  const credit = creditLosses(result, at).allUsdBn
  return {
    scenario: result.manifest.scenario,
    events,
    worlds: at.length,
    shareOfWorlds: at.length / keep.length,
    losses: [...saverLosses(result, at), ...fundLosses(result, at)].toSorted(
      (a, b) => b.usdBn.p50 - a.usdBn.p50 || b.usdBn.p90 - a.usdBn.p90,
    ),
    falls: FALLS.map(({ id, label }) => ({ id, label, fall: band3(fallsOf(result, id, at)) })),
    outputPoints: band3(lossesOf(result, 'gap', at).map((share) => 100 * share)),
    failures: FAILURES.map(({ id, label }) => ({ id, label, share: shareEver(result, id, at) })),
    startupsAlive: band3(valuesNear(result, 'survivors', at, MONTHS_TO_COUNT_STARTUPS)),
    credit: {
      usdBn: band3(credit),
      meanUsdBn: credit.reduce((sum, lost) => sum + lost, 0) / credit.length,
    },
  }
}

/** Compute the fall of a series around each burst as a share of its high. */
export function fallsOf(result: RunResult, label: string, at: readonly BurstWorld[]): number[] {
  const highs =
    label === 'capex_total'
      ? highsAndLows(result, label, at, MONTHS_OF_SPENDING_AFTER)
      : highsAndLows(result, label, at)
  return highs.map(({ high, low }) => 1 - low / high)
}

/** Compute the fall of a series around each burst in its own unit. */
export function lossesOf(result: RunResult, label: string, at: readonly BurstWorld[]): number[] {
  return highsAndLows(result, label, at).map(({ high, low }) => high - low)
}

function saverLosses(result: RunResult, at: readonly BurstWorld[]): Loss[] {
  return SAVERS.map(({ id, label }) => ({
    holder: id,
    label,
    usdBn: band3(lossesOf(result, `ai_wealth[${id}]`, at)),
    share: band3(fallsOf(result, `ai_wealth[${id}]`, at)),
    what: 'AI wealth, held directly and through index and venture funds: high to low.',
  }))
}

function fundLosses(result: RunResult, at: readonly BurstWorld[]): Loss[] {
  const credit = creditLosses(result, at)
  const hasLoans = credit.banksShare.some((share) => !Number.isNaN(share))
  return [
    {
      holder: 'VC',
      label: 'Venture funds',
      usdBn: band3(lossesOf(result, 'fund_value[VC]', at)),
      share: band3(fallsOf(result, 'fund_value[VC]', at)),
      what: 'Value of venture funds, cash included: high to low. Their holders above bear it too.',
    },
    {
      holder: 'PC',
      label: 'Credit funds',
      usdBn: band3(credit.fundsUsdBn),
      share: band3(credit.fundsShare),
      what: 'Bonds and leases written off over three years. New savings hide it in fund values; savers bear it.',
    },
    {
      holder: 'BANK',
      label: 'Banks',
      usdBn: band3(credit.banksUsdBn),
      share: hasLoans ? band3(credit.banksShare) : null,
      what: 'Loans to Oracle and neoclouds written off over three years. Runs and trading losses are not modelled.',
    },
  ]
}
