import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import type { PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import type { NameWords } from './name-of.ts'
import { nameOf } from './name-of.ts'
import { isMap } from './plain-shapes.ts'

/** Texts of the model and its evidence in another language than English. */
export interface Translation {
  /** Parameters, outcomes and variables by their name in the model. */
  readonly names: ReadonlyMap<string, NameWords>
  /** Elements of dimensions, such as `NVDA`. */
  readonly elements: ReadonlyMap<string, string>
  /** Scenarios by name: what each is about, in a sentence. */
  readonly scenarios: ReadonlyMap<string, string>
  /** Texts of the evidence by their English wording: weak points, figures, observations. */
  readonly texts: ReadonlyMap<string, string>
  /** Names a label of the model such as `rate[TAIWAN]` for readers; null when it has no name. */
  readonly nameOf: (label: string) => string | null
}

/** A translation of nothing: every text stays as it is. */
export const NO_TRANSLATION: Translation = {
  names: new Map(),
  elements: new Map(),
  scenarios: new Map(),
  texts: new Map(),
  nameOf: () => null,
}

/**
 * Read a table of names (`names`, `elements`, `scenarios`) and, from other files of evidence, every text that has its
 * translation beside it: a map with `en`, `label` or `about`, and `fr`.
 *
 * @param names Null when there is no such table.
 */
export function readTranslation(
  names: SourceFile | null,
  evidence: readonly SourceFile[],
  issues: IssueList,
): Translation {
  const table = names === null ? {} : readMap(names, issues)
  const texts = new Map<string, string>()
  for (const file of evidence) collectTexts(readMap(file, issues), texts)
  const named = mapOf(table['names'], (row) => ({
    name: field(row, 'name'),
    about: field(row, 'about'),
  }))
  const elements = mapOf(table['elements'], String)
  return {
    names: named,
    elements,
    scenarios: mapOf(table['scenarios'], String),
    texts,
    nameOf: (label) => nameOf(label, named, elements),
  }
}

function readMap({ name, text }: SourceFile, issues: IssueList): PlainMap {
  const { value } = readYaml(text, name, issues)
  return isMap(value) ? value : {}
}

function mapOf<T>(value: unknown, read: (row: unknown) => T): ReadonlyMap<string, T> {
  return new Map(Object.entries(isMap(value) ? value : {}).map(([key, row]) => [key, read(row)]))
}

function field(row: unknown, key: string): string {
  return isMap(row) ? String(row[key] ?? '') : ''
}

function collectTexts(value: unknown, texts: Map<string, string>): void {
  if (Array.isArray(value)) for (const part of value) collectTexts(part, texts)
  if (!isMap(value)) return
  const english = value['en'] ?? value['label'] ?? value['about']
  if (typeof english === 'string' && typeof value['fr'] === 'string') texts.set(english, value['fr'])
  for (const part of Object.values(value)) collectTexts(part, texts)
}
