import type { Model } from '../language/model.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { Claim } from './claim.ts'
import type { ClaimLinks } from './claim-links.ts'
import type { Experiment } from './experiment.ts'
import type { ExperimentResult } from './experiment-result.ts'
import { unitOfResult } from './experiment-unit.ts'
import { runsOf } from './planned-run.ts'
import type { Source } from './source.ts'

/** An experiment with what a page shows of it. */
export interface StoredExperiment extends Experiment {
  /** Unit of its result and of its bound. */
  readonly unit: string
  /** Names of the model that it reads or sets. */
  readonly names: readonly string[]
}

/** Results of all experiments, and what they were run with. */
export interface StoredRun {
  readonly worlds: number
  readonly seed: number
  readonly results: readonly ExperimentResult[]
}

/** The ledger of claims as plain data, for a page without files. */
export interface StoredClaims {
  readonly claims: readonly Claim[]
  readonly experiments: readonly StoredExperiment[]
  /** Sources that claims and experiments name. */
  readonly sources: readonly Source[]
  /** What each name of the model is that a claim or an experiment names, in English. */
  readonly names: Readonly<Record<string, string>>
  /** What each scenario is that they name, in English. */
  readonly scenarios: Readonly<Record<string, string>>
  readonly run: StoredRun
}

/** The ledger of claims around a model. */
export interface ClaimsGround {
  readonly claims: readonly Claim[]
  readonly experiments: readonly Experiment[]
  readonly links: ClaimLinks
  readonly model: Model
  readonly scenarios: ReadonlyMap<string, ScenarioSpec>
  readonly sources: ReadonlyMap<string, Source>
}

/** Put the ledger of claims into plain data, with what it names beside it. */
export function storeClaims(ground: ClaimsGround, run: StoredRun): StoredClaims {
  const { claims, links, model, scenarios, sources } = ground
  const experiments = ground.experiments.map(
    (experiment): StoredExperiment => ({
      ...experiment,
      unit: unitOfResult(experiment, model),
      names: links.namesOfExperiment.get(experiment.id) ?? [],
    }),
  )
  const named = new Set([...claims, ...experiments].flatMap(({ names }) => names))
  const ran = experiments.flatMap(runsOf).map(({ scenario }) => scenario)
  const shown = new Set([...claims.flatMap((claim) => claim.scenarios), ...ran])
  const cited = new Set([
    ...claims.flatMap(({ check }) => check.sources),
    ...experiments.flatMap(({ method }) => (method.kind === 'figure' ? method.sources : [])),
  ])
  return {
    claims,
    experiments,
    sources: [...cited].sort().flatMap((id) => sources.get(id) ?? []),
    names: aboutNames(model, named),
    scenarios: Object.fromEntries(
      [...shown].sort().flatMap((name) => {
        const about = scenarios.get(name)?.about
        return about === undefined ? [] : [[name, about]]
      }),
    ),
    run,
  }
}

function aboutNames(model: Model, named: ReadonlySet<string>): Readonly<Record<string, string>> {
  const { parameters, variables, outcomes, stocks, payments, claims, capital, shocks } = model
  const all = [parameters, variables, outcomes, stocks, payments, claims, capital, shocks].flat()
  return Object.fromEntries(
    all
      .filter(({ name }) => named.has(name))
      .map(({ name, about }) => [name, about]),
  )
}
