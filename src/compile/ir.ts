import type { BinaryOp, ReduceOp } from '../language/ast.ts'
import type { AxisUse, FoldTree, UnaryFunction } from '../language/bound.ts'
import type { CheckOp } from '../language/bind-fold.ts'
import type { TimeAxis } from '../language/calendar.ts'
import type { Shock } from '../language/model.ts'

/** A scheduled expression: reads name nodes, everything through time has become a node of its own. */
export type Expr =
  | { readonly op: 'number'; readonly value: number }
  | {
      readonly op: 'read'
      readonly node: number
      readonly base: number
      readonly axes: readonly AxisUse[]
    }
  | { readonly op: 'unary'; readonly fn: '-' | 'not' | UnaryFunction; readonly a: Expr }
  | {
      readonly op: 'binary'
      readonly fn: BinaryOp | 'min' | 'max'
      readonly a: Expr
      readonly b: Expr
    }
  | {
      readonly op: 'select'
      readonly when: Expr
      readonly then: Expr
      readonly otherwise: Expr
    }
  | {
      readonly op: 'reduce'
      readonly fn: ReduceOp
      readonly sizes: readonly number[]
      readonly body: Expr
    }
  | { readonly op: 'lookup'; readonly table: number; readonly x: Expr }
  /** Sum of terms, left to right; 0 without any. */
  | { readonly op: 'terms'; readonly terms: readonly Expr[] }

/** One equation over a box of axes; the i-th point of the box, row-major, goes to element `targets[i]` of its node. */
export interface Piece {
  readonly sizes: readonly number[]
  readonly targets: readonly number[]
  readonly body: Expr
}

interface NodeBase {
  readonly id: number
  /** Declared name, or one that starts with `#` for a node of the compiler. */
  readonly name: string
  /** Elements of each dimension; none for a scalar. */
  readonly shape: readonly (readonly string[])[]
  /** Number of elements. */
  readonly size: number
}

/** What happens to a stock at the end of a step: nodes of its parts. */
export interface StockParts {
  readonly change: number | null
  readonly writeOffs: number | null
  /** Net cash per element of a cash account. */
  readonly cash: number | null
  readonly when: number | null
  readonly to: number | null
  readonly floor: number | null
  readonly ceiling: number | null
}

/** A value that the program computes, reads or keeps. */
export type Node =
  | (NodeBase & { readonly kind: 'clock'; readonly clock: 'time' | 'years' | 'dt' })
  /** Constant of a world; `pieces` give the value around which or instead of which it is drawn. */
  | (NodeBase & { readonly kind: 'parameter'; readonly pieces: readonly Piece[] })
  /** Exogenous, in base units: values by element and step, [element][step]. */
  | (NodeBase & { readonly kind: 'data'; readonly values: readonly (readonly number[])[] })
  | (NodeBase & { readonly kind: 'equation'; readonly pieces: readonly Piece[] })
  | (NodeBase & {
      readonly kind: 'stock'
      readonly pieces: readonly Piece[]
      readonly parts: StockParts
    })
  | (NodeBase & {
      readonly kind: 'lag'
      readonly inner: number
      readonly before: number | null
      readonly depth: number
    })
  | (NodeBase & {
      readonly kind: 'peak' | 'trough'
      readonly inner: number
      /** Null: since the start. */
      readonly depth: number | null
    })
  | (NodeBase & {
      readonly kind: 'smooth'
      readonly inner: number
      readonly before: number | null
      readonly span: number
    })
  | (NodeBase & {
      readonly kind: 'noise'
      readonly stream: string
      /** Label of each element: its names joined by commas. */
      readonly labels: readonly string[]
    })
  /** Decides whether events start; writes its onset and active nodes. */
  | (NodeBase & {
      readonly kind: 'shock'
      readonly shock: Shock
      readonly labels: readonly string[]
      readonly hazard: number
      readonly sizeNode: number | null
      readonly durationNode: number | null
      readonly onset: number
      readonly active: number
    })
  | (NodeBase & { readonly kind: 'event'; readonly shockNode: number })

/** Equations solved together: `inner` are the other nodes of the loop in order. */
export interface SolveItem {
  readonly group: string
  readonly unknowns: readonly number[]
  readonly inner: readonly number[]
  readonly tolerance: number
  readonly mostRounds: number
  readonly damping: number
  /** Start anew each step from these nodes (per unknown), or null to go on from the last value. */
  readonly starts: readonly (number | null)[]
  readonly startsEachStep: boolean
}

/** One entry of the order of a step. */
export type Item = number | SolveItem

/** A column that a run keeps: one element of a node. */
export interface Column {
  readonly label: string
  readonly node: number
  readonly element: number
  /** Base units in one declared unit: values are divided by it on the way out. */
  readonly scale: number
}

/** An outcome element by element: the same tree over columns of its parts. */
export interface ProgramOutcome {
  readonly name: string
  /** Labels of its elements, such as `default[NEO]`. */
  readonly labels: readonly string[]
  readonly scale: number
  readonly tree: FoldTree
  readonly parts: readonly number[]
  readonly fromStep: number
  readonly toStep: number
}

/** A check element by element. */
export interface ProgramCheck {
  readonly name: string
  readonly labels: readonly string[]
  readonly op: CheckOp
  readonly parts: readonly number[]
  readonly tolerance: number
}

/** Rows of the net-worth ledger: nodes over the actors. See `ledger.ts`. */
export interface ProgramLedger {
  readonly actors: readonly string[]
  readonly saving: number
  readonly unpaid: number
  readonly consumption: number
  readonly writeOffs: number
  readonly jumps: number
  readonly revaluation: number
  /** What the rows leave open, over assets. */
  readonly residual: number
  /** Claim transactions against the payments that settle them, by claim, over assets. */
  readonly settled: readonly { readonly claim: string; readonly node: number }[]
}

/** A model ready to be stepped by any back-end. */
export interface Program {
  readonly time: TimeAxis
  readonly isStatic: boolean
  readonly nodes: readonly Node[]
  readonly tables: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[]
  /** Order of step 0 and of the later steps; nodes that nothing asked for are left out. */
  readonly first: readonly Item[]
  readonly later: readonly Item[]
  /** Nodes that move at the end of a step. */
  readonly stocks: readonly number[]
  readonly smooths: readonly number[]
  readonly columns: readonly Column[]
  readonly outcomes: readonly ProgramOutcome[]
  readonly checks: readonly ProgramCheck[]
  readonly ledger: ProgramLedger | null
}

/** Nodes that an expression reads. */
export function readsIn(expr: Expr, add: (node: number) => void): void {
  switch (expr.op) {
    case 'number':
      return
    case 'read':
      add(expr.node)
      return
    case 'unary':
      readsIn(expr.a, add)
      return
    case 'binary':
      readsIn(expr.a, add)
      readsIn(expr.b, add)
      return
    case 'select':
      readsIn(expr.when, add)
      readsIn(expr.then, add)
      readsIn(expr.otherwise, add)
      return
    case 'reduce':
      readsIn(expr.body, add)
      return
    case 'lookup':
      readsIn(expr.x, add)
      return
    case 'terms':
      for (const term of expr.terms) readsIn(term, add)
  }
}
