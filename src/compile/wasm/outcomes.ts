import type { Fold } from '../fold.ts'
import { evaluateTree, foldsIn } from '../fold.ts'
import type { Program } from '../ir.ts'
import type { WasmMemory } from './wasm-memory.ts'

/** Works outcomes out from the folds that a module has kept. */
export class OutcomeReader {
  readonly #program: Program
  readonly #memory: WasmMemory
  readonly #indexOf: readonly ReadonlyMap<Fold, number>[]

  constructor(program: Program, memory: WasmMemory) {
    this.#program = program
    this.#memory = memory
    this.#indexOf = program.outcomes.map(
      ({ tree }) => new Map(foldsIn(tree).map((fold, i) => [fold, i])),
    )
  }

  /** Number of outcome elements. */
  get rows(): number {
    return this.#program.outcomes.reduce((sum, o) => sum + o.labels.length, 0)
  }

  /**
   * Write the outcomes of the first `real` lanes.
   *
   * @param out Shape [outcome element, world] of `worlds` worlds, of which lane 0 is number `first`.
   */
  read(out: Float64Array, first: number, real: number, worlds: number): void {
    const { f64, layout } = this.#memory
    let row = 0
    this.#program.outcomes.forEach(({ tree, labels }, o) => {
      const indexOf = this.#indexOf[o]
      for (let e = 0; e < labels.length; e++, row++) {
        const places = layout.folds[o]?.[e] ?? []
        for (let w = 0; w < real; w++)
          out[row * worlds + first + w] = evaluateTree(tree, (fold) => {
            const place = places[indexOf?.get(fold) ?? -1]
            if (!place) return Number.NaN
            return ((f64[place.at / 8 + w] ?? Number.NaN) * place.factor) / place.divisor
          })
      }
    })
  }
}
