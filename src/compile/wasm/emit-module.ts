import type { Plan, PlanOptions, Segment, SolvePlan } from './plan.ts'
import { planProgram } from './plan.ts'
import type { Program } from '../ir.ts'
import type { Chunk, ChunkPlace } from './chunk.ts'
import { cellsRead, chunksOf, writeChunk } from './chunk.ts'
import type { Store } from './cells.ts'
import { Code } from './code.ts'
import { RATE } from './dag.ts'
import { MemoryMap } from './memory-map.ts'
import { ModuleBuilder } from './module.ts'
import { OP, TYPE, V } from './opcodes.ts'
import { CENTRAL_HALF_WIDTH, planNormal } from './random-plan.ts'
import { normalsCode, uniformsCode } from './random-code.ts'
import type { RuntimeLayout } from './runtime-layout.ts'
import { layoutOf } from './layout-of.ts'
import type { ShockPlan } from './shock-plan.ts'
import { tableCode } from './table-code.ts'

const NOTHING = { in: [], out: [] } as const
const ONE_I32 = { in: [TYPE.i32], out: [] } as const
const TWO_I32 = { in: [TYPE.i32, TYPE.i32], out: [] } as const
const ASK_I32 = { in: [TYPE.i32], out: [TYPE.i32] } as const
const TWO_52 = 4503599627370496
const TWO_MINUS_52 = 2.220446049250313e-16

/** A module's bytes and where its values lie. */
export interface EmittedModule {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly layout: RuntimeLayout
}

/**
 * Write a program as a WebAssembly module that steps `lanes` worlds at once. It exports `begin()` (constants of all
 * worlds), `settle()` (constants of each), `step(k, random)` and `move(k)`, and imports `env.memory`, `env.events(i)`
 * (events of shock element i begin) and `env.unconverged(i)`.
 *
 * @param lanes Worlds of a pass: a multiple of 4.
 * @throws {TooLarge} {TooMuchMemory} When the program is too large for one module.
 */
export function emitModule(program: Program, lanes: number, options: PlanOptions): EmittedModule {
  return new ModuleEmitter(planProgram(program, options), lanes).emit()
}

class ModuleEmitter {
  readonly #plan: Plan
  readonly #module = new ModuleBuilder()
  readonly #memory: MemoryMap
  readonly #chunks = new Map<readonly Store[], Chunk[]>()
  readonly #place: ChunkPlace
  readonly #step: number
  readonly #random: number
  readonly #pathRow: number
  readonly #slots = new Map<number, number>()
  readonly #events: number
  readonly #unconverged: number
  readonly #any: number
  readonly #all: number
  readonly #zero: number
  readonly #uniforms: number
  readonly #normals: number
  readonly #bytes: {
    normal: number
    half: number
    two52: number
    twoMinus52: number
    width: number
  }
  readonly #tables: readonly number[]

  constructor(plan: Plan, lanes: number) {
    this.#plan = plan
    const { dag } = plan.cells
    // A cell whose offset is 0, so that a chunk on it works at any address.
    const anywhere = plan.cells.lane()
    const normal = planNormal(dag, anywhere)
    const offset = (value: number) => (dag.a[dag.number(value)] ?? 0) * 8
    this.#bytes = {
      normal: anywhere,
      half: offset(0.5),
      two52: offset(TWO_52),
      twoMinus52: offset(TWO_MINUS_52),
      width: offset(CENTRAL_HALF_WIDTH),
    }
    this.#chunkAll()
    const needed = new Set(plan.cells.external)
    for (const chunks of this.#chunks.values())
      for (const chunk of chunks) cellsRead(chunk, dag, (cell) => needed.add(cell))
    for (const { fillFrom } of plan.cells.rings) if (fillFrom !== null) needed.add(fillFrom)
    const flags = plan.shocks.reduce((n, s) => n + s.elements.length, 0)
    const streams = plan.noise.reduce((n, s) => n + s.size, flags)
    this.#memory = new MemoryMap(plan.cells, lanes, needed, streams, flags, plan.path.length)
    this.#events = this.#module.import('events', ONE_I32)
    this.#unconverged = this.#module.import('unconverged', ONE_I32)
    this.#step = this.#module.global()
    this.#random = this.#module.global()
    this.#pathRow = this.#module.global()
    for (const { depth } of plan.cells.rings)
      if (!this.#slots.has(depth)) this.#slots.set(depth, this.#module.global())
    this.#tables = plan.program.tables.map(({ x }, t) =>
      this.#module.add(
        { in: [TYPE.v128], out: [TYPE.v128] },
        tableCode(this.#memory.tables[t] ?? 0, x.length),
      ),
    )
    this.#place = {
      dag,
      memory: this.#memory,
      step: this.#step,
      pathRow: this.#pathRow,
      slotOf: (depth) => this.#slots.get(depth) ?? 0,
      tableOf: (table) => this.#tables[table] ?? 0,
    }
    this.#any = this.#module.add(ASK_I32, this.#askCode(V.or, V.anyTrue))
    this.#all = this.#module.add(ASK_I32, this.#askCode(V.and, V.i64x2AllTrue))
    this.#zero = this.#module.add(ONE_I32, this.#zeroCode())
    this.#uniforms = this.#module.add(TWO_I32, uniformsCode(this.#memory, this.#step, this.#bytes))
    const normalPlace: ChunkPlace = { ...this.#place, memory: atAnyAddress(this.#memory) }
    const asFunction = (stores: readonly Store[]) => {
      const [chunk] = chunksOf(stores, RATE.both, plan.cells, plan.hoister.moved)
      if (!chunk) throw new Error('nothing to write')
      return this.#module.add(ONE_I32, writeChunk(chunk, normalPlace))
    }
    this.#normals = this.#module.add(
      TWO_I32,
      normalsCode(
        this.#memory,
        {
          uniforms: this.#uniforms,
          central: asFunction(normal.central),
          full: asFunction(normal.full),
        },
        this.#bytes,
      ),
    )
  }

  emit(): EmittedModule {
    const plan = this.#plan
    const begin = new Code(0)
    this.#run(begin, 0, plan.fixed.uniform)
    this.#module.export('begin', this.#module.add(NOTHING, begin))
    const settle = new Code(0)
    this.#run(settle, settle.local(TYPE.i32), plan.fixed.lane)
    this.#module.export('settle', this.#module.add(NOTHING, settle))
    this.#module.export('step', this.#module.add(TWO_I32, this.#stepCode()))
    this.#module.export('move', this.#module.add(ONE_I32, this.#moveCode()))
    const layout = layoutOf(plan, this.#memory)
    return { bytes: this.#module.encode(this.#memory.pages), layout }
  }

  /** Every list of stores as chunks, so that it is known which cells must be in memory. */
  #chunkAll(): void {
    const { cells, hoister } = this.#plan
    const chunk = (stores: readonly Store[], rate: number) => {
      if (!this.#chunks.has(stores))
        this.#chunks.set(stores, chunksOf(stores, rate, cells, hoister.moved))
    }
    const { fixed, uniform, first, later, moves, folds, path, checkAll } = this.#plan
    chunk(fixed.uniform, RATE.constant)
    chunk(fixed.lane, RATE.lane)
    chunk(uniform, RATE.time)
    const visit = (segments: readonly Segment[]) => {
      for (const segment of segments)
        if (segment.kind === 'stores') chunk(segment.stores, RATE.both)
        else if (segment.kind === 'shock')
          for (const { ask, decide, act } of segment.shock.elements)
            for (const stores of [ask, decide, act]) chunk(stores, RATE.both)
        else {
          const { start, inner, next, move } = segment.solve
          for (const stores of [start, next, move]) chunk(stores, RATE.both)
          visit(inner)
        }
    }
    visit(first)
    visit(later)
    for (const stores of [moves.keep, moves.move, moves.settle, moves.checkFirst, path, checkAll])
      chunk(stores, RATE.both)
    for (const group of folds.groups) {
      chunk(group.stores, RATE.both)
      chunk(group.keep, RATE.both)
    }
  }

  /** Call the chunks of a list, each for all pairs of worlds before the next. */
  #run(code: Code, counter: number, stores: readonly Store[]): void {
    for (const chunk of this.#chunks.get(stores) ?? []) {
      const index = this.#module.add(ONE_I32, writeChunk(chunk, this.#place))
      if ((chunk.rate & RATE.lane) === 0) {
        code.i32(0)
        code.at(OP.call, index)
        continue
      }
      code.countUp(counter, this.#memory.stride, 16, () => {
        code.at(OP.localGet, counter)
        code.at(OP.call, index)
      })
    }
  }

  #stepCode(): Code {
    const [k, random] = [0, 1]
    const code = new Code(2)
    const counter = code.local(TYPE.i32)
    const round = code.local(TYPE.i32)
    const plan = this.#plan
    const set = (global: number, write: () => void) => {
      write()
      code.at(OP.globalSet, global)
    }
    set(this.#step, () => code.at(OP.localGet, k))
    set(this.#random, () => code.at(OP.localGet, random))
    set(this.#pathRow, () => {
      code.at(OP.localGet, k)
      code.i32(this.#memory.pathStride)
      code.op(OP.i32Mul)
      code.i32(this.#memory.path)
      code.op(OP.i32Add)
    })
    for (const [depth, global] of this.#slots)
      set(global, () => {
        code.at(OP.localGet, k)
        code.i32(depth)
        code.op(OP.i32RemU)
        code.i32(this.#memory.stride)
        code.op(OP.i32Mul)
      })
    this.#run(code, counter, plan.uniform)
    if (plan.noise.length > 0) this.#noise(code)
    if (plan.first === plan.later) this.#segments(code, plan.first, counter, round)
    else {
      this.#ifFirst(code, () => this.#segments(code, plan.first, counter, round))
      code.op(OP.else)
      this.#segments(code, plan.later, counter, round)
      code.op(OP.end)
    }
    this.#ifFirst(code, () => this.#run(code, counter, plan.moves.checkFirst))
    code.op(OP.end)
    this.#run(code, counter, plan.checkAll)
    for (const { from, to, stores, keep } of plan.folds.groups) {
      // k - from as unsigned: before the range it is huge.
      code.at(OP.localGet, k)
      code.i32(from)
      code.op(OP.i32Sub)
      code.i32(to - from)
      code.op(OP.i32LeU)
      code.open(OP.if)
      this.#run(code, counter, stores)
      this.#run(code, counter, keep)
      code.op(OP.end)
    }
    this.#run(code, counter, plan.path)
    return code
  }

  #ifFirst(code: Code, write: () => void): void {
    code.at(OP.globalGet, this.#step)
    code.op(OP.i32Eqz)
    code.open(OP.if)
    write()
  }

  #noise(code: Code): void {
    const memory = this.#memory
    const { cells, noise, shocks } = this.#plan
    let key = shocks.reduce((n, s) => n + s.elements.length, 0)
    code.at(OP.globalGet, this.#random)
    code.i32(2)
    code.op(OP.i32And)
    code.open(OP.if)
    for (const node of noise)
      for (let e = 0; e < node.size; e++) {
        code.i32(memory.cell(cells.place(node.id) + e))
        code.i32(memory.keys + 8 * key++)
        code.at(OP.call, this.#normals)
      }
    code.op(OP.end)
  }

  #segments(code: Code, segments: readonly Segment[], counter: number, round: number): void {
    for (const segment of segments) {
      if (segment.kind === 'shock') this.#shock(code, segment.shock, counter)
      else if (segment.kind === 'solve') this.#solve(code, segment.solve, counter, round)
      else if (segment.when === 'always') this.#run(code, counter, segment.stores)
      else {
        this.#ifFirst(code, () => this.#run(code, counter, segment.stores))
        code.op(OP.end)
      }
    }
  }

  #shock(code: Code, shock: ShockPlan, counter: number): void {
    const memory = this.#memory
    const call = (fn: number, ...args: number[]) => {
      for (const arg of args) code.i32(arg)
      code.at(OP.call, fn)
    }
    for (const one of shock.elements) {
      const [starts, may] = [memory.cell(one.starts), memory.cell(one.may)]
      call(this.#zero, starts)
      this.#run(code, counter, one.ask)
      code.at(OP.globalGet, this.#random)
      code.i32(1)
      code.op(OP.i32And)
      call(this.#any, may)
      code.op(OP.i32And)
      code.open(OP.if)
      // Numbers that JavaScript has put there are kept.
      code.at(OP.globalGet, this.#random)
      code.i32(4)
      code.op(OP.i32And)
      code.open(OP.if)
      call(this.#uniforms, memory.cell(one.draw), memory.keys + 8 * one.index)
      code.op(OP.end)
      this.#run(code, counter, one.decide)
      code.op(OP.end)
      if (one.onset !== null) call(this.#zero, memory.cell(one.onset))
      call(this.#any, starts)
      code.i32(0)
      code.i32Load(memory.forced + 4 * one.index)
      code.op(OP.i32Or)
      code.open(OP.if)
      call(this.#events, one.index)
      code.op(OP.end)
      this.#run(code, counter, one.act)
    }
  }

  #solve(code: Code, solve: SolvePlan, counter: number, round: number): void {
    const done = this.#memory.cell(solve.done)
    const isDone = () => {
      code.i32(done)
      code.at(OP.call, this.#all)
    }
    if (solve.item.startsEachStep) this.#run(code, counter, solve.start)
    else {
      this.#ifFirst(code, () => this.#run(code, counter, solve.start))
      code.op(OP.end)
    }
    code.i32(done)
    code.at(OP.call, this.#zero)
    const inner = this.#module.reserve(NOTHING)
    const body = new Code(0)
    this.#segments(body, solve.inner, body.local(TYPE.i32), body.local(TYPE.i32))
    this.#module.define(inner, body)
    code.i32(0)
    code.at(OP.localSet, round)
    code.open(OP.loop)
    code.at(OP.call, inner)
    this.#run(code, counter, solve.next)
    this.#run(code, counter, solve.move)
    isDone()
    code.op(OP.i32Eqz)
    code.at(OP.localGet, round)
    code.i32(1)
    code.op(OP.i32Add)
    code.at(OP.localTee, round)
    code.i32(solve.item.mostRounds)
    code.op(OP.i32LtU)
    code.op(OP.i32And)
    code.at(OP.brIf, 0)
    code.op(OP.end)
    code.at(OP.call, inner)
    isDone()
    code.op(OP.i32Eqz)
    code.open(OP.if)
    code.i32(solve.index)
    code.at(OP.call, this.#unconverged)
    code.op(OP.end)
  }

  #moveCode(): Code {
    const code = new Code(1)
    const counter = code.local(TYPE.i32)
    const slot = code.local(TYPE.i32)
    const { moves, cells } = this.#plan
    this.#run(code, counter, moves.keep)
    const filled = cells.rings.flatMap((ring, index) =>
      ring.fillFrom === null ? [] : [{ ...ring, index, from: ring.fillFrom }],
    )
    if (filled.length > 0) {
      this.#ifFirst(code, () => {
        for (const { depth, index, from } of filled)
          code.countUp(slot, depth * this.#memory.stride, this.#memory.stride, () =>
            code.countUp(counter, this.#memory.stride, 16, () => {
              code.at(OP.localGet, slot)
              code.at(OP.localGet, counter)
              code.op(OP.i32Add)
              code.at(OP.localGet, counter)
              code.load(this.#memory.cell(from))
              code.store(this.#memory.ring(index))
            }),
          )
      })
      code.op(OP.end)
    }
    this.#run(code, counter, moves.move)
    this.#run(code, counter, moves.settle)
    return code
  }

  /** Whether any (all) worlds of a mask are on; the parameter is its byte offset. */
  #askCode(join: number, ask: number): Code {
    const code = new Code(1)
    const counter = code.local(TYPE.i32)
    const mask = code.local(TYPE.v128)
    code.at(OP.localGet, 0)
    code.load(0)
    code.at(OP.localSet, mask)
    code.countUp(counter, this.#memory.stride, 16, () => {
      code.at(OP.localGet, mask)
      code.at(OP.localGet, 0)
      code.at(OP.localGet, counter)
      code.op(OP.i32Add)
      code.load(0)
      code.simd(join)
      code.at(OP.localSet, mask)
    })
    code.at(OP.localGet, mask)
    code.simd(ask)
    return code
  }

  #zeroCode(): Code {
    const code = new Code(1)
    const counter = code.local(TYPE.i32)
    code.countUp(counter, this.#memory.stride, 16, () => {
      code.at(OP.localGet, 0)
      code.at(OP.localGet, counter)
      code.op(OP.i32Add)
      code.i32(0)
      code.simd(V.i32x4Splat)
      code.store(0)
    })
    return code
  }
}

/** The same map with every cell at offset 0: a chunk on it works at the address it is given. */
function atAnyAddress(memory: MemoryMap): MemoryMap {
  return Object.create(memory, {
    hasCell: { value: () => true },
    cell: { value: () => 0 },
    constant: { value: (index: number) => index * 8 },
  }) as MemoryMap
}
