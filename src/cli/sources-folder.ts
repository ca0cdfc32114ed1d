import type { Model } from '../language/model.ts'
import type { Source } from '../evidence/source.ts'
import type { SourceUse, SourceUser, UserKind } from '../evidence/source-uses.ts'
import { usesOf } from '../evidence/source-uses.ts'
import { readCitationsFolder } from './citations-folder.ts'
import { readClaimsFolder } from './claims-folder.ts'
import { readCostFiles } from './cost-files.ts'
import { readModelFolder, requireSound } from './model-folder.ts'

/** A source and who names it. */
export interface UsedSource extends Source {
  readonly uses: readonly SourceUse[]
}

/** The sources of the project and who names each. */
export interface SourcesFolder {
  readonly sources: ReadonlyMap<string, Source>
  readonly uses: ReadonlyMap<string, readonly SourceUse[]>
}

/**
 * Read the sources of the project, and everything that names them.
 *
 * @throws {ModelError} With the faults of the first kind of file that has some.
 */
export function readSourcesFolder(): SourcesFolder {
  const folder = requireSound(readModelFolder(undefined))
  const { citations, ground } = readCitationsFolder()
  const { claims } = readClaimsFolder(folder)
  const { costs, presets } = readCostFiles()
  const users: SourceUser[] = [
    ...inputsOf(folder.model, 'parameter'),
    ...citations.map(({ id, source, settingSources }) => ({
      kind: 'citation' as const,
      name: id,
      sources: [...source, ...Object.values(settingSources).flatMap((one) => one.source)],
    })),
    ...[...ground.models.values()].flatMap((model) =>
      inputsOf(model, 'static model', `${model.name}: `),
    ),
    ...claims.map(({ id, check }) => ({
      kind: 'claim' as const,
      name: id,
      sources: check.sources,
    })),
    ...[...presets.values()].map(({ id, settings, expects }) => ({
      kind: 'cost preset' as const,
      name: id,
      sources: [...settings.values(), ...expects].flatMap((one) => one.source),
    })),
    ...inputsOf(costs.model, 'cost input'),
  ]
  return { sources: folder.sources, uses: usesOf(folder.sources.keys(), users) }
}

function inputsOf(model: Model, kind: UserKind, before: string = ''): SourceUser[] {
  return model.parameters
    .filter(({ source }) => source.length > 0)
    .map(({ name, source }) => ({ kind, name: before + name, sources: source }))
}
