import type { SourceFile } from './blocks.ts'
import type { Surroundings } from './build-model.ts'
import { InputError } from './error.ts'
import { IssueList } from './issue.ts'
import { LoadMemory } from './load-memory.ts'
import type { LoadedModel } from './load-model.ts'
import { loadModel, NOTHING_AROUND } from './load-model.ts'
import { didYouMean } from './nearest.ts'
import { Recent } from './recent.ts'

/** Loaded models that are kept, by the whole text of their files. */
const KEPT_MODELS = 6

/**
 * A model while it is being edited: holds its files, and after an edit reads and checks only what changed.
 * What it gives equals what `loadModel` gives for the same files; the same texts give the same model object again.
 */
export class ModelSession {
  readonly #files: Map<string, string>
  readonly #around: Surroundings
  readonly #memory = new LoadMemory()
  readonly #models = new Recent<LoadedModel>(KEPT_MODELS)
  #current: LoadedModel
  #sound: LoadedModel | null = null

  /**
   * Load the files.
   *
   * @param around What the text may refer to; stays as it is.
   */
  constructor(files: readonly SourceFile[], around: Surroundings = NOTHING_AROUND) {
    this.#files = new Map(files.map((f) => [f.name, f.text]))
    this.#around = around
    this.#current = this.#load()
  }

  /** The files as they stand now. */
  get files(): readonly SourceFile[] {
    return [...this.#files].map(([name, text]) => ({ name, text }))
  }

  /** All names and texts as one text, in name order: what a hash of the model is made from. */
  get content(): string {
    return [...this.files]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((f) => `${f.name}\0${f.text}\0`)
      .join('')
  }

  /** The model of the files as they stand, with everything found in them. */
  get loaded(): LoadedModel {
    return this.#current
  }

  /** The newest model without an error; null when there was none yet. */
  get lastSound(): LoadedModel | null {
    return this.#sound
  }

  /** Replace the text of a file, or add a file, and load. */
  edit(name: string, text: string): LoadedModel {
    this.#files.set(name, text)
    return (this.#current = this.#load())
  }

  /** Take a file out, and load. */
  remove(name: string): LoadedModel {
    this.#files.delete(name)
    return (this.#current = this.#load())
  }

  /**
   * Replace the equation of a variable in the file that declares it, and load.
   *
   * @throws {InputError} When no such variable is read, or its equation is a map by element.
   */
  replaceEquation(variable: string, equation: string): LoadedModel {
    const { variables } = this.#current.model
    const found = variables.find((v) => v.name === variable)
    if (!found) {
      const near = didYouMean(
        variable,
        variables.map((v) => v.name),
      )
      throw new InputError('unknown-name', `no variable '${variable}'. ${near}`.trim())
    }
    const { path } = found.equation
    for (const { name, text } of this.files) {
      const place = this.#memory.yaml(name, text, new IssueList()).scalarAt(path)
      if (!place) continue
      // The end of a block scalar is the end of its last line.
      const isBlock = text[place.from] === '>' || text[place.from] === '|'
      const put = JSON.stringify(equation) + (isBlock ? '\n' : '')
      return this.edit(name, text.slice(0, place.from) + put + text.slice(place.to))
    }
    throw new InputError(
      'not-one-equation',
      `'${variable}' has an equation for each element; edit its file instead`,
    )
  }

  #load(): LoadedModel {
    const loaded = this.#models.of(this.content, () =>
      loadModel(this.files, this.#around, this.#memory),
    )
    if (loaded.issues.every((i) => i.severity !== 'error')) this.#sound = loaded
    return loaded
  }
}
