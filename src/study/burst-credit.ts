import type { RunResult } from '../run/result.ts'
import type { BurstWorld } from './burst-window.ts'
import { MONTHS_AFTER, MONTHS_BEFORE, highsAndLows, valuesNear } from './burst-window.ts'
import { seriesOf } from './recorded.ts'

/** Builders that borrow from banks in the model. */
const LEVERED = ['ORCL', 'NEO']

/** Credit written off around each burst, from twelve months before to twenty-four after; one entry for each burst. */
export interface CreditLosses {
  /** All of it, USD bn. */
  readonly allUsdBn: readonly number[]
  /** Bank loans to Oracle and neoclouds written off, USD bn. */
  readonly banksUsdBn: readonly number[]
  /** The same over the largest stock of these loans in the window; NaN where there were none. */
  readonly banksShare: readonly number[]
  /** Everything else: bonds, private credit and lease vehicles, held by credit funds, USD bn. */
  readonly fundsUsdBn: readonly number[]
  /** The same over the highest value of credit funds in the twelve months before. */
  readonly fundsShare: readonly number[]
}

/**
 * Split the credit losses around bursts between banks and credit funds. Needs `lost_credit`, `fund_value[PC]`, and
 * `default_loss` and `bank_loan` of Oracle and neoclouds: what a step writes off a loan is the product of the two.
 */
export function creditLosses(result: RunResult, at: readonly BurstWorld[]): CreditLosses {
  const before = valuesNear(result, 'lost_credit', at, -MONTHS_BEFORE)
  const allUsdBn = valuesNear(result, 'lost_credit', at, MONTHS_AFTER).map(
    (after, index) => after - (before[index] ?? NaN),
  )
  const banks = bankLosses(result, at)
  const fundsUsdBn = allUsdBn.map((all, index) => all - (banks[index]?.lostUsdBn ?? NaN))
  const highs = highsAndLows(result, 'fund_value[PC]', at)
  return {
    allUsdBn,
    banksUsdBn: banks.map((bank) => bank.lostUsdBn),
    banksShare: banks.map((bank) => (bank.highUsdBn > 0 ? bank.lostUsdBn / bank.highUsdBn : NaN)),
    fundsUsdBn,
    fundsShare: fundsUsdBn.map((lost, index) => lost / (highs[index]?.high ?? NaN)),
  }
}

function bankLosses(
  result: RunResult,
  at: readonly BurstWorld[],
): { lostUsdBn: number; highUsdBn: number }[] {
  const worlds = result.worlds.length
  const end = result.months.length - 1
  const loans = LEVERED.map((name) => ({
    lossShare: seriesOf(result, `default_loss[${name}]`),
    usdBn: seriesOf(result, `bank_loan[${name}]`),
  }))
  return at.map(({ world, step }) => {
    const last = Math.min(end, step + MONTHS_AFTER)
    let lostUsdBn = 0
    let highUsdBn = 0
    for (let k = Math.max(0, step - MONTHS_BEFORE); k <= last; k++) {
      const index = k * worlds + world
      const stock = loans.reduce((sum, loan) => sum + (loan.usdBn[index] ?? NaN), 0)
      highUsdBn = Math.max(highUsdBn, stock)
      // A step moves stocks at its end: what the last step writes off shows a month later.
      if (k === last) break
      for (const loan of loans) {
        lostUsdBn += (loan.lossShare[index] ?? NaN) * (loan.usdBn[index] ?? NaN)
      }
    }
    return { lostUsdBn, highUsdBn }
  })
}
