import { checkEquations } from './check-equations.ts'
import { isDecimal } from './decimal.ts'
import { emptyRecord } from './empty-record.ts'
import { readFormula } from './formula.ts'
import type { IssueList } from './issue.ts'
import type { FormulaSource, Model, Parameter } from './model.ts'
import { didYouMean } from './nearest.ts'
import { priorMedian } from './prior-quantile.ts'
import type { Prior } from './prior.ts'
import { looksLikePrior, parsePrior, PriorFault, supportOf } from './prior.ts'
import { replaceEquationAt } from './replace-equation.ts'
import type { Replacement } from './replace-equation.ts'
import type { ScenarioSpec, SetValue } from './scenario-spec.ts'
import { settingsOf } from './scenario-settings.ts'
import type { ScenarioSettings } from './scenario-settings.ts'

/**
 * Put a scenario on a model: parameters fixed or given priors, equations replaced, shocks pinned.
 *
 * @returns A new model, checked again where it changed, and how it is to be run. Faults are listed in `issues`.
 */
export function applyScenario(
  model: Model,
  spec: ScenarioSpec,
  issues: IssueList,
): { model: Model; settings: ScenarioSettings } {
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  const parameters = new Map(model.parameters.map((p) => [p.name, p]))
  let changed = false
  // A number or a prior, in the declared unit, cannot break an equation.
  let hasEquations = false
  for (const [key, value] of Object.entries(spec.set ?? {})) {
    const [name = '', element] = key.replace(/\]\s*$/, '').split('[')
    const path = `scenario.set.${key}`
    const parameter = parameters.get(name.trim())
    if (!parameter) {
      const isShock = model.shocks.some((s) => s.name === name.trim())
      issues.add(
        'unknown-name',
        path,
        `no parameter '${name.trim()}'`,
        isShock
          ? 'It is a shock: pin it under `shocks:` or with --shock.'
          : didYouMean(name, parameters.keys()),
      )
      continue
    }
    const given: SetValue =
      element === undefined ? value : { [element.trim()]: value as number | string }
    const next = setParameter(parameter, given, dimensions, path, issues)
    if (next) parameters.set(parameter.name, next)
    changed = true
    hasEquations ||= [next?.value.pieces ?? []].flat().some((piece) => !piece.plain)
  }
  const variables = new Map(model.variables.map((v) => [v.name, v]))
  const byPath: Replacement[] = []
  for (const [name, equation] of Object.entries(spec.replace ?? {})) {
    const variable = variables.get(name)
    const path = `scenario.replace.${name}`
    if (name.includes('.')) {
      byPath.push({ path: name, text: String(equation), at: path })
      continue
    }
    if (!variable) {
      issues.add('unknown-name', path, `no variable '${name}'`, didYouMean(name, variables.keys()))
      continue
    }
    const formula = readFormula(equation as FormulaSource, variable.dims, dimensions, path, issues)
    variables.set(name, { ...variable, equation: formula })
    changed = true
    hasEquations = true
  }
  const settings = settingsOf(model, spec, issues)
  if (!changed && byPath.length === 0) return { model, settings }
  let next: Model = {
    ...model,
    parameters: [...parameters.values()],
    variables: [...variables.values()],
  }
  for (const replacement of byPath) {
    next = replaceEquationAt(next, replacement, issues) ?? next
    hasEquations = true
  }
  if (hasEquations && issues.errors.length === 0) checkEquations(next, issues)
  return { model: next, settings }
}

function setParameter(
  parameter: Parameter,
  value: SetValue,
  dimensions: ReadonlyMap<string, readonly string[]>,
  path: string,
  issues: IssueList,
): Parameter | null {
  const read = (given: number | string) => readGiven(given, path, issues)
  const scale = (raw: FormulaSource) => readFormula(raw, parameter.dims, dimensions, path, issues)
  if (typeof value !== 'object') {
    const one = read(value)
    if (!one) return null
    checkBounds(parameter, one, path, issues)
    return {
      ...parameter,
      raw: one.value,
      value: scale(one.value),
      prior: one.prior,
      spread: null,
      own: emptyRecord(),
    }
  }
  const dim = parameter.dims[0]
  if (dim === undefined) {
    issues.add(
      'subscripts',
      path,
      `'${parameter.name}' has no dimension`,
      'Leave the brackets out.',
    )
    return null
  }
  const every = dimensions.get(dim) ?? []
  const raw = Object.assign(
    emptyRecord<FormulaSource>(),
    typeof parameter.raw === 'object' ? parameter.raw : { default: parameter.raw },
  )
  const own = Object.assign(emptyRecord<Prior | null>(), parameter.own)
  for (const [key, given] of Object.entries(value)) {
    const elements = every.includes(key)
      ? [key]
      : dimensions.get(key)?.filter((e) => every.includes(e))
    if (!elements || elements.length === 0) {
      issues.add(
        'unknown-element',
        path,
        `'${key}' is not in ${dim}`,
        didYouMean(key, [...every, ...dimensions.keys()]),
      )
      continue
    }
    const one = read(given)
    if (!one) continue
    checkBounds(parameter, one, path, issues)
    for (const element of elements) {
      // An element named on its own wins over the group it belongs to.
      if (key !== element && Object.hasOwn(value, element)) continue
      raw[element] = one.value
      own[element] = one.prior
    }
  }
  return { ...parameter, raw, value: scale(raw), own }
}

/** A number, or a prior with its median, or an equation. */
function readGiven(
  given: number | string,
  path: string,
  issues: IssueList,
): { value: FormulaSource; prior: Prior | null } | null {
  if (typeof given === 'number') return { value: given, prior: null }
  const text = given.trim()
  const percent = text.endsWith('%') ? text.slice(0, -1).trim() : ''
  if (isDecimal(text)) return { value: Number(text), prior: null }
  if (isDecimal(percent)) return { value: Number(percent) / 100, prior: null }
  if (text === '') {
    issues.add('bad-value', path, 'no value is given')
    return null
  }
  if (!looksLikePrior(text)) return { value: text, prior: null }
  try {
    const prior = parsePrior(text)
    return { value: priorMedian(prior), prior }
  } catch (fault) {
    if (!(fault instanceof PriorFault)) throw fault
    issues.add('prior', path, fault.message, 'A prior is like `uniform(0.3, 1.5)`.')
    return null
  }
}

function checkBounds(
  parameter: Parameter,
  given: { value: FormulaSource; prior: Prior | null },
  path: string,
  issues: IssueList,
): void {
  if (!parameter.bounds) return
  const low = parameter.bounds[0] ?? -Infinity
  const high = parameter.bounds[1] ?? Infinity
  const [least, most] = given.prior
    ? supportOf(given.prior)
    : typeof given.value === 'number'
      ? [given.value, given.value]
      : [low, high]
  if (most < low || least > high)
    issues.add(
      'outside-bounds',
      path,
      `${given.prior ? 'the prior lies' : `${String(given.value)} lies`} outside the bounds of '${parameter.name}', ${low} to ${high}`,
    )
}
