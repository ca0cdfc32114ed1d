import type { DateCounts } from './folded.ts'

/** Counts worlds by the step in which something happened. */
export class DateTally {
  readonly #bySteps: Float64Array
  #never = 0
  #unsound = 0

  constructor(steps: number) {
    this.#bySteps = new Float64Array(steps)
  }

  /** Count a world. @param step -1 for never. */
  add(step: number, isUnsound: boolean): void {
    if (step < 0) this.#never++
    else this.#bySteps[step] = (this.#bySteps[step] ?? 0) + 1
    if (isUnsound) this.#unsound++
  }

  /** The counts as they stand. */
  counts(): DateCounts {
    return { bySteps: [...this.#bySteps], never: this.#never, unsound: this.#unsound }
  }
}
