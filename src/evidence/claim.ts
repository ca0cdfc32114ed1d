import type { Words } from './words.ts'

/** What became of a claim when it was checked. */
export const VERDICTS = [
  'agrees',
  'differs',
  'misattributed',
  'overtaken',
  'unverified',
  'conditional',
] as const
/** One of `VERDICTS`. */
export type Verdict = (typeof VERDICTS)[number]

/** How far a check can be trusted. */
export const CONFIDENCES = ['high', 'med', 'low'] as const
/** One of `CONFIDENCES`. */
export type Confidence = (typeof CONFIDENCES)[number]

/** What the table of checks said of a claim before it was read closer. */
export const AGREEMENTS = ['agrees', 'differs', 'unverified'] as const
/** One of `AGREEMENTS`. */
export type Agreement = (typeof AGREEMENTS)[number]

/** What a claim is checked against. */
export interface ClaimCheck {
  readonly value: Words
  readonly urls: readonly string[]
  /** Ids of sources. */
  readonly sources: readonly string[]
  readonly confidence: Confidence
}

/** One claim of the starting article: what it says, who says it, what was found, and where the model holds it. */
export interface Claim {
  readonly id: string
  /** In our own words. */
  readonly statement: Words
  readonly saidBy: string
  /** Date or period that it is about. */
  readonly date: string
  /** As claimed: a number, a range such as `3-4`, or null where the claim gives none. */
  readonly quantity: string | null
  /** Unit of the quantity as the table of claims names it; '' without a quantity. */
  readonly unit: string
  readonly check: ClaimCheck
  readonly verdict: Verdict
  readonly reason: Words
  /** Word of the table of checks, from which the verdict starts. */
  readonly csvAgreement: Agreement
  /** Names of the model that stand for it. */
  readonly names: readonly string[]
  readonly scenarios: readonly string[]
  /** Why nothing in the model stands for it; null where something does. */
  readonly outside: Words | null
  /** Ids of the experiments that test it. */
  readonly experiments: readonly string[]
  /** Numbers of the map of claims, 1 to 46, that it answers. */
  readonly mapped: readonly number[]
}
