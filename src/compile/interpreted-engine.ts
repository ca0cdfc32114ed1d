import { append } from './append.ts'
import type { DrawSource } from './draw-source.ts'
import type { BlockPath, Engine, EngineOptions, Watch } from './engine.ts'
import { foldOutcome } from './fold.ts'
import type { WorldPath } from './interpreter.ts'
import { interpretWorld } from './interpreter.ts'
import type { Node, Program } from './ir.ts'
import { layOut } from './layout.ts'
import { parameterColumnsOf } from './parameter-columns.ts'
import type { StartedEvent } from './shock-events.ts'

/**
 * Steps worlds one by one in the interpreter: for places that forbid generated code, such as a page with a strict content
 * security policy. Many times slower than the other engines, and the same bits.
 */
export class InterpretedEngine implements Engine {
  /** Name for the manifest. */
  readonly backend = 'interpreter'
  /** Most worlds of one call of `run`. */
  readonly lanes: number
  readonly parameterColumns: readonly Watch[]
  readonly #program: Program
  readonly #watches: readonly Watch[]
  /** Nodes whose values must be finite. */
  readonly #checked: readonly Node[]

  constructor(program: Program, options: EngineOptions) {
    const { lanes, varying } = options
    this.#watches = options.watches
    this.#program = program
    this.lanes = lanes
    this.parameterColumns = parameterColumnsOf(program, varying)
    const { laneOffset } = layOut(program, lanes, varying)
    this.#checked = program.nodes.filter(
      ({ id, kind }) =>
        (laneOffset[id] ?? -1) >= 0 && (options.checkAll ? kind !== 'shock' : kind === 'stock'),
    )
  }

  /** Run worlds (at most `lanes`) through all steps. */
  run(worlds: readonly number[], source: DrawSource): BlockPath {
    const n = worlds.length
    const watches = this.#watches
    const { steps } = this.#program.time
    const paths = new Float64Array((steps + 1) * watches.length * n)
    const outcomeRows = this.#program.outcomes.reduce((sum, o) => sum + o.labels.length, 0)
    const outcomes = new Float64Array(outcomeRows * n)
    const parameters = new Float64Array(this.parameterColumns.length * n)
    const notFinite = new Int32Array(n).fill(-1)
    const clamps: Record<string, number> = {}
    const events: StartedEvent[] = []
    const unconverged: { world: number; group: string; step: number }[] = []
    for (const [w, world] of worlds.entries()) {
      const path = interpretWorld(this.#program, source, world)
      const valueAt = ({ node, element }: Watch, k: number) =>
        path.values[node]?.[k]?.[element] ?? 0
      for (let k = 0; k <= steps; k++)
        for (const [j, watch] of watches.entries())
          paths[(k * watches.length + j) * n + w] = valueAt(watch, k)
      for (const [j, column] of this.parameterColumns.entries())
        parameters[j * n + w] = valueAt(column, 0)
      this.#outcomesOf(path).forEach((x, row) => (outcomes[row * n + w] = x))
      notFinite[w] = this.#firstNotFinite(path)
      for (const [name, count] of Object.entries(path.clamps))
        clamps[name] = (clamps[name] ?? 0) + count
      append(events, path.events)
      for (const u of path.unconverged) unconverged.push({ ...u, world })
    }
    return { paths, outcomes, parameters, notFinite, clamps, events, unconverged }
  }

  #outcomesOf({ values }: WorldPath): number[] {
    const { outcomes, time } = this.#program
    return outcomes.flatMap(({ labels, tree, parts, fromStep, toStep }) =>
      labels.map((_, element) => {
        const path = (part: number) => (k: number) =>
          values[parts[part] ?? 0]?.[k]?.[element] ?? Number.NaN
        return foldOutcome(tree, path, fromStep, toStep, time)
      }),
    )
  }

  #firstNotFinite({ values }: WorldPath): number {
    for (let k = 0; k <= this.#program.time.steps; k++)
      for (const { id } of this.#checked)
        if (values[id]?.[k]?.some((x) => !Number.isFinite(x))) return k
    return -1
  }
}
