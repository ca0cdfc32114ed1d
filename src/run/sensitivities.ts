import { labelsOf } from '../compile/compile-model.ts'
import { interpretWorld } from '../compile/interpreter.ts'
import type { WorldPath } from '../compile/interpreter.ts'
import type { TangentProgram } from '../compile/tangent.ts'
import { tangentProgram } from '../compile/tangent.ts'
import type { Model } from '../language/model.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { PartKind } from './fold-gradient.ts'
import { foldGradient, kindOfOutcome } from './fold-gradient.ts'
import { foldOutcome } from '../compile/fold.ts'
import type { PreparedRun } from './prepared-run.ts'
import { RunPreparer } from './prepared-run.ts'
import { TangentRun } from './tangent-run.ts'
import type { Direction } from './tangent-source.ts'

/** One element of a parameter. */
export interface SensitivityParameter {
  /** Such as `gpu_life` or `rate[TAIWAN]`. */
  readonly label: string
  readonly name: string
  /** In the central world, declared units. */
  readonly value: number
}

/** How one outcome, or the last value of one series, answers to every parameter. */
export interface SensitivityAnswer {
  readonly label: string
  readonly name: string
  readonly of: 'outcome' | 'series'
  /** In the central world, declared units. */
  readonly value: number
  /** `step`: parameters reach it only through counts, dates and comparisons; it has no derivative, which is not the same as 0. */
  readonly kind: PartKind
  /** Declared units of the answer per declared unit of the parameter, by parameter; null for a step function. */
  readonly derivatives: Float64Array | null
}

/** Derivatives of everything asked for to every parameter, at the central world of a scenario. */
export interface Sensitivities {
  readonly scenario: string
  readonly backend: string
  readonly parameters: readonly SensitivityParameter[]
  readonly answers: readonly SensitivityAnswer[]
  /** Shocks whose size rests on a parameter: what goes through their events is missing. */
  readonly notFollowed: readonly string[]
  /** Solve groups, or the equations of their tangents (`#d:NAME`), that did not converge at some step. */
  readonly unconverged: readonly string[]
}

/**
 * Differentiate outcomes and last values of series by every element of every parameter: in one run, in forward mode, at the
 * central world of a scenario (history and dated events happen, no noise, no random event).
 *
 * The derivative is that of the path as it went: which branch, clamp, event or step is at work is held.
 *
 * @param record Series to answer for, by name or element.
 * @throws {ModelError} When the scenario or a recorded name is faulty.
 */
export function sensitivities(
  model: Model,
  scenario: ScenarioSpec,
  record: readonly string[] = [],
): Sensitivities {
  const job = { scenario, worlds: 1, seed: 1, record, mode: 'central' as const }
  const prepared = new RunPreparer(model).prepare(job)
  const tangent = tangentProgram(prepared.program)
  const world = interpretWorld(prepared.program, prepared.source, 0)
  const { parameters, directions } = parametersOf(prepared, tangent, world)
  const run = new TangentRun(prepared, tangent, world, directions)
  const { program } = prepared
  const { time } = program
  const kindOf = (node: number): PartKind => {
    const found = tangent.tangentOf(node)
    return typeof found === 'number' ? 'smooth' : found
  }
  const answers: SensitivityAnswer[] = []
  const answer = (
    head: Pick<SensitivityAnswer, 'label' | 'name' | 'of' | 'kind'>,
    value: number,
    derivative: (direction: number) => number,
  ) => {
    const derivatives = head.kind === 'step' ? null : new Float64Array(directions.length)
    if (head.kind === 'smooth')
      directions.forEach((_, i) => derivatives && (derivatives[i] = derivative(i)))
    answers.push({ ...head, value, derivatives })
  }
  for (const { name, labels, tree, parts, scale, fromStep: from, toStep: to } of program.outcomes) {
    const kind = kindOfOutcome(tree, (part) => kindOf(parts[part] ?? 0))
    for (const [element, label] of labels.entries()) {
      const path = (part: number) => run.path(parts[part] ?? 0, element)
      const value = foldOutcome(tree, path, from, to, time) / scale
      const weights = foldGradient(tree, path, from, to, time)
      answer({ label, name, of: 'outcome', kind }, value, (i) => {
        let sum = 0
        for (const { part, step, weight } of weights) {
          const slope = run.slope(parts[part] ?? 0, element, i)?.(step) ?? 0
          // An infinite weight leaves what does not move where it is.
          if (slope !== 0) sum += weight * slope
        }
        return (sum / scale) * run.perUnit(i)
      })
    }
  }
  for (const { label, node, element, scale } of program.columns) {
    const name = label.split('[')[0] ?? label
    answer(
      { label, name, of: 'series', kind: kindOf(node) },
      run.path(node, element)(time.steps) / scale,
      (i) => ((run.slope(node, element, i)?.(time.steps) ?? 0) / scale) * run.perUnit(i),
    )
  }
  return {
    scenario: scenario.scenario,
    backend: run.backend,
    parameters,
    answers,
    notFollowed: tangent.notFollowed,
    unconverged: run.unconverged,
  }
}

/** Every element of every parameter, and the direction that moves it by its own size: tangents are then as large as values. */
function parametersOf(
  { program, model }: PreparedRun,
  { seeds }: TangentProgram,
  { values }: WorldPath,
): { parameters: SensitivityParameter[]; directions: Direction[] } {
  const parameters: SensitivityParameter[] = []
  const directions: Direction[] = []
  for (const { name: seed, parameter } of seeds) {
    const { name = '', shape = [] } = program.nodes[parameter] ?? {}
    const scale = model.parameters.find((p) => p.name === name)?.scale ?? 1
    for (const [element, label] of labelsOf(name, shape).entries()) {
      const value = values[parameter]?.[0]?.[element] ?? Number.NaN
      const size = Math.abs(value) > 0 && Number.isFinite(value) ? Math.abs(value) : scale
      parameters.push({ label, name, value: value / scale })
      directions.push({ seed, element, size, unit: scale })
    }
  }
  return { parameters, directions }
}
