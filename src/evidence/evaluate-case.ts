import type { IssueList } from '../language/issue.ts'
import { loadModel } from '../language/load-model.ts'
import { SyntaxFault } from '../language/lexer.ts'
import { parse } from '../language/parser.ts'
import { ACTOR_SUMS, BUILT_IN_NAMES } from '../language/symbols.ts'
import { UnitFault, UnitTable } from '../language/units.ts'
import type { CaseFormula } from './case-formula.ts'
import { CaseFormulaFault, originalOffset, readCaseFormula } from './case-formula.ts'
import { liftSinks } from './lift-sinks.ts'
import type { Judgement, Published } from './judge.ts'
import { judge } from './judge.ts'
import type { CaseOutput, PublishedCase } from './published-case.ts'
import { StaticModel } from './static-model.ts'

/** One output of a case, worked out and judged. */
export interface JudgedCaseOutput extends Judgement {
  readonly name: string
  /** Unit as the case writes it. */
  readonly label: string
  readonly value: number | null
  readonly published: Published | null
  readonly tolerance: number | null
  readonly recorded: CaseOutput['recorded']
}

/** A case, worked out and judged. */
export interface JudgedCase {
  readonly id: string
  readonly title: string
  readonly outputs: readonly JudgedCaseOutput[]
}

/** Words that the language keeps for itself. */
const RESERVED: ReadonlySet<string> = new Set([
  ...BUILT_IN_NAMES,
  ...ACTOR_SUMS,
  'if',
  'then',
  'else',
  'and',
  'or',
  'not',
])
/** Recorded values are sums of the same formula by another program: rounding alone may part them. */
const SAME = 1e-12

/**
 * Work out a case in the project's own language, without units, and judge each output.
 * A formula that holds anything but sums of inputs, and a value that is not finite, are listed.
 *
 * @returns Null when something was wrong.
 */
export function evaluateCase(one: PublishedCase, issues: IssueList): JudgedCase | null {
  const names = languageNames(one.inputs.keys())
  const formulas = one.outputs.map(({ formula }, i) =>
    formula === null ? null : formulaAt(formula, `outputs.${i}.formula`, names, issues),
  )
  noteLabels(one, issues)
  if (formulas.some((formula, i) => formula === null && one.outputs[i]?.formula !== null))
    return null
  const values = evaluate(one, names, formulas, issues)
  if (values === null) return null
  const outputs = one.outputs.map((output, i): JudgedCaseOutput => {
    const { name, unit, published, tolerance, recorded } = output
    const value = values[i] ?? null
    noteRecorded(output, value, i, issues)
    const isBackFitted = one.backFitted.some((input) => formulas[i]?.reads.has(input) ?? false)
    const judgement = judge({ value, published, tolerance, recorded, isBackFitted })
    return { name, label: unit, value, published, tolerance, recorded, ...judgement }
  })
  return { id: one.id, title: one.title, outputs }
}

/** Names that the language can take, by input: reserved words get a trailing `_`, odd first characters a letter. */
function languageNames(inputs: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...inputs]
  const taken = new Set(all)
  const names = new Map<string, string>()
  for (const input of all) {
    const plain = input.replaceAll('$', '_').replace(/^_/, 'x_')
    let name = RESERVED.has(plain) ? `${plain}_` : plain
    while (name !== input && taken.has(name)) name += '_'
    taken.add(name)
    names.set(input, name)
  }
  return names
}

function formulaAt(
  formula: string,
  path: string,
  names: ReadonlyMap<string, string>,
  issues: IssueList,
): CaseFormula | null {
  try {
    const read = readCaseFormula(formula, names)
    try {
      parse(read.text)
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault
      const offset = originalOffset(formula, read.text, fault.offset)
      throw new CaseFormulaFault('formula', fault.message, offset, fault.hint)
    }
    return read
  } catch (fault) {
    if (!(fault instanceof CaseFormulaFault)) throw fault
    const where = fault.offset > 0 ? ` (character ${fault.offset + 1})` : ''
    issues.add(fault.code, { path }, fault.message + where, fault.hint)
    return null
  }
}

/** Values of the outputs in their order; null for an output without a formula, and for all when one is not finite. */
function evaluate(
  one: PublishedCase,
  names: ReadonlyMap<string, string>,
  formulas: readonly (CaseFormula | null)[],
  issues: IssueList,
): readonly (number | null)[] | null {
  const because = 'as the case file says'
  const taken = new Set(names.values())
  const variableOf = (which: string): string => {
    let name = `output_${which}`
    while (taken.has(name)) name += '_'
    return name
  }
  const inputs = [...one.inputs].map(([input, { value }]) => [
    names.get(input) ?? input,
    { about: input, unit: 'pure', value, because },
  ])
  const about = 'a part of the case'
  const variables: (readonly [string, object])[] = []
  const partsOf = formulas.map((formula, i) => {
    if (formula === null) return []
    const { text, parts } = liftSinks(parse(formula.text), (k) => variableOf(`${i}_${k}`))
    for (const part of [...parts, { name: variableOf(String(i)), text }])
      variables.push([part.name, { about, unit: 'pure', equation: part.text }])
    return parts.map(({ name }) => name)
  })
  if (variables.length === 0) return formulas.map(() => null)
  const text = JSON.stringify({
    model: 'case',
    inputs: Object.fromEntries(inputs) as object,
    variables: Object.fromEntries(variables) as object,
  })
  const { model, issues: found } = loadModel([{ name: 'case.yaml', text }])
  const faults = found.filter((i) => i.severity === 'error')
  for (const { code, message, hint } of faults) issues.add(code, '', message, hint)
  if (faults.length > 0) return null
  const { values } = new StaticModel(model).evaluate()
  let isSound = true
  const out = formulas.map((formula, i) => {
    if (formula === null) return null
    const value = values.get(variableOf(String(i))) ?? Number.NaN
    const parts = (partsOf[i] ?? []).map((name) => values.get(name) ?? Number.NaN)
    if ([value, ...parts].every(Number.isFinite)) return value
    isSound = false
    issues.add(
      'not-finite',
      `outputs.${i}.formula`,
      `'${one.outputs[i]?.name ?? ''}' is not finite, or a part of it is not: a division by zero, a logarithm or root outside its domain, or too large a number`,
    )
    return null
  })
  return isSound ? out : null
}

/** Labels are shown as they are; one that is no unit is worth a remark, no more. */
function noteLabels(one: PublishedCase, issues: IssueList): void {
  const units = new UnitTable(null, 'year')
  const note = (label: string, path: string) => {
    try {
      units.parse(label)
    } catch (fault) {
      if (!(fault instanceof UnitFault)) throw fault
      issues.warn('unit', path, `'${label.slice(0, 80)}' is shown as it is: it is no unit`)
    }
  }
  for (const [name, { unit }] of one.inputs) note(unit, `inputs.${name}.unit`)
  for (const [i, { unit }] of one.outputs.entries()) note(unit, `outputs.${i}.unit`)
}

function noteRecorded(
  { computed, recorded, name }: CaseOutput,
  value: number | null,
  i: number,
  issues: IssueList,
): void {
  if (computed === null || value === null || recorded === null) return
  if (Math.abs(computed - value) > SAME * Math.abs(computed))
    issues.warn(
      'computed',
      `outputs.${i}.computed`,
      `the file says ${computed} for '${name}', its formula gives ${value}`,
    )
}
