import type { Store } from './cells.ts'
import type { ChunkPlace } from './chunk.ts'
import { chunksOf, writeChunk } from './chunk.ts'
import { ChunkLists } from './chunk-lists.ts'
import type { Code } from './code.ts'
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

/** Signatures of the functions of a module. */
export const SIGNATURE: Readonly<Record<'nothing' | 'one' | 'two' | 'ask' | 'vector', Signature>> =
  {
    nothing: { in: [], out: [] },
    one: { in: [TYPE.i32], out: [] },
    two: { in: [TYPE.i32, TYPE.i32], out: [] },
    ask: { in: [TYPE.i32], out: [TYPE.i32] },
    vector: { in: [TYPE.v128], out: [TYPE.v128] },
  }

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

  /** @param lanes Worlds of a pass: a multiple of 4. */
  constructor(plan: Plan, lanes: number) {
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
    this.#lists = new ChunkLists(plan)
    const flags = shocks.reduce((n, s) => n + s.elements.length, 0)
    const streams = noise.reduce((n, s) => n + s.size, flags)
    const needed = this.#lists.neededCells()
    const memory = new MemoryMap(cells, lanes, needed, streams, flags, path.length)
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
    const asFunction = (stores: readonly Store[]) =>
      chunksOf(stores, RATE.both, cells, hoister.moved).map((chunk) =>
        module.add(SIGNATURE.one, writeChunk(chunk, anywhere)),
      )[0] ?? 0
    const functions = {
      uniforms: this.uniforms,
      central: asFunction(normal.central),
      full: asFunction(normal.full),
    }
    this.normals = module.add(SIGNATURE.two, normalsCode(memory, functions, constants))
  }

  /** Call the chunks of a list, each for all pairs of worlds before the next. @param counter A local. */
  run(code: Code, counter: number, stores: readonly Store[]): void {
    for (const chunk of this.#lists.of(stores))
      this.#runFunction(code, counter, writeChunk(chunk, this.#place), chunk.rate)
  }

  /** Call a loop for all pairs of worlds. @param counter A local. */
  runLoop(code: Code, counter: number, loop: LoopPlan): void {
    this.#runFunction(code, counter, writeLoop(loop, this.#place), loop.rate)
  }

  #runFunction(code: Code, counter: number, body: Code, rate: number): void {
    const index = this.module.add(SIGNATURE.one, body)
    if ((rate & RATE.lane) === 0) {
      code.i32(0)
      code.at(OP.call, index)
      return
    }
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
    constant: { value: (index: number) => index * 8 },
  }) as MemoryMap
}
