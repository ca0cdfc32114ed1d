import type { IssueList } from '../language/issue.ts'
import type { Declared, Model } from '../language/model.ts'
import { didYouMean } from '../language/nearest.ts'
import { symbolsOf } from '../language/symbols.ts'
import type { Unit } from '../language/units.ts'
import { printUnit, sameDimension, UnitFault } from '../language/units.ts'
import type { Citation, CitedOutput } from './citation.ts'
import type { LabelTable } from './labels.ts'

/** Two scales of one unit, worked out in another order. */
const SAME_SCALE = 1e-12

/** List what is wrong with the outputs of a citation: what gives them, their units, and statuses that ask for what is not there. */
export function checkOutputs(
  { outputs, model: modelName }: Citation,
  model: Model | undefined,
  labels: LabelTable,
  issues: IssueList,
): void {
  if (outputs.length === 0) issues.add('missing', 'outputs', 'a citation needs an output')
  for (const output of outputs) {
    const path = `outputs.${output.name}`
    checkStatus(output, path, issues)
    const unit = labels.get(output.label)
    if (unit === undefined)
      issues.add(
        'unknown-label',
        `${path}.label`,
        `'${output.label}' is not in evidence/labels.yaml`,
        didYouMean(output.label, labels.keys()),
      )
    if (output.of === null) continue
    if (modelName === null)
      issues.add('unknown-name', `${path}.of`, `'${output.of}' needs a model, and there is none`)
    if (!model) continue
    const given = [...model.variables, ...model.outcomes, ...model.parameters]
    const declared = given.find((d) => d.name === output.of && d.dims.length === 0)
    if (!declared)
      issues.add(
        'unknown-name',
        `${path}.of`,
        `'${output.of}' is no variable of model '${model.name}'`,
        didYouMean(
          output.of,
          given.map((d) => d.name),
        ),
      )
    else if (unit !== undefined) checkUnit(declared, output.label, unit, model, path, issues)
  }
}

function checkUnit(
  declared: Declared,
  label: string,
  unit: string,
  model: Model,
  path: string,
  issues: IssueList,
): void {
  const { units } = symbolsOf(model)
  let wanted: Unit
  let given: Unit
  try {
    wanted = units.parse(unit)
    given = units.parse(declared.unit)
  } catch (fault) {
    if (!(fault instanceof UnitFault)) throw fault
    issues.add(
      'unit',
      `${path}.label`,
      `label '${label}' stands for '${unit}': ${fault.message} in model '${model.name}'`,
      fault.hint,
    )
    return
  }
  if (!sameDimension(wanted, given))
    issues.add(
      'unit',
      `${path}.of`,
      `'${declared.name}' is in ${printUnit(given)}, label '${label}' asks for ${printUnit(wanted)}`,
    )
  else if (Math.abs(wanted.scale - given.scale) > SAME_SCALE * Math.abs(wanted.scale))
    issues.add(
      'unit',
      `${path}.of`,
      `'${declared.name}' is declared in '${declared.unit}', label '${label}' asks for '${unit}': ${given.scale / wanted.scale} times as much`,
      'Declare the variable in the unit of the label.',
    )
}

function checkStatus(output: CitedOutput, path: string, issues: IssueList): void {
  const { of, published, tolerance, status } = output
  const needs = (what: string, field: string) =>
    issues.add('missing', `${path}.${field}`, `status '${status}' needs ${what}`)
  if (published !== null && typeof published !== 'number' && published[0] > published[1])
    issues.add('bad-value', `${path}.published`, 'the range must rise from low to high')
  if (status === 'target-only') {
    if (published === null) needs('a published value', 'published')
    return
  }
  if (of === null) needs('a variable that gives it (`of`)', 'of')
  if (status === 'implied-not-published') {
    if (published !== null)
      issues.add('bad-value', `${path}.published`, `status '${status}' has no published value`)
    return
  }
  if (published === null) needs('a published value', 'published')
  if (tolerance === null) needs('a tolerance', 'tolerance')
}
