import type { Entry } from './blocks.ts'
import type { Dimensions } from './formula.ts'
import { readFormula } from './formula.ts'
import type { IssueList } from './issue.ts'
import { LIMITS } from './limits.ts'
import type { Declared, Formula, FormulaSource } from './model.ts'
import { didYouMean } from './nearest.ts'
import type { UnitTable } from './units.ts'
import { UnitFault } from './units.ts'
import type { Plain } from './yaml-text.ts'

/** What every declaration is read against. */
export interface BuildContext {
  readonly dimensions: Dimensions
  readonly elements: ReadonlySet<string>
  readonly units: UnitTable
  readonly issues: IssueList
  /** Ids of known sources; null when there is no list to check against. */
  readonly sources: ReadonlySet<string> | null
  /** CSV files by name. */
  readonly tables: ReadonlyMap<string, string>
}

/** Read what every declaration carries: texts, unit, dimensions, provenance. */
export function readDeclared(
  entry: Entry,
  context: BuildContext,
  dims: readonly string[] = overOf(entry),
): Declared {
  const { path, body } = entry
  const known = knownDimensions(dims, `${path}.over`, context)
  if (new Set(known).size < known.length)
    context.issues.add(
      'same-dimension-twice',
      path,
      `the dimensions ${known.join(', ')} name one twice`,
      `Give one end an alias: \`other: { alias: ${known[0]} }\`.`,
    )
  const size = known.reduce((n, d) => n * (context.dimensions.get(d)?.length ?? 1), 1)
  if (size > LIMITS.arrayElements)
    context.issues.add(
      'too-large',
      path,
      `${size} elements; at most ${LIMITS.arrayElements} are allowed`,
    )
  const source = namesOf(body['source'])
  for (const id of source)
    if (context.sources && !context.sources.has(id))
      context.issues.add(
        'unknown-source',
        `${path}.source`,
        `source '${id}' is not in evidence/sources.yaml`,
        didYouMean(id, context.sources),
      )
  const unit = textOf(body['unit'])
  return {
    name: entry.name,
    about: textOf(body['about']),
    unit,
    scale: scaleOf(unit, `${path}.unit`, context),
    dims: known,
    block: entry.block,
    evidence: textOf(body['evidence']),
    source,
    because: textOf(body['because']),
    note: textOf(body['note'] ?? body['notes']),
  }
}

/** Read a formula that stands under a key of an entry; null when it is absent. */
export function formulaAt(
  entry: Entry,
  key: string,
  dims: readonly string[],
  context: BuildContext,
): Formula | null {
  const value = entry.body[key]
  if (value === undefined || value === null) return null
  return formulaOf(value, dims, `${entry.path}.${key}`, context)
}

/** Read a formula whose shape the schema has checked. */
export function formulaOf(
  value: Plain,
  dims: readonly string[],
  path: string,
  context: BuildContext,
): Formula {
  return readFormula(value as FormulaSource, dims, context.dimensions, path, context.issues)
}

/** Dimension names under `over:`. */
export function overOf(entry: Entry): readonly string[] {
  return namesOf(entry.body['over'])
}

/** A name or a list of names as a list. */
export function namesOf(value: Plain | undefined): readonly string[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.map(String) : [String(value as string)]
}

/** Text of a plain scalar; '' when absent. */
export function textOf(value: Plain | undefined): string {
  return value === undefined || value === null ? '' : String(value as string).trim()
}

/** A formula that is one number everywhere. */
export function constantFormula(
  value: number,
  dims: readonly string[],
  path: string,
  context: BuildContext,
): Formula {
  return readFormula(value, dims, context.dimensions, path, context.issues)
}

function knownDimensions(dims: readonly string[], path: string, context: BuildContext): string[] {
  return dims.filter((dim) => {
    if (context.dimensions.has(dim)) return true
    context.issues.add(
      'unknown-dimension',
      path,
      `'${dim}' is not a dimension`,
      didYouMean(dim, context.dimensions.keys()),
    )
    return false
  })
}

function scaleOf(unit: string, path: string, context: BuildContext): number {
  try {
    return context.units.parse(unit).scale
  } catch (fault) {
    if (!(fault instanceof UnitFault)) throw fault
    const hint = didYouMean(/'(.+)'/.exec(fault.message)?.[1] ?? '', context.units.names)
    context.issues.add('unit', path, fault.message, hint || fault.hint)
    return 1
  }
}
