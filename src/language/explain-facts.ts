import { monthLabel } from './calendar.ts'
import type { Claim, DataSeries, Model, Payment, Shock, ShockEventSource } from './model.ts'
import { printPrior } from './prior.ts'

/** One line that only some kinds of declaration have. */
export interface ExplainedFact {
  readonly label: string
  readonly text: string
}

/** List what a declaration says besides equations and provenance: ends, settlement, events, points. */
export function factsOf(model: Model, name: string): ExplainedFact[] {
  const is = (one: { readonly name: string }) => one.name === name
  const payment = model.payments.find(is)
  if (payment) return factsOfPayment(model, payment)
  const claim = model.claims.find(is)
  if (claim) return factsOfClaim(claim)
  const capital = model.capital.find(is)
  if (capital)
    return present([
      ['owner', capital.owner],
      ['bought by', capital.paidBy.join(', ')],
    ])
  const shock = model.shocks.find(is)
  if (shock) return factsOfShock(shock)
  const series = model.data.find(is)
  if (series) return factsOfData(series)
  const table = model.tables.find(is)
  if (table)
    return [{ label: 'points', text: table.points.map(([x, y]) => `${x}: ${y}`).join('; ') }]
  const group = model.solves.find((g) => g.unknowns.includes(name))
  const others = group?.unknowns.filter((u) => u !== name).join(', ')
  const outcome = model.outcomes.find(is)
  const check = model.checks.find(is)
  return present([
    ['solved in', group ? `${group.name}${others ? `, together with ${others}` : ''}` : ''],
    ['from', outcome?.fromYear == null ? '' : monthLabel(outcome.fromYear)],
    ['to', outcome?.toYear == null ? '' : monthLabel(outcome.toYear)],
    ['tolerance', check ? String(check.tolerance) : ''],
  ])
}

/** List what a model says about a dimension or an element: members, memberships, and what an actor owns, owes and pays. */
export function factsOfName(model: Model, name: string): ExplainedFact[] {
  const dimension = model.dimensions.find((d) => d.name === name)
  if (dimension)
    return present([
      ['alias of', dimension.aliasOf ?? ''],
      ['elements', dimension.elements.join(', ')],
    ])
  const member = new Set(
    model.dimensions.filter((d) => d.elements.includes(name)).map((d) => d.name),
  )
  const at = (end: string | null) => end !== null && (end === name || member.has(end))
  const names = <T extends { readonly name: string }>(
    all: readonly T[],
    keep: (one: T) => boolean,
  ) =>
    all
      .filter(keep)
      .map((one) => one.name)
      .join(', ')
  return present([
    [
      'in',
      model.dimensions
        .filter((d) => member.has(d.name) && d.aliasOf === null)
        .map((d) => d.name)
        .join(', '),
    ],
    ['keeps money in', names(model.accounts, (a) => at(a.dims[0] ?? null))],
    ['holds', names(model.claims, (c) => at(c.holder))],
    ['owes or issues', names(model.claims, (c) => at(c.issuer))],
    ['owns', names(model.capital, (c) => at(c.owner))],
    ['receives', names(model.payments, (p) => at(p.to))],
    ['pays', names(model.payments, (p) => at(p.from))],
  ])
}

function factsOfPayment(model: Model, { name, from, to }: Payment): ExplainedFact[] {
  const settles = model.claims.filter((c) => c.settledBy.includes(name)).map((c) => c.name)
  const buys = model.capital.filter((c) => c.paidBy.includes(name)).map((c) => c.name)
  return present([
    ['from', from],
    ['to', to],
    ['settles', settles.join(', ')],
    ['buys', buys.join(', ')],
  ])
}

function factsOfClaim(claim: Claim): ExplainedFact[] {
  return present([
    ['holder', claim.holder],
    ['issuer', claim.issuer ?? 'nobody in the model'],
    ['settled by', claim.settledBy.join(', ')],
    ['kind', [claim.cash && 'money', claim.equity && 'equity'].filter(Boolean).join(', ')],
    ['dilution', claim.dilutes ? 'new shares move value between holders' : ''],
  ])
}

function factsOfShock({
  size,
  duration,
  durationInMonths,
  profile,
  history,
}: Shock): ExplainedFact[] {
  const written = (part: Shock['size']) =>
    'prior' in part ? printPrior(part.prior) : part.formula.pieces.map((p) => p.text).join('; ')
  const lasts = duration === 'permanent' ? 'permanent' : written(duration)
  const unit =
    durationInMonths && duration !== 'permanent' ? ` month${lasts === '1' ? '' : 's'}` : ''
  return present([
    ['size', written(size)],
    ['duration', lasts + unit],
    ['profile', PROFILES[profile]],
    ['history', history.map(eventText).join('; ')],
  ])
}

const PROFILES: Readonly<Record<Shock['profile'], string>> = {
  constant: 'constant: full size while it lasts',
  fade: 'fade: full size at first, then a decay over the duration',
  ramp: 'ramp: rises to full size over the duration, then stays',
}

function eventText({ at, size, duration, element }: ShockEventSource): string {
  const parts = [
    element === null ? '' : ` ${element}`,
    size === null ? '' : ` size ${size}`,
    duration === null
      ? ''
      : ` for ${typeof duration === 'number' ? `${duration} months` : duration}`,
  ]
  return at + parts.join('')
}

function factsOfData({ points, interpolation, outside }: DataSeries): ExplainedFact[] {
  const texts = Object.entries(points).map(([element, list]) => {
    const [first, last] = [list[0], list.at(-1)]
    if (!first || !last) return ''
    const range = `${list.length} points, ${monthLabel(first[0])}: ${first[1]} to ${monthLabel(last[0])}: ${last[1]}`
    return element ? `${element}: ${range}` : range
  })
  return present([
    ['points', texts.filter(Boolean).join('; ')],
    ['between points', interpolation === 'step' ? 'the last value holds' : 'straight lines'],
    ['outside', outside === 'nan' ? 'refused' : 'the end value holds'],
  ])
}

function present(lines: readonly (readonly [label: string, text: string])[]): ExplainedFact[] {
  return lines.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }))
}
