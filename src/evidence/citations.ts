import type { SourceFile } from '../language/blocks.ts'
import { namesOf } from '../language/build-context.ts'
import type { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { didYouMean } from '../language/nearest.ts'
import { checkShape } from '../language/shape.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import { checkOutputs } from './check-outputs.ts'
import type { Citation, CitedOutput, OutputStatus } from './citation.ts'
import { CITATION_FIELDS, citationShape } from './citation-shape.ts'
import type { Published } from './judge.ts'
import type { LabelTable } from './labels.ts'
import type { Source } from './source.ts'
import type { Words } from './words.ts'

/** What citations refer to. */
export interface CitationGround {
  /** Static models by name. */
  readonly models: ReadonlyMap<string, Model>
  readonly sources: ReadonlyMap<string, Source>
  readonly labels: LabelTable
}

const NO_WORDS: Words = { en: '', fr: '' }

/**
 * Read the files of `evidence/citations`, in the order of their ids. Every fault of every file is listed: an unknown model,
 * field, input, source or label, a setting without provenance, a missing language, a unit other than the label's, an
 * address that is none.
 */
export function readCitations(
  files: readonly SourceFile[],
  ground: CitationGround,
  issues: IssueList,
): Citation[] {
  const citations = new Map<string, Citation>()
  for (const { name, text } of files) {
    const { value, locate } = readYaml(text, name, issues)
    issues.locateWith((at) => {
      for (let { path } = at; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
        const place = locate({ path })
        if (place) return place
      }
      return { file: name, line: 1, column: 1 }
    })
    if (!checkShape(citationShape, value, '', CITATION_FIELDS, issues)) continue
    const citation = citationOf(value as PlainMap)
    checkCitation(citation, name, ground, issues)
    if (citations.has(citation.id))
      issues.add('duplicate', 'citation', `citation '${citation.id}' stands twice`)
    citations.set(citation.id, citation)
  }
  return [...citations.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function citationOf(body: PlainMap): Citation {
  const settings = Object.entries((body['settings'] ?? {}) as PlainMap) as [string, PlainMap][]
  const outputs = Object.entries(body['outputs'] as PlainMap) as [string, PlainMap][]
  return {
    id: textOf(body['citation']),
    title: body['title'] as unknown as Words,
    family: textOf(body['family']),
    kind: textOf(body['kind']),
    by: textOf(body['by']),
    date: String(body['date'] as string | number),
    model: body['model'] == null ? null : textOf(body['model']),
    settings: Object.fromEntries(settings.map(([key, one]) => [key, one['value'] as number])),
    settingSources: Object.fromEntries(
      settings.map(([key, one]) => [
        key,
        { source: namesOf(one['source']), because: textOf(one['because']) },
      ]),
    ),
    backFitted: namesOf(body['back_fitted']),
    outputs: outputs.map(
      ([name, one]): CitedOutput => ({
        name,
        about: one['about'] as unknown as Words,
        of: one['of'] == null ? null : textOf(one['of']),
        label: textOf(one['label']),
        published: (one['published'] ?? null) as Published | null,
        tolerance: (one['tolerance'] ?? null) as number | null,
        status: one['status'] as OutputStatus,
      }),
    ),
    source: namesOf(body['source']),
    notes: (body['notes'] ?? NO_WORDS) as unknown as Words,
  }
}

function checkCitation(
  citation: Citation,
  file: string,
  { models, sources, labels }: CitationGround,
  issues: IssueList,
): void {
  const { id, model: modelName, backFitted } = citation
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
  if (id !== base)
    issues.add('bad-name', 'citation', `citation '${id}' stands in a file named '${base}.yaml'`)
  checkSources(citation.source, 'source', sources, issues)
  if (citation.source.length === 0) issues.add('missing', 'source', 'a citation needs a source')
  const model = modelName === null ? undefined : models.get(modelName)
  if (modelName !== null && !model)
    issues.add(
      'unknown-model',
      'model',
      `there is no model '${modelName}' in evidence/models`,
      didYouMean(modelName, models.keys()),
    )
  const inputs = model?.parameters.map((p) => p.name) ?? []
  const isKnown = (name: string) => modelName !== null && !model ? true : inputs.includes(name)
  const unknown = (name: string, path: string) =>
    issues.add(
      'unknown-input',
      path,
      modelName === null
        ? `'${name}' sets an input, and there is no model`
        : `'${name}' is no input of model '${modelName}'`,
      didYouMean(name, inputs),
    )
  for (const [name, { source, because }] of Object.entries(citation.settingSources)) {
    if (!isKnown(name)) unknown(name, `settings.${name}`)
    if (source.length === 0 && because === '')
      issues.add(
        'provenance',
        `settings.${name}`,
        `'${name}' says neither where it comes from nor why`,
        'Give `source: [id]` or `because:`.',
      )
    checkSources(source, `settings.${name}.source`, sources, issues)
  }
  for (const [i, name] of backFitted.entries()) if (!isKnown(name)) unknown(name, `back_fitted.${i}`)
  checkOutputs(citation, model, labels, issues)
}

function checkSources(
  ids: readonly string[],
  path: string,
  sources: ReadonlyMap<string, Source>,
  issues: IssueList,
): void {
  for (const id of ids) {
    const source = sources.get(id)
    if (!source)
      issues.add(
        'unknown-source',
        path,
        `source '${id}' is in no list of sources`,
        didYouMean(id, sources.keys()),
      )
    else if (!hasAddress(source) && source.kind !== 'project data' && source.kind !== 'model')
      issues.add(
        'address',
        path,
        `source '${id}' has no web address: '${source.url.slice(0, 80)}'`,
        'Give `url:` with an address that starts with https://.',
      )
  }
}

/** Tell whether a source has an address that a reader can open; it may hold several and words between. */
function hasAddress({ url }: Source): boolean {
  return url.split(/[\s;,()]+/).some((word) => /^https?:\/\/[^/.]+\.[^/]/.test(word) && URL.canParse(word))
}

function textOf(value: Plain | undefined): string {
  return value === undefined || value === null ? '' : String(value as string)
}
