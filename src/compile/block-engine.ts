import type { Segment } from './chunks.ts'
import { segmentsOf } from './chunks.ts'
import type { DrawSource } from './draw-source.ts'
import type { BlockPath, Engine, EngineOptions, Watch } from './engine.ts'
import { foldOutcome } from './fold.ts'
import { History } from './history.ts'
import { moveStocks } from './move-stocks.ts'
import { interpretedChunk } from './interpreted-chunk.ts'
import type { Node, Piece, Program, SolveItem } from './ir.ts'
import { layOut } from './layout.ts'
import type { Layout } from './layout.ts'
import { parameterColumnsOf } from './parameter-columns.ts'
import { ShockState } from './shock-state.ts'
import type { StartedEvent } from './shock-events.ts'

/** Steps blocks of worlds side by side in generated JavaScript. One engine serves one program; it is not re-entrant. */
export class BlockEngine implements Engine {
  /** Name for the manifest. */
  readonly backend = 'js'
  readonly parameterColumns: readonly Watch[]
  readonly #program: Program
  readonly #layout: Layout
  readonly #m: Float64Array
  readonly #u: Float64Array
  readonly #first: readonly Segment[]
  readonly #later: readonly Segment[]
  readonly #history: History
  readonly #checked: readonly Node[]
  /** Paths to give back, then those that outcomes fold. */
  readonly #watches: readonly Watch[]
  readonly #kept: number
  #shocks = new Map<number, ShockState>()
  #worlds: readonly number[] = []
  #events: StartedEvent[] = []
  #clamps: Record<string, number> = {}
  #unconverged: { world: number; group: string; step: number }[] = []
  #source: DrawSource | null = null

  constructor(program: Program, options: EngineOptions) {
    const { lanes, varying } = options
    this.#program = program
    this.#layout = layOut(program, lanes, varying)
    this.#m = new Float64Array(this.#layout.laneCells)
    this.#u = new Float64Array(this.#layout.uniformCells)
    this.#first = segmentsOf(program, this.#layout, program.first)
    this.#later =
      program.first === program.later
        ? this.#first
        : segmentsOf(program, this.#layout, program.later)
    this.#history = new History(program, this.#layout)
    this.#checked = program.nodes.filter((n) =>
      options.checkAll
        ? n.kind !== 'shock' && (this.#layout.laneOffset[n.id] ?? -1) >= 0
        : n.kind === 'stock' && (this.#layout.laneOffset[n.id] ?? -1) >= 0,
    )
    this.parameterColumns = parameterColumnsOf(program, varying)
    this.#kept = options.watches.length
    this.#watches = [
      ...options.watches,
      ...program.outcomes.flatMap(({ labels, parts }) =>
        labels.flatMap((_, element) => parts.map((node) => ({ node, element }))),
      ),
    ]
  }

  get lanes(): number {
    return this.#layout.lanes
  }

  run(worlds: readonly number[], source: DrawSource): BlockPath {
    const n = worlds.length
    const { steps } = this.#program.time
    const kept = this.#kept
    const paths = new Float64Array((steps + 1) * kept * n)
    const folded = new Float64Array((steps + 1) * (this.#watches.length - kept) * n)
    const parameters = new Float64Array(this.parameterColumns.length * n)
    const notFinite = new Int32Array(n).fill(-1)
    this.#start(worlds, source)
    for (let k = 0; k <= steps; k++) {
      this.#runSegments(k === 0 ? this.#first : this.#later, k)
      for (const [j, watch] of this.#watches.entries())
        if (j < kept) this.#copy(watch, paths, (k * kept + j) * n)
        else this.#copy(watch, folded, ((j - kept) * (steps + 1) + k) * n)
      if (k === 0)
        for (const [j, column] of this.parameterColumns.entries())
          this.#copy(column, parameters, j * n)
      this.#findNotFinite(k, notFinite)
      if (k < steps) this.#endStep(k)
    }
    return {
      paths,
      outcomes: this.#outcomes(folded, n),
      parameters,
      events: this.#events,
      clamps: this.#clamps,
      notFinite,
      unconverged: this.#unconverged,
    }
  }

  /** @param folded Paths of the parts, shape [part of an element of an outcome, step, world]. */
  #outcomes(folded: Float64Array, n: number): Float64Array {
    const { time, outcomes } = this.#program
    const out = new Float64Array(outcomes.reduce((sum, o) => sum + o.labels.length, 0) * n)
    let row = 0
    let at = 0
    for (const { labels, tree, parts, fromStep, toStep } of outcomes)
      for (let e = 0; e < labels.length; e++, row += parts.length)
        for (let w = 0; w < n; w++) {
          const path = (part: number) => (k: number) =>
            folded[((row + part) * (time.steps + 1) + k) * n + w] ?? Number.NaN
          out[at++] = foldOutcome(tree, path, fromStep, toStep, time)
        }
    return out
  }

  #start(worlds: readonly number[], source: DrawSource): void {
    this.#worlds = worlds
    this.#source = source
    this.#events = []
    this.#clamps = {}
    this.#unconverged = []
    this.#m.fill(0)
    this.#u.fill(0)
    this.#shocks = new Map()
    for (const node of this.#program.nodes)
      if (node.kind === 'shock')
        this.#shocks.set(node.id, new ShockState(node, this.#program.time, source, worlds.length))
  }

  #runSegments(segments: readonly Segment[], k: number): void {
    for (const segment of segments) {
      if (segment.when === 'first' && k > 0) continue
      if (segment.kind === 'code')
        for (const chunk of segment.chunks) chunk(this.#m, this.#u, this.#worlds.length)
      else if (segment.kind === 'solve') this.#solve(segment, k)
      else this.#evaluate(segment.node, k)
    }
  }

  #node(id: number): Node {
    const node = this.#program.nodes[id]
    if (!node) throw new Error(`no node ${id}`)
    return node
  }

  #read(node: number, element: number, lane: number): number {
    const uniform = this.#layout.uniformOffset[node] ?? -1
    if (uniform >= 0) return this.#u[uniform + element] ?? 0
    return this.#m[(this.#layout.laneOffset[node] ?? 0) + element * this.lanes + lane] ?? 0
  }

  #copy({ node, element }: Watch, out: Float64Array, at: number): void {
    const n = this.#worlds.length
    const uniform = this.#layout.uniformOffset[node] ?? -1
    if (uniform >= 0) {
      out.fill(this.#u[uniform + element] ?? 0, at, at + n)
      return
    }
    const from = (this.#layout.laneOffset[node] ?? 0) + element * this.lanes
    for (let w = 0; w < n; w++) out[at + w] = this.#m[from + w] ?? 0
  }

  /** Write every element of a node for every world. */
  #write(id: number, value: (element: number, lane: number) => number): void {
    const { size } = this.#node(id)
    const uniform = this.#layout.uniformOffset[id] ?? -1
    const from = this.#layout.laneOffset[id] ?? 0
    for (let e = 0; e < size; e++)
      if (uniform >= 0) this.#u[uniform + e] = value(e, 0)
      else
        for (let w = 0; w < this.#worlds.length; w++)
          this.#m[from + e * this.lanes + w] = value(e, w)
  }

  #evaluate(id: number, k: number): void {
    const node = this.#node(id)
    const { time } = this.#program
    switch (node.kind) {
      case 'clock': {
        const now = time.startYear * time.perYear + k * time.dt
        const years = k * time.dt
        this.#write(id, () =>
          node.clock === 'time' ? now : node.clock === 'years' ? years : time.dt,
        )
        return
      }
      case 'parameter':
        this.#parameter(node)
        return
      case 'data':
        this.#write(id, (e) => node.values[e]?.[k] ?? Number.NaN)
        return
      case 'equation':
      case 'stock':
        this.#interpret(id, node.pieces)
        return
      case 'smooth':
        if (k === 0) this.#write(id, (e, w) => this.#read(node.before ?? node.inner, e, w))
        return
      case 'lag':
      case 'peak':
      case 'trough':
        this.#history.look(node, k, this.#m, this.#u, this.#worlds.length)
        return
      case 'noise':
        this.#noise(node, k)
        return
      case 'shock':
        this.#shock(node, k)
        return
      case 'event':
    }
  }

  /** Equations too long to unroll are interpreted. */
  #interpret(id: number, pieces: readonly Piece[]): void {
    const chunk = interpretedChunk(id, pieces, this.#layout, this.#program.tables)
    chunk(this.#m, this.#u, this.#worlds.length)
  }

  #parameter(node: Node & { kind: 'parameter' }): void {
    this.#interpret(node.id, node.pieces)
    const source = this.#source
    if (source && (this.#layout.laneOffset[node.id] ?? -1) >= 0)
      this.#write(node.id, (e, w) =>
        source.parameter(node.name, e, this.#read(node.id, e, w), this.#worlds[w] ?? 0),
      )
  }

  #noise(node: Node & { kind: 'noise' }, k: number): void {
    const source = this.#source
    if (source)
      this.#write(node.id, (e, w) =>
        source.noise(node.stream, node.labels[e] ?? '', this.#worlds[w] ?? 0, k),
      )
  }

  #shock(node: Node & { kind: 'shock' }, k: number): void {
    const state = this.#shocks.get(node.id)
    if (!state) return
    const onStart = (event: StartedEvent) => this.#events.push(event)
    const onset = this.#layout.laneOffset[node.onset] ?? -1
    const active = this.#layout.laneOffset[node.active] ?? -1
    for (let e = 0; e < node.size; e++)
      for (let w = 0; w < this.#worlds.length; w++) {
        const value = (id: number | null) => (id === null ? Number.NaN : this.#read(id, e, w))
        const values = {
          hazard: value(node.hazard),
          size: value(node.sizeNode),
          duration: value(node.durationNode),
        }
        state.step(k, e, w, this.#worlds[w] ?? 0, values, onStart)
        const cell = e * this.lanes + w
        if (onset >= 0) this.#m[onset + cell] = state.onset
        if (active >= 0) this.#m[active + cell] = state.active
      }
  }

  #solve({ item, inner, next }: Segment & { kind: 'solve' }, k: number): void {
    const n = this.#worlds.length
    for (const [i, id] of item.unknowns.entries()) {
      const start = item.starts[i] ?? null
      if (start !== null && (k === 0 || item.startsEachStep))
        this.#write(id, (e, w) => this.#read(start, e, w))
      else if (k === 0) this.#write(id, () => 0)
    }
    const done = new Uint8Array(n)
    const gap = new Float64Array(n)
    let left = n
    for (let round = 0; round < item.mostRounds && left > 0; round++) {
      this.#runSegments(inner, k)
      for (const chunk of next) chunk(this.#m, this.#u, n)
      this.#moveUnknowns(item, done, gap)
      for (let w = 0; w < n; w++)
        if (done[w] === 0 && (gap[w] ?? 0) <= item.tolerance) {
          done[w] = 1
          left--
        }
    }
    this.#runSegments(inner, k)
    for (let w = 0; w < n; w++)
      if (done[w] === 0)
        this.#unconverged.push({ world: this.#worlds[w] ?? 0, group: item.group, step: k })
  }

  /** Move the unknowns of worlds that are not done and measure by how much. */
  #moveUnknowns(item: SolveItem, done: Uint8Array, gap: Float64Array): void {
    gap.fill(0)
    for (const id of item.unknowns) {
      const own = this.#layout.laneOffset[id] ?? 0
      const shadow = this.#layout.shadowOffset.get(id) ?? 0
      for (let e = 0; e < this.#node(id).size; e++)
        for (let w = 0; w < done.length; w++) {
          if (done[w] !== 0) continue
          const cell = e * this.lanes + w
          const x = this.#m[own + cell] ?? 0
          const to = this.#m[shadow + cell] ?? 0
          const y = item.damping ? x + (1 - item.damping) * (to - x) : to
          if (y !== x) gap[w] = Math.max(gap[w] ?? 0, Math.abs(y - x) / Math.max(1, Math.abs(y)))
          this.#m[own + cell] = y
        }
    }
  }

  #findNotFinite(k: number, notFinite: Int32Array): void {
    const n = this.#worlds.length
    for (const node of this.#checked) {
      const from = this.#layout.laneOffset[node.id] ?? 0
      for (let e = 0; e < node.size; e++) {
        const cell = from + e * this.lanes
        let sum = 0
        // x - x is 0 unless x is NaN or infinite.
        for (let w = 0; w < n; w++) {
          const x = this.#m[cell + w] ?? 0
          sum += x - x
        }
        if (sum === 0) continue
        for (let w = 0; w < n; w++)
          if (notFinite[w] === -1 && !Number.isFinite(this.#m[cell + w])) notFinite[w] = k
      }
    }
  }

  #endStep(k: number): void {
    const { time, smooths } = this.#program
    const n = this.#worlds.length
    this.#history.keep(k, this.#m, this.#u, n)
    const moved = smooths.map((id) => {
      const node = this.#node(id)
      if (node.kind !== 'smooth') return []
      return Array.from({ length: node.size * n }, (_, cell) => {
        const [e, w] = [Math.floor(cell / n), cell % n]
        const x = this.#read(id, e, w)
        const span = Math.max(this.#read(node.span, e, w), time.dt)
        return x + (time.dt / span) * (this.#read(node.inner, e, w) - x)
      })
    })
    moveStocks(this.#program, this.#layout, this.#m, this.#u, n, this.#clamps)
    smooths.forEach((id, i) => this.#write(id, (e, w) => moved[i]?.[e * n + w] ?? 0))
  }
}
