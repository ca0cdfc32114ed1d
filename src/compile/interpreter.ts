import type { DrawSource } from './draw-source.ts'
import type { ReadNode } from './evaluate.ts'
import { evaluate } from './evaluate.ts'
import type { Node, Piece, Program, SolveItem } from './ir.ts'
import { ShockState } from './shock-state.ts'
import type { StartedEvent } from './shock-events.ts'
import { eachPoint } from './points.ts'
import { checkInterpreted } from './program-size.ts'

/** One world, every node at every step. */
export interface WorldPath {
  /** Values by node: [step][element]. Nodes that nothing asked for are empty. */
  readonly values: readonly (readonly Float64Array[])[]
  readonly events: readonly StartedEvent[]
  /** Clamps that acted, by `stock floor` or `stock ceiling`. */
  readonly clamps: Readonly<Record<string, number>>
  /** Solve groups and steps that did not converge. */
  readonly unconverged: readonly { readonly group: string; readonly step: number }[]
}

/**
 * Run one world by the plainest reading of a program: every value of every step is kept, and what looks back looks there.
 * Slow on purpose; every other back-end must give the same bits.
 *
 * @param lastStep Stop after this step; default the last.
 * @throws {InputError} `too-large` where all values of all steps would not fit into memory.
 */
export function interpretWorld(
  program: Program,
  source: DrawSource,
  world: number,
  lastStep: number = program.time.steps,
): WorldPath {
  checkInterpreted(program, lastStep)
  const run = new Interpretation(program, source, world)
  for (let k = 0; k <= lastStep; k++) run.step(k, k < lastStep)
  return run
}

class Interpretation implements WorldPath {
  readonly values: Float64Array[][]
  readonly events: StartedEvent[] = []
  readonly clamps: Record<string, number> = {}
  readonly unconverged: { group: string; step: number }[] = []
  readonly #program: Program
  readonly #source: DrawSource
  readonly #world: number
  readonly #shocks = new Map<number, ShockState>()
  #now = 0

  constructor(program: Program, source: DrawSource, world: number) {
    this.#program = program
    this.#source = source
    this.#world = world
    this.values = program.nodes.map(() => [])
    for (const node of program.nodes)
      if (node.kind === 'shock')
        this.#shocks.set(node.id, new ShockState(node, program.time, source, 1))
  }

  step(k: number, goOn: boolean): void {
    this.#now = k
    for (const item of k === 0 ? this.#program.first : this.#program.later)
      if (typeof item === 'number') this.#evaluate(this.#node(item), k)
      else this.#solve(item, k)
    if (!goOn) return
    const moved = [...this.#program.stocks, ...this.#program.smooths].map((id) => {
      const node = this.#node(id)
      return node.kind === 'smooth' ? this.#smoothed(node) : this.#integrated(node)
    })
    const ids = [...this.#program.stocks, ...this.#program.smooths]
    for (const [i, id] of ids.entries()) this.#path(id)[k + 1] = moved[i] ?? new Float64Array(0)
  }

  #node(id: number): Node {
    const node = this.#program.nodes[id]
    if (!node) throw new Error(`no node ${id}`)
    return node
  }

  #path(id: number): Float64Array[] {
    return this.values[id] ?? []
  }

  #at(id: number, step: number): Float64Array {
    return this.#path(id)[step] ?? new Float64Array(0)
  }

  readonly #read: ReadNode = (node, element) => this.#at(node, this.#now)[element] ?? Number.NaN

  #pieces(node: Node & { pieces: readonly Piece[] }): Float64Array {
    const out = new Float64Array(node.size)
    for (const { sizes, targets, body } of node.pieces)
      eachPoint(sizes, (point, i) => {
        out[targets[i] ?? 0] = evaluate(body, point, this.#read, this.#program.tables)
      })
    return out
  }

  #evaluate(node: Node, k: number): void {
    const path = this.#path(node.id)
    const each = (value: (element: number) => number) => {
      path[k] = Float64Array.from({ length: node.size }, (_, e) => value(e))
    }
    switch (node.kind) {
      case 'clock': {
        const { time } = this.#program
        const now = time.startYear * time.perYear + k * time.dt
        const years = k * time.dt
        each(() => (node.clock === 'time' ? now : node.clock === 'years' ? years : time.dt))
        return
      }
      case 'parameter': {
        if (k > 0) {
          path[k] = this.#at(node.id, 0)
          return
        }
        const base = this.#pieces(node)
        each((e) => this.#source.parameter(node.name, e, base[e] ?? 0, this.#world))
        return
      }
      case 'data':
        each((e) => node.values[e]?.[k] ?? Number.NaN)
        return
      case 'equation':
        path[k] = this.#pieces(node)
        return
      case 'stock':
        if (k === 0) path[0] = this.#pieces(node)
        return
      case 'smooth':
        if (k === 0) path[0] = this.#at(node.before ?? node.inner, 0)
        return
      case 'lag':
        path[k] =
          k >= node.depth
            ? this.#at(node.inner, k - node.depth)
            : node.before === null
              ? this.#at(node.inner, 0)
              : this.#at(node.before, k)
        return
      case 'peak':
      case 'trough': {
        const pick = node.kind === 'peak' ? Math.max : Math.min
        const from = node.depth === null ? 0 : Math.max(0, k - node.depth)
        each((e) => {
          let best = this.#at(node.inner, k)[e] ?? 0
          for (let j = k - 1; j >= from; j--) best = pick(best, this.#at(node.inner, j)[e] ?? 0)
          return best
        })
        return
      }
      case 'noise':
        each((e) => this.#source.noise(node.stream, node.labels[e] ?? '', this.#world, k))
        return
      case 'shock':
        this.#shock(node, k)
        return
      case 'event':
    }
  }

  #shock(node: Node & { kind: 'shock' }, k: number): void {
    const state = this.#shocks.get(node.id)
    const onset = new Float64Array(node.size)
    const active = new Float64Array(node.size)
    for (let e = 0; e < node.size; e++) {
      const value = (id: number | null) => (id === null ? Number.NaN : this.#read(id, e))
      const values = {
        hazard: value(node.hazard),
        size: value(node.sizeNode),
        duration: value(node.durationNode),
      }
      state?.step(k, e, 0, this.#world, values, (event) => this.events.push(event))
      onset[e] = state?.onset ?? 0
      active[e] = state?.active ?? 0
    }
    this.#path(node.id)[k] = active
    this.#path(node.onset)[k] = onset
    this.#path(node.active)[k] = active
  }

  #integrated(node: Node): Float64Array {
    if (node.kind !== 'stock') throw new Error(`${node.name} is no stock`)
    const { parts } = node
    const { dt } = this.#program.time
    const out = Float64Array.from(this.#at(node.id, this.#now))
    for (let e = 0; e < out.length; e++) {
      let x = out[e] ?? 0
      if (parts.change !== null) x += dt * this.#read(parts.change, e)
      if (parts.writeOffs !== null) x -= dt * this.#read(parts.writeOffs, e)
      if (parts.cash !== null) x += dt * this.#read(parts.cash, e)
      if (parts.when !== null && parts.to !== null && this.#read(parts.when, e) !== 0)
        x = this.#read(parts.to, e)
      if (parts.floor !== null) x = this.#clamp(x, Math.max, parts.floor, e, `${node.name} floor`)
      if (parts.ceiling !== null)
        x = this.#clamp(x, Math.min, parts.ceiling, e, `${node.name} ceiling`)
      out[e] = x
    }
    return out
  }

  #clamp(
    x: number,
    pick: (a: number, b: number) => number,
    bound: number,
    element: number,
    name: string,
  ): number {
    const clamped = pick(x, this.#read(bound, element))
    if (clamped !== x) this.clamps[name] = (this.clamps[name] ?? 0) + 1
    return clamped
  }

  #smoothed(node: Node & { kind: 'smooth' }): Float64Array {
    const { dt } = this.#program.time
    return this.#at(node.id, this.#now).map((x, e) => {
      const span = Math.max(this.#read(node.span, e), dt)
      return x + (dt / span) * (this.#read(node.inner, e) - x)
    })
  }

  /** Rounds in which all unknowns move together until none moves by more than the tolerance. */
  #solve(item: SolveItem, k: number): void {
    for (const [i, id] of item.unknowns.entries()) {
      const start = item.starts[i] ?? null
      const fresh = start !== null && (k === 0 || item.startsEachStep)
      const from = fresh ? this.#at(start, k) : k > 0 ? this.#at(id, k - 1) : null
      this.#path(id)[k] = from ? Float64Array.from(from) : new Float64Array(this.#node(id).size)
    }
    const inner = () => item.inner.forEach((id) => this.#evaluate(this.#node(id), k))
    let done = false
    for (let round = 0; round < item.mostRounds && !done; round++) {
      inner()
      const next = item.unknowns.map((id) => {
        const node = this.#node(id)
        return node.kind === 'equation' ? this.#pieces(node) : new Float64Array(0)
      })
      let gap = 0
      for (const [i, id] of item.unknowns.entries()) {
        const old = this.#at(id, k)
        const to = next[i] ?? old
        for (let e = 0; e < to.length; e++) {
          const x = old[e] ?? 0
          const y = item.damping ? x + (1 - item.damping) * ((to[e] ?? 0) - x) : (to[e] ?? 0)
          to[e] = y
          if (y !== x) gap = Math.max(gap, Math.abs(y - x) / Math.max(1, Math.abs(y)))
        }
        this.#path(id)[k] = to
      }
      done = gap <= item.tolerance
    }
    inner()
    if (!done) this.unconverged.push({ group: item.group, step: k })
  }
}
