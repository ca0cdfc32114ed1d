import type { Ast } from '../language/ast.ts'
import { walk } from '../language/ast.ts'
import type { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { explainableNames } from '../language/explain.ts'
import { didYouMean } from '../language/nearest.ts'
import { SyntaxFault } from '../language/lexer.ts'
import { parse } from '../language/parser.ts'
import type { Claim } from './claim.ts'
import type { Experiment } from './experiment.ts'
import { runsOf } from './planned-run.ts'

/** Claims and experiments that touch one name of a model or one scenario. */
export interface NameLinks {
  /** Ids of claims that it stands for. */
  readonly claims: readonly string[]
  /** Ids of experiments that read or set it. */
  readonly experiments: readonly string[]
}

/** Links between claims, experiments, names of a model and scenarios, each way. */
export interface ClaimLinks {
  readonly ofName: ReadonlyMap<string, NameLinks>
  readonly ofScenario: ReadonlyMap<string, NameLinks>
  /** Names of the model that an experiment reads or sets, by its id. */
  readonly namesOfExperiment: ReadonlyMap<string, readonly string[]>
}

/** Make the links of claims and experiments on a model. */
export function linkClaims(
  claims: readonly Claim[],
  experiments: readonly Experiment[],
  model: Model,
): ClaimLinks {
  const known = new Set(explainableNames(model))
  const shocks = new Map(
    model.shocks.flatMap(({ name }) => [
      [`${name}_onset`, name],
      [`${name}_active`, name],
    ]),
  )
  const namesOfExperiment = new Map(
    experiments.map((experiment) => [
      experiment.id,
      [...new Set(namesIn(experiment).map((name) => shocks.get(name) ?? name))]
        .filter((name) => known.has(name))
        .sort(),
    ]),
  )
  const scenariosOf = (experiment: Experiment) => runsOf(experiment).map((run) => run.scenario)
  return {
    ofName: index(
      claims,
      experiments,
      (claim) => claim.names,
      ({ id }) => namesOfExperiment.get(id) ?? [],
    ),
    ofScenario: index(claims, experiments, (claim) => claim.scenarios, scenariosOf),
    namesOfExperiment,
  }
}

/**
 * List what does not fit between claims, experiments and the model: names and scenarios that are not there, and links that
 * go one way alone.
 */
export function checkClaimLinks(
  claims: readonly Claim[],
  experiments: readonly Experiment[],
  ground: {
    readonly model: Model
    readonly scenarios: ReadonlySet<string>
    readonly sources: ReadonlySet<string>
  },
  issues: IssueList,
): void {
  const names = new Set(explainableNames(ground.model))
  const known = {
    names: { what: 'the model has no', all: names },
    scenarios: { what: 'there is no scenario', all: ground.scenarios },
    experiments: { what: 'there is no experiment', all: new Set(experiments.map((e) => e.id)) },
  }
  const resolve = (
    list: readonly string[],
    { what, all }: { readonly what: string; readonly all: ReadonlySet<string> },
    path: string,
  ): void => {
    list.forEach((name, i) => {
      if (!all.has(name))
        issues.add('unknown-name', `${path}.${i}`, `${what} '${name}'`, didYouMean(name, all))
    })
  }
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const testsOf = new Map(experiments.map((e) => [e.id, new Set(e.claims)]))
  for (const claim of claims) {
    const path = `claims.${claim.id}`
    for (const key of ['names', 'scenarios', 'experiments'] as const)
      resolve(claim[key], known[key], `${path}.${key}`)
    resolve(
      claim.check.sources,
      { what: 'there is no source', all: ground.sources },
      `${path}.check.sources`,
    )
    claim.experiments.forEach((id, i) => {
      if (testsOf.get(id)?.has(claim.id) === false)
        issues.add('one-way', `${path}.experiments.${i}`, `experiment '${id}' does not test it`)
    })
  }
  const claimIds = { what: 'there is no claim', all: new Set(byId.keys()) }
  for (const experiment of experiments) {
    const path = `experiments.${experiment.id}`
    resolve(experiment.claims, claimIds, `${path}.claims`)
    experiment.claims.forEach((id, i) => {
      if (byId.get(id)?.experiments.includes(experiment.id) === false)
        issues.add('one-way', `${path}.claims.${i}`, `claim '${id}' does not name it`)
    })
    const mapped = new Set(experiment.claims.flatMap((id) => byId.get(id)?.mapped ?? []))
    experiment.mapped.forEach((number, i) => {
      if (!mapped.has(number))
        issues.add(
          'one-way',
          `${path}.mapped.${i}`,
          `none of its claims answers number ${number} of the map`,
        )
    })
  }
}

function namesIn(experiment: Experiment): string[] {
  const { method } = experiment
  if (method.kind === 'figure') return []
  const { quantity } = method
  const texts = [
    ...(quantity.kind === 'measure' ? [quantity.text] : []),
    ...('given' in method && method.given?.holds != null ? [method.given.holds] : []),
  ]
  const changed = runsOf(experiment).flatMap(({ set, shocks }) => [
    ...Object.keys(set ?? {}).map(baseOf),
    ...Object.keys(shocks ?? {}),
  ])
  return [
    ...texts.flatMap(namesInText),
    ...(quantity.kind === 'outcome' ? [quantity.name] : []),
    ...(quantity.kind === 'around-burst' ? [baseOf(quantity.series)] : []),
    ...changed,
  ]
}

function namesInText(text: string): string[] {
  let tree: Ast
  try {
    tree = parse(text)
  } catch (fault) {
    // Listed as a fault of the measure already.
    if (fault instanceof SyntaxFault) return []
    throw fault
  }
  const names: string[] = []
  walk(tree, (ast) => {
    if (ast.kind === 'name') names.push(ast.name)
    if (ast.kind === 'flow') names.push(...ast.payments.map((payment) => payment.word))
  })
  return names
}

function baseOf(label: string): string {
  return label.split('[')[0]?.trim() ?? label
}

function index(
  claims: readonly Claim[],
  experiments: readonly Experiment[],
  keysOfClaim: (claim: Claim) => readonly string[],
  keysOfExperiment: (experiment: Experiment) => readonly string[],
): Map<string, NameLinks> {
  const links = new Map<string, { claims: Set<string>; experiments: Set<string> }>()
  const at = (key: string) => {
    const found = links.get(key) ?? { claims: new Set(), experiments: new Set() }
    links.set(key, found)
    return found
  }
  for (const claim of claims) for (const key of keysOfClaim(claim)) at(key).claims.add(claim.id)
  for (const experiment of experiments)
    for (const key of keysOfExperiment(experiment)) at(key).experiments.add(experiment.id)
  return new Map(
    [...links].map(([key, found]) => [
      key,
      { claims: [...found.claims], experiments: [...found.experiments] },
    ]),
  )
}
