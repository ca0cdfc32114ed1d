import type { z } from 'zod'
import type { IssueList } from './issue.ts'
import { didYouMean } from './nearest.ts'
import type { Plain } from './yaml-text.ts'

/**
 * Check a plain value against a schema and list what is wrong with it.
 *
 * @param keys Known keys, for the nearest spelling of an unknown one.
 * @returns True when nothing is wrong.
 */
export function checkShape(
  schema: z.ZodType,
  value: Plain,
  path: string,
  keys: readonly string[],
  issues: IssueList,
): boolean {
  const result = schema.safeParse(value)
  if (result.success) return true
  for (const issue of result.error.issues) {
    const inside = issue.path.map(String)
    const at = [path, ...inside].filter(Boolean).join('.')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        issues.add('unknown-key', `${at}.${key}`, `unknown key '${key}'`, didYouMean(key, keys))
      continue
    }
    const last = inside.at(-1) ?? ''
    const missing = valueAt(value, inside) === undefined
    if (missing) issues.add('missing', parentOf(at), `'${last}' is required`)
    else issues.add('bad-value', at, `${last ? `'${last}' ` : ''}${issue.message}`)
  }
  return false
}

function valueAt(value: Plain, path: readonly string[]): Plain | undefined {
  let at: Plain | undefined = value
  for (const key of path) {
    if (at === null || typeof at !== 'object') return undefined
    at = (at as { readonly [key: string]: Plain })[key]
  }
  return at
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}
