import type { NameWords } from '../../evidence/name-of.ts'
import { nameOf } from '../../evidence/name-of.ts'
import type { ReaderTexts } from '../../report/reader-report.ts'
import { readSite } from '../state/site-data.ts'

/** Names and texts of the model in another language than English: `data/fr.json` of the site. */
export interface StoredTexts {
  readonly names: readonly (readonly [string, NameWords])[]
  readonly elements: readonly (readonly [string, string])[]
  readonly scenarios: readonly (readonly [string, string])[]
  readonly texts: readonly (readonly [string, string])[]
}

/** What the page knows of the model's names in the reader's language. */
export interface AppTexts extends ReaderTexts {
  readonly elements: ReadonlyMap<string, string>
  readonly scenarios: ReadonlyMap<string, string>
}

/** Read the French names and texts. */
export async function readFrench(): Promise<AppTexts> {
  const stored = await readSite<StoredTexts>('fr.json')
  const names = new Map(stored.names)
  const elements = new Map(stored.elements)
  return {
    names,
    elements,
    scenarios: new Map(stored.scenarios),
    texts: new Map(stored.texts),
    nameOf: (label) => nameOf(label, names, elements),
  }
}
