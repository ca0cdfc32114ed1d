import { parameterColumnsOf } from './block-engine.ts'
import type { BlockPath, Watch } from './block-engine.ts'
import type { DrawSource } from './draw-source.ts'
import type { WorldPath } from './interpreter.ts'
import { interpretWorld } from './interpreter.ts'
import type { Node, Program, Item } from './ir.ts'
import { layOut } from './layout.ts'
import type { StartedEvent } from './shock-state.ts'

/**
 * Steps worlds one by one in the interpreter: for places that forbid generated code, such as a page with a strict content
 * security policy. Many times slower than the other engines, and the same bits.
 */
export class InterpretedEngine {
  /** Name for the manifest. */
  readonly backend = 'interpreter'
  /** Most worlds of one call of `run`. */
  readonly lanes: number
  readonly parameterColumns: readonly Watch[]
  readonly #program: Program
  /** Nodes whose values must be finite. */
  readonly #checked: readonly Node[]

  /** @param lanes Worlds of a block. */
  constructor(
    program: Program,
    lanes: number,
    varying: ReadonlySet<string>,
    options: { readonly checkAll: boolean },
  ) {
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
  run(worlds: readonly number[], source: DrawSource, watches: readonly Watch[]): BlockPath {
    const n = worlds.length
    const { steps } = this.#program.time
    const paths = new Float64Array((steps + 1) * watches.length * n)
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
      notFinite[w] = this.#firstNotFinite(path)
      for (const [name, count] of Object.entries(path.clamps))
        clamps[name] = (clamps[name] ?? 0) + count
      events.push(...path.events)
      unconverged.push(...path.unconverged.map((u) => ({ ...u, world })))
    }
    // Other engines take all worlds through a step before the next; what happened is told in that order.
    const order = new OrderInStep(this.#program)
    return {
      paths,
      parameters,
      notFinite,
      clamps,
      events: events.sort((a, b) => a.step - b.step || order.ofEvent(a) - order.ofEvent(b)),
      unconverged: unconverged.sort(
        (a, b) => a.step - b.step || order.ofGroup(a) - order.ofGroup(b),
      ),
    }
  }

  #firstNotFinite({ values }: WorldPath): number {
    for (let k = 0; k <= this.#program.time.steps; k++)
      for (const { id } of this.#checked)
        if (values[id]?.[k]?.some((x) => !Number.isFinite(x))) return k
    return -1
  }
}

/** Ranks what happens inside one step by the schedule; worlds in one place keep their order. */
class OrderInStep {
  readonly #first: ReadonlyMap<string, number>
  readonly #later: ReadonlyMap<string, number>

  constructor(program: Program) {
    this.#first = ranksOf(program, program.first)
    this.#later = ranksOf(program, program.later)
  }

  ofEvent({ step, shock, element }: StartedEvent): number {
    return this.#rank(step, `${shock}[${element}]`)
  }

  ofGroup({ step, group }: { step: number; group: string }): number {
    return this.#rank(step, `solve ${group}`)
  }

  #rank(step: number, name: string): number {
    return (step === 0 ? this.#first : this.#later).get(name) ?? 0
  }
}

function ranksOf(program: Program, schedule: readonly Item[]): Map<string, number> {
  const ranks = new Map<string, number>()
  const rank = (name: string) => ranks.set(name, ranks.size)
  for (const item of schedule) {
    const node = typeof item === 'number' ? program.nodes[item] : undefined
    if (typeof item !== 'number') rank(`solve ${item.group}`)
    else if (node?.kind === 'shock') for (const l of node.labels) rank(`${node.shock.name}[${l}]`)
  }
  return ranks
}
