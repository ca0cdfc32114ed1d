import { createEngine } from '../compile/create-engine.ts'
import type { Watch } from '../compile/engine.ts'
import { freezeValues } from '../compile/freeze-values.ts'
import type { WorldPath } from '../compile/interpreter.ts'
import type { TangentProgram } from '../compile/tangent.ts'
import type { PreparedRun } from './prepared-run.ts'
import type { Direction } from './tangent-source.ts'
import { tangentSource } from './tangent-source.ts'

/** Directions side by side: enough to keep loops long, few enough for the cache. */
const LANES = 128

/** Path of one number, by step. */
export type Path = (step: number) => number

/** One run of the tangents around a world, a lane for each direction: values and slopes of its columns and parts of outcomes. */
export class TangentRun {
  readonly backend: string
  /** Solve groups, or the equations of their tangents, that did not converge at some step. */
  readonly unconverged: readonly string[]
  readonly #directions: readonly Direction[]
  readonly #tangent: TangentProgram
  readonly #world: WorldPath
  readonly #rows = new Map<string, number>()
  readonly #watches: Watch[] = []
  readonly #lanes: number
  /** Tangents of each block of directions, shape [step, watch, direction]. */
  readonly #blocks: { readonly paths: Float64Array; readonly count: number }[] = []

  /** @param world The world whose tangents are wanted, as the interpreter ran it. */
  constructor(
    { program, source }: PreparedRun,
    tangent: TangentProgram,
    world: WorldPath,
    directions: readonly Direction[],
  ) {
    this.#directions = directions
    this.#tangent = tangent
    this.#world = world
    for (const { parts, labels } of program.outcomes)
      for (const part of parts) labels.forEach((_, element) => this.#watch(part, element))
    for (const { node, element } of program.columns) this.#watch(node, element)
    const seeds = new Set(tangent.seeds.map((s) => s.name))
    const frozen = freezeValues(tangent, world.values)
    const engine = createEngine(frozen, {
      lanes: Math.max(1, Math.min(LANES, directions.length)),
      varying: seeds,
      checkAll: false,
      watches: this.#watches,
    })
    this.#lanes = engine.lanes
    const tangents = tangentSource(source, 0, directions)
    const unconverged = new Set(world.unconverged.map((u) => u.group))
    for (let from = 0; from < directions.length; from += this.#lanes) {
      const count = Math.min(this.#lanes, directions.length - from)
      const block = Array.from({ length: count }, (_, i) => from + i)
      const found = engine.run(block, tangents)
      this.#blocks.push({ paths: found.paths.slice(), count })
      for (const { group } of found.unconverged) unconverged.add(group)
    }
    this.backend = engine.backend
    this.unconverged = [...unconverged].sort()
  }

  /** Value of a node's element, base units. */
  path(node: number, element: number): Path {
    return (step) => this.#world.values[node]?.[step]?.[element] ?? Number.NaN
  }

  /** How it moves when its parameter moves by the size of the direction; null where it has no tangent. */
  slope(node: number, element: number, direction: number): Path | null {
    const tangent = this.#tangent.tangentOf(node)
    if (typeof tangent !== 'number') return null
    const block = this.#blocks[Math.floor(direction / this.#lanes)]
    const row = this.#rows.get(`${tangent}:${element}`)
    if (!block || row === undefined) return null
    const lane = direction % this.#lanes
    const { paths, count } = block
    const width = this.#watches.length
    return (step) => paths[(step * width + row) * count + lane] ?? Number.NaN
  }

  /** Turn a slope into one per declared unit of the parameter. */
  perUnit(direction: number): number {
    const { unit = 1, size = 1 } = this.#directions[direction] ?? {}
    return unit / size
  }

  #watch(node: number, element: number): void {
    const tangent = this.#tangent.tangentOf(node)
    const key = `${tangent}:${element}`
    if (typeof tangent !== 'number' || this.#rows.has(key)) return
    this.#rows.set(key, this.#watches.length)
    this.#watches.push({ node: tangent, element })
  }
}
