import type { IssueList } from './issue.ts'
import { LIMITS } from './limits.ts'
import type { Dimension } from './model.ts'
import { didYouMean } from './nearest.ts'
import type { Plain, PlainMap } from './yaml-text.ts'

/**
 * Resolve `dimensions:` into lists of elements: lists, unions, subsets and aliases, in order of first appearance.
 *
 * @param raw The map as read; its shape has been checked.
 */
export function resolveDimensions(raw: PlainMap, issues: IssueList): Dimension[] {
  const resolved = new Map<string, Dimension>()
  const resolve = (name: string, trail: readonly string[]): readonly string[] => {
    const known = resolved.get(name)
    if (known) return known.elements
    const body = raw[name]
    if (body === undefined) return [name]
    const path = `dimensions.${name}`
    if (trail.includes(name)) {
      issues.add(
        'dimension-loop',
        path,
        `'${name}' contains itself: ${[...trail, name].join(' -> ')}`,
      )
      return []
    }
    if (trail.length >= LIMITS.depth) {
      issues.add('too-deep', path, `'${name}' is defined through more than ${LIMITS.depth} others`)
      return []
    }
    const inner = [...trail, name]
    const flatten = (parts: readonly Plain[]): string[] => {
      const all = new Set<string>()
      for (const part of parts) for (const e of resolve(String(part), inner)) all.add(e)
      return [...all]
    }
    const elements = limited(
      elementsOf(body, flatten, (d) => resolve(d, inner)),
      path,
    )
    const aliasOf = isMap(body) && typeof body['alias'] === 'string' ? body['alias'] : null
    if (aliasOf !== null && raw[aliasOf] === undefined)
      issues.add(
        'unknown-dimension',
        path,
        `'${aliasOf}' is not a dimension`,
        didYouMean(aliasOf, Object.keys(raw)),
      )
    resolved.set(name, { name, elements, aliasOf })
    return elements
  }

  const elementsOf = (
    body: Plain,
    flatten: (parts: readonly Plain[]) => string[],
    parentOf: (dim: string) => readonly string[],
  ): readonly string[] => {
    if (Array.isArray(body)) return flatten(body as readonly Plain[])
    if (!isMap(body)) return []
    if (Array.isArray(body['union'])) return flatten(body['union'] as readonly Plain[])
    if (typeof body['alias'] === 'string') return [...parentOf(body['alias'])]
    const parent = parentOf(String(body['subset']))
    const listed = Array.isArray(body['elements']) ? flatten(body['elements']) : parent
    const without = new Set(Array.isArray(body['without']) ? flatten(body['without']) : [])
    return listed.filter((e) => !without.has(e))
  }

  let total = 0
  const limited = (elements: readonly string[], path: string): readonly string[] => {
    total += elements.length
    if (total > LIMITS.allDimensions) {
      issues.add(
        'too-large',
        'dimensions',
        `the dimensions have more than ${LIMITS.allDimensions} elements together`,
      )
      return []
    }
    if (elements.length <= LIMITS.elements) return elements
    issues.add(
      'too-large',
      path,
      `${elements.length} elements; at most ${LIMITS.elements} are allowed`,
    )
    return elements.slice(0, LIMITS.elements)
  }

  for (const name of Object.keys(raw)) resolve(name, [])
  checkSubsets(raw, resolved, issues)
  checkNames(resolved, issues)
  return [...resolved.values()]
}

function checkSubsets(
  raw: PlainMap,
  resolved: ReadonlyMap<string, Dimension>,
  issues: IssueList,
): void {
  for (const [name, body] of Object.entries(raw)) {
    if (!isMap(body) || typeof body['subset'] !== 'string') continue
    const parent = resolved.get(body['subset'])
    if (!parent) {
      issues.add(
        'unknown-dimension',
        `dimensions.${name}`,
        `'${body['subset']}' is not a dimension`,
        didYouMean(body['subset'], resolved.keys()),
      )
      continue
    }
    for (const e of resolved.get(name)?.elements ?? [])
      if (!parent.elements.includes(e))
        issues.add(
          'not-in-parent',
          `dimensions.${name}`,
          `'${e}' is not in ${parent.name}`,
          didYouMean(e, parent.elements),
        )
  }
}

function checkNames(resolved: ReadonlyMap<string, Dimension>, issues: IssueList): void {
  const elements = new Set<string>()
  for (const dimension of resolved.values()) for (const e of dimension.elements) elements.add(e)
  for (const { name, elements: own } of resolved.values()) {
    if (elements.has(name))
      issues.add('shadowed', `dimensions.${name}`, `'${name}' is both a dimension and an element`)
    if (own.length === 0) issues.add('empty', `dimensions.${name}`, `'${name}' has no elements`)
    for (const e of own)
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(e) || e.length > LIMITS.nameCharacters)
        issues.add(
          'bad-name',
          `dimensions.${name}`,
          `'${e.slice(0, 60)}' cannot be an element: a name is letters, digits and _`,
        )
  }
}

function isMap(value: Plain | undefined): value is PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
