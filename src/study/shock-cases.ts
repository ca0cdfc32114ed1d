import type { ScenarioSpec, ShockPin } from '../language/scenario-spec.ts'
import type { ShockCaseId, ShockPairId } from './ids.ts'

/** Large events to pin, without their date, by name of the shock. */
export type Pins = Readonly<Record<string, Omit<ShockPin, 'at'>>>

/** One large event. */
export interface ShockCase {
  readonly id: ShockCaseId
  readonly label: string
  readonly pins: Pins
}

/** Two events in one month. */
export interface ShockPair {
  readonly id: ShockPairId
  readonly label: string
  readonly parts: readonly [ShockCaseId, ShockCaseId]
}

/** Months of the events, early, in the middle and late in the boom. */
export const SHOCK_DATES: readonly string[] = ['2027-01', '2028-01', '2029-01']

/** The events looked at: each near the upper end of its prior. Assumption: sizes chosen to be large, not likely. */
export const SHOCK_CASES: readonly ShockCase[] = [
  {
    id: 'taiwan',
    label: 'Taiwan: 70 % of chips lost for 18 months',
    pins: { taiwan: { size: 0.7, duration: 18 } },
  },
  {
    id: 'demand',
    label: 'Demand stalls by 70 % for 15 months',
    pins: { demand: { size: 0.7, duration: 15 } },
  },
  {
    id: 'efficiency',
    label: 'Efficiency: 20 times cheaper on 35 % of spending',
    pins: { breadth: { size: 0.35 }, efficiency: { size: 20 } },
  },
  {
    id: 'credit',
    label: 'Credit crunch of 60 %',
    pins: { credit: { size: 0.6, duration: 12 } },
  },
  {
    id: 'trade',
    label: 'Trade war, tariffs of 25 %',
    pins: { trade: { size: 0.25, duration: 12 } },
  },
  {
    id: 'rates',
    label: 'Interest rates +2 points for 24 months',
    pins: { monetary: { size: 0.02, duration: 24 } },
  },
  { id: 'austerity', label: 'Federal cut of 1 tn dollars', pins: { fiscal: { size: 1 } } },
  { id: 'crypto', label: 'Crypto assets -70 %', pins: { crypto: { size: 0.7 } } },
  {
    id: 'power',
    label: 'Half of new power missing for 18 months',
    pins: { power: { size: 0.5, duration: 18 } },
  },
  {
    id: 'export',
    label: 'Export controls on 15 % of foreign demand',
    pins: { export: { size: 0.15, duration: 24 } },
  },
  { id: 'guidance', label: 'Guidance: AI shares -10 %', pins: { guidance: { size: 0.1 } } },
  {
    id: 'accounting',
    label: 'Book lives cut: depreciation +80 %',
    pins: { accounting: { size: 0.8 } },
  },
  {
    id: 'breakthrough',
    label: 'Breakthrough: growth of spending +25 points for 24 months',
    pins: { breakthrough: { size: 0.25, duration: 24 } },
  },
]

/** The pairs looked at. */
export const SHOCK_PAIRS: readonly ShockPair[] = [
  {
    id: 'efficiency-and-credit',
    label: 'Efficiency and credit crunch',
    parts: ['efficiency', 'credit'],
  },
  {
    id: 'demand-and-credit',
    label: 'Demand stall and credit crunch',
    parts: ['demand', 'credit'],
  },
  {
    id: 'demand-and-efficiency',
    label: 'Demand stall and efficiency',
    parts: ['demand', 'efficiency'],
  },
  { id: 'trade-and-crypto', label: 'Trade war and crypto', parts: ['trade', 'crypto'] },
  { id: 'rates-and-credit', label: 'Interest rates and credit crunch', parts: ['rates', 'credit'] },
]

/** Take the pins of a pair: those of both parts. */
export function pinsOfPair(pair: ShockPair): Pins {
  return Object.assign(
    {},
    ...SHOCK_CASES.filter(({ id }) => pair.parts.includes(id)).map(({ pins }) => pins),
  ) as Pins
}

/** Add events of one month to a scenario; what it pins already stays. */
export function withPins(base: ScenarioSpec, id: string, pins: Pins, at: string): ScenarioSpec {
  const shocks: Record<string, ShockPin | readonly ShockPin[]> = { ...base.shocks }
  for (const [shock, pin] of Object.entries(pins)) {
    shocks[shock] = [...[shocks[shock] ?? []].flat(), { at, ...pin }]
  }
  return { ...base, scenario: `${base.scenario}-${id}-${at}`, shocks }
}
