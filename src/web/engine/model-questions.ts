import type { SourceFile } from '../../language/blocks.ts'
import { readsOf } from '../../language/check-unused.ts'
import { equationKey } from '../../language/equation-key.ts'
import { equationsToReplace } from '../../language/equation-places.ts'
import type { EquationWords } from '../../language/equation-speech.ts'
import type { ExplainedEquation, ExplainedKind, Explanation } from '../../language/explain.ts'
import { explain, explainableNames } from '../../language/explain.ts'
import type { Model } from '../../language/model.ts'
import { nearestName } from '../../language/nearest.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import { labelsOfDims } from '../../run/drawn-elements.ts'
import type { SourceLine } from '../../study/boom-report.ts'
import type { EditIssue, EditedModel } from './edited-model.ts'
import { textDiff } from './text-diff.ts'

/** One name of the model in the list of all. */
export interface AtlasName {
  readonly name: string
  readonly kind: ExplainedKind
  readonly block: string
  readonly unit: string
  readonly about: string
  readonly dims: readonly string[]
  /** Names of the list that its equations read. */
  readonly reads: readonly string[]
}

/** Every name of the model and what it reads. */
export interface Atlas {
  readonly names: readonly AtlasName[]
  /** Elements of each dimension. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
}

/** An equation with where it can be edited. */
export interface OpenedEquation extends ExplainedEquation {
  /** Null when it stands in no file by itself, or belongs to a parameter or shock. */
  readonly edit: {
    /** As in `ScenarioLink.replace`. */
    readonly key: string
    /** As the model that was stored has it. */
    readonly was: string
    readonly file: string
    readonly line: number
  } | null
}

/** All that the model says about one name. */
export interface OpenedName extends Omit<Explanation, 'equations'> {
  readonly equations: readonly OpenedEquation[]
  readonly sourceLines: readonly SourceLine[]
  /** Its series, one an element; none for what has no path. */
  readonly labels: readonly string[]
}

/** What may be asked of the model itself. */
export interface ModelQuestions {
  /** Every name and what reads what; of the stored model where the link's edits have faults. */
  atlas: { ask: { readonly link: ScenarioLink }; answer: Atlas }
  /** Open one name; null, with the nearest, when there is none. */
  explained: {
    ask: {
      readonly link: ScenarioLink
      readonly name: string
      readonly language: string
    }
    answer: { readonly opened: OpenedName | null; readonly near: string }
  }
  /** Check edited equations; what has no error can be run by a link that replaces the same. */
  edit: {
    ask: { readonly replace: Readonly<Record<string, string>> }
    answer: { readonly issues: readonly EditIssue[]; readonly isSound: boolean }
  }
  /** The files that edits change, whole, and the change as a patch. */
  editedFiles: {
    ask: { readonly replace: Readonly<Record<string, string>> }
    answer: { readonly files: readonly SourceFile[]; readonly patch: string }
  }
}

/** Folder of the model files in a patch. */
const FOLDER = 'economy'
/** Kinds without a series of their own. */
const NO_SERIES: readonly ExplainedKind[] = ['outcome', 'check', 'table', 'dimension', 'actor']
const SECTIONS = [
  ['parameter', 'parameters'],
  ['variable', 'variables'],
  ['stock', 'stocks'],
  ['account', 'accounts'],
  ['payment', 'payments'],
  ['claim', 'claims'],
  ['capital', 'capital'],
  ['data', 'data'],
  ['table', 'tables'],
  ['shock', 'shocks'],
  ['outcome', 'outcomes'],
  ['check', 'checks'],
] as const

/** Answer `atlas`. */
export function atlasOf(model: Model): Atlas {
  const reads = readsOf(model)
  const known = new Map<string, string>()
  for (const [, section] of SECTIONS) for (const { name } of model[section]) known.set(name, name)
  for (const { name } of model.shocks)
    for (const part of ['onset', 'active']) known.set(`${name}_${part}`, name)
  const names = SECTIONS.flatMap(([kind, section]) =>
    model[section].map(({ name, block, unit, about, dims }): AtlasName => {
      const read = [...(reads.get(`${section}.${name}`) ?? [])].flatMap((n) => known.get(n) ?? [])
      return {
        name,
        kind,
        block,
        unit,
        about,
        dims,
        reads: [...new Set(read)].filter((n) => n !== name).sort(),
      }
    }),
  )
  return {
    names,
    dimensions: Object.fromEntries(model.dimensions.map((d) => [d.name, d.elements])),
  }
}

/** What `openName` needs of the engine. */
export interface Desk {
  readonly model: Model
  /** The model without edits. */
  readonly stored: Model
  readonly edited: EditedModel
  readonly sources: readonly SourceLine[]
  readonly speech: EquationWords
}

/** Answer `explained`. */
export function openName(
  { model, stored, edited, sources, speech }: Desk,
  name: string,
): ModelQuestions['explained']['answer'] {
  const found = explain(model, name, speech)
  if (!found) return { opened: null, near: nearestName(name, explainableNames(model)) }
  const was = new Map(equationsToReplace(stored).map(({ path, text }) => [path, text]))
  const byId = new Map(sources.map((source) => [source.id, source]))
  const dimensions = new Map(model.dimensions.map((d) => [d.name, d.elements]))
  const hasSeries = !NO_SERIES.includes(found.kind) && found.kind !== 'element'
  const ends = labelsOfDims(found.dims, dimensions)
  const label = found.kind === 'shock' ? `${found.name}_active` : found.name
  const opened: OpenedName = {
    ...found,
    equations: found.equations.map((equation): OpenedEquation => {
      const [text, place] = [was.get(equation.path), edited.placeOf(equation.path)]
      const canEdit = text !== undefined && place !== null
      return {
        ...equation,
        edit: canEdit ? { key: equationKey(equation.path), was: text, ...place } : null,
      }
    }),
    sourceLines: found.sources.map(
      (id) => byId.get(id) ?? { id, title: '', by: '', year: '', url: '' },
    ),
    labels: !hasSeries
      ? []
      : ends.map((words) => (words.length === 0 ? label : `${label}[${words.join(',')}]`)),
  }
  return { opened, near: '' }
}

/** Answer `editedFiles`. */
export function changedFiles(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): ModelQuestions['editedFiles']['answer'] {
  const old = new Map(before.map(({ name, text }) => [name, text]))
  const files = after.filter(({ name, text }) => old.get(name) !== text)
  return {
    files,
    patch: files
      .map(({ name, text }) => textDiff(`${FOLDER}/${name}`, old.get(name) ?? '', text))
      .join(''),
  }
}
