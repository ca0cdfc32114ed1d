import type { Blocks, Entry } from './blocks.ts'
import type { BuildContext } from './build-context.ts'
import { constantFormula, formulaAt, readDeclared, textOf } from './build-context.ts'
import { buildData, isTable } from './build-data.ts'
import { buildParameter } from './build-parameter.ts'
import { buildShock } from './build-shock.ts'
import { buildSolves } from './build-solve.ts'
import { buildAccount, buildCapital, buildClaim, buildPayment, buildStock } from './build-stock.ts'
import { buildTime } from './build-time.ts'
import { yearOfDate } from './calendar.ts'
import { resolveDimensions } from './dimensions.ts'
import { emptyRecord } from './empty-record.ts'
import { readEquation } from './formula.ts'
import type { IssueList } from './issue.ts'
import { LIMITS } from './limits.ts'
import type { LoadMemory } from './load-memory.ts'
import type { Check, Claim, DataSeries, LookupTable, Model, Outcome, Variable } from './model.ts'
import { ACTOR_SUMS, BUILT_IN_NAMES } from './symbols.ts'
import { UnitTable } from './units.ts'
import type { PlainMap } from './yaml-text.ts'

/** What the text of a model may refer to outside its own files. */
export interface Surroundings {
  /** Ids of known sources; null when there is no list to check against. */
  readonly sources: ReadonlySet<string> | null
  /** CSV files by the names that the model may use. */
  readonly tables: ReadonlyMap<string, string>
}

/**
 * Build a model from merged blocks. Faults are listed; the model holds what could be read.
 *
 * @param memory What was built before.
 */
export function buildModel(
  blocks: Blocks,
  around: Surroundings,
  issues: IssueList,
  memory: LoadMemory,
): Model {
  const time = buildTime(blocks.head['time'], issues)
  const units = declaredUnits(blocks)
  const dimensions = resolveDimensions((blocks.head['dimensions'] ?? {}) as PlainMap, issues)
  const context: BuildContext = {
    dimensions: new Map(dimensions.map((d) => [d.name, d.elements])),
    elements: new Set(dimensions.flatMap((d) => d.elements)),
    units: new UnitTable(units && new Map(Object.entries(units)), time?.unit ?? 'year'),
    issues,
    ...around,
  }
  const entries = (section: string) => blocks.sections.get(section) ?? []
  const each = <T>(section: string, build: (entry: Entry) => T): T[] =>
    entries(section).map((entry) => memory.built(entry, issues, build))
  const paymentNames = new Set(entries('payments').map((p) => p.name))
  const ground = [dimensions, units, time?.unit, [...paymentNames]]
  memory.buildOn(JSON.stringify(ground), [around.sources, around.tables])

  const data = each('data', (e) => buildData(e, context))
  const variables = each('variables', (e) => buildVariable(e, context))
  const payments = each('payments', (e) => buildPayment(e, context))
  const model: Model = {
    name: textOf(blocks.head['model']) || 'model',
    version: textOf(blocks.head['version']),
    about: textOf(blocks.head['about']),
    time,
    units,
    dimensions,
    parameters: each('parameters', (e) => buildParameter(e, context)),
    data: data.filter((d): d is DataSeries => !isTable(d)),
    tables: data.filter((d): d is LookupTable => isTable(d)),
    variables,
    stocks: each('stocks', (e) => buildStock(e, context)),
    accounts: each('accounts', (e) => buildAccount(e, context)),
    payments,
    claims: each('claims', (e) => buildClaim(e, context, paymentNames)),
    capital: each('capital', (e) => buildCapital(e, context, paymentNames)),
    shocks: each('shocks', (e) => buildShock(e, context)),
    solves: buildSolves(entries('solve'), variables, context),
    outcomes: each('outcomes', (e) => buildOutcome(e, context)),
    checks: each('checks', (e) => buildCheck(e, context)),
  }
  checkReserved(model, context, blocks)
  checkCash(model, context)
  return model
}

function buildVariable(entry: Entry, context: BuildContext): Variable {
  const { body, path } = entry
  const declared = readDeclared(entry, context)
  const dims = declared.dims
  const key = body['equations'] !== undefined ? 'equations' : 'equation'
  if (body['equation'] !== undefined && body['equations'] !== undefined)
    context.issues.add('bad-value', path, "give 'equation' or 'equations', not both")
  const equation = formulaAt(entry, key, dims, context)
  if (!equation) context.issues.add('missing', path, "'equation' or 'equations' is required")
  return {
    ...declared,
    equation: equation ?? constantFormula(0, dims, `${path}.equation`, context),
    first: formulaAt(entry, 'first', dims, context),
    upper: formulaAt(entry, 'upper', dims, context),
    lower: formulaAt(entry, 'lower', dims, context),
  }
}

function buildOutcome(entry: Entry, context: BuildContext): Outcome {
  const declared = readDeclared(entry, context)
  const yearAt = (key: string): number | null => {
    if (entry.body[key] === undefined) return null
    const year = yearOfDate(textOf(entry.body[key]))
    if (year === null)
      context.issues.add(
        'date',
        `${entry.path}.${key}`,
        `'${textOf(entry.body[key])}' is not a date`,
      )
    return year
  }
  const fold = foldText(entry, 'equation', context)
  return { ...declared, ...fold, fromYear: yearAt('from'), toYear: yearAt('to') }
}

function buildCheck(entry: Entry, context: BuildContext): Check {
  const declared = readDeclared(entry, context)
  const tolerance = entry.body['tolerance']
  const fold = foldText(entry, 'condition', context)
  return { ...declared, ...fold, tolerance: typeof tolerance === 'number' ? tolerance : 1e-9 }
}

function foldText(
  entry: Entry,
  key: string,
  context: BuildContext,
): Pick<Outcome, 'path' | 'text' | 'ast'> {
  const path = `${entry.path}.${key}`
  const value = entry.body[key] ?? 0
  if (typeof value === 'object') {
    context.issues.add('bad-value', path, 'must be one equation, not a map by element')
    return { path, text: '', ast: { kind: 'number', value: 0, unit: null, start: 0, end: 0 } }
  }
  const ast = readEquation(value, path, context.issues)
  return {
    path,
    text: String(value),
    ast: ast ?? { kind: 'number', value: 0, unit: null, start: 0, end: 0 },
  }
}

function declaredUnits(blocks: Blocks): Record<string, string> | null {
  const raw = blocks.head['units'] as PlainMap | undefined
  if (!raw || Object.keys(raw).length === 0) return null
  const units = emptyRecord<string>()
  for (const [name, body] of Object.entries(raw))
    units[name] =
      body !== null && typeof body === 'object' ? textOf((body as PlainMap)['is']) : textOf(body)
  return units
}

function checkReserved(model: Model, context: BuildContext, blocks: Blocks): void {
  const reserved = new Set<string>([...BUILT_IN_NAMES, ...ACTOR_SUMS])
  let elements = 0
  for (const [section, entries] of blocks.sections)
    for (const { name, path } of entries) {
      if (section === 'outcomes' || section === 'checks' || section === 'solve') continue
      if (reserved.has(name) || context.dimensions.has(name) || context.elements.has(name))
        context.issues.add(
          'shadowed',
          path,
          `'${name}' is already a dimension, an element or a built-in name`,
        )
    }
  const arrays = [
    ...model.parameters,
    ...model.variables,
    ...model.stocks,
    ...model.payments,
    ...model.claims,
  ]
  for (const { dims } of arrays)
    elements += dims.reduce((n, d) => n * (context.dimensions.get(d)?.length ?? 1), 1)
  if (elements > LIMITS.allElements)
    context.issues.add(
      'too-large',
      'model',
      `${elements} elements in all arrays; at most ${LIMITS.allElements} are allowed`,
    )
}

function checkCash(model: Model, context: BuildContext): void {
  const cash = [...model.accounts.map((a) => `accounts.${a.name}`), ...cashClaims(model)]
  if (cash.length > 1)
    context.issues.add(
      'cash',
      cash[1] ?? '',
      'a model has one cash account: an `accounts` entry or a claim with `cash: true`',
    )
  if (model.payments.length > 0 && cash.length === 0)
    context.issues.add(
      'cash',
      'payments',
      'payments need a cash account',
      'Declare an `accounts` entry or a claim with `cash: true`.',
    )
  if (cash.length !== 1) return
  const account = model.accounts[0]
  const claim = model.claims.find((c) => c.cash)
  const place = account?.dims[0] ?? claim?.holder ?? ''
  const holders = new Set(context.dimensions.get(place) ?? [place])
  for (const payment of model.payments)
    for (const end of ['from', 'to'] as const) {
      const who = context.dimensions.get(payment[end]) ?? [payment[end]]
      const lost = who.filter((e) => !holders.has(e))
      if (lost.length > 0)
        context.issues.add(
          'no-account',
          `payments.${payment.name}.${end}`,
          `${lost.slice(0, 5).join(', ')} ${lost.length === 1 ? 'holds' : 'hold'} no '${account?.name ?? claim?.name ?? ''}'`,
        )
    }
}

function cashClaims(model: Model): string[] {
  return model.claims.filter((c: Claim) => c.cash).map((c) => `claims.${c.name}`)
}
