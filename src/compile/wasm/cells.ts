import { append } from '../append.ts'
import { dependenciesOf } from '../graph.ts'
import type { Program } from '../ir.ts'
import type { Layout } from '../layout.ts'
import { layOut } from '../layout.ts'
import { Dag, RATE } from './dag.ts'

/** Where a value is put: a cell of each world, a cell for all worlds, a ring's slot of the step, a row of the path. */
export type Target = { readonly kind: 'cell' | 'uniform' | 'ring' | 'path'; readonly index: number }

/** One value and where it goes. */
export interface Store {
  readonly target: Target
  readonly op: number
}

/** A ring buffer over steps: slot `step mod depth`, read before it is written, holds the value of `depth` steps ago. */
export interface Ring {
  readonly depth: number
  /** Value of every slot before the run. */
  readonly filled: number
  /** Cell whose value at step 0 fills every slot, or null. */
  readonly fillFrom: number | null
}

/** The cells of a program: where each node lives, temporary ones, and rings; and the operations that read them. */
export class Cells {
  readonly dag: Dag = new Dag()
  readonly program: Program
  readonly layout: Layout
  /** Nodes that rest on parameters alone. */
  readonly fixed: ReadonlySet<number>
  readonly rings: Ring[] = []
  /** Cells that something outside the chunks reads or writes. */
  readonly external: Set<number> = new Set()
  /** Tables of offsets, in cells, one after another. */
  readonly offsets: number[] = []
  readonly #shared = new Set<number>()
  readonly #offsetTables = new Map<string, number>()
  #laneCells: number
  #uniformCells: number

  constructor(program: Program, varying: ReadonlySet<string>) {
    this.program = program
    this.layout = layOut(program, 1, varying)
    this.fixed = fixedNodes(program)
    this.#laneCells = this.layout.laneCells
    this.#uniformCells = this.layout.uniformCells
  }

  get laneCells(): number {
    return this.#laneCells
  }

  get uniformCells(): number {
    return this.#uniformCells
  }

  /** A new cell of each world. */
  lane(): number {
    return this.#laneCells++
  }

  /** A new cell of each world that JavaScript or a driver reads or writes. */
  shared(): number {
    const cell = this.lane()
    this.external.add(cell)
    return cell
  }

  uniform(): number {
    return this.#uniformCells++
  }

  ring(depth: number, filled: number, fillFrom: number | null = null): number {
    return this.rings.push({ depth, filled, fillFrom }) - 1
  }

  /** Where a table of offsets begins among all; equal tables are kept once. */
  offsetTable(table: readonly number[]): number {
    const key = table.join()
    const known = this.#offsetTables.get(key)
    if (known !== undefined) return known
    const from = this.offsets.length
    append(this.offsets, table)
    this.#offsetTables.set(key, from)
    return from
  }

  isUniform(node: number): boolean {
    return (this.layout.uniformOffset[node] ?? -1) >= 0
  }

  /** Rate of a node's values. */
  rateOf(node: number): number {
    const lane = this.isUniform(node) ? 0 : RATE.lane
    return lane | (this.fixed.has(node) ? 0 : RATE.time)
  }

  /** First cell of a node: of lane memory, or of uniform memory where `isUniform`. */
  place(node: number): number {
    const uniform = this.layout.uniformOffset[node] ?? -1
    return uniform >= 0 ? uniform : (this.layout.laneOffset[node] ?? 0)
  }

  target(node: number, element: number): Target {
    return { kind: this.isUniform(node) ? 'uniform' : 'cell', index: this.place(node) + element }
  }

  /** The operation that reads an element of a node. */
  readonly read = (node: number, element: number): number => {
    const at = this.place(node) + element
    const rate = this.rateOf(node)
    return this.isUniform(node) ? this.dag.uniform(at, rate) : this.dag.cell(at, rate)
  }

  /** Mark every cell of a node as read or written from outside. */
  share(node: number): void {
    if (this.isUniform(node) || (this.layout.laneOffset[node] ?? -1) < 0) return
    if (this.#shared.has(node)) return
    this.#shared.add(node)
    const size = this.program.nodes[node]?.size ?? 0
    for (let e = 0; e < size; e++) this.external.add(this.place(node) + e)
  }
}

function fixedNodes(program: Program): Set<number> {
  const fixed = new Set<number>()
  for (const item of program.first) {
    // What is solved for moves; so does all that is not an equation of constants.
    if (typeof item !== 'number') continue
    const node = program.nodes[item]
    if (!node) continue
    const still =
      node.kind === 'parameter' ||
      (node.kind === 'clock' && node.clock === 'dt') ||
      (node.kind === 'equation' && [...dependenciesOf(node, 'first')].every((d) => fixed.has(d)))
    if (still) fixed.add(item)
  }
  return fixed
}
