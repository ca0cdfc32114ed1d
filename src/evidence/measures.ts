import { yearOfDate } from '../language/calendar.ts'
import { checkEquations } from '../language/check-equations.ts'
import { readEquation } from '../language/formula.ts'
import type { IssueList } from '../language/issue.ts'
import type { Model, Outcome } from '../language/model.ts'
import { symbolsOf } from '../language/symbols.ts'
import { UnitFault } from '../language/units.ts'
import type { Experiment, Given, Quantity } from './experiment.ts'

/** Name of the outcome that measures an experiment. No name of a model has a colon. */
export function measureName(id: string): string {
  return `experiment:${id}`
}

/** Name of the outcome that tells whether a world counts in an experiment. */
export function givenName(id: string): string {
  return `given:${id}`
}

/**
 * Add the equations of experiments to a model as outcomes, so that its own language checks and computes them: names, units,
 * dates. Faults are listed where the equations stand.
 */
export function withMeasures(
  model: Model,
  experiments: readonly Experiment[],
  issues: IssueList,
): Model {
  const measures = experiments.flatMap((experiment) => measuresOf(experiment, model, issues))
  const before = issues.reports
  checkEquations({ ...model, outcomes: measures, checks: [] }, issues)
  // A model with a faulty outcome would be refused for it at every run.
  const isSound = issues.reports === before
  return { ...model, outcomes: [...model.outcomes, ...(isSound ? measures : [])] }
}

function measuresOf({ id, method }: Experiment, model: Model, issues: IssueList): Outcome[] {
  if (method.kind === 'figure') return []
  const path = `experiments.${id}`
  const { quantity } = method
  const given = 'given' in method ? method.given : null
  return [
    ...(quantity.kind === 'measure' ? [measureOf(quantity, id, path, model, issues)] : []),
    ...(given?.holds == null
      ? []
      : [conditionOf({ ...given, holds: given.holds }, id, `${path}.given`, model, issues)]),
  ]
}

function measureOf(
  { text, unit, from, to }: Extract<Quantity, { kind: 'measure' }>,
  id: string,
  path: string,
  model: Model,
  issues: IssueList,
): Outcome {
  const scale = scaleOf(unit, `${path}.unit`, model, issues)
  const where = { path: `${path}.measure`, dates: path }
  return outcomeOf({ name: measureName(id), text, unit, scale, from, to }, where, issues)
}

function conditionOf(
  { holds, from, to }: Given & { readonly holds: string },
  id: string,
  path: string,
  model: Model,
  issues: IssueList,
): Outcome {
  const scale = scaleOf('share', path, model, issues)
  const where = { path: `${path}.holds`, dates: path }
  const written = { name: givenName(id), text: holds, unit: 'share', scale, from, to }
  return outcomeOf(written, where, issues)
}

interface Written {
  readonly name: string
  readonly text: string
  readonly unit: string
  readonly scale: number
  readonly from: string | null
  readonly to: string | null
}

function outcomeOf(
  { name, text, unit, scale, from, to }: Written,
  where: { readonly path: string; readonly dates: string },
  issues: IssueList,
): Outcome {
  const yearAt = (date: string | null, key: string): number | null => {
    const year = date === null ? null : yearOfDate(date)
    if (date !== null && year === null)
      issues.add('date', `${where.dates}.${key}`, `'${date}' is not a date`, 'Write it as 2027-01.')
    return year
  }
  const ast = readEquation(text, where.path, issues)
  return {
    name,
    about: '',
    unit,
    scale,
    dims: [],
    block: 'evidence',
    evidence: '',
    source: [],
    because: '',
    note: '',
    path: where.path,
    text,
    ast: ast ?? { kind: 'number', value: 0, unit: null, start: 0, end: 0 },
    fromYear: yearAt(from, 'from'),
    toYear: yearAt(to, 'to'),
  }
}

function scaleOf(unit: string, path: string, model: Model, issues: IssueList): number {
  try {
    return symbolsOf(model).units.parse(unit).scale
  } catch (fault) {
    if (!(fault instanceof UnitFault)) throw fault
    issues.add('unit', path, fault.message, fault.hint)
    return 1
  }
}
