import { isDecimal } from './decimal.ts'
import { equationsToReplace } from './equation-places.ts'
import { readEquation } from './formula.ts'
import type { IssueList } from './issue.ts'
import type { Model } from './model.ts'
import { didYouMean } from './nearest.ts'

/** Where a fault of the replacement is told. */
export interface Replacement {
  /** Path in the model files, such as `stocks.hoard.change`. */
  readonly path: string
  readonly text: string
  /** Path of its issues, such as `scenario.replace.stocks.hoard.change`. */
  readonly at: string
}

/** Replace one equation by its path; null, and an issue, when there is none or the text cannot be read. */
export function replaceEquationAt(
  model: Model,
  { path, text, at }: Replacement,
  issues: IssueList,
): Model | null {
  const known = equationsToReplace(model)
  const found = known.find((place) => place.path === path)
  if (!found) {
    const paths = known.map((place) => place.path)
    issues.add('unknown-name', at, `no equation '${path}'`, didYouMean(path, paths))
    return null
  }
  const isPlain = found.isPlain && isDecimal(text.trim())
  const ast = readEquation(isPlain ? Number(text) : text, at, issues)
  if (!ast) return null
  const [section = '', name = ''] = path.split('.')
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put)
    if (typeof value !== 'object' || value === null) return value
    const record = value as Readonly<Record<string, unknown>>
    if (record['path'] === path && record['ast'] !== undefined)
      return { ...record, path: at, text, ast, ...('plain' in record ? { plain: isPlain } : {}) }
    // A formula is entered, the tree of an equation is not.
    if (record['kind'] !== undefined && record['start'] !== undefined) return value
    return Object.fromEntries(Object.entries(record).map(([key, part]) => [key, put(part)]))
  }
  const all = model[section as 'variables']
  return { ...model, [section]: all.map((one) => (one.name === name ? put(one) : one)) }
}
