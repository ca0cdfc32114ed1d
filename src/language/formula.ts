import type { Ast } from './ast.ts'
import { SyntaxFault } from './lexer.ts'
import type { IssueList } from './issue.ts'
import type { Formula, FormulaPiece, FormulaSource } from './model.ts'
import { didYouMean } from './nearest.ts'
import { parse } from './parser.ts'

/** Dimensions by name with their elements. */
export type Dimensions = ReadonlyMap<string, readonly string[]>

/** One part of a map by element: which key it stands under and the elements it covers. */
interface Part<T> {
  readonly key: string
  readonly names: readonly string[]
  readonly elements: readonly string[]
  readonly value: T
}

/**
 * Split a map by element, sub-dimension or `default`: elements win over sub-dimensions, those over `default`;
 * of two sub-dimensions that overlap the first written wins.
 *
 * @param complete List elements that no key covers as a fault.
 */
export function splitByElement<T>(
  map: Readonly<Record<string, T>>,
  dim: string,
  dimensions: Dimensions,
  path: string,
  issues: IssueList,
  complete: boolean,
): Part<T>[] {
  const every = dimensions.get(dim) ?? []
  const rank = (key: string) => (key === 'default' ? 2 : dimensions.has(key) ? 1 : 0)
  const keys = Object.keys(map).sort((a, b) => rank(a) - rank(b))
  const parts: Part<T>[] = []
  let left = every
  for (const key of keys) {
    const sub = dimensions.get(key)
    if (key !== 'default' && !sub && !every.includes(key)) {
      issues.add(
        'unknown-element',
        `${path}.${key}`,
        `'${key}' is not in ${dim}`,
        didYouMean(key, [...every, ...dimensions.keys(), 'default']),
      )
      continue
    }
    const covers = new Set(sub ?? (key === 'default' ? every : [key]))
    const elements = left.filter((e) => covers.has(e))
    left = left.filter((e) => !covers.has(e))
    const value = map[key]
    if (elements.length > 0 && value !== undefined)
      parts.push({ key, names: sub ? [dim, key] : [dim], elements, value })
  }
  if (complete && left.length > 0)
    issues.add(
      'missing-elements',
      path,
      `no value for ${left.slice(0, 5).join(', ')}${left.length > 5 ? ', ...' : ''}`,
      'Add them or `default`.',
    )
  return parts
}

/**
 * Read a formula into pieces that cover the array of `dims`; faults are listed and their pieces left out.
 *
 * @param dims Names of the dimensions, outermost first; all must be known.
 */
export function readFormula(
  source: FormulaSource,
  dims: readonly string[],
  dimensions: Dimensions,
  path: string,
  issues: IssueList,
): Formula {
  const pieces: FormulaPiece[] = []
  const visit = (value: FormulaSource, levels: FormulaPiece['levels'], here: string): void => {
    const dim = dims[levels.length]
    if (dim === undefined) {
      if (typeof value === 'object') {
        issues.add(
          'too-many-levels',
          here,
          dims.length === 0
            ? 'a map by element needs `over:`'
            : `a map here is one level deeper than the ${dims.length} dimension(s)`,
        )
        return
      }
      const ast = readEquation(value, here, issues)
      if (ast)
        pieces.push({
          path: here,
          levels,
          text: String(value),
          ast,
          plain: typeof value === 'number',
        })
      return
    }
    if (typeof value !== 'object') {
      visit(value, [...levels, { names: [dim], elements: dimensions.get(dim) ?? [] }], here)
      return
    }
    for (const part of splitByElement(value, dim, dimensions, here, issues, true))
      visit(
        part.value,
        [...levels, { names: part.names, elements: part.elements }],
        `${here}.${part.key}`,
      )
  }
  visit(source, [], path)
  return { path, pieces }
}

/** Parse one equation, or list its syntax fault; null then. */
export function readEquation(
  value: string | number | boolean,
  path: string,
  issues: IssueList,
): Ast | null {
  if (typeof value !== 'string')
    return { kind: 'number', value: Number(value), unit: null, start: 0, end: 0 }
  try {
    return parse(value)
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault
    issues.add('syntax', { path, offset: fault.offset }, fault.message, fault.hint)
    return null
  }
}
