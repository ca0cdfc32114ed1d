import type { Ast } from '../language/ast.ts'
import { childrenOf } from '../language/ast.ts'
import { printAst } from '../language/print.ts'

/**
 * Give names of their own to the parts of a sum in which a value that is not finite could vanish: `1 / (1 / 0)` is 0, and
 * anything to the power 0 is 1. Denominators, bases and exponents are such parts; from everywhere else it reaches the result.
 *
 * @param nameFor Gives the name under which a part is worked out.
 * @returns The sum with names in place of those parts, and the parts, innermost first.
 */
export function liftSinks(
  ast: Ast,
  nameFor: (part: number) => string,
): { readonly text: string; readonly parts: readonly { readonly name: string; readonly text: string }[] } {
  const parts: { readonly name: string; readonly text: string }[] = []
  const lift = (inner: Ast): Ast => {
    if (!mayBreak(inner)) return inner
    const text = printAst(walked(inner))
    const name = nameFor(parts.length)
    parts.push({ name, text })
    return { kind: 'name', name, index: [], start: inner.start, end: inner.end }
  }
  const walked = (one: Ast): Ast => {
    switch (one.kind) {
      case 'unary':
        return { ...one, a: walked(one.a) }
      case 'binary':
        if (one.op === '/') return { ...one, a: walked(one.a), b: lift(one.b) }
        if (one.op === '^') return { ...one, a: lift(one.a), b: lift(one.b) }
        return { ...one, a: walked(one.a), b: walked(one.b) }
      case 'call':
        return { ...one, args: one.args.map(walked) }
      default:
        return one
    }
  }
  const text = printAst(walked(ast))
  return { text, parts }
}

/** Tell whether a part divides, raises or takes a logarithm: the only ways to leave the finite numbers but for size. */
function mayBreak(ast: Ast): boolean {
  if (ast.kind === 'call') return true
  if (ast.kind === 'binary' && (ast.op === '/' || ast.op === '^')) return true
  return childrenOf(ast).some(mayBreak)
}
