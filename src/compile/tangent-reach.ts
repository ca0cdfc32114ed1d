import { dependenciesOf, everNeededBy } from './graph.ts'
import type { Expr, Node, Program } from './ir.ts'

/** How parameters reach the nodes of a program. */
export interface Reach {
  /** Nodes with a derivative that need not be zero. */
  readonly active: ReadonlySet<number>
  /** Nodes that depend on a parameter in any way, through comparisons and roundings too. */
  readonly touched: ReadonlySet<number>
}

/** Find which nodes parameters reach, with a derivative or only through steps. Hazards do not count: they set chances. */
export function reachOf(program: Program): Reach {
  return {
    active: spread(program, (node, has) => isNodeActive(node, has)),
    touched: spread(
      program,
      (node, has) => node.kind === 'parameter' || [...needsOf(node)].some(has),
    ),
  }
}

/** Whether an expression has a derivative that need not be zero. */
export function isActive(expr: Expr, has: (node: number) => boolean): boolean {
  const go = (e: Expr) => isActive(e, has)
  switch (expr.op) {
    case 'number':
      return false
    case 'read':
      return has(expr.node)
    case 'unary':
      return !isStepFunction(expr.fn) && go(expr.a)
    case 'binary':
      return !isStepFunction(expr.fn) && (go(expr.a) || go(expr.b))
    case 'select':
      return go(expr.then) || go(expr.otherwise)
    case 'reduce':
      return !isStepFunction(expr.fn) && go(expr.body)
    case 'lookup':
      return go(expr.x)
    case 'terms':
      return expr.terms.some(go)
  }
}

const STEPS = 'not floor round == != < <= > >= and or any all count'.split(' ')

/** Whether a function or operator takes steps: its derivative is 0 wherever it has one. */
export function isStepFunction(fn: string): boolean {
  return STEPS.includes(fn)
}

/** Grow a set until no node joins it. */
function spread(
  { nodes }: Program,
  joins: (node: Node, has: (id: number) => boolean) => boolean,
): Set<number> {
  const found = new Set<number>()
  const has = (id: number) => found.has(id)
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const node of nodes) if (!found.has(node.id) && joins(node, has)) found.add(node.id)
  }
  return found
}

function isNodeActive(node: Node, has: (id: number) => boolean): boolean {
  const any = (...ids: (number | null)[]) => ids.some((id) => id !== null && has(id))
  switch (node.kind) {
    case 'parameter':
      return true
    case 'equation':
      return node.pieces.some((p) => isActive(p.body, has))
    case 'stock': {
      const { change, writeOffs, cash, to, floor, ceiling } = node.parts
      return (
        node.pieces.some((p) => isActive(p.body, has)) ||
        any(change, writeOffs, cash, to, floor, ceiling)
      )
    }
    case 'lag':
      return any(node.inner, node.before)
    case 'peak':
    case 'trough':
      return any(node.inner)
    case 'smooth':
      return any(node.inner, node.before, node.span)
    default:
      return false
  }
}

function needsOf(node: Node): Set<number> {
  if (node.kind === 'shock')
    return new Set([node.sizeNode, node.durationNode].filter((id) => id !== null))
  if (node.kind === 'event') return dependenciesOf(node, 'first')
  return everNeededBy(node)
}
