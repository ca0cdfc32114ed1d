import { yearOfStep } from '../../language/calendar.ts'
import type { Program } from '../ir.ts'
import type { Cells, Store } from './cells.ts'
import { RATE } from './dag.ts'
import type { Fold } from '../fold.ts'
import { foldsIn, SAME_DATE_YEARS, stepNearest } from '../fold.ts'
import { maximum, minimum } from './math/functions.ts'
import { V } from './opcodes.ts'
import { rolling } from './rolling.ts'

/** Stores that act in a range of steps, both ends included. */
export interface FoldGroup {
  readonly from: number
  readonly to: number
  readonly stores: Store[]
  /** After `stores`: what rolling values keep. */
  readonly keep: Store[]
}

/** A fold of one element in a cell, and the number it starts from. */
export interface FoldCell {
  readonly cell: number
  readonly start: number
  /** The result is the cell times `factor` over `divisor`. */
  readonly factor: number
  readonly divisor: number
}

/** All folds of a program. `cells[outcome][element]` are in the order of `foldsIn`. */
export interface FoldPlan {
  readonly groups: readonly FoldGroup[]
  readonly cells: readonly (readonly (readonly FoldCell[])[])[]
  /** Uniform cell that holds the decimal year of the step. */
  readonly year: number
}

/** Plan the folds of the outcomes as running values, with the bits of `fold.ts`. */
export function planFolds(program: Program, cells: Cells): FoldPlan {
  const groups = new Map<string, FoldGroup>()
  const year = cells.uniform()
  const group = (from: number, to: number): FoldGroup => {
    const key = `${from},${to}`
    const known = groups.get(key) ?? { from, to, stores: [], keep: [] }
    groups.set(key, known)
    return known
  }
  const folder = new Folder(program, cells, group, year)
  const found = program.outcomes.map(({ tree, parts, labels, fromStep, toStep }) =>
    labels.map((_, element) =>
      foldsIn(tree).map((fold) =>
        folder.fold(fold, cells.read(parts[fold.part] ?? 0, element), fromStep, toStep),
      ),
    ),
  )
  return { groups: [...groups.values()], cells: found, year }
}

class Folder {
  readonly #program: Program
  readonly #cells: Cells
  readonly #group: (from: number, to: number) => FoldGroup
  readonly #year: number

  constructor(
    program: Program,
    cells: Cells,
    group: (from: number, to: number) => FoldGroup,
    year: number,
  ) {
    this.#program = program
    this.#cells = cells
    this.#group = group
    this.#year = year
  }

  fold(fold: Fold, x: number, from: number, to: number): FoldCell {
    const { dag } = this.#cells
    const { time } = this.#program
    const cell = this.#cells.shared()
    const old = dag.cell(cell, RATE.both)
    const isTrue = dag.two(V.ne, x, dag.number(0))
    const make = (
      first: number,
      last: number,
      start: number,
      op: number,
      divisor = 1,
      factor = 1,
    ): FoldCell => {
      if (first <= last)
        this.#group(first, last).stores.push({ target: { kind: 'cell', index: cell }, op })
      return { cell, start, factor, divisor }
    }
    const steps = to - from + 1
    switch (fold.fn) {
      case 'final':
        return make(to, to, 0, x)
      case 'first':
        return make(from, from, 0, x)
      case 'at': {
        const best = stepNearest(time, fold.years[0] ?? 0, from, to)
        return make(best, best, 0, x)
      }
      case 'peak':
        return make(from, to, -Infinity, maximum(dag, old, x))
      case 'trough':
        return make(from, to, Infinity, minimum(dag, old, x))
      case 'average':
        // -0 is the number that adds to anything without a trace.
        return make(from, to, -0, dag.two(V.add, old, x), steps)
      case 'share_of_time': {
        const one = dag.two(V.and, isTrue, dag.number(1))
        return make(from, to, 0, dag.two(V.add, old, one), steps)
      }
      case 'total':
        return to === from
          ? make(from, from, 0, x)
          : make(from, to - 1, 0, dag.two(V.add, old, x), 1, time.dt)
      case 'first_time': {
        const unset = dag.two(V.and, isTrue, dag.two(V.ne, old, old))
        const year = dag.uniform(this.#year, RATE.time)
        return make(from, to, Number.NaN, dag.select(unset, year, old))
      }
      case 'within': {
        const [first = 0, last = 0] = fold.years
        const inside = (k: number) =>
          yearOfStep(time, k) >= first - SAME_DATE_YEARS &&
          yearOfStep(time, k) <= last + SAME_DATE_YEARS
        const range = Array.from({ length: steps }, (_, i) => from + i).filter(inside)
        const [k1 = 1, k2 = 0] = [range[0], range.at(-1)]
        return make(k1, k2, 0, dag.select(isTrue, dag.number(1), old))
      }
      case 'drawdown': {
        const depth = fold.window === null || fold.window >= to - from ? null : fold.window
        const high = rolling(this.#cells, 'peak', x, depth)
        const group = this.#group(from, to)
        group.stores.push(...high.now)
        group.keep.push(...high.keep)
        const fall = dag.two(V.sub, dag.number(1), dag.two(V.div, x, high.op))
        return make(from, to, 0, maximum(dag, old, fall))
      }
    }
  }
}
