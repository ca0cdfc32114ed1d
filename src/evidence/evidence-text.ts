import type { z } from 'zod'
import type { SourceFile } from '../language/blocks.ts'
import type { At, IssueList } from '../language/issue.ts'
import { didYouMean } from '../language/nearest.ts'
import { checkShape } from '../language/shape.ts'
import type { PlainMap, YamlText } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import { isMap } from './plain-shapes.ts'

/** One entry of a section of evidence, its shape checked. */
export interface EvidenceRow {
  readonly id: string
  /** Path of the entry, such as `claims.stargate-total`. */
  readonly path: string
  readonly body: PlainMap
}

/** How a section of evidence is written. */
export interface SectionShape {
  /** Key under which its entries stand, such as `claims`. */
  readonly section: string
  readonly schema: z.ZodType
  /** Known keys, for the nearest spelling of an unknown one. */
  readonly keys: readonly string[]
}

/** Reads files of evidence and finds where their entries stand, over all files read by it. */
export class EvidenceText {
  readonly #issues: IssueList
  readonly #locators: YamlText['locate'][] = []

  constructor(issues: IssueList) {
    this.#issues = issues
  }

  /** Read the entries of one section, each id once; what has a faulty shape is listed and left out. */
  rows(files: readonly SourceFile[], { section, schema, keys }: SectionShape): EvidenceRow[] {
    const rows = new Map<string, EvidenceRow>()
    for (const { name, text } of files) {
      const { value, locate } = readYaml(text, name, this.#issues)
      this.#locators.push(locate)
      this.#issues.locateWith((at) => this.#locate(at, name))
      const tree = isMap(value) ? value : null
      if (tree === null) this.#issues.add('bad-value', '', `${name} is not a map of ${section}`)
      for (const key of Object.keys(tree ?? {}))
        if (key !== section)
          this.#issues.add('unknown-key', key, `unknown key '${key}'`, didYouMean(key, [section]))
      const entries = tree?.[section] ?? null
      if (entries !== null && !isMap(entries))
        this.#issues.add('bad-value', section, `'${section}' is not a map of entries by id`)
      for (const [id, body] of Object.entries(isMap(entries) ? entries : {})) {
        const path = `${section}.${id}`
        if (rows.has(id)) this.#issues.add('duplicate', path, `'${id}' stands twice`)
        else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60)
          this.#issues.add(
            'bad-name',
            path,
            `'${id.slice(0, 60)}' cannot be an id`,
            'Use small letters, digits and single dashes.',
          )
        else if (checkShape(schema, body, path, keys, this.#issues))
          rows.set(id, { id, path, body: body as PlainMap })
      }
    }
    return [...rows.values()]
  }

  /** Place of a path or of what holds it, the newest file first. */
  #locate(at: At, file: string): { file: string; line: number; column: number } {
    for (
      let path = at.path;
      path !== '';
      path = path.slice(0, Math.max(0, path.lastIndexOf('.')))
    ) {
      const asked = path === at.path ? at : { path }
      for (const locate of this.#locators.toReversed()) {
        const place = locate(asked)
        if (place) return place
      }
    }
    return { file, line: 0, column: 0 }
  }
}
