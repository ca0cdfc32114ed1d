import { compileModel } from '../../compile/compile-model.ts'
import { didYouMean } from '../../language/nearest.ts'
import { equationPath } from '../../language/equation-key.ts'
import type { EditSpan } from '../../language/equation-files.ts'
import { EquationFiles, offsetInEdit } from '../../language/equation-files.ts'
import type { Issue } from '../../language/issue.ts'
import type { Model } from '../../language/model.ts'
import { ModelSession } from '../../language/model-session.ts'
import type { SourceFile } from '../../language/blocks.ts'
import type { ModelData } from './model-data.ts'

/** A fault, and the character of which edited equation it stands at. */
export interface EditIssue extends Issue {
  /** Key of the edit as in `ScenarioLink.replace`; null when it stands elsewhere. */
  readonly key: string | null
  /** Character of the equation, from 0. */
  readonly offset: number
}

/** What edits led to: a model when it has no error, and the texts that it is made from. */
export interface Edited {
  readonly model: Model | null
  readonly issues: readonly EditIssue[]
  readonly content: string
  readonly files: readonly SourceFile[]
}

/** Edits that are kept worked out. */
const KEPT = 4

/** The files of a model, and what equations replaced in them give. */
export class EditedModel {
  readonly #data: ModelData
  #session: ModelSession | null = null
  readonly #files: EquationFiles
  readonly #known = new Map<string, Edited>()

  constructor(data: ModelData) {
    this.#data = data
    this.#files = new EquationFiles(data.files)
  }

  /** File and line of an equation; null when it stands in no file by itself. */
  placeOf(path: string): { readonly file: string; readonly line: number } | null {
    return this.#files.placeOf(path)
  }

  /** Replace equations in the files as they were given. */
  edit(replace: Readonly<Record<string, string>>): Edited {
    const key = JSON.stringify(replace)
    const edited = this.#known.get(key) ?? this.#edit(replace)
    this.#known.delete(key)
    this.#known.set(key, edited)
    const [oldest] = this.#known.keys()
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest)
    return edited
  }

  #edit(replace: Readonly<Record<string, string>>): Edited {
    const { files, spans, unknown } = this.#files.edit(replace)
    const { files: stored, sourceIds } = this.#data
    // Reading the whole model waits for the first edit: opening a name needs no more than its file.
    const session = (this.#session ??= new ModelSession(stored, {
      sources: new Set(sourceIds),
      tables: new Map(),
    }))
    const before = new Map(session.files.map(({ name, text }) => [name, text]))
    for (const { name, text } of files) if (before.get(name) !== text) session.edit(name, text)
    const { model, issues: found, locate } = session.loaded
    const hasFault = found.some(({ severity }) => severity === 'error')
    // What runs in circles, or is too large, is seen when it is compiled.
    const issues = hasFault
      ? found
      : [
          ...found,
          ...compileModel(model, { record: [], strict: true }).issues.map((issue) => ({
            ...issue,
            ...locate({ path: issue.path }),
          })),
        ]
    const texts = new Map(files.map(({ name, text }) => [name, text]))
    const all = [
      ...unknown.map((name) => noSuch(name, model)),
      ...issues
        .map((issue) => placed(issue, spans, texts))
        .filter(({ severity, key }) => severity === 'error' || key !== null),
    ]
    const isSound = all.every(({ severity }) => severity !== 'error')
    return {
      model: isSound ? model : null,
      issues: all,
      content: session.content,
      files: session.files,
    }
  }
}

function placed(
  issue: Issue,
  spans: readonly EditSpan[],
  texts: ReadonlyMap<string, string>,
): EditIssue {
  for (const span of spans) {
    if (span.file !== issue.file) continue
    const offset = offsetInEdit(span, texts.get(span.file) ?? '', issue.line, issue.column)
    if (offset !== null) return { ...issue, key: span.key, offset }
  }
  // A fault of the whole equation, or of what it belongs to, is told at its start.
  const owner = spans.find(({ key }) => `${equationPath(key)}.`.startsWith(`${issue.path}.`))
  if (owner) return { ...issue, key: owner.key, offset: 0 }
  return { ...issue, key: null, offset: 0 }
}

function noSuch(key: string, model: Model): EditIssue {
  const names = model.variables.map((v) => v.name)
  return {
    code: 'unknown-name',
    severity: 'error',
    path: equationPath(key),
    file: '',
    line: 0,
    column: 0,
    message: `no equation '${key}' can be edited in this model`,
    hint: didYouMean(key.split('.')[1] ?? key, names),
    key,
    offset: 0,
  }
}
