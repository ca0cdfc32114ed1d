import Papa from 'papaparse'
import type { Entry } from './blocks.ts'
import type { BuildContext } from './build-context.ts'
import { formulaOf, namesOf, readDeclared } from './build-context.ts'
import { emptyRecord } from './empty-record.ts'
import { splitByElement } from './formula.ts'
import type { FormulaSource, Parameter, PriorSource } from './model.ts'
import type { Prior } from './prior.ts'
import { parsePrior, PriorFault, supportOf } from './prior.ts'
import { priorFor } from './prior-for.ts'
import type { Plain, PlainMap } from './yaml-text.ts'

/** Read a parameter: value, prior or spread, bounds and where it comes from. */
export function buildParameter(entry: Entry, context: BuildContext): Parameter {
  const { path, body } = entry
  const declared = readDeclared(entry, context)
  const prior = priorAt(entry, 'prior', declared.dims, context)
  const spread = priorAt(entry, 'spread', declared.dims, context)
  if (prior && spread)
    context.issues.add('bad-value', path, 'a parameter has a prior or a spread, not both')
  if (declared.source.length === 0 && declared.because === '')
    context.issues.add(
      'provenance',
      path,
      `'${entry.name}' says neither where it comes from nor why`,
      'Give `source: [id]` from evidence/sources.yaml, or `because:` with a reason.',
    )
  const raw = rawValue(entry, declared.dims, context)
  const bounds = body['bounds'] as readonly [number | null, number | null] | undefined
  if (bounds && bounds[0] !== null && bounds[1] !== null && !(bounds[0] < bounds[1]))
    context.issues.add('bad-value', `${path}.bounds`, 'the bounds must rise')
  const parameter: Parameter = {
    ...declared,
    raw,
    value: formulaOf(raw as Plain, declared.dims, `${path}.value`, context),
    prior,
    spread,
    shared: body['shared'] === true,
    bounds: bounds ?? null,
    own: emptyRecord(),
  }
  checkInsidePrior(parameter, context)
  return parameter
}

/** Read a prior, or list its fault; null then. */
export function readPrior(text: string, path: string, context: BuildContext): Prior | null {
  try {
    return parsePrior(text)
  } catch (fault) {
    if (!(fault instanceof PriorFault)) throw fault
    context.issues.add('prior', path, fault.message, 'A prior is like `uniform(0.3, 1.5)`.')
    return null
  }
}

/** List the elements whose plain value lies outside their prior. */
export function checkInsidePrior(
  parameter: Parameter,
  context: Pick<BuildContext, 'issues' | 'dimensions'>,
): void {
  const { prior, value, bounds } = parameter
  for (const piece of value.pieces) {
    if (!piece.plain || piece.ast.kind !== 'number') continue
    const number = piece.ast.value
    if (bounds && (number < (bounds[0] ?? -Infinity) || number > (bounds[1] ?? Infinity)))
      context.issues.add('outside-bounds', piece.path, `${number} lies outside the bounds`)
    if (!prior) continue
    for (const element of piece.levels[0]?.elements ?? ['']) {
      const own = priorFor(
        prior,
        [element, ...(piece.levels[1]?.elements.slice(0, 1) ?? [])],
        parameter.dims,
        context.dimensions,
      )
      if (!own) continue
      const [low, high] = supportOf(own)
      if (number < low || number > high)
        context.issues.add(
          'outside-prior',
          piece.path,
          `${number} lies outside its prior, ${low} to ${high}`,
          'Move the value or widen the prior.',
        )
    }
  }
}

function priorAt(
  entry: Entry,
  key: 'prior' | 'spread',
  dims: readonly string[],
  context: BuildContext,
): PriorSource | null {
  const value = entry.body[key]
  if (value === undefined || value === null) return null
  const read = (at: Plain, level: number, path: string): PriorSource | null => {
    if (at === null) return null
    if (typeof at !== 'object') return readPrior(String(at), path, context)
    const dim = dims[level]
    if (dim === undefined) {
      context.issues.add('too-many-levels', path, 'a map by element needs `over:`')
      return null
    }
    const byKey = emptyRecord<PriorSource>()
    for (const part of splitByElement(
      at as PlainMap,
      dim,
      context.dimensions,
      path,
      context.issues,
      false,
    )) {
      const inner = read(part.value, level + 1, `${path}.${part.key}`)
      if (inner) byKey[part.key] = inner
    }
    return { byKey }
  }
  return read(value, 0, `${entry.path}.${key}`)
}

function rawValue(entry: Entry, dims: readonly string[], context: BuildContext): FormulaSource {
  const { path, body } = entry
  const value = body['value']
  if (body['csv'] !== undefined) return fromCsv(body['csv'] as PlainMap, `${path}.csv`, context)
  if (value === undefined || value === null) {
    context.issues.add('missing', path, `'value' is required`)
    return 0
  }
  if (!Array.isArray(value)) return value as FormulaSource
  const elements = context.dimensions.get(dims[0] ?? '') ?? []
  if (dims.length !== 1 || elements.length !== value.length) {
    context.issues.add(
      'bad-value',
      `${path}.value`,
      `a list needs one dimension and one number per element: ${value.length} given for ${elements.length}`,
    )
    return 0
  }
  return Object.fromEntries(elements.map((e, i) => [e, value[i] as number]))
}

function fromCsv(spec: PlainMap, path: string, context: BuildContext): FormulaSource {
  const column = String(spec['column'] as string)
  const keys = namesOf(spec['key'])
  const out = emptyRecord<FormulaSource>()
  for (const [i, row] of readTable(String(spec['file'] as string), path, context).entries()) {
    let at = out
    for (const key of keys.slice(0, -1)) {
      const word = row[key] ?? ''
      at = (at[word] ??= emptyRecord()) as Record<string, FormulaSource>
    }
    const last = row[keys.at(-1) ?? '']
    const number = Number(row[column])
    if (row[column] === undefined || last === undefined || !Number.isFinite(number))
      context.issues.add('data', path, `row ${i + 1} has no number in column '${column}'`)
    else at[last] = number
  }
  if (typeof spec['default'] === 'number') out['default'] = spec['default']
  return out
}

/** Rows of a CSV file of the model, or a listed fault and none. Lines that start with `#` are remarks. */
export function readTable(
  file: string,
  path: string,
  context: BuildContext,
): Record<string, string>[] {
  const text = context.tables.get(file)
  if (text === undefined) {
    context.issues.add(
      'no-file',
      path,
      `'${file}' was not found`,
      'It is looked for beside the model, in its `series/` and in `evidence/series/`.',
    )
    return []
  }
  const plain = text.replace(/^\uFEFF/, '')
  const parsed = Papa.parse<Record<string, string>>(plain, {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  })
  return parsed.data
}
