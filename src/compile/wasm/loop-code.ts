import type { ChunkPlace } from './chunk-code.ts'
import { Code } from './code.ts'
import { K } from './dag.ts'
import { writeInstruction, writeRead } from './instruction-code.ts'
import type { LoopPlan, MovingPlace, Scope } from './loop-plan.ts'
import { LoopSchedule } from './loop-schedule.ts'
import { OP, TYPE } from './opcodes.ts'

/** Deeper expressions are cut by a local: engines parse them on a stack. */
const MOST_NESTED = 40
const UNIFORM_BYTES = 8
/** Local 0: byte offset of the two worlds. */
const WORLD = 0

/** Write loops as a function of the byte offset of two worlds. */
export function writeLoop(plan: LoopPlan, place: ChunkPlace): Code {
  return new LoopWriter(plan, place).write()
}

interface Address {
  readonly local: number
  readonly place: MovingPlace
  /** Which of its parts this address adds, the earlier ones being in `before`. */
  readonly part: number
  readonly before: number | null
}

class LoopWriter {
  readonly #code = new Code(1)
  readonly #plan: LoopPlan
  readonly #place: ChunkPlace
  readonly #schedule: LoopSchedule
  readonly #localOf = new Map<number, number>()
  readonly #nested = new Map<number, number>()
  readonly #accumulators = new Map<number, number>()
  readonly #counters = new Map<Scope, number>()
  readonly #addresses = new Map<Scope, Address[]>()
  readonly #addressOf = new Map<string, Address>()
  readonly #spares: number[] = []

  constructor(plan: LoopPlan, place: ChunkPlace) {
    this.#plan = plan
    this.#place = place
    this.#schedule = new LoopSchedule(plan, place.dag)
    for (const moving of [...plan.moving, plan.target]) this.#addressAt(moving)
  }

  write(): Code {
    const { root, scopes, value, target } = this.#plan
    this.#items(root)
    this.#loops(scopes, () => {
      const at = this.#address(target)
      this.#emit(value)
      if (target.isUniform) this.#code.storeLane0(at)
      else this.#code.store(at)
    })
    return this.#code
  }

  /** Loops inside each other around what `inside` writes. */
  #loops(scopes: readonly Scope[], inside: () => void): void {
    const [scope, ...inner] = scopes
    if (!scope) {
      inside()
      return
    }
    this.#code.countUp(this.#counter(scope), scope.size, 1, () => {
      for (const address of this.#addresses.get(scope) ?? []) this.#move(scope, address)
      this.#items(scope)
      this.#loops(inner, inside)
    })
  }

  #counter(scope: Scope): number {
    const known = this.#counters.get(scope) ?? this.#code.local(TYPE.i32)
    this.#counters.set(scope, known)
    return known
  }

  /** Set an address to that of the loops outside plus what this one adds. */
  #move(scope: Scope, { local, place, part, before }: Address): void {
    const code = this.#code
    const { step, table } = place.parts[part] ?? { step: 0, table: null }
    const bytes = place.isUniform ? UNIFORM_BYTES : this.#place.memory.stride
    code.at(OP.localGet, this.#counter(scope))
    if (table === null) code.i32(step * bytes)
    else {
      code.i32(4)
      code.op(OP.i32Mul)
      code.i32Load(this.#place.memory.offsets + 4 * table)
      code.i32(bytes)
    }
    code.op(OP.i32Mul)
    const from = before ?? (place.isUniform ? null : WORLD)
    if (from !== null) {
      code.at(OP.localGet, from)
      code.op(OP.i32Add)
    }
    code.at(OP.localSet, local)
  }

  /** The address of a place, made of one for each loop that moves it; equal ones are kept once. */
  #addressAt(place: MovingPlace): Address | null {
    let key = String(place.isUniform)
    let last: Address | null = null
    for (const [part, { scope, step, table }] of place.parts.entries()) {
      key += ` ${this.#counter(scope)}:${step}:${table}`
      const before: number | null = last ? last.local : null
      const known: Address = this.#addressOf.get(key) ?? {
        local: this.#code.local(TYPE.i32),
        place,
        part,
        before,
      }
      if (!this.#addressOf.has(key)) {
        this.#addressOf.set(key, known)
        this.#addresses.set(scope, [...(this.#addresses.get(scope) ?? []), known])
      }
      last = known
    }
    return last
  }

  /** Put the moving part of an address on the stack. @returns Its fixed part. */
  #address(place: MovingPlace): number {
    const address = this.#addressAt(place)
    if (address) this.#code.at(OP.localGet, address.local)
    else if (place.isUniform) this.#code.i32(0)
    else this.#code.at(OP.localGet, WORLD)
    const { memory } = this.#place
    return place.isUniform ? memory.uniform(place.cell) : memory.cell(place.cell)
  }

  #items(scope: Scope): void {
    for (const item of this.#schedule.itemsOf(scope))
      if (item.kind === 'value') this.#name(item.op)
      else this.#reduce(item.index)
  }

  #reduce(index: number): void {
    const reduction = this.#plan.reductions[index]
    if (!reduction) return
    const local = this.#accumulator(index)
    this.#emit(reduction.start)
    this.#code.at(OP.localSet, local)
    this.#loops(reduction.scopes, () => {
      this.#emit(reduction.next)
      this.#code.at(OP.localSet, local)
    })
  }

  #accumulator(index: number): number {
    const known = this.#accumulators.get(index) ?? this.#code.local(TYPE.v128)
    this.#accumulators.set(index, known)
    return known
  }

  /** Put a value into a local where it is used again, further in, or nests too deep. */
  #name(op: number): void {
    const { dag } = this.#place
    const kind = dag.kind[op] ?? 0
    let depth = 1
    for (let i = 0; i < dag.arity(op); i++)
      depth = Math.max(depth, 1 + (this.#nested.get(dag.argument(op, i)) ?? 0))
    this.#nested.set(op, depth)
    if (kind === K.constant) return
    const isOnce = (this.#schedule.uses.get(op) ?? 0) <= 1 && !this.#schedule.carried.has(op)
    if (isOnce && depth < MOST_NESTED) return
    const local = this.#code.local(TYPE.v128)
    this.#compute(op)
    this.#code.at(OP.localSet, local)
    this.#localOf.set(op, local)
    this.#nested.set(op, 0)
  }

  #emit(op: number): void {
    const local = this.#localOf.get(op)
    if (local === undefined) this.#compute(op)
    else this.#code.at(OP.localGet, local)
  }

  #compute(op: number): void {
    const { dag } = this.#place
    const code = this.#code
    const a = dag.a[op] ?? 0
    if (writeRead(code, this.#place, op, WORLD)) return
    switch (dag.kind[op]) {
      case K.held:
        code.at(OP.localGet, this.#accumulator(a))
        return
      case K.moving: {
        const place = this.#plan.moving[a]
        if (!place) throw new Error(`no place ${a}`)
        const at = this.#address(place)
        if (place.isUniform) code.loadSplat(at)
        else code.load(at)
        return
      }
      default:
    }
    for (let i = 0; i < dag.arity(op); i++) this.#emit(dag.argument(op, i))
    writeInstruction(
      code,
      this.#place,
      op,
      (which) => (this.#spares[which] ??= code.local(TYPE.v128)),
    )
  }
}
