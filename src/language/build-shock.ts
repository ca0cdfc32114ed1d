import type { Entry } from './blocks.ts'
import type { BuildContext } from './build-context.ts'
import { constantFormula, formulaOf, readDeclared, textOf } from './build-context.ts'
import { readPrior } from './build-parameter.ts'
import { yearOfDate } from './calendar.ts'
import type { PriorOrFormula, Shock, ShockEventSource } from './model.ts'
import { looksLikePrior } from './prior.ts'
import type { Plain, PlainMap } from './yaml-text.ts'

/** Read a shock: hazard, size, duration, profile and its dated history. */
export function buildShock(entry: Entry, context: BuildContext): Shock {
  const { path, body } = entry
  const declared = readDeclared(entry, context)
  const dims = declared.dims
  const size = priorOrFormula(body['size'] ?? 1, `${path}.size`, dims, context)
  const given = body['duration'] ?? 1
  const permanent = given === 'permanent'
  const text = typeof given === 'string' ? withoutMonths(given) : given
  const duration = permanent ? 'permanent' : priorOrFormula(text, `${path}.duration`, dims, context)
  return {
    ...declared,
    hazard: formulaOf(withoutPerYear(body['hazard'] ?? 0), dims, `${path}.hazard`, context),
    size,
    duration,
    durationInMonths:
      typeof given === 'number' || (typeof duration === 'object' && 'prior' in duration),
    profile: (body['profile'] ?? 'constant') as Shock['profile'],
    history: historyOf(body['history'], path, dims, context),
  }
}

function priorOrFormula(
  value: Plain,
  path: string,
  dims: readonly string[],
  context: BuildContext,
): PriorOrFormula {
  if (typeof value === 'string' && looksLikePrior(value)) {
    const prior = readPrior(value, path, context)
    return prior ? { prior } : { formula: constantFormula(0, dims, path, context) }
  }
  return { formula: formulaOf(value, dims, path, context) }
}

/** A prior of durations may say that it is in months: `uniform(4, 12) months`. */
function withoutMonths(text: string): string {
  return looksLikePrior(text) ? text.trim().replace(/\)\s{0,20}months?$/, ')') : text
}

/** A hazard may say that it is a yearly rate: `0.2 / year`. */
function withoutPerYear(value: Plain): Plain {
  return typeof value === 'string'
    ? value
        .trim()
        .replace(/\/\s{0,20}year$/, '')
        .trim()
    : value
}

function historyOf(
  value: Plain | undefined,
  path: string,
  dims: readonly string[],
  context: BuildContext,
): ShockEventSource[] {
  if (!Array.isArray(value)) return []
  return (value as PlainMap[]).map((event, i) => {
    const at = textOf(event['at'])
    if (yearOfDate(at) === null)
      context.issues.add(
        'date',
        `${path}.history.${i}`,
        `'${at}' is not a date`,
        'Write it as 2026-03.',
      )
    const element = event['element'] === undefined ? null : textOf(event['element'])
    const known = dims.some((d) => element !== null && context.dimensions.get(d)?.includes(element))
    if (element !== null && !known)
      context.issues.add(
        'unknown-element',
        `${path}.history.${i}`,
        `'${element}' is not an element of this shock`,
      )
    return {
      at,
      size: typeof event['size'] === 'number' ? event['size'] : null,
      duration: (event['duration'] as number | string | undefined) ?? null,
      element,
    }
  })
}
