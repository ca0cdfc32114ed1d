/** Parameters that stand first, the article's own levers, in its order. */
export const LEVERS = [
  'rate[EFFICIENCY]',
  'rebound_elasticity',
  'frontier_lead',
  'spending_growth',
  'connection_delay',
  'appetite_slope',
  'true_gain',
  'hedge_leverage',
  'extrapolation_premium',
] as const

/** Name of a lever. */
export type LeverName = (typeof LEVERS)[number]

/** Points along a lever's range at which the headline is worked out. */
export const CURVE_POINTS = 7

/** Values of a curve, ends included. */
export function curveValues(low: number, high: number): number[] {
  return Array.from(
    { length: CURVE_POINTS },
    (_, k) => low + ((high - low) * k) / (CURVE_POINTS - 1),
  )
}
