import type { Model, Parameter } from '../language/model.ts'

/** Parameters of one kind of evidence. */
export interface KindCount {
  /** `measured`, `derived`, `calibrated`, `judgement` or '' where none is stated. */
  readonly kind: string
  readonly parameters: number
  /** Those that differ between worlds. */
  readonly drawn: number
}

/** Where the numbers of a model come from, counted. JSON-serialisable. */
export interface ProvenanceCounts {
  readonly parameters: number
  readonly drawn: number
  readonly kinds: readonly KindCount[]
  /** Ids of sources that parameters name, each once. */
  readonly sources: number
  readonly resolved: number
  /** Those that no list of sources has, in name order. */
  readonly unresolved: readonly string[]
}

/**
 * Count the parameters of a model by kind of evidence, and the ids of sources that they name.
 *
 * @param known Ids of all listed sources.
 */
export function countProvenance(model: Model, known: ReadonlySet<string>): ProvenanceCounts {
  const kinds = ['judgement', 'derived', 'calibrated', 'measured', '']
  const named = new Set(model.parameters.flatMap(({ source }) => source))
  const unresolved = [...named].filter((id) => !known.has(id)).sort()
  return {
    parameters: model.parameters.length,
    drawn: model.parameters.filter(isDrawn).length,
    kinds: kinds
      .map((kind) => {
        const members = model.parameters.filter(({ evidence }) => evidence === kind)
        return { kind, parameters: members.length, drawn: members.filter(isDrawn).length }
      })
      .filter(({ kind, parameters }) => kind !== '' || parameters > 0),
    sources: named.size,
    resolved: named.size - unresolved.length,
    unresolved,
  }
}

function isDrawn({ prior, spread, own }: Parameter): boolean {
  return prior !== null || spread !== null || Object.values(own).some((one) => one !== null)
}
