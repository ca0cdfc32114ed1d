import { yearOfDate, stepOfYear, STATIC_TIME, monthLabel, yearOfStep } from './calendar.ts'
import { emptyRecord } from './empty-record.ts'
import type { IssueList } from './issue.ts'
import type { Model, Shock } from './model.ts'
import { didYouMean } from './nearest.ts'
import type { ScenarioSpec, ShockPin } from './scenario-spec.ts'

/** A dated event, ready to happen. */
export interface DatedEvent {
  readonly step: number
  /** Null takes the middle of the shock's prior. */
  readonly size: number | null
  /** Months; null takes the middle of the prior, Infinity never ends. */
  readonly months: number | null
  /** Null: every element. */
  readonly element: string | null
}

/** How a scenario runs: when randomness starts, which events are dated, which hazards are fixed. */
export interface ScenarioSettings {
  readonly startYear: number
  readonly random: boolean
  /** By shock: history first, then pins; of two in one step the last wins. */
  readonly events: Readonly<Record<string, readonly DatedEvent[]>>
  /** Yearly hazards that replace the model's. */
  readonly hazards: Readonly<Record<string, number>>
}

/** Read the settings of a scenario for a model. Faults are listed. */
export function settingsOf(model: Model, spec: ScenarioSpec, issues: IssueList): ScenarioSettings {
  const time = model.time ?? STATIC_TIME
  const events = emptyRecord<DatedEvent[]>()
  const hazards = emptyRecord<number>()
  for (const shock of model.shocks) {
    const list: DatedEvent[] = []
    if (spec.history !== false)
      for (const past of shock.history) {
        const year = yearOfDate(past.at)
        if (year !== null)
          list.push({
            step: stepOfYear(time, year),
            size: past.size,
            months: monthsOf(past.duration, `shocks.${shock.name}.history`, issues),
            element: past.element,
          })
      }
    events[shock.name] = list
  }
  for (const [name, given] of Object.entries(spec.shocks ?? {})) {
    const path = `scenario.shocks.${name}`
    const shock = model.shocks.find((s) => s.name === name)
    if (!shock) {
      issues.add(
        'unknown-name',
        path,
        `no shock '${name}'`,
        didYouMean(
          name,
          model.shocks.map((s) => s.name),
        ),
      )
      continue
    }
    for (const pin of Array.isArray(given) ? (given as ShockPin[]) : [given as ShockPin]) {
      if (pin.hazard !== undefined) {
        if (pin.hazard >= 0) hazards[name] = pin.hazard
        else issues.add('bad-value', path, 'a hazard must not be negative')
      }
      const event = pin.at === undefined ? null : pinnedEvent(pin, shock, model, path, issues)
      if (event) events[name]?.push(event)
      else if (pin.at === undefined && pin.hazard === undefined)
        issues.add(
          'missing',
          path,
          "a pinned shock needs 'at'",
          'Write { at: 2027-01, size: ... }.',
        )
    }
  }
  const startYear = spec.start === undefined ? time.nowYear : yearOfDate(spec.start)
  if (startYear === null)
    issues.add('date', 'scenario.start', `'${spec.start}' is not a date`, 'Write it as 2026-07.')
  return { startYear: startYear ?? time.nowYear, random: spec.random !== false, events, hazards }
}

function pinnedEvent(
  pin: ShockPin,
  shock: Shock,
  model: Model,
  path: string,
  issues: IssueList,
): DatedEvent | null {
  const time = model.time ?? STATIC_TIME
  const year = yearOfDate(pin.at ?? '')
  if (year === null) {
    issues.add('date', path, `'${pin.at}' is not a date`, 'Write it as 2027-01.')
    return null
  }
  const step = stepOfYear(time, year)
  if (step < 0 || step > time.steps) {
    issues.add(
      'outside-run',
      path,
      `${pin.at} lies ${step < 0 ? 'before the start' : 'after the end'} of the run, ${monthLabel(time.startYear)} to ${monthLabel(yearOfStep(time, time.steps))}`,
    )
    return null
  }
  const element = pin.element ?? null
  const elements = shock.dims.flatMap(
    (d) => model.dimensions.find((x) => x.name === d)?.elements ?? [],
  )
  if (element !== null && !elements.includes(element)) {
    issues.add(
      'unknown-element',
      path,
      `'${element}' is no element of this shock`,
      didYouMean(element, elements),
    )
    return null
  }
  if (pin.size !== undefined && !Number.isFinite(pin.size)) {
    issues.add('bad-value', path, 'the size must be a finite number')
    return null
  }
  const months = monthsOf(pin.duration ?? null, path, issues)
  return { step, size: pin.size ?? null, months, element }
}

const MONTHS: Readonly<Record<string, number>> = {
  year: 12,
  quarter: 3,
  month: 1,
  week: 12 / 52,
  day: 12 / 365.25,
}

/** Months of a duration such as 6, `6 months`, `2 years` or `permanent`; null when none is given. */
function monthsOf(
  duration: number | string | null,
  path: string,
  issues: IssueList,
): number | null {
  if (duration === null) return null
  if (duration === 'permanent') return Infinity
  if (typeof duration === 'number' && duration > 0) return duration
  const [amount = '', word = 'month'] = String(duration).trim().split(/\s+/)
  const factor = MONTHS[word.replace(/s$/, '')]
  const months = Number(amount) * (factor ?? NaN)
  if (months > 0) return months
  issues.add(
    'bad-value',
    path,
    `'${duration}' is not a duration`,
    'Give months, `2 years` or `permanent`.',
  )
  return null
}
