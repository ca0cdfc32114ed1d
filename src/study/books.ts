import type { Claim, Model } from '../language/model.ts'
import { symbolsOf } from '../language/symbols.ts'

/**
 * One recorded step of one world by label (`deposit[HH]`, `net_worth[HH]`), in declared units; `#value:` and `#ledger:`
 * labels and the sums of actors in base units. Undefined for what was not recorded.
 */
export type StepValues = (label: string) => number | undefined

/** Who keeps books in a model, and the unit of its cash. */
export interface Books {
  readonly actors: readonly string[]
  readonly dimensions: ReadonlyMap<string, readonly string[]>
  /** Name of the cash account or claim. */
  readonly cash: string
  readonly unit: string
  /** Base units in one declared unit of cash. */
  readonly scale: number
}

/** Read who keeps books in a model. */
export function booksOf(model: Model): Books {
  const { actors, dimensions } = symbolsOf(model)
  const cash = model.accounts[0] ?? model.claims.find((c) => c.cash)
  return {
    actors,
    dimensions,
    cash: cash?.name ?? 'money',
    unit: cash?.unit ?? '',
    scale: cash?.scale ?? 1,
  }
}

/** Ends of a claim: its holder with +1, its issuer with -1. */
export function endsOf(claim: Claim): readonly (readonly [string | null, number])[] {
  return [
    [claim.holder, 1],
    [claim.issuer, -1],
  ]
}

/** Every element of an array: its subscript as written in a label, and who stands at one of its ends. */
export function elementsOf(
  dims: readonly string[],
  dimensions: ReadonlyMap<string, readonly string[]>,
): { readonly inside: string; readonly elementOf: (end: string) => string }[] {
  let paths: string[][] = [[]]
  for (const dim of dims)
    paths = paths.flatMap((path) => (dimensions.get(dim) ?? []).map((e) => [...path, e]))
  return paths.map((path) => ({
    inside: path.length ? `[${path.join(',')}]` : '',
    elementOf: (end) => path[dims.indexOf(end)] ?? end,
  }))
}

/**
 * Take a recorded value.
 *
 * @throws {Error} When it was not recorded.
 */
export function take(values: StepValues, label: string): number {
  const value = values(label)
  if (value === undefined) throw new Error(`'${label}' was not recorded; record it`)
  return value
}

/** Add an amount to a sum by key. */
export function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}
