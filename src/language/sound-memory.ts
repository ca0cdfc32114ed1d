import type { IssueList } from './issue.ts'

/**
 * Remembers what was worked out without a fault from two objects that never change, such as a table of symbols and an
 * equation. What had a fault is worked out each time, so that the fault is listed each time, at its place of the day.
 */
export class SoundMemory<Around extends object, T> {
  readonly #made = new WeakMap<Around, WeakMap<object, T>>()

  /**
   * What was made of an object before, or make it.
   *
   * @param around What it is made against.
   * @param make Must depend on nothing else; reports its faults in `issues`.
   */
  of(around: Around, one: object, issues: IssueList, make: () => T): T {
    const held = this.#made.get(around) ?? new WeakMap<object, T>()
    const known = held.get(one)
    if (known !== undefined) return known
    const before = issues.reports
    const made = make()
    if (issues.reports > before) return made
    held.set(one, made)
    this.#made.set(around, held)
    return made
  }
}
