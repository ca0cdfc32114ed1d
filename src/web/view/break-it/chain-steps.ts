import type { ChainRow, ShockChain } from '../../../study/shock-chain.ts'
import type { ShockPart } from '../../../study/shock-parts.ts'

/** One month of the chain: events that begin, quantities that begin to move, quantities at their furthest. */
export interface ChainStep {
  readonly month: string
  readonly events: readonly number[]
  readonly moved: readonly ChainRow[]
  readonly furthest: readonly ChainRow[]
  /** Position of the month in the chain. */
  readonly at: number
}

/** Put a chain in months; months in which nothing begins or turns have no step. */
export function chainSteps(chain: ShockChain, parts: readonly ShockPart[]): ChainStep[] {
  return chain.months.flatMap((month, at) => {
    const events = parts.flatMap((part, k) => (part.at === month ? [k] : []))
    const moved = chain.rows.filter((row) => row.first === at)
    // At the end of the months shown nothing has turned.
    const isLast = at === chain.months.length - 1
    const furthest = isLast ? [] : chain.rows.filter((row) => row.peak === at && row.first !== at)
    const isStep = events.length + moved.length + furthest.length > 0
    return isStep ? [{ month, at, events, moved, furthest }] : []
  })
}
