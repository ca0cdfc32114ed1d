import type { BinaryOp, ReduceOp } from './ast.ts'

/** Functions of one number. */
export const UNARY_FUNCTIONS = [
  'abs',
  'exp',
  'ln',
  'sqrt',
  'tanh',
  'sigmoid',
  'floor',
  'round',
  'sin',
  'cos',
] as const
/** One of `UNARY_FUNCTIONS`. */
export type UnaryFunction = (typeof UNARY_FUNCTIONS)[number]

/** How one index of an array follows an axis of the equation: `offsets[i]` for the i-th element of the axis. */
export interface AxisUse {
  readonly axis: number
  /** Flat offset into the array for each element of the axis. */
  readonly offsets: readonly number[]
}

/**
 * An equation with every name, index and unit resolved. Values are in base units.
 * Axes 0, 1, ... are the indices of the piece, outermost first; a reduction adds its own after them.
 */
export type Bound =
  | { readonly op: 'number'; readonly value: number }
  | {
      readonly op: 'read'
      readonly name: string
      /** Flat offset of the fixed indices. */
      readonly base: number
      readonly axes: readonly AxisUse[]
    }
  | { readonly op: 'unary'; readonly fn: '-' | 'not' | UnaryFunction; readonly a: Bound }
  | {
      readonly op: 'binary'
      readonly fn: BinaryOp | 'min' | 'max'
      readonly a: Bound
      readonly b: Bound
    }
  | { readonly op: 'select'; readonly when: Bound; readonly then: Bound; readonly otherwise: Bound }
  | {
      readonly op: 'reduce'
      readonly fn: ReduceOp
      /** Sizes of the axes that it adds. */
      readonly sizes: readonly number[]
      readonly body: Bound
    }
  | {
      readonly op: 'lookup'
      readonly table: string
      readonly x: Bound
    }
  | {
      readonly op: 'past'
      readonly kind: 'lag' | 'peak' | 'trough' | 'smooth'
      readonly inner: Bound
      /** What holds before there is a past; null for the first value. */
      readonly before: Bound | null
      /** Steps back, or the length of the window; null for since the start (and for smooth). */
      readonly depth: number | null
      /** Time of a smooth. */
      readonly span: Bound | null
    }
  | {
      readonly op: 'noise'
      readonly stream: string
      /** Axes whose elements have draws of their own, and those elements. */
      readonly axes: readonly number[]
      readonly sets: readonly (readonly string[])[]
    }
  | {
      readonly op: 'flow'
      readonly direction: 'received' | 'paid'
      readonly payments: readonly string[]
      /** The axis that runs over actors, or null for the one actor in `actors`. */
      readonly axis: number | null
      readonly actors: readonly string[]
    }

/** A piece of a formula, bound: its equation and the elements of each level. */
export interface BoundPiece {
  readonly elements: readonly (readonly string[])[]
  readonly body: Bound
}

/** What a fold does with a path. */
export const FOLDS = [
  'final',
  'first',
  'at',
  'peak',
  'trough',
  'average',
  'total',
  'first_time',
  'drawdown',
  'within',
  'share_of_time',
] as const
/** One of `FOLDS`. */
export type FoldName = (typeof FOLDS)[number]

/** An outcome: arithmetic on folds of paths. */
export type FoldTree =
  | { readonly op: 'number'; readonly value: number }
  | {
      readonly op: 'fold'
      readonly fn: FoldName
      /** Index into the parts of the outcome. */
      readonly part: number
      /** Dates of `at` (one) and `within` (two), decimal years. */
      readonly years: readonly number[]
      /** Window of `drawdown` in steps; null for the whole run. */
      readonly window: number | null
    }
  | { readonly op: 'unary'; readonly fn: '-' | 'not' | UnaryFunction; readonly a: FoldTree }
  | {
      readonly op: 'binary'
      readonly fn: BinaryOp | 'min' | 'max'
      readonly a: FoldTree
      readonly b: FoldTree
    }
  | {
      readonly op: 'select'
      readonly when: FoldTree
      readonly then: FoldTree
      readonly otherwise: FoldTree
    }

/** An outcome or check with its parts, each an equation over the outcome's own dimensions. */
export interface BoundFold {
  readonly tree: FoldTree
  readonly parts: readonly Bound[]
}
