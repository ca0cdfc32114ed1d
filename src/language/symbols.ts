import { LIMITS } from './limits.ts'
import type { Formula, Model, NamedSection } from './model.ts'
import { Recent } from './recent.ts'
import type { Unit } from './units.ts'
import { UnitTable } from './units.ts'

/** Names that equations know without a declaration. */
export const BUILT_IN_NAMES = ['time', 'years', 'dt'] as const
/** Sums over all claims that equations may read by actor. */
export const ACTOR_SUMS = ['net_worth', 'total_assets', 'total_debts'] as const

/** What an equation can know of a name. */
export interface Symbol {
  readonly name: string
  readonly section: NamedSection | 'built-in'
  /** Elements of each dimension. */
  readonly shape: readonly (readonly string[])[]
  readonly unit: Unit
}

/** Every name that the equations of a model can use, with dimensions, actors and units. */
export interface SymbolTable {
  readonly names: ReadonlyMap<string, Symbol>
  readonly dimensions: ReadonlyMap<string, readonly string[]>
  readonly elements: ReadonlySet<string>
  /** Everybody who holds, owes, pays or is paid, in order of first appearance. */
  readonly actors: readonly string[]
  readonly payments: ReadonlyMap<string, Symbol>
  readonly units: UnitTable
  /** Words that stand for a unit after a number, when the model declares no units. */
  readonly unitWords: ReadonlySet<string>
  /** Model's own time per step. */
  readonly dt: number
}

/** Tables of the last models, by everything that they rest on. */
const recent = new Recent<SymbolTable>(8)
const listed = new WeakMap<Model, SymbolTable>()

/**
 * List the names of a model. Units must be readable (faults in them are listed while building).
 *
 * Models that give equations the same names get one table: what was worked out against it holds for both.
 */
export function symbolsOf(model: Model): SymbolTable {
  const known = listed.get(model) ?? recent.of(keyOf(model), () => listSymbols(model))
  listed.set(model, known)
  return known
}

/** Everything of a model that its table rests on, in order. */
function keyOf(model: Model): string {
  const parts: unknown[] = [model.time?.dt, model.time?.unit, model.units, model.dimensions]
  for (const section of ARRAY_SECTIONS)
    for (const { name, dims, unit } of model[section]) parts.push(section, name, unit, dims)
  for (const { name, dims, unit } of model.shocks) parts.push('shocks', name, unit, dims)
  // Who holds, owes, pays and is paid; and which claim is the cash.
  for (const c of model.claims) parts.push(c.holder, c.issuer, c.cash)
  for (const c of model.capital) parts.push(c.owner)
  for (const p of model.payments) parts.push(p.from, p.to)
  return JSON.stringify(parts)
}

const ARRAY_SECTIONS = [
  'parameters',
  'data',
  'tables',
  'variables',
  'stocks',
  'accounts',
  'payments',
  'claims',
  'capital',
] as const

function listSymbols(model: Model): SymbolTable {
  const units = unitTableOf(model)
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  const names = new Map<string, Symbol>()
  const unitOf = (text: string): Unit => {
    try {
      return units.parse(text)
    } catch {
      // Listed as a fault of the declaration already.
      return { scale: 1, powers: {} }
    }
  }
  const put = (
    name: string,
    section: Symbol['section'],
    shape: Symbol['shape'],
    unit: Unit,
  ): void => {
    names.set(name, { name, section, shape, unit })
  }
  const shapeOf = (dims: readonly string[]) => dims.map((d) => dimensions.get(d) ?? [])

  for (const name of BUILT_IN_NAMES) put(name, 'built-in', [], units.time)
  for (const section of ARRAY_SECTIONS)
    for (const one of model[section]) put(one.name, section, shapeOf(one.dims), unitOf(one.unit))
  for (const shock of model.shocks)
    for (const part of ['_onset', '_active'])
      put(shock.name + part, 'shocks', shapeOf(shock.dims), unitOf(shock.unit))
  const actors = actorsOf(model, dimensions)
  if (actors.length > 0) {
    const cash = model.accounts[0] ?? model.claims.find((c) => c.cash)
    for (const name of ACTOR_SUMS) put(name, 'built-in', [actors], unitOf(cash?.unit ?? ''))
  }
  const unitWords = new Set<string>()
  for (const { unit } of names.values())
    for (const base of Object.keys(unit.powers)) unitWords.add(base)
  return {
    names,
    dimensions,
    elements: new Set(model.dimensions.flatMap((d) => d.elements)),
    actors,
    payments: new Map([...names].filter(([, s]) => s.section === 'payments')),
    units,
    unitWords,
    dt: model.time?.dt ?? 1,
  }
}

/** Formulas of a model with what they belong to, in the order of the declarations. */
export interface FormulaUse {
  readonly section: NamedSection
  readonly name: string
  /** Key under which it stands, such as `equation`, `change` or `jump.when`. */
  readonly key: string
  readonly dims: readonly string[]
  readonly formula: Formula
}

/** List every formula of a model; outcomes and checks are not formulas but folds. */
export function formulasOf(model: Model): FormulaUse[] {
  const uses: FormulaUse[] = []
  const add = (
    section: NamedSection,
    one: { name: string; dims: readonly string[] },
    parts: Readonly<Record<string, Formula | null | undefined>>,
  ) => {
    for (const [key, formula] of Object.entries(parts))
      if (formula) uses.push({ section, name: one.name, key, dims: one.dims, formula })
  }
  for (const p of model.parameters) add('parameters', p, { value: p.value })
  for (const v of model.variables)
    add('variables', v, { equation: v.equation, first: v.first, upper: v.upper, lower: v.lower })
  const rules = (
    s: Model['stocks'][number] | Model['claims'][number] | Model['capital'][number],
  ) => ({
    initial: s.initial,
    change: s.change,
    floor: s.floor,
    ceiling: s.ceiling,
    'jump.when': s.jump?.when,
    'jump.to': s.jump?.to,
  })
  for (const s of model.stocks) add('stocks', s, rules(s))
  for (const a of model.accounts) add('accounts', a, { initial: a.initial })
  for (const p of model.payments) add('payments', p, { amount: p.amount })
  for (const c of model.claims)
    add('claims', c, { ...rules(c), write_offs: c.writeOffs, value: c.value })
  for (const c of model.capital) add('capital', c, { ...rules(c), value: c.value })
  for (const s of model.shocks)
    add('shocks', s, {
      hazard: s.hazard,
      size: 'formula' in s.size ? s.size.formula : null,
      duration: s.duration !== 'permanent' && 'formula' in s.duration ? s.duration.formula : null,
    })
  return uses
}

function actorsOf(model: Model, dimensions: ReadonlyMap<string, readonly string[]>): string[] {
  const actors = new Set<string>()
  const elements = new Set(model.dimensions.flatMap((d) => d.elements))
  const add = (end: string | null | undefined) => {
    if (!end) return
    for (const e of dimensions.get(end) ?? [end]) if (elements.has(e)) actors.add(e)
  }
  for (const account of model.accounts) add(account.dims[0])
  for (const claim of model.claims) {
    add(claim.holder)
    add(claim.issuer)
  }
  for (const capital of model.capital) add(capital.owner)
  for (const payment of model.payments) {
    add(payment.from)
    add(payment.to)
  }
  return [...actors].slice(0, LIMITS.elements)
}

function unitTableOf(model: Pick<Model, 'units' | 'time'>): UnitTable {
  return new UnitTable(
    model.units && new Map(Object.entries(model.units)),
    model.time?.unit ?? 'year',
  )
}
