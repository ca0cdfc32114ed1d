import type { Issue } from '../../language/issue.ts'
import type { Model } from '../../language/model.ts'
import { ModelSession } from '../../language/model-session.ts'
import type { ModelData } from './protocol.ts'

/** What an edit led to: a model when it has no error, and the text that it is made from. */
export interface Edited {
  readonly model: Model | null
  readonly issues: readonly Issue[]
  readonly content: string
}

/** The files of a model while somebody edits them. */
export class EditedModel {
  readonly #session: ModelSession

  constructor({ files, sourceIds }: ModelData) {
    this.#session = new ModelSession(files, { sources: new Set(sourceIds), tables: new Map() })
  }

  /** Replace the text of a file. */
  edit(name: string, text: string): Edited {
    const { model, issues } = this.#session.edit(name, text)
    const isSound = issues.every(({ severity }) => severity !== 'error')
    return { model: isSound ? model : null, issues, content: this.#session.content }
  }
}
