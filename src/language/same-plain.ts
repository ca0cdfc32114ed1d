import type { Plain, PlainMap } from './yaml-text.ts'

/** Tell whether two plain values say the same, keys in the same order. */
export function samePlain(a: Plain, b: Plain): boolean {
  if (Object.is(a, b)) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one: Plain, i) => samePlain(one, b[i] as Plain))
    )
  const [x, y] = [a as PlainMap, b as PlainMap]
  const keys = Object.keys(x)
  const others = Object.keys(y)
  return (
    keys.length === others.length &&
    keys.every((key, i) => key === others[i] && samePlain(x[key] ?? null, y[key] ?? null))
  )
}

/** Put what an earlier tree already had, down to declarations, in the place of its likes in a newer one. */
export function withOldParts(tree: Plain, old: Plain | undefined): Plain {
  if (old === undefined || !isMap(tree) || !isMap(old)) return tree
  const out = Object.create(null) as Record<string, Plain>
  for (const [section, body] of Object.entries(tree)) {
    const before = old[section]
    if (before === undefined) out[section] = body
    else if (samePlain(body, before)) out[section] = before
    else out[section] = isMap(body) && isMap(before) ? partsOf(body, before) : body
  }
  return out
}

function partsOf(body: PlainMap, old: PlainMap): PlainMap {
  const out = Object.create(null) as Record<string, Plain>
  for (const [name, entry] of Object.entries(body)) {
    const before = old[name]
    out[name] = before !== undefined && samePlain(entry, before) ? before : entry
  }
  return out
}

function isMap(value: Plain): value is PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
