import { inferUnit } from './infer-units.ts'
import type { IssueList } from './issue.ts'
import type { Formula, Model } from './model.ts'
import { SoundMemory } from './sound-memory.ts'
import type { SymbolTable } from './symbols.ts'
import { formulasOf } from './symbols.ts'
import type { Unit } from './units.ts'
import { PURE, printUnit, sameDimension, timesUnit, UnitFault } from './units.ts'

/** Check the unit of every equation of a model against its declaration; list all mismatches. */
export function checkUnits(model: Model, symbols: SymbolTable, issues: IssueList): void {
  const { units, names } = symbols
  const declared = (text: string): Unit | null => {
    try {
      return units.parse(text)
    } catch (fault) {
      if (fault instanceof UnitFault) return null
      throw fault
    }
  }
  const unitOf = (name: string) => names.get(name)?.unit ?? null
  const infer = (formula: Formula, wanted: Unit | null): void => {
    for (const { path, ast, plain } of formula.pieces) {
      if (plain) continue
      const found = inferUnit(ast, unitOf, units, (at, message) =>
        issues.add('units', { path, offset: at.start }, message),
      )
      if (wanted && found && !sameDimension(found, wanted))
        issues.add(
          'units',
          { path, offset: ast.start },
          `declared ${printUnit(wanted)}, the equation gives ${printUnit(found)}`,
          ast.kind === 'number' ? 'A number without quotes is in the declared unit.' : '',
        )
    }
  }

  const unitText = new Map<string, string>()
  for (const section of [
    'parameters',
    'variables',
    'stocks',
    'accounts',
    'payments',
    'claims',
    'capital',
    'shocks',
  ] as const)
    for (const one of model[section]) unitText.set(`${section}.${one.name}`, one.unit)
  const money = declared((model.accounts[0] ?? model.claims.find((c) => c.cash))?.unit ?? '')

  for (const { section, name, key, formula } of formulasOf(model)) {
    const use = `${section}.${name}.${key}`
    const check = () => {
      const own = declared(unitText.get(`${section}.${name}`) ?? '')
      infer(formula, wantedUnit(section, key, own, money, units.time))
      return use
    }
    // One formula may stand in two declarations of different units.
    if (SOUND.of(symbols, formula, issues, check) !== use) check()
  }
  for (const outcome of model.outcomes)
    SOUND.of(symbols, outcome, issues, () => {
      const found = inferUnit(outcome.ast, unitOf, units, (at, message) =>
        issues.add('units', { path: outcome.path, offset: at.start }, message),
      )
      const wanted = declared(outcome.unit)
      if (wanted && found && !sameDimension(found, wanted))
        issues.add(
          'units',
          { path: outcome.path, offset: outcome.ast.start },
          `declared ${printUnit(wanted)}, the equation gives ${printUnit(found)}`,
        )
      return ''
    })
  for (const check of model.checks)
    SOUND.of(symbols, check, issues, () => {
      inferUnit(check.ast, unitOf, units, (at, message) =>
        issues.add('units', { path: check.path, offset: at.start }, message),
      )
      return ''
    })
  checkMoney(model, declared, money, units.time, issues)
}

/** The use of each formula whose unit was found right, against the names of its model. */
const SOUND = new SoundMemory<SymbolTable, string>()

/** The unit that a formula must have; null when any will do. */
function wantedUnit(
  section: string,
  key: string,
  own: Unit | null,
  money: Unit | null,
  time: Unit,
): Unit | null {
  if (own === null) return null
  if (section === 'shocks')
    return key === 'hazard' ? timesUnit(PURE, time, -1) : key === 'duration' ? time : null
  switch (key) {
    case 'change':
    case 'write_offs':
      return timesUnit(own, time, -1)
    case 'jump.when':
      return PURE
    case 'value':
      return section === 'parameters' ? own : money && timesUnit(money, own, -1)
    default:
      return own
  }
}

/** Payments are money per time, in the unit of the cash account. */
function checkMoney(
  model: Model,
  declared: (text: string) => Unit | null,
  money: Unit | null,
  time: Unit,
  issues: IssueList,
): void {
  if (!money || (model.accounts.length === 0 && !model.claims.some((c) => c.cash))) return
  const wanted = timesUnit(money, time, -1)
  for (const payment of model.payments) {
    const unit = declared(payment.unit)
    if (unit && !sameDimension(unit, wanted))
      issues.add(
        'units',
        `payments.${payment.name}`,
        `a payment is ${printUnit(wanted)}, not ${printUnit(unit)}`,
      )
  }
}
