import type { Ast } from './ast.ts'
import { walk } from './ast.ts'
import type { Entry } from './blocks.ts'
import type { BuildContext } from './build-context.ts'
import {
  constantFormula,
  formulaAt,
  formulaOf,
  namesOf,
  overOf,
  readDeclared,
} from './build-context.ts'
import type { Account, Capital, Claim, Formula, Payment, Stock, StockRules } from './model.ts'
import { didYouMean } from './nearest.ts'
import type { PlainMap } from './yaml-text.ts'

/** Read a plain stock. */
export function buildStock(entry: Entry, context: BuildContext): Stock {
  const declared = readDeclared(entry, context)
  return { ...declared, ...rulesOf(entry, declared.dims, context) }
}

/** Read the money account. */
export function buildAccount(entry: Entry, context: BuildContext): Account {
  const declared = readDeclared(entry, context)
  const initial =
    formulaAt(entry, 'initial', declared.dims, context) ??
    constantFormula(0, declared.dims, `${entry.path}.initial`, context)
  return { ...declared, initial }
}

/** Read a payment between two ends. */
export function buildPayment(entry: Entry, context: BuildContext): Payment {
  const over = overOf(entry)
  const from = endOf(entry, 'from', context)
  const to = endOf(entry, 'to', context)
  const declared = readDeclared(entry, context, dimsOf([from, to], over, context))
  const amount = formulaAt(entry, 'amount', declared.dims, context)
  return {
    ...declared,
    from,
    to,
    over,
    amount: amount ?? constantFormula(0, declared.dims, `${entry.path}.amount`, context),
  }
}

/** Read a claim of a holder on an issuer. */
export function buildClaim(
  entry: Entry,
  context: BuildContext,
  payments: ReadonlySet<string>,
): Claim {
  const { body, path } = entry
  const holder = endOf(entry, 'holder', context)
  const issuer = typeof body['issuer'] === 'string' ? endOf(entry, 'issuer', context) : null
  const ends = issuer === null ? [holder] : [holder, issuer]
  const declared = readDeclared(entry, context, dimsOf(ends, overOf(entry), context))
  const rules = rulesOf(entry, declared.dims, context)
  const cash = body['cash'] === true
  if (cash && (rules.change !== null || issuer === null || context.dimensions.has(issuer)))
    context.issues.add(
      'cash',
      path,
      'a cash claim has a single issuer and changes by payments alone: no `change`',
    )
  return {
    ...declared,
    ...rules,
    holder,
    issuer,
    writeOffs: formulaAt(entry, 'write_offs', declared.dims, context),
    value: formulaAt(entry, 'value', declared.dims, context),
    cash,
    equity: body['equity'] === true,
    dilutes: body['dilutes'] === true,
    settledBy: settledBy(entry, 'settled_by', rules.change, payments, context),
  }
}

/** Read real capital. */
export function buildCapital(
  entry: Entry,
  context: BuildContext,
  payments: ReadonlySet<string>,
): Capital {
  const owner = endOf(entry, 'owner', context)
  const declared = readDeclared(entry, context, dimsOf([owner], overOf(entry), context))
  const rules = rulesOf(entry, declared.dims, context)
  return {
    ...declared,
    ...rules,
    owner,
    value: formulaAt(entry, 'value', declared.dims, context),
    paidBy: settledBy(entry, 'paid_by', rules.change, payments, context),
  }
}

function rulesOf(entry: Entry, dims: readonly string[], context: BuildContext): StockRules {
  const jump = entry.body['jump'] as PlainMap | undefined
  const path = `${entry.path}.jump`
  return {
    initial:
      formulaAt(entry, 'initial', dims, context) ??
      constantFormula(0, dims, `${entry.path}.initial`, context),
    change: formulaAt(entry, 'change', dims, context),
    floor: formulaAt(entry, 'floor', dims, context),
    ceiling: formulaAt(entry, 'ceiling', dims, context),
    jump: jump
      ? {
          when: formulaOf(jump['when'] ?? 0, dims, `${path}.when`, context),
          to: formulaOf(jump['to'] ?? 0, dims, `${path}.to`, context),
        }
      : null,
  }
}

/** Dimensions among the ends, then `over`; an end that is a single element drops out. */
function dimsOf(
  ends: readonly string[],
  over: readonly string[],
  context: BuildContext,
): readonly string[] {
  return [...ends.filter((e) => context.dimensions.has(e)), ...over]
}

function endOf(entry: Entry, key: string, context: BuildContext): string {
  const end = String(entry.body[key] as string)
  if (!context.dimensions.has(end) && !context.elements.has(end))
    context.issues.add(
      'unknown-actor',
      `${entry.path}.${key}`,
      `'${end}' is neither a dimension nor an element`,
      didYouMean(end, [...context.dimensions.keys(), ...context.elements]),
    )
  return end
}

/** Payments that move with a claim or buy capital: as given, else those that `change` names. */
function settledBy(
  entry: Entry,
  key: string,
  change: Formula | null,
  payments: ReadonlySet<string>,
  context: BuildContext,
): readonly string[] {
  const given = entry.body[key]
  if (given === undefined || given === null) return paymentsIn(change, payments)
  const names = namesOf(given)
  for (const name of names)
    if (!payments.has(name))
      context.issues.add(
        'unknown-payment',
        `${entry.path}.${key}`,
        `'${name}' is not a payment`,
        didYouMean(name, payments),
      )
  return names.filter((n) => payments.has(n))
}

function paymentsIn(change: Formula | null, payments: ReadonlySet<string>): string[] {
  const found = new Set<string>()
  const visit = (ast: Ast) => {
    if (ast.kind === 'name' && payments.has(ast.name)) found.add(ast.name)
  }
  for (const piece of change?.pieces ?? []) walk(piece.ast, visit)
  return [...found].sort()
}
