import type { ScenarioLink } from '../../language/scenario-link.ts'
import type { SetValue } from '../../language/scenario-spec.ts'
import type { BoomReport } from '../../study/boom-report.ts'
import { EngineClient, EngineFault } from '../engine/engine-client.ts'
import type { AppWords } from '../i18n/en.ts'
import type { AppLanguage } from '../i18n/words.ts'
import type { AppTexts } from '../i18n/reader-texts.ts'
import { readFrench } from '../i18n/reader-texts.ts'
import { wordsOf } from '../i18n/words.ts'
import { addressOf, readAddress, showLink } from './history.ts'
import type { Control, StartData } from './site-data.ts'

/** Names of the views, in the order of the bar. */
export const VIEWS = [
  'overview',
  'break-it',
  'who-pays-whom',
  'model',
  'claims',
  'cost',
  'method',
] as const
/** Name of a view. */
export type ViewName = (typeof VIEWS)[number]

/** Worlds of the first answer to a move, and of the one that follows. */
export const COARSE_WORLDS = 256
/** Worlds of a refined answer. */
export const REFINED_WORLDS = 2000
/** Views that run worlds of their own: the answer is refined when another one is shown. */
const VIEWS_WITH_OWN_WORLDS: readonly ViewName[] = ['break-it', 'who-pays-whom']
/** A pause after which a coarse answer is refined, milliseconds. */
const REFINE_AFTER = 350

/** What the page shows and what it was asked for. */
export class App {
  readonly engine: EngineClient = new EngineClient()
  readonly start: StartData
  readonly controls: ReadonlyMap<string, Control>
  link: ScenarioLink = $state.raw({} as ScenarioLink)
  view: ViewName = $state('overview')
  language: AppLanguage = $state('en')
  /** Names and texts of the model in the reader's language; null in English, and until they are read. */
  texts: AppTexts | null = $state.raw(null)
  /** The answer shown; the stored one at first. */
  report: BoomReport = $state.raw({} as BoomReport)
  /** The answer before the last change. */
  previous: BoomReport | null = $state.raw(null)
  isCoarse: boolean = $state(false)
  progress: { readonly stage: string; readonly share: number } | null = $state.raw(null)
  /** What went wrong, in words. */
  fault: string = $state('')
  /** A remark on the link that was opened. */
  notice: string = $state('')
  showTables: boolean = $state(false)
  showSamples: boolean = $state(false)
  singleKeys: boolean = $state(true)
  /** Says what the last change did, for those who listen. */
  said: string = $state('')
  #opened: Promise<unknown> | null = null
  #french: Promise<AppTexts> | null = null
  #refine: ReturnType<typeof setTimeout> | undefined
  #base: BoomReport

  constructor(start: StartData) {
    this.start = start
    this.#base = start.report
    this.controls = new Map(start.controls.map((control) => [control.name, control]))
    this.report = start.report
    this.#take()
    addEventListener('popstate', () => this.#take())
    addEventListener('hashchange', () => this.#take())
  }

  /** The catalogue of the language in use. */
  get words(): AppWords {
    return wordsOf(this.language)
  }

  /** A number of the model as readers know it: its name and what it is. */
  named(label: string, about: string = ''): { readonly name: string; readonly about: string } {
    const inside = label.split('[', 1)[0] ?? label
    return {
      name: this.texts?.nameOf(label) ?? label.replaceAll('_', ' '),
      about: this.texts?.names.get(inside)?.about ?? about,
    }
  }

  /** Settings that differ from the base. */
  get changes(): readonly (readonly [string, SetValue])[] {
    return Object.entries(this.link.set)
  }

  /** Set a parameter; null takes the change back. While a thumb moves, `isMoving` keeps the history to one step. */
  set(name: string, value: SetValue | null, isMoving: boolean = false): void {
    const set = { ...this.link.set }
    if (value === null) delete set[name]
    else set[name] = value
    this.#change({ ...this.link, set }, isMoving)
  }

  /** Take every change back. */
  reset(): void {
    this.#change({ ...this.link, set: {}, shocks: {}, replace: {} }, false)
  }

  /** Change anything of the scenario. */
  change(parts: Partial<ScenarioLink>): void {
    this.#change({ ...this.link, ...parts }, false)
  }

  /** Show a view, and in it what `at` names. */
  show(view: ViewName, at: string = ''): void {
    if (view === this.view && at === (this.link.at ?? '')) return
    this.view = view
    this.link = { ...this.link, view: view === 'overview' ? '' : view, at }
    showLink(this.#stamped(), 'push')
    if (this.isCoarse) this.#refineLater()
  }

  /** Speak a language. */
  speak(language: AppLanguage): void {
    this.#speak(language)
    this.link = { ...this.link, language }
    showLink(this.#stamped(), 'replace')
  }

  /** The address that opens this page as it is. */
  address(): string {
    return addressOf(this.#stamped())
  }

  /** Wait for the engine, starting it at the first call. */
  async ready(): Promise<EngineClient> {
    const url = new URL('data/model.json', document.baseURI).href
    this.#opened ??= this.engine.ask('open', { url })
    await this.#opened
    return this.engine
  }

  /** End the run that is under way; the last answer stays. */
  cancel(): void {
    clearTimeout(this.#refine)
    this.engine.stop('answer')
    this.progress = null
  }

  /** Work the answer out: coarse at once, refined after a pause. */
  async answer(): Promise<void> {
    clearTimeout(this.#refine)
    if (this.#isBase()) {
      this.engine.stop('answer')
      this.report = this.#base
      this.isCoarse = false
      this.progress = null
      return
    }
    if (await this.#ask(COARSE_WORLDS, false)) this.#refineLater()
  }

  #refineLater(): void {
    clearTimeout(this.#refine)
    if (VIEWS_WITH_OWN_WORLDS.includes(this.view)) return
    this.#refine = setTimeout(() => void this.#ask(REFINED_WORLDS, true), REFINE_AFTER)
  }

  async #ask(worlds: number, refined: boolean): Promise<boolean> {
    const link = this.link
    try {
      const engine = await this.ready()
      const report = await engine.ask(
        'boom',
        { link, worlds, refined },
        {
          place: 'answer',
          onProgress: (stage, share) => {
            if (refined) this.progress = { stage, share }
          },
        },
      )
      // A coarse answer leaves out what goes with bursts; the last full one stays until it is refined.
      const { drivers, noBurst } = this.report
      this.report = refined ? report : { ...report, drivers, noBurst }
      this.isCoarse = !refined
      this.fault = ''
      this.progress = null
      return true
    } catch (fault) {
      if (fault instanceof EngineFault && fault.code === 'superseded') return false
      this.progress = null
      this.fault = fault instanceof Error ? fault.message : String(fault)
      return false
    }
  }

  #change(link: ScenarioLink, isMoving: boolean): void {
    if (!this.isCoarse && !isMoving) this.previous = this.report
    this.link = link
    showLink(this.#stamped(), isMoving ? 'replace' : 'push')
    void this.answer()
  }

  #speak(language: AppLanguage): void {
    this.language = language
    document.documentElement.lang = language
    if (language === 'en') this.texts = null
    else
      void (this.#french ??= readFrench()).then((texts) => {
        if (this.language === language) this.texts = texts
      })
  }

  #isBase(): boolean {
    const { base, set, shocks, replace, seed } = this.link
    const isPlain = [set, shocks, replace].every((part) => Object.keys(part).length === 0)
    return isPlain && base === 'now' && seed === this.#base.manifest.seed
  }

  /** Take what the address says: at the start, and when Back or Forward is used. */
  #take(): void {
    const { link, fault } = readAddress()
    const before = JSON.stringify([
      this.link.base,
      this.link.set,
      this.link.shocks,
      this.link.replace,
      this.link.seed,
    ])
    this.link = link
    this.view = VIEWS.find((view) => view === link.view) ?? 'overview'
    this.#speak(languageOf(link))
    const { modelVersion } = this.start
    this.notice =
      fault !== ''
        ? `${this.words.status.badLink} ${fault}`
        : link.modelVersion !== '' && link.modelVersion !== modelVersion
          ? this.words.status.oldLink(link.modelVersion, modelVersion)
          : ''
    if (before !== JSON.stringify([link.base, link.set, link.shocks, link.replace, link.seed]))
      void this.answer()
  }

  #stamped(): ScenarioLink {
    return { ...this.link, modelVersion: this.start.modelVersion }
  }
}

/** The language of a link, or else that of the browser. */
function languageOf({ language }: ScenarioLink): AppLanguage {
  if (language === 'fr' || language === 'en') return language
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}
