import { yearOfStep } from '../../language/calendar.ts'
import type { DrawSource } from '../draw-source.ts'
import { evaluate } from '../evaluate.ts'
import type { Node, Program } from '../ir.ts'
import { membersOf } from '../schedule.ts'
import { FLAG } from './step-flags.ts'
import type { WasmMemory } from './wasm-memory.ts'
import { eachPoint } from '../points.ts'

type NodeOf<K extends Node['kind']> = Node & { kind: K }

const TWO_32 = 4294967296

/** Writes what comes from outside into a module's memory: clocks, data, parameters, keys and given numbers. */
export class WasmInputs {
  readonly #program: Program
  readonly #memory: WasmMemory
  readonly #outside: readonly NodeOf<'clock' | 'data'>[]
  readonly #parameters: readonly NodeOf<'parameter'>[]
  readonly #noise: readonly NodeOf<'noise'>[]
  readonly #shocks: readonly NodeOf<'shock'>[]
  /** Values of parameters before they are drawn, where these do not differ between worlds. */
  readonly #bases = new Map<number, readonly number[]>()

  constructor(program: Program, memory: WasmMemory) {
    this.#program = program
    this.#memory = memory
    const nodes = program.first.flatMap(membersOf).flatMap((id) => program.nodes[id] ?? [])
    this.#outside = nodes.flatMap((n) => (n.kind === 'clock' || n.kind === 'data' ? [n] : []))
    this.#parameters = nodes.flatMap((n) => (n.kind === 'parameter' ? [n] : []))
    const nodeOf = (id: number) => program.nodes[id]
    this.#noise = memory.layout.noise.map(({ node }) => nodeOf(node) as NodeOf<'noise'>)
    this.#shocks = memory.layout.shocks.map(({ node }) => nodeOf(node) as NodeOf<'shock'>)
  }

  /** What is the same in all worlds of a run and all steps. */
  begin(source: DrawSource): void {
    const { f64, layout } = this.#memory
    this.#shocks.forEach(({ shock: { name } }, i) => {
      const fixed = Object.hasOwn(source.hazards, name) ? source.hazards[name] : undefined
      f64[(layout.shocks[i]?.hazard ?? 0) / 8] = fixed ?? Number.NaN
    })
    for (const node of this.#parameters) {
      const at = this.#memory.sharedAt(node.id)
      if (at >= 0) this.#basesOf(node, 0).forEach((x, e) => (f64[at + e] = x))
    }
    this.#outsideAt(0)
    if (source.keys) this.#keys(source.keys)
  }

  /** Worlds of a pass and their parameters. */
  worlds(worlds: readonly number[], source: DrawSource): void {
    const { f64, u32, layout } = this.#memory
    worlds.forEach((world, w) => (u32[layout.worlds / 4 + w] = world))
    for (const node of this.#parameters) {
      if ((layout.laneOf[node.id] ?? -1) < 0) continue
      const shared = this.#sharedBases(node)
      for (const [w, world] of worlds.entries()) {
        const bases = shared ?? this.#basesOf(node, w)
        for (let e = 0; e < node.size; e++)
          f64[this.#memory.cellAt(node.id, e) + w] = source.parameter(
            node.name,
            e,
            bases[e] ?? 0,
            world,
          )
      }
    }
  }

  /** What belongs to a step. @returns Flags for the module. */
  step(k: number, worlds: readonly number[], source: DrawSource): number {
    const { f64, layout } = this.#memory
    this.#outsideAt(k)
    f64[layout.step / 8] = k
    f64[layout.year / 8] = yearOfStep(this.#program.time, k)
    const started = k >= source.firstRandomStep
    const events = source.uniform && started ? FLAG.events : 0
    if (source.keys) return events | FLAG.draws | (started ? FLAG.noise : 0)
    this.#noise.forEach((node, i) => {
      const at = (layout.noise[i]?.at ?? 0) / 8
      node.labels.forEach((label, e) =>
        worlds.forEach((world, w) => {
          f64[at + e * layout.lanes + w] = source.noise(node.stream, label, world, k)
        }),
      )
    })
    const { uniform } = source
    if (uniform && events)
      this.#shocks.forEach(({ shock, labels }, i) =>
        layout.shocks[i]?.elements.forEach(({ draw }, e) =>
          worlds.forEach((world, w) => {
            f64[draw / 8 + w] = uniform(shock.name, labels[e] ?? '', 'onset', world, k)
          }),
        ),
      )
    return events
  }

  #outsideAt(k: number): void {
    const { time } = this.#program
    for (const node of this.#outside) {
      const at = this.#memory.sharedAt(node.id)
      if (at < 0) continue
      if (node.kind === 'data')
        node.values.forEach((row, e) => (this.#memory.f64[at + e] = row[k] ?? Number.NaN))
      else
        this.#memory.f64[at] =
          node.clock === 'time'
            ? time.startYear * time.perYear + k * time.dt
            : node.clock === 'years'
              ? k * time.dt
              : time.dt
    }
  }

  #keys(keys: NonNullable<DrawSource['keys']>): void {
    const { u32, layout } = this.#memory
    u32[layout.seed / 4] = keys.seed % TWO_32
    u32[layout.seed / 4 + 1] = Math.floor(keys.seed / TWO_32)
    const write = (index: number, { low, high }: { low: number; high: number }) => {
      u32[layout.keys / 4 + 2 * index] = low
      u32[layout.keys / 4 + 2 * index + 1] = high
    }
    this.#shocks.forEach(({ shock, labels }, i) => {
      const first = layout.shocks[i]?.key ?? 0
      labels.forEach((label, e) => write(first + e, keys.onset(shock.name, label)))
    })
    this.#noise.forEach(({ stream, labels }, i) => {
      const first = layout.noise[i]?.key ?? 0
      labels.forEach((label, e) => write(first + e, keys.noise(stream, label)))
    })
  }

  /** Values of a parameter that rests on no parameter of single worlds; null for others. */
  #sharedBases(node: NodeOf<'parameter'>): readonly number[] | null {
    const known = this.#bases.get(node.id)
    if (known) return known
    let shared = true
    const bases = this.#basesOf(node, 0, () => (shared = false))
    if (!shared) return null
    this.#bases.set(node.id, bases)
    return bases
  }

  /** Values of a parameter's pieces in a lane. @param onLane Called when one rests on a cell of the lane. */
  #basesOf(node: NodeOf<'parameter'>, lane: number, onLane?: () => void): number[] {
    const out = Array.from({ length: node.size }, () => 0)
    for (const { sizes, targets, body } of node.pieces)
      eachPoint(sizes, (point, i) => {
        out[targets[i] ?? 0] = evaluate(
          body,
          point,
          (id, element) => {
            if (this.#memory.sharedAt(id) < 0) onLane?.()
            return this.#memory.read(id, element, lane)
          },
          this.#program.tables,
        )
      })
    return out
  }
}
