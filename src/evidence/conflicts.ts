import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { didYouMean } from '../language/nearest.ts'
import { readYaml } from '../language/yaml-text.ts'
import type { Conflict, Figure } from './figure.ts'
import { mapOf, readNames, readSection } from './plain-shapes.ts'
import { readWords } from './read-words.ts'

/** Read `conflicts.yaml`: `conflicts: { id: { about, figures, why } }`. */
export function readConflicts(file: SourceFile, issues: IssueList): readonly Conflict[] {
  const { value } = readYaml(file.text, file.name, issues)
  return Object.entries(readSection(value, 'conflicts', file.name, issues)).map(([id, row]): Conflict => {
    const path = `conflicts.${id}`
    const body = mapOf(row)
    return {
      id,
      about: readWords(body['about'], `${path}.about`, issues),
      figures: readNames(body['figures'], `${path}.figures`, issues),
      why: readWords(body['why'], `${path}.why`, issues),
    }
  })
}

/** Set the figures of each conflict beside each other; names that are not there, named twice or alone are listed. */
export function applyConflicts(
  figures: ReadonlyMap<string, Figure>,
  conflicts: readonly Conflict[],
  issues: IssueList,
): ReadonlyMap<string, Figure> {
  const beside = new Map<string, Set<string>>()
  for (const conflict of conflicts) {
    const path = `conflicts.${conflict.id}`
    const ids = new Set(conflict.figures)
    if (ids.size !== conflict.figures.length)
      issues.add(
        'duplicate',
        `${path}.figures`,
        `conflict '${conflict.id}' names a figure twice`,
        'Name each once.',
      )
    if (ids.size < 2)
      issues.add(
        'missing',
        `${path}.figures`,
        `conflict '${conflict.id}' needs two figures`,
        'List the ids that disagree.',
      )
    for (const [at, id] of conflict.figures.entries())
      if (!figures.has(id))
        issues.add(
          'unknown-figure',
          `${path}.figures.${at}`,
          `there is no figure '${id.slice(0, 200)}'`,
          didYouMean(id, figures.keys()) || 'Ids are those of `faultline figures`.',
        )
    for (const id of ids)
      beside.set(
        id,
        new Set([...(beside.get(id) ?? []), ...[...ids].filter((other) => other !== id)]),
      )
  }
  return new Map(
    [...figures].map(([id, figure]) => [
      id,
      { ...figure, contradicts: [...(beside.get(id) ?? [])] },
    ]),
  )
}
