import type { Dag } from './dag.ts'
import { K } from './dag.ts'
import type { LoopPlan, Scope } from './loop-plan.ts'

/** What is done in a loop before the loops inside it, in order: a value worked out, or a reduction run. */
export type LoopItem =
  | { readonly kind: 'value'; readonly op: number }
  | { readonly kind: 'reduction'; readonly index: number }

/** Each operation of a loop plan in the outermost loop in which it can be worked out. */
export class LoopSchedule {
  /** How often each operation is an argument, with one more for each time it is a result. */
  readonly uses: Map<number, number> = new Map()
  /** Operations whose value is wanted in a loop further in than theirs. */
  readonly carried: Set<number> = new Set()
  readonly #dag: Dag
  readonly #plan: LoopPlan
  readonly #items = new Map<Scope, LoopItem[]>()
  readonly #scopes = new Map<number, Scope>()
  readonly #reductions = new Set<number>()

  constructor(plan: LoopPlan, dag: Dag) {
    this.#plan = plan
    this.#dag = dag
    this.#visit(plan.value)
    this.#use(plan.value, plan.scopes.at(-1) ?? plan.root)
  }

  itemsOf(scope: Scope): readonly LoopItem[] {
    return this.#items.get(scope) ?? []
  }

  /** Cells of all worlds' memory that are read at a place that does not move. */
  fixedCells(): number[] {
    const { kind, a } = this.#dag
    return [...this.#scopes.keys()].filter((op) => kind[op] === K.cell).map((op) => a[op] ?? 0)
  }

  #use(op: number, by: Scope): void {
    this.uses.set(op, (this.uses.get(op) ?? 0) + 1)
    if (this.#scopes.get(op) !== by) this.carried.add(op)
  }

  /** Depth first without recursion over operations, arguments before what uses them. */
  #visit(root: number): void {
    const dag = this.#dag
    const todo = [root]
    for (let op = todo.at(-1); op !== undefined; op = todo.at(-1)) {
      if (this.#scopes.has(op)) {
        todo.pop()
        continue
      }
      const before = todo.length
      const arity = dag.arity(op)
      for (let i = arity - 1; i >= 0; i--)
        if (!this.#scopes.has(dag.argument(op, i))) todo.push(dag.argument(op, i))
      if (todo.length > before) continue
      todo.pop()
      const scope = this.#scopeOf(op)
      this.#scopes.set(op, scope)
      for (let i = 0; i < arity; i++) this.#use(dag.argument(op, i), scope)
      if (dag.kind[op] === K.held) {
        if (dag.b[op] === 0) this.#reduction(dag.a[op] ?? 0)
      } else this.#put(scope, { kind: 'value', op })
    }
  }

  #reduction(index: number): void {
    const reduction = this.#plan.reductions[index]
    if (!reduction || this.#reductions.has(index)) return
    this.#reductions.add(index)
    this.#visit(reduction.start)
    this.#visit(reduction.next)
    this.#use(reduction.start, reduction.scope)
    this.#use(reduction.next, reduction.scopes.at(-1) ?? reduction.scope)
    this.#put(reduction.scope, { kind: 'reduction', index })
  }

  #put(scope: Scope, item: LoopItem): void {
    const items = this.#items.get(scope) ?? []
    items.push(item)
    this.#items.set(scope, items)
  }

  /** The innermost loop on which an operation rests. */
  #scopeOf(op: number): Scope {
    const dag = this.#dag
    const { root, moving, reductions } = this.#plan
    const a = dag.a[op] ?? 0
    if (dag.kind[op] === K.moving) return moving[a]?.parts.at(-1)?.scope ?? root
    if (dag.kind[op] === K.held) {
      const reduction = reductions[a]
      return (dag.b[op] === 1 ? reduction?.scopes.at(-1) : reduction?.scope) ?? root
    }
    let scope = root
    for (let i = 0; i < dag.arity(op); i++) {
      const other = this.#scopes.get(dag.argument(op, i)) ?? root
      if (other.depth > scope.depth) scope = other
    }
    return scope
  }
}
