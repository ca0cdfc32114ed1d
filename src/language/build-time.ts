import { roundHalfEven } from '../numeric/round-half-even.ts'
import { textOf } from './build-context.ts'
import type { TimeAxis } from './calendar.ts'
import { yearOfDate } from './calendar.ts'
import type { IssueList } from './issue.ts'
import { LIMITS } from './limits.ts'
import type { Plain, PlainMap } from './yaml-text.ts'

const STEPS_PER_YEAR: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['quarter', 4],
  ['month', 12],
  ['week', 52],
  ['day', 365],
])
const UNITS_PER_YEAR: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['quarter', 4],
  ['month', 12],
])

/** Read `time:`; null for a static model, which has none. */
export function buildTime(raw: Plain | undefined, issues: IssueList): TimeAxis | null {
  if (raw === undefined || raw === null) return null
  const body = raw as PlainMap
  if (Object.keys(body).length === 0) return null
  const dateOf = (key: string, otherwise: number): number => {
    if (body[key] === undefined) return otherwise
    const year = yearOfDate(textOf(body[key]))
    if (year === null)
      issues.add(
        'time',
        `time.${key}`,
        `'${textOf(body[key])}' is not a date`,
        'Write it as 2026-03.',
      )
    return year ?? otherwise
  }
  const [count = '1', word = 'month'] = (textOf(body['step']) || '1 month').split(/\s+/)
  const unit = (textOf(body['unit']) || 'year').replace(/s$/, '')
  const stepsPerYear = STEPS_PER_YEAR.get(word.replace(/s$/, ''))
  const perYear = UNITS_PER_YEAR.get(unit)
  const amount = Number(count)
  if (stepsPerYear === undefined || !(amount > 0) || !Number.isFinite(amount))
    issues.add('time', 'time.step', 'a step is like `1 month`')
  if (perYear === undefined) issues.add('time', 'time.unit', 'the unit is year, quarter or month')
  const stepYears = stepsPerYear !== undefined && amount > 0 ? amount / stepsPerYear : 1 / 12
  const startYear = dateOf('start', 0)
  const steps = roundHalfEven((dateOf('end', startYear) - startYear) / stepYears)
  if (steps < 0) issues.add('time', 'time.end', 'the end lies before the start')
  if (steps > LIMITS.steps)
    issues.add('time', 'time.end', `${steps} steps; at most ${LIMITS.steps} are allowed`)
  return {
    startYear,
    steps: Math.min(Math.max(0, steps), LIMITS.steps),
    stepYears,
    perYear: perYear ?? 1,
    dt: stepYears * (perYear ?? 1),
    unit: perYear === undefined ? 'year' : unit,
    nowYear: dateOf('now', startYear),
  }
}
