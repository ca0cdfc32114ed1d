import { applyScenario } from '../language/apply-scenario.ts'
import { yearOfStep } from '../language/calendar.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { didYouMean } from '../language/nearest.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import { symbolsOf } from '../language/symbols.ts'
import { BURST_SERIES } from '../study/studied-run.ts'
import type { Experiment, Method, Quantity } from './experiment.ts'
import { withMeasures } from './measures.ts'
import { runsOf, scenarioOf } from './planned-run.ts'

/** What experiments may speak of. */
export interface Ground {
  readonly model: Model
  readonly scenarios: ReadonlyMap<string, ScenarioSpec>
  /** Ids of sources. */
  readonly sources: ReadonlySet<string>
  /** Whether there are observations to match worlds with. */
  readonly hasObservations: boolean
}

/**
 * Check what experiments name against a model, its scenarios and the sources, their units too.
 *
 * @returns The model with the equations of the experiments as outcomes, which runs of them need.
 */
export function checkExperiments(
  experiments: readonly Experiment[],
  ground: Ground,
  issues: IssueList,
): Model {
  for (const experiment of experiments) {
    const path = `experiments.${experiment.id}`
    checkRuns(experiment, ground, path, issues)
    checkMethod(experiment.method, ground, path, issues)
  }
  return withMeasures(ground.model, experiments, issues)
}

function checkRuns(
  experiment: Experiment,
  { model, scenarios }: Ground,
  path: string,
  issues: IssueList,
): void {
  for (const [i, run] of runsOf(experiment).entries()) {
    const here = `${path}.${i === 0 ? 'run' : 'base'}`
    if (!scenarios.has(run.scenario)) {
      const hint = didYouMean(run.scenario, scenarios.keys())
      issues.add('unknown-scenario', here, `there is no scenario '${run.scenario}'`, hint)
      continue
    }
    // Its faults stand in the scenario's own paths; they belong to the experiment.
    const found = new IssueList()
    applyScenario(model, scenarioOf(run, scenarios), found)
    for (const { code, message, hint } of found.errors) issues.add(code, here, message, hint)
  }
}

function checkMethod(method: Method, ground: Ground, path: string, issues: IssueList): void {
  if (method.kind === 'figure') {
    method.sources.forEach((id, i) => {
      if (!ground.sources.has(id))
        issues.add(
          'unknown-source',
          `${path}.sources.${i}`,
          `no source '${id}'`,
          didYouMean(id, ground.sources),
        )
    })
    return
  }
  checkQuantity(method, ground, path, issues)
  const given = 'given' in method ? method.given : null
  if (given?.burstBy != null) checkYear(given.burstBy, ground, `${path}.given.burst_by`, issues)
  if ('worlds' in method && method.worlds === 'matched' && !ground.hasObservations)
    issues.add('no-observations', `${path}.worlds`, 'there is nothing to match worlds with')
}

function checkQuantity(
  { kind, quantity }: { readonly kind: string; readonly quantity: Quantity },
  ground: Ground,
  path: string,
  issues: IssueList,
): void {
  const { model } = ground
  if (quantity.kind === 'outcome') {
    const names = model.outcomes.map((o) => o.name)
    if (!names.includes(quantity.name))
      issues.add(
        'unknown-name',
        `${path}.outcome`,
        `the model has no outcome '${quantity.name}'`,
        didYouMean(quantity.name, names),
      )
  }
  if (quantity.kind !== 'burst-by' && quantity.kind !== 'around-burst') return
  if (kind === 'central')
    issues.add(
      'bad-value',
      path,
      'the central path is one world; a burst is a matter of many',
      'Write a measure.',
    )
  if (quantity.kind === 'burst-by')
    checkYear(quantity.year, ground, `${path}.burst_by`, issues)
  else checkSeries(quantity.series, model, `${path}.around_burst.series`, issues)
}

function checkYear(year: number, { model }: Ground, path: string, issues: IssueList): void {
  const { time } = model
  const first = Math.floor(time?.startYear ?? 0)
  const last = Math.floor(time === null ? 0 : yearOfStep(time, time.steps) + 1e-6)
  if (!Number.isInteger(year) || year < first || year > last)
    issues.add('outside-run', path, `${year} is no year of the run, ${first} to ${last}`)
  for (const label of BURST_SERIES)
    if (!symbolsOf(model).names.has(label))
      issues.add('unknown-name', path, `a model without '${label}' dates no burst`)
}

/** A series is a name without dimension, or one element of an array: `price[NVDA]`. */
function checkSeries(label: string, model: Model, path: string, issues: IssueList): void {
  const { names } = symbolsOf(model)
  const [, name = '', inside] = /^(\w{1,80})(?:\[([^[\]]{1,200})\])?$/.exec(label) ?? []
  const symbol = names.get(name)
  if (symbol === undefined) {
    const hint = didYouMean(name || label, names.keys())
    issues.add('unknown-name', path, `the model has no '${name || label}'`, hint)
    return
  }
  const elements = inside === undefined ? [] : inside.split(',').map((e) => e.trim())
  if (elements.length !== symbol.shape.length)
    issues.add(
      'index',
      path,
      `'${name}' has ${symbol.shape.length} index(es), ${elements.length} given`,
    )
  elements.forEach((element, axis) => {
    const known = symbol.shape[axis] ?? []
    if (symbol.shape.length === elements.length && !known.includes(element))
      issues.add(
        'unknown-element',
        path,
        `'${element}' is no element of '${name}'`,
        didYouMean(element, known),
      )
  })
}
