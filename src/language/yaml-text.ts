import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Node, Scalar } from 'yaml'
import { isDecimal } from './decimal.ts'
import type { At, IssueList } from './issue.ts'
import { LIMITS } from './limits.ts'
import type { ScalarText } from './scalar-offset.ts'
import { lineStarts, linesUpTo, offsetInFile } from './scalar-offset.ts'
import { parseTree } from './yaml-tree.ts'

/** A YAML file as plain values: null-prototype objects, arrays, text, numbers, booleans and null. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap
/** A YAML map; has no prototype, so no key is special. */
export interface PlainMap {
  readonly [key: string]: Plain
}

/** Values of a YAML file and where each stands. */
export interface YamlText {
  readonly value: Plain
  /** Position of a path inside this file; null when it is not here. */
  readonly locate: (at: At) => { file: string; line: number; column: number } | null
  /** Where the scalar of a path stands in the text, its quotes or block mark included; null when there is none. */
  readonly scalarAt: (path: string) => { from: number; to: number } | null
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
    const place = places.get(path)
    if (!place) return null
    return position(
      offset !== undefined && place.text ? offsetInFile(source, place.text, offset) : place.key,
    )
  }
  const scalarAt = (path: string) => {
    const text = places.get(path)?.text
    if (!text) return null
    const isBlock = source[text.from - 1] === '>' || source[text.from - 1] === '|'
    return { from: text.from - (isBlock ? 1 : 0), to: text.to }
  }
  /** The place of a path or of what holds it. */
  const nearest = (at: At) => {
    for (
      let path = at.path;
      path !== '';
      path = path.slice(0, Math.max(0, path.lastIndexOf('.')))
    ) {
      const place = locate(path === at.path ? at : { path })
      if (place) return place
    }
    return { file, line: 0, column: 0 }
  }
  const fail = (code: string, offset: number, message: string, hint = ''): YamlText => {
    places.set(`(${file})`, { key: Math.min(offset, source.length) })
    issues.locateWith(nearest)
    issues.add(code, `(${file})`, message, hint)
    return { value: Object.create(null) as PlainMap, locate, scalarAt }
  }

  if (source.length > LIMITS.fileCharacters)
    return fail(
      'too-large',
      0,
      `the file has ${source.length} characters; at most ${LIMITS.fileCharacters} are read`,
    )
  const { root, fault } = parseTree(source)
  if (fault) return fail(fault.code, fault.offset, fault.message)

  const early: [string, number, string, string][] = []
  const plain = (node: unknown, path: string): Plain => {
    const at = (node as Node | null)?.range?.[0] ?? 0
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
          out[key] = plain(pair.value, here)
        }
      }
      return out
    }
    if (isSeq(node))
      return node.items.map((item, i) => {
        const here = `${path}.${i}`
        places.set(here, { key: (item as Node | null)?.range?.[0] ?? at, ...textOf(item) })
        return plain(item, here)
      })
    return isScalar(node) ? scalar(node) : null
  }
  places.set(`(${file})`, { key: 0 })
  if (prefix) places.set(prefix, { key: 0 })
  const value = plain(root, prefix)
  issues.locateWith(nearest)
  for (const [code, offset, message, hint] of early) {
    const path = `(${file}:${offset})`
    places.set(path, { key: offset })
    issues.add(code, path, message, hint)
  }
  return { value, locate, scalarAt }
}

/** Plain scalars as YAML 1.2 reads them; quoted and block scalars are always text. */
function scalar(node: Scalar): Plain {
  const text = String(node.value ?? '')
  if (node.type !== 'PLAIN' && node.type !== undefined) return text
  if (text === '' || text === '~' || text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return isDecimal(text) ? Number(text) : text
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
