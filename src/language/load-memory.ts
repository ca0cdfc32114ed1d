import type { IssueList } from './issue.ts'
import { Recent } from './recent.ts'
import { withOldParts } from './same-plain.ts'
import { SoundMemory } from './sound-memory.ts'
import type { PlainMap, YamlText } from './yaml-text.ts'
import { readYaml } from './yaml-text.ts'

/** What the declarations of a model are built against, besides their own text: kept while it stays the same. */
interface Ground {
  readonly key: string
  readonly beside: readonly unknown[]
}

/** The part of a declaration that tells it from others. */
interface Declaration {
  readonly block: string
  readonly path: string
  readonly body: PlainMap
}

/** Texts of files that are kept read: a few of each file of a model. */
const KEPT_TEXTS = 128

interface Built {
  readonly path: string
  readonly block: string
  readonly made: unknown
}

/**
 * What was read without a fault when the files of a model were loaded before: trees by the text of their file,
 * declarations by what stands in them. Whatever had a fault is read again, so that every fault is listed where it is now.
 */
export class LoadMemory {
  readonly #trees = new Recent<YamlText>(KEPT_TEXTS)
  readonly #newest = new Map<string, YamlText>()
  readonly #shapes = new SoundMemory<object, boolean>()
  readonly #built = new SoundMemory<Ground, Built>()
  #ground: Ground = { key: '', beside: [] }

  /** Read the tree of a file; declarations that it had before are the same objects. */
  yaml(name: string, text: string, issues: IssueList): YamlText {
    const content = `${name}\0${text}`
    const known = this.#trees.find(content)
    if (known) {
      this.#newest.set(name, known)
      return known
    }
    const before = issues.reports
    const read = readYaml(text, name, issues)
    const tree = { ...read, value: withOldParts(read.value, this.#newest.get(name)?.value) }
    if (issues.reports > before) return tree
    this.#trees.put(content, tree)
    this.#newest.set(name, tree)
    return tree
  }

  /** Check the shape of a declaration, unless it was found right under this schema. */
  shape(schema: object, body: PlainMap, issues: IssueList, check: () => boolean): boolean {
    return this.#shapes.of(schema, body, issues, check)
  }

  /**
   * Say what declarations are built against from now on.
   *
   * @param key What was read from the files for all of them.
   * @param beside What comes from outside the files; objects that do not change.
   */
  buildOn(key: string, beside: readonly unknown[]): void {
    const { key: held, beside: old } = this.#ground
    if (held !== key || beside.some((one, i) => one !== old[i])) this.#ground = { key, beside }
  }

  /** Build a declaration, unless it was built without a fault on the same ground. */
  built<E extends Declaration, T>(entry: E, issues: IssueList, build: (entry: E) => T): T {
    const { path, block, body } = entry
    const make = (): Built => ({ path, block, made: build(entry) })
    const held = this.#built.of(this.#ground, body, issues, make)
    // The same text in another file is told by its path or its block.
    if (held.path !== path || held.block !== block) return build(entry)
    return held.made as T
  }
}
