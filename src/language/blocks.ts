import type { At, IssueList } from './issue.ts'
import { LIMITS } from './limits.ts'
import type { LoadMemory } from './load-memory.ts'
import { didYouMean } from './nearest.ts'
import { HEAD_SCHEMAS, SECTION_SCHEMAS, TOP_LEVEL } from './schema.ts'
import { checkShape } from './shape.ts'
import type { Plain, PlainMap, YamlText } from './yaml-text.ts'

/** One file of a model folder. */
export interface SourceFile {
  readonly name: string
  readonly text: string
}

/** One declaration as read, with the block (the file's `block:` or its name) it stands in. */
export interface Entry {
  readonly name: string
  readonly block: string
  /** Path of the declaration, as it stands in the file. */
  readonly path: string
  readonly body: PlainMap
}

/** All files of a model merged: the head, and each section's entries in order. Shapes are checked. */
export interface Blocks {
  readonly head: Readonly<Record<string, Plain>>
  readonly sections: ReadonlyMap<string, readonly Entry[]>
}

const OWN_NAMES: ReadonlySet<string> = new Set(['outcomes', 'checks', 'solve'])
const MERGED: ReadonlySet<string> = new Set(['dimensions', 'units', 'time'])

/**
 * Read and merge the files of a model in name order; scenarios among them are passed over.
 *
 * @param memory What was read before.
 */
export function readBlocks(
  files: readonly SourceFile[],
  issues: IssueList,
  memory: LoadMemory,
): Blocks {
  const reader = new BlockReader(issues, memory)
  if (files.length > LIMITS.files)
    issues.add('too-large', '', `${files.length} files; at most ${LIMITS.files} are read`)
  const ordered = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, LIMITS.files)
  for (const file of ordered) reader.read(file)
  if (ordered.length === 0) issues.add('no-files', '', 'the model has no *.yaml file')
  return reader
}

class BlockReader implements Blocks {
  readonly head: Record<string, Plain> = Object.create(null) as Record<string, Plain>
  readonly sections = new Map<string, Entry[]>()
  readonly #issues: IssueList
  readonly #memory: LoadMemory
  readonly #locators: YamlText['locate'][] = []
  /** Names that equations can use, and the section that declared each. */
  readonly #names = new Map<string, string>()
  /** `section.name` of the sections whose names are their own. */
  readonly #own = new Set<string>()

  constructor(issues: IssueList, memory: LoadMemory) {
    this.#issues = issues
    this.#memory = memory
  }

  read(file: SourceFile): void {
    const { value, locate } = this.#memory.yaml(file.name, file.text, this.#issues)
    this.#locators.push(locate)
    this.#issues.locateWith((at) => this.#locate(at))
    if (value === null) return
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.#issues.add('bad-value', `(${file.name})`, `${file.name} is not a map of sections`)
      return
    }
    const tree = value as PlainMap
    if ('scenario' in tree) return
    const block =
      typeof tree['block'] === 'string' ? tree['block'] : file.name.replace(/\.yaml$/, '')
    for (const [section, body] of Object.entries(tree)) {
      // Every file says what it is about; the one that names the model speaks for the whole.
      if (section === 'about' && !('model' in tree)) continue
      this.#section(section, body, block)
    }
  }

  /** Place of a path: the file that holds most of it, the newest first, since a duplicate is reported where it stands. */
  #locate(at: At): { file: string; line: number; column: number } {
    for (let { path } = at; ; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      for (let i = this.#locators.length - 1; i >= 0; i--) {
        const place = this.#locators[i]?.(path === at.path ? at : { path })
        if (place) return place
      }
      if (path === '') return { file: '', line: 0, column: 0 }
    }
  }

  #section(section: string, body: Plain, block: string): void {
    const head = HEAD_SCHEMAS[section]
    if (head && Object.hasOwn(HEAD_SCHEMAS, section)) {
      const known = section === 'time' ? ['start', 'end', 'step', 'unit', 'now'] : []
      if (body !== null && checkShape(head, body, section, known, this.#issues))
        this.#headPart(section, body)
      return
    }
    const target = section === 'inputs' ? 'parameters' : section
    if (!Object.hasOwn(SECTION_SCHEMAS, target)) {
      this.#issues.add(
        'unknown-section',
        section,
        `unknown section '${section}'`,
        didYouMean(section, TOP_LEVEL),
      )
      return
    }
    if (body === null) return
    if (typeof body !== 'object' || Array.isArray(body)) {
      this.#issues.add('bad-value', section, `'${section}' must be a map of declarations`)
      return
    }
    for (const [name, entry] of Object.entries(body as PlainMap))
      this.#entry(target, name, entry, block, `${section}.${name}`)
  }

  #headPart(section: string, body: Plain): void {
    if (!MERGED.has(section)) {
      this.head[section] = body
      return
    }
    const held = (this.head[section] ?? Object.create(null)) as Record<string, Plain>
    for (const [name, value] of Object.entries(body as PlainMap)) {
      if (name in held)
        this.#issues.add('duplicate-name', `${section}.${name}`, `'${name}' is already declared`)
      else held[name] = value
    }
    this.head[section] = held
  }

  #entry(section: string, name: string, entry: Plain, block: string, path: string): void {
    const list = this.sections.get(section) ?? []
    this.sections.set(section, list)
    const elsewhere = OWN_NAMES.has(section)
      ? this.#own.has(`${section}.${name}`) && section
      : this.#names.get(name)
    if (elsewhere) {
      this.#issues.add('duplicate-name', path, `'${name}' is already declared in ${elsewhere}`)
      return
    }
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name.length > LIMITS.nameCharacters) {
      this.#issues.add(
        'bad-name',
        path,
        `'${name.slice(0, 60)}' cannot be a name: letters, digits and _, starting with a letter`,
        name.includes('[') ? 'Dimensions go in `over:`.' : '',
      )
      return
    }
    if (!OWN_NAMES.has(section)) this.#names.set(name, section)
    else this.#own.add(`${section}.${name}`)
    const body: Plain =
      entry !== null && typeof entry === 'object' && !Array.isArray(entry)
        ? entry
        : Object.assign(Object.create(null) as Record<string, Plain>, {
            [section === 'variables' || section === 'outcomes' ? 'equation' : 'value']: entry,
          })
    const schema = SECTION_SCHEMAS[section]
    const shape = (schema as unknown as { shape?: Record<string, unknown> } | undefined)?.shape
    const map = body as PlainMap
    const check = () =>
      schema !== undefined && checkShape(schema, map, path, Object.keys(shape ?? {}), this.#issues)
    if (!schema || !this.#memory.shape(schema, map, this.#issues, check)) return
    list.push({ name, block, path, body: map })
    const unknowns = map['unknowns']
    if (section === 'solve' && unknowns && typeof unknowns === 'object' && !Array.isArray(unknowns))
      for (const [unknown, inner] of Object.entries(unknowns as PlainMap))
        this.#entry('variables', unknown, inner, block, `${path}.unknowns.${unknown}`)
  }
}
