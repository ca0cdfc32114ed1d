import type { IssueList } from '../language/issue.ts'
import type { Dataset } from './dataset.ts'
import type { RowFigure } from './figure-row.ts'
import type { Conflict, Figure } from './figure.ts'

/** Gathers figures under ids of their own: further rows of one key become `KEY#2`, `KEY#3`. */
export class FigureCollector {
  readonly #figures = new Map<string, Figure>()
  /** Ids by key, where a key has several. */
  readonly #byKey = new Map<string, string[]>()
  readonly #lines = new Map<string, number>()

  get figures(): ReadonlyMap<string, Figure> {
    return this.#figures
  }

  /** Add a figure; one that may stand once and says the same is joined to the first. */
  add({ figure, once, line }: RowFigure): void {
    const ids = this.#byKey.get(figure.id) ?? []
    const said = once ? ids.map((id) => this.#figures.get(id)) : []
    const same = said.find((f) => f && says(f, figure))
    if (same) {
      const urls = [...new Set([...same.urls, ...figure.urls])]
      this.#figures.set(same.id, { ...same, rows: [...same.rows, ...figure.rows], urls })
      return
    }
    const id = ids.length === 0 ? figure.id : `${figure.id}#${ids.length + 1}`
    if (ids.push(id) === 1) this.#byKey.set(figure.id, ids)
    this.#figures.set(id, { ...figure, id })
    this.#lines.set(id, line)
  }

  /**
   * List keys that hold two definitions, rows that say twice the same of one source, and keys with several numbers that neither the data set allows nor a conflict names
   * together.
   */
  checkRepeats(
    datasets: ReadonlyMap<string, Dataset>,
    conflicts: readonly Conflict[],
    issues: IssueList,
  ): void {
    for (const [key, ids] of this.#byKey) {
      const figures = ids.map((id) => this.#figures.get(id)).filter((f) => f !== undefined)
      const [first] = figures
      if (!first || figures.length === 1) continue
      const second = this.#lines.get(ids[1] ?? '') ?? 0
      const file = datasets.get(first.dataset)?.file ?? ''
      issues.locateWith(() => ({ file, line: second, column: 1 }))
      const where = figures.map((f) => f.rows.join(', ')).join('; ')
      if (figures.some((f) => definitionOf(f) !== definitionOf(first)))
        issues.add(
          'mixed-definition',
          key,
          `'${key}' holds several definitions or units (rows ${where})`,
          'Add the column that keeps them apart to the id.',
        )
      if (new Set(figures.map(rowOf)).size < figures.length)
        issues.add(
          'duplicate',
          key,
          `'${key}' stands twice in the same words (rows ${where})`,
          'Drop one row.',
        )
      const differ = figures.some((f) => !says(f, first))
      const isDeclared = conflicts.some((c) => ids.every((id) => c.figures.includes(id)))
      if (differ && !isDeclared && (datasets.get(first.dataset)?.repeats ?? null) === null)
        issues.add(
          'duplicate',
          key,
          `'${key}' has several numbers (rows ${where})`,
          'Name them in one conflict, or say under repeats of the data set why rows repeat.',
        )
    }
  }
}

function says(a: Figure, b: Figure): boolean {
  return (
    a.value === b.value &&
    a.low === b.low &&
    a.high === b.high &&
    a.text === b.text &&
    a.unit === b.unit
  )
}

/** All that a figure holds but its place. */
function rowOf(figure: Figure): string {
  return JSON.stringify({ ...figure, id: '', rows: [] })
}

function definitionOf({ definition, unit }: Figure): string {
  return JSON.stringify([Object.entries(definition), unit])
}
