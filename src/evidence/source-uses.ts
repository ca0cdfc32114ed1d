import type { Declared, Model } from '../language/model.ts'
import { addressesOf, filesOf } from './check-source.ts'
import type { Citation } from './citation.ts'
import type { Claim } from './claim.ts'
import type { CostPreset } from './cost-preset.ts'
import type { Experiment } from './experiment.ts'
import type { ReadFigures } from './figures.ts'
import type { Source } from './source.ts'

/** What can rest on a source. */
export const USE_KINDS = [
  'parameter',
  'part',
  'claim',
  'experiment',
  'citation',
  'model',
  'preset',
  'figure',
  'table',
] as const
/** One of `USE_KINDS`: `part` is a shock, a table or another declaration of the economy that is no parameter, `model` a static model, `preset` one of the cost of intelligence, `table` a table of this project that the source names. */
export type UseKind = (typeof USE_KINDS)[number]

/** One thing that rests on a source. */
export interface SourceUse {
  readonly kind: UseKind
  /** Id of the claim, experiment, citation, preset, figure or table; name of the parameter, part or model. */
  readonly id: string
  /** Inputs and outputs of it that the source gives, or the figures of a table; none where it is cited as a whole. */
  readonly names: readonly string[]
}

/** Everything that may cite sources. */
export interface SourceUsers {
  /** The economy. */
  readonly economy: Model
  /** Static models: those of citations and that of the cost of intelligence. */
  readonly models: readonly Model[]
  readonly claims: readonly Claim[]
  readonly experiments: readonly Experiment[]
  readonly citations: readonly Citation[]
  readonly presets: readonly CostPreset[]
  readonly figures: Pick<ReadFigures, 'figures' | 'datasets'>
}

/**
 * Collect by id what rests on each source, in the order of `USE_KINDS`. Parameters, other parts, citations, models and presets name a source
 * by its id; claims and experiments by its id or its address; figures by its address; a table is named by the source.
 */
export function sourceUses(
  sources: ReadonlyMap<string, Source>,
  users: SourceUsers,
): ReadonlyMap<string, readonly SourceUse[]> {
  const found = new UseCollector(sources)
  for (const { name, source } of users.economy.parameters) found.add(source, 'parameter', name)
  for (const { name, source } of partsOf(users.economy)) found.add(source, 'part', name)
  for (const { id, check } of users.claims)
    found.add([...check.sources, ...found.at(check.urls)], 'claim', id)
  for (const { id, method } of users.experiments)
    if (method.kind === 'figure')
      found.add([...method.sources, ...found.at(method.urls)], 'experiment', id)
  for (const { id, source, settingSources } of users.citations) {
    found.add(source, 'citation', id)
    for (const [name, setting] of Object.entries(settingSources))
      found.add(setting.source, 'citation', id, [name])
  }
  for (const model of users.models)
    for (const { name, source } of [...model.parameters, ...partsOf(model)])
      found.add(source, 'model', model.name, [name])
  for (const { id, settings, expects } of users.presets) {
    for (const [name, { source }] of settings) found.add(source, 'preset', id, [name])
    for (const { name, source } of expects) found.add(source, 'preset', id, [name])
  }
  const { figures, datasets } = users.figures
  for (const { id, urls } of figures.values()) found.add(found.at(urls), 'figure', id)
  const inTable = new Map<string, string[]>()
  for (const { id, dataset } of figures.values())
    inTable.set(dataset, [...(inTable.get(dataset) ?? []), id])
  for (const { id, file } of datasets.values())
    found.add(found.naming(`data/${file}`), 'table', id, inTable.get(id) ?? [])
  return found.uses()
}

/** Pick what cites a source; a table that the source itself names does not. */
export function citingUses(uses: readonly SourceUse[]): SourceUse[] {
  return uses.filter(({ kind }) => kind !== 'table')
}

function partsOf(model: Model): Declared[] {
  return [
    ...model.data,
    ...model.tables,
    ...model.variables,
    ...model.stocks,
    ...model.accounts,
    ...model.payments,
    ...model.claims,
    ...model.capital,
    ...model.shocks,
    ...model.outcomes,
    ...model.checks,
  ]
}

class UseCollector {
  readonly #names = new Map<string, Map<string, { kind: UseKind; id: string; names: Set<string> }>>()
  readonly #byAddress = new Map<string, string[]>()
  readonly #byFile = new Map<string, string[]>()

  constructor(sources: ReadonlyMap<string, Source>) {
    for (const source of sources.values()) {
      this.#names.set(source.id, new Map())
      for (const address of addressesOf(source)) put(this.#byAddress, plain(address), source.id)
      for (const file of filesOf(source)) put(this.#byFile, file, source.id)
    }
  }

  /** Ids that are listed elsewhere as unknown are passed over. */
  add(sources: readonly string[], kind: UseKind, id: string, names: readonly string[] = []): void {
    for (const source of new Set(sources)) {
      const uses = this.#names.get(source)
      if (!uses) continue
      const key = `${kind} ${id}`
      const use = uses.get(key) ?? { kind, id, names: new Set<string>() }
      uses.set(key, use)
      for (const name of names) use.names.add(name)
    }
  }

  at(urls: readonly string[]): string[] {
    return urls.flatMap((url) => this.#byAddress.get(plain(url)) ?? [])
  }

  naming(file: string): readonly string[] {
    return this.#byFile.get(file) ?? []
  }

  uses(): ReadonlyMap<string, readonly SourceUse[]> {
    return new Map(
      [...this.#names].map(([source, uses]) => [
        source,
        [...uses.values()]
          .sort((a, b) => USE_KINDS.indexOf(a.kind) - USE_KINDS.indexOf(b.kind))
          .map(({ kind, id, names }) => ({ kind, id, names: [...names] })),
      ]),
    )
  }
}

/** The same page may be written with and without `www.` and a slash at its end. */
function plain(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
}

function put(map: Map<string, string[]>, key: string, id: string): void {
  map.set(key, [...(map.get(key) ?? []), id])
}
