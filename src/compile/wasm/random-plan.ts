import type { Store } from './cells.ts'
import type { Dag } from './dag.ts'
import { RATE } from './dag.ts'
import { arithmetic } from './math/exp.ts'
import { ln } from './math/ln.ts'
import { V } from './opcodes.ts'

const CENTRAL = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
] as const
const CENTRAL_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
] as const
const NEAR = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
  3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
] as const
const NEAR_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
  0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
] as const
const FAR = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
] as const
const FAR_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
] as const
/** Half the width of the middle part, in which no logarithm is needed. */
export const CENTRAL_HALF_WIDTH = 0.425

/** Turn uniform numbers of one cell into standard normal ones. */
export interface NormalPlan {
  /** Where both numbers lie in the middle part. */
  readonly central: readonly Store[]
  /** Anywhere. */
  readonly full: readonly Store[]
}

/**
 * The operations of `numeric/normal.ts`, two lanes at a time, for numbers above 0 and below 1.
 *
 * @param cell The cell that is turned.
 */
export function planNormal(dag: Dag, cell: number): NormalPlan {
  const { add, sub, mul, div } = arithmetic(dag)
  const n = (x: number) => dag.number(x)
  const polynomial = ([highest, ...rest]: readonly number[], r: number) =>
    rest.reduce((all, c) => add(mul(all, r), n(c)), n(highest ?? 0))
  const u = dag.cell(cell, RATE.both)
  const q = sub(u, n(0.5))
  const r = sub(n(0.180625), mul(q, q))
  const central = div(mul(q, polynomial(CENTRAL, r)), polynomial(CENTRAL_BELOW, r))
  const isLow = dag.two(V.lt, q, n(0))
  const tail = dag.select(isLow, u, sub(n(1), u))
  const distance = dag.one(V.sqrt, dag.one(V.neg, ln(dag, tail)))
  const ratio = (top: readonly number[], bottom: readonly number[], from: number) => {
    const x = sub(distance, n(from))
    return div(polynomial(top, x), polynomial(bottom, x))
  }
  const size = dag.select(
    dag.two(V.le, distance, n(5)),
    ratio(NEAR, NEAR_BELOW, 1.6),
    ratio(FAR, FAR_BELOW, 5),
  )
  const outer = dag.select(isLow, dag.one(V.neg, size), size)
  const isCentral = dag.two(V.le, dag.one(V.abs, q), n(CENTRAL_HALF_WIDTH))
  const store = (op: number): Store => ({ target: { kind: 'cell', index: cell }, op })
  return { central: [store(central)], full: [store(dag.select(isCentral, central, outer))] }
}
