import { choose, combine, literal, readAtTargets } from './expressions.ts'
import type { Expr, Node, Piece } from './ir.ts'
import { differentiate } from './tangent-rules.ts'
import { stockParts } from './tangent-stock.ts'
import type { NewNode, TangentTable } from './tangent-table.ts'
import { readFlat, wholePiece } from './tangent-table.ts'
import { tangentOfWindow } from './tangent-window.ts'

/**
 * Build the tangent of a node as an ordinary node, so that any back-end runs it; its helpers go into the table.
 *
 * @param seed Node that holds the direction of a parameter.
 */
export function tangentNode(node: Node, table: TangentTable, seed?: number): NewNode {
  const named = { name: `#d:${node.name}`, shape: node.shape, size: node.size }
  switch (node.kind) {
    case 'parameter':
      return { ...named, kind: 'equation', pieces: pieces(node, table, null, seed) }
    case 'equation':
      return { ...named, kind: 'equation', pieces: pieces(node, table, node.id) }
    case 'stock':
      return {
        ...named,
        kind: 'stock',
        pieces: pieces(node, table, null),
        parts: stockParts(node, table),
      }
    case 'lag': {
      const { depth, inner, before } = node
      return {
        ...named,
        kind: 'lag',
        inner: table.tangentOrZero(inner),
        before: before === null ? null : table.tangentOrZero(before),
        depth,
      }
    }
    case 'smooth':
      return {
        ...named,
        kind: 'smooth',
        inner: smoothTarget(node, table),
        before: table.tangentOrZero(node.before ?? node.inner),
        span: node.span,
      }
    case 'peak':
    case 'trough':
      return {
        ...named,
        kind: 'equation',
        pieces: [wholePiece(node.size, tangentOfWindow(node, table))],
      }
    default:
      throw new Error(`a node of kind ${node.kind} has no tangent`)
  }
}

function pieces(
  node: Node & { readonly pieces: readonly Piece[] },
  table: TangentTable,
  self: number | null,
  seed?: number,
): Piece[] {
  return node.pieces.map((piece) => {
    const value = self === null ? null : readAtTargets(self, piece)
    const body = differentiate(piece.body, piece.sizes, table, value)
    if (seed === undefined) return { ...piece, body: body ?? literal(0) }
    const direct = readAtTargets(seed, piece)
    return { ...piece, body: body ? combine('+', direct, body) : direct }
  })
}

/** What the tangent of a smooth follows. A time that varies adds to it; below the length of a step it does not matter. */
function smoothTarget(node: Node & { kind: 'smooth' }, table: TangentTable): number {
  const target = table.tangentOrZero(node.inner)
  const spanTangent = table.tangentOf(node.span)
  if (spanTangent === undefined) return target
  const read = (id: number): Expr => readFlat({ id, size: node.size })
  const slower = combine('/', read(spanTangent), read(node.span))
  const gap = combine('-', read(node.inner), read(node.id))
  const body = choose(
    combine('>', read(node.span), literal(table.dt)),
    combine('-', read(target), combine('*', slower, gap)),
    read(target),
  )
  return table.atEndOfStep(() => table.equation(`#follows:${node.name}`, node, body))
}
