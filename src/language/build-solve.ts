import type { Entry } from './blocks.ts'
import type { BuildContext } from './build-context.ts'
import { namesOf, textOf } from './build-context.ts'
import type { SolveGroup, Variable } from './model.ts'
import { didYouMean } from './nearest.ts'
import type { Plain } from './yaml-text.ts'

const START_KEYS = { previous: 'first', above: 'upper', below: 'lower' } as const

/** Read the solve groups and check their unknowns. */
export function buildSolves(
  entries: readonly Entry[],
  variables: readonly Variable[],
  context: BuildContext,
): SolveGroup[] {
  const byName = new Map(variables.map((v) => [v.name, v]))
  const groupOf = new Map<string, string>()
  return entries.map((entry) => {
    const { body, path, name } = entry
    const listed = body['unknowns']
    const unknowns =
      listed && typeof listed === 'object' && !Array.isArray(listed)
        ? Object.keys(listed)
        : namesOf(listed)
    if (unknowns.length === 0) context.issues.add('missing', path, "'unknowns' is required")
    const start = (textOf(body['start']) || 'previous') as SolveGroup['start']
    for (const unknown of unknowns) {
      const variable = byName.get(unknown)
      const group = groupOf.get(unknown)
      if (!variable)
        context.issues.add(
          'unknown-name',
          `${path}.unknowns`,
          `'${unknown}' is not a variable`,
          didYouMean(unknown, byName.keys()),
        )
      else if (group !== undefined)
        context.issues.add(
          'duplicate-name',
          `${path}.unknowns`,
          `'${unknown}' is already in ${group}`,
        )
      else if (start !== 'previous' && variable[START_KEYS[start]] === null)
        context.issues.add(
          'solve',
          path,
          `start: ${start} needs '${START_KEYS[start]}: EXPRESSION' on '${unknown}'`,
        )
      groupOf.set(unknown, name)
    }
    return {
      name,
      about: textOf(body['about']),
      unknowns: unknowns.filter((u) => byName.has(u)),
      start,
      tolerance: positive(body['tolerance'], 1e-9, `${path}.tolerance`, context),
      mostRounds: Math.max(
        1,
        Math.floor(positive(body['most_rounds'], 100, `${path}.most_rounds`, context)),
      ),
      damping: typeof body['damping'] === 'number' ? body['damping'] : 0,
    }
  })
}

function positive(
  value: Plain | undefined,
  otherwise: number,
  path: string,
  context: BuildContext,
): number {
  if (typeof value !== 'number') return otherwise
  if (value > 0 && value <= 1e6) return value
  context.issues.add('bad-value', path, 'must be above 0 and at most a million')
  return otherwise
}
