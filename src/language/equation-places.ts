import type { Model } from './model.ts'
import { formulasOf } from './symbols.ts'

/** An equation that can be replaced: where it stands in the files, and as what it is known in links and scenarios. */
export interface EquationPlace {
  /** Path in the model files, such as `stocks.hoard.change`. */
  readonly path: string
  readonly text: string
  /** A plain number in the declared unit. */
  readonly isPlain: boolean
}

/** Sections whose numbers are set or pinned, not replaced. */
const NOT_REPLACED: readonly string[] = ['parameters', 'shocks']

/** List every equation of a model that `replace` can name: all but those of parameters and shocks. */
export function equationsToReplace(model: Model): EquationPlace[] {
  return [
    ...formulasOf(model)
      .filter(({ section }) => !NOT_REPLACED.includes(section))
      .flatMap(({ formula }) => formula.pieces)
      .map(({ path, text, plain }) => ({ path, text, isPlain: plain })),
    ...[...model.outcomes, ...model.checks].map(({ path, text }) => ({
      path,
      text,
      isPlain: false,
    })),
  ]
}
