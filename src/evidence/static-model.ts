import { foldOutcome } from '../compile/fold.ts'
import { interpretWorld } from '../compile/interpreter.ts'
import { InputError } from '../language/error.ts'
import type { Model } from '../language/model.ts'
import type { SetValue } from '../language/scenario-spec.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import { RunPreparer } from '../run/prepared-run.ts'
import type { RunResult } from '../run/result.ts'

/** Settings of inputs, as a scenario's `set`: a number in the declared unit, an equation, a prior, a map by element. */
export type Settings = Readonly<Record<string, SetValue>>

/** Values of a static model at one point. */
export interface StaticValues {
  /** By label (`cost`, `share[NVDA]`), in declared units: inputs, variables and outcomes. */
  readonly values: ReadonlyMap<string, number>
  /** Labels whose value is not finite: a division by zero, a logarithm of nothing. */
  readonly notFinite: readonly string[]
}

/** A model without time: inputs in, numbers out. Citations and the cost of intelligence are such models. */
export class StaticModel {
  readonly model: Model
  readonly #preparer: RunPreparer
  readonly #names: readonly string[]

  /** @throws {InputError} `not-static` when the model has time. */
  constructor(model: Model) {
    if (model.time !== null)
      throw new InputError(
        'not-static',
        `model '${model.name}' has \`time:\`; a static model has none`,
      )
    this.model = model
    this.#preparer = new RunPreparer(model)
    this.#names = [...model.parameters, ...model.variables].map((d) => d.name)
  }

  /**
   * Work out every name once, each input at its value.
   *
   * @throws {ModelError} With every fault of the settings.
   */
  evaluate(set: Settings = {}): StaticValues {
    const { program, source } = this.#preparer.prepare({
      scenario: { scenario: 'settings', set },
      worlds: 1,
      seed: 0,
      record: this.#names,
      mode: 'central',
    })
    const path = interpretWorld(program, source, 0)
    const at = (node: number, element: number) => path.values[node]?.[0]?.[element] ?? Number.NaN
    const values = new Map<string, number>()
    for (const { node, element, label, scale } of program.columns)
      values.set(label, at(node, element) / scale)
    for (const { labels, tree, parts, scale, fromStep, toStep } of program.outcomes)
      for (const [element, label] of labels.entries()) {
        const fold = foldOutcome(
          tree,
          (part) => () => at(parts[part] ?? 0, element),
          fromStep,
          toStep,
          program.time,
        )
        values.set(label, fold / scale)
      }
    const notFinite = [...values].filter(([, x]) => !Number.isFinite(x)).map(([label]) => label)
    return { values, notFinite }
  }

  /** Work out every name over draws of the inputs that have a prior. */
  async sample(worlds: number, seed: number, set: Settings = {}): Promise<RunResult> {
    const runner = new InlineRunner(this.model, {
      modelHash: '',
      engine: '',
      dataDate: '',
      hash: () => '',
    })
    try {
      return await runner.run({
        scenario: { scenario: 'settings', set },
        worlds,
        seed,
        record: this.#names,
      })
    } finally {
      await runner.close()
    }
  }
}
