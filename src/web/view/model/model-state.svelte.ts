import type { SourceFile } from '../../../language/blocks.ts'
import { equationPath } from '../../../language/equation-key.ts'
import type { EditIssue } from '../../engine/edited-model.ts'
import { EngineFault } from '../../engine/engine-client.ts'
import type { Atlas, OpenedName } from '../../engine/model-questions.ts'
import type { Trace } from '../../engine/protocol.ts'
import type { App } from '../../state/app.svelte.ts'
import type { Graph } from './graph.ts'
import { graphOf } from './graph.ts'

/** How links say that a block is chosen. */
const BLOCK = 'block:'
/** A pause in writing after which an equation is checked and run, milliseconds. */
const CHECK_AFTER = 350

/** What the view shows: the atlas, the name that is open, its path and the equations being edited. */
export class ModelState {
  readonly #app: App
  atlas: Atlas | null = $state.raw(null)
  graph: Graph | null = $state.raw(null)
  opened: OpenedName | null = $state.raw(null)
  /** The nearest name to one that is unknown; null when the name is known. */
  near: string | null = $state.raw(null)
  /** Null is the central world. */
  world: number | null = $state(null)
  trace: Trace | null = $state.raw(null)
  stored: Trace | null = $state.raw(null)
  traceFault: string = $state('')
  /** The path shown is of something older. */
  isPathBusy: boolean = $state(false)
  /** Texts with faults, by key: they are not in the link. */
  drafts: Readonly<Record<string, string>> = $state.raw({})
  issues: readonly EditIssue[] = $state.raw([])
  isChecking: boolean = $state(false)
  fault: string = $state('')
  #timer: ReturnType<typeof setTimeout> | undefined
  /** An edit was put into the history and goes on: the next ones replace it there. */
  #isGoingOn = false
  #replaceSeen = ''

  constructor(app: App) {
    this.#app = app
  }

  get #at(): string {
    return this.#app.link.at ?? ''
  }

  /** The block that is chosen; '' for none. */
  get block(): string {
    const name = this.name === '' ? undefined : this.graph?.byName.get(this.name)
    return this.#at.startsWith(BLOCK) ? this.#at.slice(BLOCK.length) : (name?.block ?? '')
  }

  /** The name that is open; '' for none. */
  get name(): string {
    return this.#at.startsWith(BLOCK) ? '' : (this.#at.split('[', 1)[0] ?? '')
  }

  /** What the atlas depends on. */
  get edits(): string {
    return JSON.stringify(this.#app.link.replace)
  }

  /** What a path depends on, besides the name. */
  get key(): string {
    const { base, set, shocks, replace, seed } = this.#app.link
    return JSON.stringify([base, set, shocks, replace, seed, this.world])
  }

  /** Open a name; '' closes it and leaves its block chosen. */
  open(name: string): void {
    const { block } = this
    this.#app.show('model', name === '' && block !== '' ? BLOCK + block : name)
  }

  /** Choose a block; '' chooses none. */
  choose(block: string): void {
    this.#app.show('model', block === '' ? '' : BLOCK + block)
  }

  /** Read the names of the model, again after an edit. */
  async readAtlas(): Promise<void> {
    const { link } = this.#app
    await this.#trying(async () => {
      const engine = await this.#app.ready()
      this.atlas = await engine.ask('atlas', { link }, { place: 'atlas' })
      this.graph = graphOf(this.atlas)
      this.fault = ''
    })
  }

  /** Read all about the name that is open. */
  async readName(): Promise<void> {
    const { name } = this
    if (name === '') {
      this.opened = null
      this.near = null
      return
    }
    const { link, language } = this.#app
    await this.#trying(async () => {
      const engine = await this.#app.ready()
      const how = { place: 'explained' }
      const { opened, near } = await engine.ask('explained', { link, name, language }, how)
      this.opened = opened
      this.near = opened ? null : near
      this.fault = ''
    })
  }

  /** Work the path out, as the link has it and as the stored model has it. */
  async readPath(): Promise<void> {
    const { opened, world } = this
    const { link } = this.#app
    if (!opened || opened.labels.length === 0) {
      this.trace = null
      return
    }
    this.isPathBusy = true
    try {
      const engine = await this.#app.ready()
      const ask = { link, world, series: opened.labels }
      const trace = await engine.ask('trace', ask, { place: 'path' })
      const isPlain = [link.set, link.shocks, link.replace].every(
        (part) => Object.keys(part).length === 0,
      )
      const plain = { ...link, set: {}, shocks: {}, replace: {} }
      const stored = isPlain
        ? null
        : await engine
            .ask('trace', { ...ask, link: plain }, { place: 'stored-path' })
            // A series that only the edited model has.
            .catch((fault: unknown) => (isSuperseded(fault) ? Promise.reject(fault) : null))
      this.trace = trace
      this.stored = stored
      this.traceFault = ''
      this.isPathBusy = false
    } catch (fault) {
      if (isSuperseded(fault)) return
      this.isPathBusy = false
      this.trace = null
      this.traceFault = messageOf(fault)
    }
  }

  /** The text of an equation as it is being edited. */
  textOf(key: string, was: string): string {
    return this.drafts[key] ?? this.#app.link.replace[key] ?? was
  }

  /** Take what is written; it is checked, and run when sound, after a pause. */
  write(key: string, text: string, was: string): void {
    this.drafts = { ...this.drafts, [key]: text }
    this.isChecking = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.check(was === text.trim() ? key : ''), CHECK_AFTER)
  }

  /** Check all edits, those of the link and the drafts. */
  async check(sameAsStored: string = ''): Promise<void> {
    const replace: Record<string, string> = { ...this.#app.link.replace, ...trimmed(this.drafts) }
    if (sameAsStored !== '') delete replace[sameAsStored]
    const hasDrafts = Object.keys(this.drafts).length > 0
    await this.#trying(async () => {
      const engine = await this.#app.ready()
      const { issues, isSound } = await engine.ask('edit', { replace }, { place: 'edit' })
      this.isChecking = false
      this.issues = issues
      if (!isSound || !hasDrafts) return
      this.drafts = {}
      if (JSON.stringify(replace) === this.edits) return
      this.#replaceSeen = JSON.stringify(replace)
      this.#app.change({ replace }, this.#isGoingOn)
      this.#isGoingOn = true
    })
  }

  /** The editor was left: the next edit is a step of its own. */
  leave(): void {
    this.#isGoingOn = false
  }

  /** Take an edit back; without a key, all of them. */
  revert(key: string | null): void {
    clearTimeout(this.#timer)
    this.#isGoingOn = false
    this.isChecking = false
    const replace: Record<string, string> = { ...this.#app.link.replace }
    const drafts = { ...this.drafts }
    if (key !== null) {
      delete replace[key]
      delete drafts[key]
    }
    this.drafts = key === null ? {} : drafts
    this.issues = []
    if (JSON.stringify(replace) !== this.edits || key === null)
      this.#app.change({ replace: key === null ? {} : replace })
    void this.check()
  }

  /** Edits came from elsewhere, such as Back: what was being written is no more. */
  follow(): void {
    if (this.edits === this.#replaceSeen) return
    this.#replaceSeen = this.edits
    clearTimeout(this.#timer)
    this.drafts = {}
    this.isChecking = false
    this.#isGoingOn = false
    this.issues = []
    if (this.edits !== '{}') void this.check()
  }

  /** The edited files and the change as a patch. */
  async files(): Promise<{ readonly files: readonly SourceFile[]; readonly patch: string }> {
    const engine = await this.#app.ready()
    return engine.ask('editedFiles', { replace: this.#app.link.replace })
  }

  /** Issues that stand in no edit, as a place in the files. */
  get elsewhere(): readonly EditIssue[] {
    return this.issues.filter(({ key }) => key === null)
  }

  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (fault) {
      if (!isSuperseded(fault)) this.fault = messageOf(fault)
    }
  }
}

/** Name of the declaration that an edit changes. */
export function nameOfKey(key: string): string {
  return equationPath(key).split('.')[1] ?? key
}

function trimmed(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()]))
}

function isSuperseded(fault: unknown): boolean {
  return fault instanceof EngineFault && fault.code === 'superseded'
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
