import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node, Scalar } from 'yaml'
import type { At, IssueList } from './issue.ts'
import { LIMITS } from './limits.ts'
import type { ScalarText } from './scalar-offset.ts'
import { lineStarts, linesUpTo, offsetInFile } from './scalar-offset.ts'

/** A YAML file as plain values: null-prototype objects, arrays, text, numbers, booleans and null. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap
/** A YAML map; has no prototype, so no key is special. */
export interface PlainMap {
  readonly [key: string]: Plain
}

/** Values of a YAML file and where each stands. */
export interface YamlText {
  readonly value: Plain
  /** Position of a path inside this file, or of its nearest ancestor; null when nothing of it is here. */
  readonly locate: (at: At) => { file: string; line: number; column: number } | null
}

interface Place {
  /** Offset of the key (or of the item). */
  readonly key: number
  /** The scalar that stands there, when it is text. */
  readonly text?: ScalarText
}

/**
 * Read one YAML 1.2 text: only `true` and `false` are booleans, dates stay text, duplicate keys and aliases are faults.
 *
 * @param prefix Path of the whole text, such as `scenario`; '' for a model file.
 */
export function readYaml(
  source: string,
  file: string,
  issues: IssueList,
  prefix: string = '',
): YamlText {
  const starts = lineStarts(source)
  const places = new Map<string, Place>()
  const position = (offset: number) => {
    const line = linesUpTo(starts, offset)
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
  const locate = ({ path, offset }: At) => {
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const place = places.get(at)
      if (place) {
        const inside = at === path && offset !== undefined && place.text
        return position(inside ? offsetInFile(source, inside, offset) : place.key)
      }
      if (at === '') return null
    }
  }
  const fail = (code: string, offset: number, message: string, hint = ''): YamlText => {
    places.set(`(${file})`, { key: Math.min(offset, source.length) })
    issues.locateWith((at) => locate(at) ?? { file, line: 0, column: 0 })
    issues.add(code, `(${file})`, message, hint)
    return { value: Object.create(null) as PlainMap, locate }
  }

  if (source.length > LIMITS.fileCharacters)
    return fail(
      'too-large',
      0,
      `the file has ${source.length} characters; at most ${LIMITS.fileCharacters} are read`,
    )
  const tooDeep = deepBracket(source)
  if (tooDeep >= 0)
    return fail('too-deep', tooDeep, `brackets are nested more than ${LIMITS.depth} deep`)
  let root: Node | null
  let faults: readonly { code: string; message: string; pos: [number, number] }[]
  try {
    const document = parseDocument(source, {
      version: '1.2',
      schema: 'failsafe',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
    root = document.contents
    faults = document.errors
  } catch (fault) {
    return fail('yaml', 0, `cannot be read as YAML: ${String(fault).slice(0, 200)}`)
  }
  const first = faults[0]
  if (first) return fail('yaml', first.pos[0], first.message.split('\n')[0] ?? 'not YAML')

  let nodes = 0
  const early: [string, number, string, string][] = []
  const plain = (node: unknown, path: string, depth: number): Plain => {
    const at = (node as Node | null)?.range?.[0] ?? 0
    if (++nodes > LIMITS.nodes) {
      if (nodes === LIMITS.nodes + 1)
        early.push(['too-large', at, `more than ${LIMITS.nodes} values in one file`, ''])
      return null
    }
    if (depth > LIMITS.depth) {
      early.push(['too-deep', at, `nested more than ${LIMITS.depth} deep`, ''])
      return null
    }
    if (isAlias(node)) {
      early.push([
        'alias',
        at,
        `'*${node.source}': aliases are not part of the language`,
        'Write the value out.',
      ])
      return null
    }
    if (isMap(node)) {
      const out = Object.create(null) as Record<string, Plain>
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '(not a name)'
        const here = path ? `${path}.${key}` : key
        const offset = (pair.key as Node | null)?.range?.[0] ?? at
        if (key in out) early.push(['duplicate-key', offset, `'${key}' is given twice`, ''])
        else {
          places.set(here, { key: offset, ...textOf(pair.value) })
          out[key] = plain(pair.value, here, depth + 1)
        }
      }
      return out
    }
    if (isSeq(node))
      return node.items.map((item, i) => {
        const here = `${path}.${i}`
        places.set(here, { key: (item as Node | null)?.range?.[0] ?? at, ...textOf(item) })
        return plain(item, here, depth + 1)
      })
    return isScalar(node) ? scalar(node) : null
  }
  places.set(`(${file})`, { key: 0 })
  if (prefix) places.set(prefix, { key: 0 })
  const value = plain(root, prefix, 0)
  issues.locateWith((at) => locate(at) ?? { file, line: 0, column: 0 })
  for (const [code, offset, message, hint] of early) {
    const path = `(${file}:${offset})`
    places.set(path, { key: offset })
    issues.add(code, path, message, hint)
  }
  return { value, locate }
}

/** Offset of the bracket that nests too deep, or -1. Counts brackets anywhere, so it can only be too strict. */
function deepBracket(source: string): number {
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    const c = source.charCodeAt(i)
    if (c === 91 || c === 123) {
      if (++depth > LIMITS.depth) return i
    } else if ((c === 93 || c === 125) && depth > 0) depth--
  }
  return -1
}

/** Plain scalars as YAML 1.2 reads them; quoted and block scalars are always text. */
function scalar(node: Scalar): Plain {
  const text = String(node.value ?? '')
  if (node.type !== 'PLAIN' && node.type !== undefined) return text
  if (text === '' || text === '~' || text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return isDecimal(text) ? Number(text) : text
}

/** Tell whether text is a decimal number such as `-1`, `.5` or `1e3`. */
export function isDecimal(text: string): boolean {
  return text.length <= 400 && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)
}

function textOf(node: unknown): { text?: ScalarText } {
  if (!isScalar(node) || !node.range) return {}
  const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
  return {
    text: {
      // A block scalar starts with its mark and a line break.
      from: node.range[0] + (block ? 1 : 0),
      to: node.range[1],
      value: String(node.value ?? ''),
    },
  }
}
