import { Composer, Parser } from 'yaml'
import type { CST, Node } from 'yaml'
import { LIMITS } from './limits.ts'

/** Root of a YAML text, or the first fault that keeps it from having one. */
export type YamlTree =
  | { readonly root: Node | null; readonly fault: null }
  | {
      readonly root: null
      readonly fault: { readonly code: string; readonly offset: number; readonly message: string }
    }

/**
 * Parse one YAML document; scalars stay text.
 *
 * Composing a tree recurses, and running out of stack there cannot always be caught: depth is judged on the tokens first.
 */
export function parseTree(source: string): YamlTree {
  const fail = (code: string, offset: number, message: string): YamlTree => ({
    root: null,
    fault: { code, offset, message: message.split('\n')[0] ?? message },
  })
  try {
    const tokens = [...new Parser().parse(source)]
    const excess = excessOf(tokens)
    if (excess) return fail(...excess)
    const composer = new Composer({
      version: '1.2',
      schema: 'failsafe',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
    const [first, second] = composer.compose(tokens, true, source.length)
    const error = first?.errors[0]
    if (error) return fail('yaml', error.pos[0], error.message)
    if (second)
      return fail('yaml', second.range[0], 'a file holds one document: `---` starts another')
    return { root: first?.contents ?? null, fault: null }
  } catch (fault) {
    // The parser runs out of stack where brackets close in a very long row.
    if (fault instanceof RangeError)
      return fail('too-deep', 0, `nested more than ${LIMITS.depth} deep`)
    return fail('yaml', 0, `cannot be read as YAML: ${String(fault).slice(0, 200)}`)
  }
}

/** What the tokens have too much of: code, offset and message; null when nothing. */
function excessOf(tokens: readonly CST.Token[]): [string, number, string] | null {
  const todo = tokens.map((token) => ({ token, depth: 0 }))
  let nodes = 0
  for (let at = todo.pop(); at; at = todo.pop()) {
    const { token, depth } = at
    if (depth > LIMITS.depth)
      return ['too-deep', token.offset, `nested more than ${LIMITS.depth} deep`]
    if (token.type === 'document' && token.value) todo.push({ token: token.value, depth })
    if (!('items' in token)) continue
    nodes += token.items.length
    if (nodes > LIMITS.nodes)
      return ['too-large', token.offset, `more than ${LIMITS.nodes} values in one file`]
    for (const { key, value } of token.items)
      for (const inner of [key, value]) if (inner) todo.push({ token: inner, depth: depth + 1 })
  }
  return null
}
