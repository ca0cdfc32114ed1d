import type { Watch } from '../compile/block-engine.ts'
import { createEngine } from '../compile/engine.ts'
import type { TangentProgram } from '../compile/tangent.ts'
import type { PreparedRun } from './prepared-run.ts'
import type { Direction } from './tangent-source.ts'
import { tangentSource } from './tangent-source.ts'

/** Worlds side by side: all in one block where memory allows, as there is time for one run only and long loops are compiled soonest. */
const LANES = 1024

/** Path of one number, by step. */
export type Path = (step: number) => number

/** One run of a tangent program, a world for each direction: values and slopes of its columns and parts of outcomes. */
export class TangentRun {
  readonly backend: string
  readonly unconverged: readonly string[]
  readonly #directions: readonly Direction[]
  readonly #tangent: TangentProgram
  readonly #rows = new Map<string, number>()
  readonly #watches: Watch[] = []
  /** Paths of each block of worlds, shape [step, watch, world]. */
  readonly #blocks: { readonly paths: Float64Array; readonly count: number }[] = []

  constructor(
    { program, source }: PreparedRun,
    tangent: TangentProgram,
    directions: readonly Direction[],
  ) {
    this.#directions = directions
    this.#tangent = tangent
    for (const { parts, labels } of program.outcomes)
      for (const part of parts) labels.forEach((_, element) => this.#watch(part, element))
    for (const { node, element } of program.columns) this.#watch(node, element)
    const worlds = Math.max(1, directions.length)
    const lanes = Math.min(LANES, worlds)
    const seeds = new Set(tangent.seeds.map((s) => s.name))
    const engine = createEngine(tangent.program, lanes, seeds, { checkAll: false })
    const tangents = tangentSource(source, 0, directions)
    const unconverged = new Set<string>()
    for (let from = 0; from < worlds; from += lanes) {
      const count = Math.min(lanes, worlds - from)
      const block = Array.from({ length: count }, (_, i) => from + i)
      const found = engine.run(block, tangents, this.#watches)
      this.#blocks.push({ paths: found.paths, count })
      for (const { group } of found.unconverged) unconverged.add(group)
    }
    this.backend = engine.backend
    this.unconverged = [...unconverged].sort()
  }

  /** Value of a node's element, base units. */
  path(node: number, element: number): Path {
    return this.#path(node, element, 0)
  }

  /** How it moves when its parameter moves by the size of the direction; null where it has no tangent. */
  slope(node: number, element: number, direction: number): Path | null {
    const tangent = this.#tangent.tangentOf(node)
    return typeof tangent === 'number' ? this.#path(tangent, element, direction) : null
  }

  /** Turn a slope into one per declared unit of the parameter. */
  perUnit(direction: number): number {
    const { unit = 1, size = 1 } = this.#directions[direction] ?? {}
    return unit / size
  }

  #watch(node: number, element: number): void {
    const tangent = this.#tangent.tangentOf(node)
    for (const id of typeof tangent === 'number' ? [node, tangent] : [node]) {
      const key = `${id}:${element}`
      if (this.#rows.has(key)) continue
      this.#rows.set(key, this.#watches.length)
      this.#watches.push({ node: id, element })
    }
  }

  #path(node: number, element: number, world: number): Path {
    const lanes = this.#blocks[0]?.count ?? 1
    const { paths, count } = this.#blocks[Math.floor(world / lanes)] ?? {
      paths: new Float64Array(0),
      count: 1,
    }
    const row = this.#rows.get(`${node}:${element}`) ?? 0
    const lane = world % lanes
    return (step) => paths[(step * this.#watches.length + row) * count + lane] ?? Number.NaN
  }
}
