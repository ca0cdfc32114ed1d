import type { Store } from './cells.ts'
import { chunksOf } from './chunk.ts'
import type { ChunkPlace } from './chunk-code.ts'
import { writeChunk } from './chunk-code.ts'
import { ChunkLists } from './chunk-lists.ts'
import { Code } from './code.ts'
import { RATE } from './dag.ts'
import { writeLoop } from './loop-code.ts'
import type { LoopPlan } from './loop-plan.ts'
import { askCode, zeroCode } from './mask-code.ts'
import { MemoryMap } from './memory-map.ts'
import type { Signature } from './module.ts'
import { ModuleBuilder } from './module.ts'
import { OP, TYPE, V } from './opcodes.ts'
import type { Plan } from './plan.ts'
import { CENTRAL_HALF_WIDTH, planNormal } from './random-plan.ts'
import { normalsCode, uniformsCode } from './random-code.ts'
import { tableCode } from './table-code.ts'

/** How a module is cut. */
export interface ModuleShape {
  /** Worlds of a pass, side by side: a multiple of 4. */
  readonly lanes: number
  /** Most worlds of a block: several passes. */
  readonly block: number
  /** Operations of one loop over the worlds of a pass, about. */
  readonly chunkOperations: number
}

/** Signatures of the functions of a module. */
export const SIGNATURE: Readonly<Record<'nothing' | 'one' | 'two' | 'ask' | 'vector', Signature>> =
  {
    nothing: { in: [], out: [] },
    one: { in: [TYPE.i32], out: [] },
    two: { in: [TYPE.i32, TYPE.i32], out: [] },
    ask: { in: [TYPE.i32], out: [TYPE.i32] },
    vector: { in: [TYPE.v128], out: [TYPE.v128] },
  }

/** Chunks of one function: enough to make calls rare, few enough to be compiled fast. */
const CHUNKS_OF_FUNCTION = 8
const TWO_52 = 4503599627370496
const TWO_MINUS_52 = 2.220446049250313e-16

/** A module being written: its memory, its globals, and the functions that every part calls. */
export class ModuleContext {
  readonly plan: Plan
  readonly module: ModuleBuilder = new ModuleBuilder()
  readonly memory: MemoryMap
  /** Globals: the step, its flags, the path row of the step, and slots of rings by depth. */
  readonly step: number
  readonly random: number
  readonly pathRow: number
  readonly slots: ReadonlyMap<number, number>
  /** Imported: events of a shock element begin; a solve group did not converge. */
  readonly events: number
  readonly unconverged: number
  /** On masks and cells by byte offset. */
  readonly any: number
  readonly all: number
  readonly zero: number
  /** On a cell and a key by byte offset. */
  readonly uniforms: number
  readonly normals: number
  readonly #lists: ChunkLists
  readonly #place: ChunkPlace

  constructor(plan: Plan, { lanes, block, chunkOperations }: ModuleShape) {
    this.plan = plan
    const { cells, shocks, noise, path, program, hoister } = plan
    const { dag } = cells
    // A cell whose offset is 0, so that a chunk on it works at any address.
    const normal = planNormal(dag, cells.lane())
    const offset = (value: number) => (dag.a[dag.number(value)] ?? 0) * 8
    const constants = {
      half: offset(0.5),
      two52: offset(TWO_52),
      twoMinus52: offset(TWO_MINUS_52),
      width: offset(CENTRAL_HALF_WIDTH),
    }
    this.#lists = new ChunkLists(plan, chunkOperations)
    const flags = shocks.reduce((n, s) => n + s.elements.length, 0)
    const streams = noise.reduce((n, s) => n + s.size, flags)
    const needed = this.#lists.neededCells()
    const memory = new MemoryMap(cells, lanes, needed, streams, flags, path.length, block)
    this.memory = memory
    const { module } = this
    this.events = module.import('events', SIGNATURE.one)
    this.unconverged = module.import('unconverged', SIGNATURE.one)
    this.step = module.global()
    this.random = module.global()
    this.pathRow = module.global()
    const depths = new Set(cells.rings.map((ring) => ring.depth))
    this.slots = new Map([...depths].map((depth) => [depth, module.global()]))
    const tables = program.tables.map(({ x }, t) =>
      module.add(SIGNATURE.vector, tableCode(memory.tables[t] ?? 0, x.length)),
    )
    this.#place = {
      dag,
      memory,
      step: this.step,
      pathRow: this.pathRow,
      slotOf: (depth) => this.slots.get(depth) ?? 0,
      tableOf: (table) => tables[table] ?? 0,
    }
    this.any = module.add(SIGNATURE.ask, askCode(memory.stride, V.or, V.anyTrue))
    this.all = module.add(SIGNATURE.ask, askCode(memory.stride, V.and, V.i64x2AllTrue))
    this.zero = module.add(SIGNATURE.one, zeroCode(memory.stride))
    this.uniforms = module.add(SIGNATURE.two, uniformsCode(memory, this.step, constants))
    const anywhere = { ...this.#place, memory: atAnyAddress(memory) }
    const asFunction = (stores: readonly Store[]) => {
      const code = new Code(1)
      for (const chunk of chunksOf(stores, RATE.both, cells, hoister.moved, Infinity))
        writeChunk(chunk, anywhere, code, 0)
      return module.add(SIGNATURE.one, code)
    }
    const functions = {
      uniforms: this.uniforms,
      central: asFunction(normal.central),
      full: asFunction(normal.full),
    }
    this.normals = module.add(SIGNATURE.two, normalsCode(memory, functions, constants))
  }

  /** Write the chunks of a list and call them: each goes through all pairs of worlds before the next. */
  run(code: Code, stores: readonly Store[]): void {
    const chunks = this.#lists.of(stores)
    for (let from = 0; from < chunks.length; from += CHUNKS_OF_FUNCTION) {
      const body = new Code(0)
      const world = body.local(TYPE.i32)
      for (const chunk of chunks.slice(from, from + CHUNKS_OF_FUNCTION))
        if ((chunk.rate & RATE.lane) === 0) writeChunk(chunk, this.#place, body, world)
        else
          body.countUp(world, this.memory.stride, 16, () =>
            writeChunk(chunk, this.#place, body, world),
          )
      code.at(OP.call, this.module.add(SIGNATURE.nothing, body))
    }
  }

  /** Write a loop over elements and call it for all pairs of worlds. */
  runLoop(code: Code, loop: LoopPlan): void {
    const index = this.module.add(SIGNATURE.one, writeLoop(loop, this.#place))
    if ((loop.rate & RATE.lane) === 0) {
      code.i32(0)
      code.at(OP.call, index)
      return
    }
    const counter = code.index(0)
    code.countUp(counter, this.memory.stride, 16, () => {
      code.at(OP.localGet, counter)
      code.at(OP.call, index)
    })
  }

  /** What `write` writes, at step 0 alone. */
  atFirst(code: Code, write: () => void): void {
    code.at(OP.globalGet, this.step)
    code.op(OP.i32Eqz)
    code.open(OP.if)
    write()
    code.op(OP.end)
  }

  /** Call a function with numbers. */
  call(code: Code, index: number, ...args: number[]): void {
    for (const arg of args) code.i32(arg)
    code.at(OP.call, index)
  }
}

/** The same map with every cell at offset 0: a chunk on it works at the address it is given. */
function atAnyAddress(memory: MemoryMap): MemoryMap {
  return Object.create(memory, {
    hasCell: { value: () => true },
    cell: { value: () => 0 },
  }) as MemoryMap
}
