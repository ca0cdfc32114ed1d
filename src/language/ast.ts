/** A stretch of a formula's text, offsets in UTF-16 code units, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An index as written: a dimension name or an element. */
export interface IndexWord extends Span {
  readonly word: string
}

/** Operators between two values. */
export type BinaryOp =
  '+' | '-' | '*' | '/' | '^' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or'

/** How tightly an operator binds; the parser and the printer share it. `^` binds to the right. */
export const BINDING_POWER: Readonly<Record<BinaryOp, number>> = {
  or: 1,
  and: 2,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '^': 8,
}

/** What a reduction does with the values it runs over. */
export type ReduceOp = 'sum' | 'mean' | 'min' | 'max' | 'product' | 'any' | 'all' | 'count'

/** An equation as parsed, before any name is looked up. */
export type Ast = Span &
  (
    | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
    | { readonly kind: 'name'; readonly name: string; readonly index: readonly IndexWord[] }
    | { readonly kind: 'unary'; readonly op: '-' | 'not'; readonly a: Ast }
    | { readonly kind: 'binary'; readonly op: BinaryOp; readonly a: Ast; readonly b: Ast }
    | { readonly kind: 'if'; readonly when: Ast; readonly then: Ast; readonly otherwise: Ast }
    | {
        readonly kind: 'reduce'
        readonly op: ReduceOp
        readonly over: readonly IndexWord[]
        readonly body: Ast
      }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Ast[] }
    | {
        readonly kind: 'flow'
        readonly direction: 'received' | 'paid'
        readonly actor: IndexWord
        readonly payments: readonly IndexWord[]
      }
  )

/** The expressions directly inside an expression, left to right. */
export function childrenOf(ast: Ast): readonly Ast[] {
  switch (ast.kind) {
    case 'unary':
      return [ast.a]
    case 'binary':
      return [ast.a, ast.b]
    case 'if':
      return [ast.when, ast.then, ast.otherwise]
    case 'reduce':
      return [ast.body]
    case 'call':
      return ast.args
    default:
      return []
  }
}

/** Visit an expression and everything inside it, outermost first. */
export function walk(ast: Ast, visit: (ast: Ast) => void): void {
  visit(ast)
  for (const child of childrenOf(ast)) walk(child, visit)
}
