import type { Ast } from './ast.ts'
import type { TimeAxis } from './calendar.ts'
import type { Prior } from './prior.ts'

/** A formula as written: a number in the declared unit, an equation, or a (nested) map by element, sub-dimension or `default`. */
export type FormulaSource = number | string | boolean | { readonly [key: string]: FormulaSource }

/** One equation of a formula and the part of the array that it gives. */
export interface FormulaPiece {
  readonly path: string
  /** One level per dimension: the names that stand for its index, and the elements covered. */
  readonly levels: readonly {
    readonly names: readonly string[]
    readonly elements: readonly string[]
  }[]
  readonly text: string
  readonly ast: Ast
  /** A plain number, in the declared unit; a quoted one is an equation and pure. */
  readonly plain: boolean
}

/** All pieces of a formula; together they cover the array once. */
export interface Formula {
  readonly path: string
  readonly pieces: readonly FormulaPiece[]
}

/** What every declaration carries. */
export interface Declared {
  readonly name: string
  readonly about: string
  /** As written, '' for none. */
  readonly unit: string
  /** Base units in one declared unit. */
  readonly scale: number
  /** Dimension names, outermost first. */
  readonly dims: readonly string[]
  readonly block: string
  readonly evidence: string
  readonly source: readonly string[]
  readonly because: string
  readonly note: string
}

/** A constant of each world. */
export interface Parameter extends Declared {
  readonly raw: FormulaSource
  readonly value: Formula
  /** Replaces the value. By label of the element or '' for all; keys as written (elements, sub-dimensions, `default`). */
  readonly prior: PriorSource | null
  /** Multiplies the value. */
  readonly spread: PriorSource | null
  readonly shared: boolean
  /** Declared unit; null is open. */
  readonly bounds: readonly [number | null, number | null] | null
  /** Elements of the first dimension that a scenario fixed or gave a prior of their own. */
  readonly own: Readonly<Record<string, Prior | null>>
}

/** A prior for all elements, or a nested map of them. */
export type PriorSource = Prior | { readonly byKey: Readonly<Record<string, PriorSource>> }

/** A given series: points by element ('' without dimension), declared unit, decimal years ascending. */
export interface DataSeries extends Declared {
  readonly points: Readonly<Record<string, readonly (readonly [number, number])[]>>
  readonly interpolation: 'linear' | 'step'
  readonly outside: 'hold' | 'nan'
}

/** A table for `lookup`: x ascending and pure, y in the declared unit. */
export interface LookupTable extends Declared {
  readonly points: readonly (readonly [number, number])[]
}

/** A quantity computed at every step. */
export interface Variable extends Declared {
  readonly equation: Formula
  /** Start of a solve group: at step 0, from above, from below. */
  readonly first: Formula | null
  readonly upper: Formula | null
  readonly lower: Formula | null
}

/** What happens to a stock at the end of a step, besides its change. */
export interface StockRules {
  readonly initial: Formula
  readonly change: Formula | null
  readonly floor: Formula | null
  readonly ceiling: Formula | null
  readonly jump: { readonly when: Formula; readonly to: Formula } | null
}

/** A quantity that integrates its change. */
export interface Stock extends Declared, StockRules {}

/** The money account: moved by payments alone. */
export interface Account extends Declared {
  readonly initial: Formula
}

/** Money from a payer to a payee, as a rate. Ends are dimensions or single elements. */
export interface Payment extends Declared {
  readonly from: string
  readonly to: string
  readonly over: readonly string[]
  readonly amount: Formula
}

/** One stock with two ends. */
export interface Claim extends Declared, StockRules {
  readonly holder: string
  /** Null: nobody in the model owes it. */
  readonly issuer: string | null
  readonly writeOffs: Formula | null
  /** Price of a unit; 1 without. */
  readonly value: Formula | null
  readonly cash: boolean
  readonly equity: boolean
  readonly dilutes: boolean
  /** Payments that settle its transactions. */
  readonly settledBy: readonly string[]
}

/** Real capital of an owner. */
export interface Capital extends Declared, StockRules {
  readonly owner: string
  readonly value: Formula | null
  /** Payments that buy it. */
  readonly paidBy: readonly string[]
}

/** A size or duration: a prior or an equation. */
export type PriorOrFormula = { readonly prior: Prior } | { readonly formula: Formula }

/** A dated event of a shock. */
export interface ShockEventSource {
  readonly at: string
  readonly size: number | null
  readonly duration: number | string | null
  readonly element: string | null
}

/** A typed event. Gives `NAME_onset` and `NAME_active`. */
export interface Shock extends Declared {
  readonly hazard: Formula
  readonly size: PriorOrFormula
  readonly duration: PriorOrFormula | 'permanent'
  /** A plain number or a prior of durations is in months, an equation is a time. */
  readonly durationInMonths: boolean
  readonly profile: 'constant' | 'fade' | 'ramp'
  readonly history: readonly ShockEventSource[]
}

/** Equations that hold together. */
export interface SolveGroup {
  readonly name: string
  readonly about: string
  readonly unknowns: readonly string[]
  readonly start: 'previous' | 'above' | 'below'
  readonly tolerance: number
  readonly mostRounds: number
  readonly damping: number
}

/** One number per world and element. */
export interface Outcome extends Declared {
  readonly path: string
  readonly text: string
  readonly ast: Ast
  /** Decimal years, both ends included; null is open. */
  readonly fromYear: number | null
  readonly toYear: number | null
}

/** A condition that must hold at every step in every world. */
export interface Check extends Declared {
  readonly path: string
  readonly text: string
  readonly ast: Ast
  readonly tolerance: number
}

/** A named list of elements. An alias has the elements of another dimension and a second index name. */
export interface Dimension {
  readonly name: string
  readonly elements: readonly string[]
  readonly aliasOf: string | null
}

/** A checked model: plain data, JSON-serialisable, no two declarations of one name. */
export interface Model {
  readonly name: string
  readonly version: string
  readonly about: string
  /** Null for a static model. */
  readonly time: TimeAxis | null
  /** Declared units, or null when every word is its own. */
  readonly units: Readonly<Record<string, string>> | null
  readonly dimensions: readonly Dimension[]
  readonly parameters: readonly Parameter[]
  readonly data: readonly DataSeries[]
  readonly tables: readonly LookupTable[]
  readonly variables: readonly Variable[]
  readonly stocks: readonly Stock[]
  readonly accounts: readonly Account[]
  readonly payments: readonly Payment[]
  readonly claims: readonly Claim[]
  readonly capital: readonly Capital[]
  readonly shocks: readonly Shock[]
  readonly solves: readonly SolveGroup[]
  readonly outcomes: readonly Outcome[]
  readonly checks: readonly Check[]
}

/** Kinds of declaration that equations can name, as they stand in the files. */
export const NAMED_SECTIONS = [
  'parameters',
  'data',
  'tables',
  'variables',
  'stocks',
  'accounts',
  'payments',
  'claims',
  'capital',
  'shocks',
] as const

/** One of `NAMED_SECTIONS`. */
export type NamedSection = (typeof NAMED_SECTIONS)[number]
