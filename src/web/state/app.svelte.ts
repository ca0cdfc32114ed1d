import type { Issue } from '../../language/issue.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import { writeLink } from '../../language/scenario-link.ts'
import type { SetValue } from '../../language/scenario-spec.ts'
import type { BoomReport } from '../../study/boom-report.ts'
import { EngineClient, EngineFault } from '../engine/engine-client.ts'
import type { AppWords } from '../i18n/en.ts'
import type { AppLanguage } from '../i18n/words.ts'
import { chartWords } from '../i18n/chart-words.ts'
import type { AppTexts } from '../i18n/reader-texts.ts'
import { readFrench } from '../i18n/reader-texts.ts'
import { wordsOf } from '../i18n/words.ts'
import { addressOf, readAddress, showLink } from './history.ts'
import type { Control, StartData } from './site-data.ts'
import { siteUrl } from './site-data.ts'

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
/** Worlds of each run with other priors or hazards that a refined answer holds. */
export const SIDE_WORLDS = 1000
/** Views that run worlds of their own: the answer is refined when another one is shown. */
const VIEWS_WITH_OWN_WORLDS: readonly ViewName[] = ['break-it', 'who-pays-whom', 'model']
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
  /** Whether the answer shown is still that of what was asked before. */
  isPending: boolean = $state(false)
  progress: { readonly stage: string; readonly share: number } | null = $state.raw(null)
  /** What went wrong, in words. */
  fault: string = $state('')
  /** A remark on the link that was opened. */
  notice: string = $state('')
  /** Faults of the link's edited equations, which keep it from running; the last answer stays. */
  editFaults: readonly Issue[] = $state.raw([])
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

  /** Whether the stored answer stands in for one that a link asks for and that is not there yet. */
  get isStandIn(): boolean {
    return this.isPending && this.report === this.#base
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

  /** True when the link asks for the stored answer. */
  get isBase(): boolean {
    const { base, set, shocks, replace, seed } = this.link
    const isPlain = [set, shocks, replace].every((part) => Object.keys(part).length === 0)
    return isPlain && base === 'now' && seed === this.#base.manifest.seed
  }

  /** The link with the version of the model, packed for an address; `view` in place of the one shown. */
  packed(view: ViewName = this.view): string {
    return writeLink({ ...this.#stamped(), view: view === 'overview' ? '' : view })
  }

  /** Equations that the link edits, by key. */
  get edits(): readonly string[] {
    return Object.keys(this.link.replace)
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

  /** Change anything of the scenario. While a change goes on, `isMoving` keeps the history to one step. */
  change(parts: Partial<ScenarioLink>, isMoving: boolean = false): void {
    this.#change({ ...this.link, ...parts }, isMoving)
  }

  /** Compare with the scenario of a packed link; null ends it. */
  compareWith(against: string | null): void {
    this.link = { ...this.link, against }
    showLink(this.#stamped(), 'push')
  }

  /** What a scenario is about, in the reader's language; '' when there is none of the name. */
  aboutScenario(name: string): string {
    const { scenarioTexts } = this.start
    const own = Object.hasOwn(scenarioTexts, name) ? scenarioTexts[name] : undefined
    return this.texts?.scenarios.get(name) ?? own ?? ''
  }

  /** Keep in the link what a view is asked for besides the scenario: nothing of the economy runs. */
  keep(parts: Pick<ScenarioLink, 'cost'>, isMoving: boolean = false): void {
    this.link = { ...this.link, ...parts }
    showLink(this.#stamped(), isMoving ? 'moving' : 'push')
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
    const url = siteUrl('data/model.json').href
    this.#opened ??= this.engine.ask('open', { url, warm: this.view === 'overview' })
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
    if (this.isBase) {
      this.engine.stop('answer')
      this.report = this.#base
      this.isCoarse = false
      this.isPending = false
      this.progress = null
      this.editFaults = []
      return
    }
    this.isPending = true
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
      this.isPending = false
      this.fault = ''
      this.editFaults = []
      this.progress = null
      return true
    } catch (fault) {
      if (fault instanceof EngineFault && fault.code === 'superseded') return false
      this.progress = null
      this.isPending = false
      if (fault instanceof EngineFault && fault.code === 'bad-edit') {
        this.editFaults = fault.issues
        return false
      }
      this.fault = fault instanceof Error ? fault.message : String(fault)
      return false
    }
  }

  #change(link: ScenarioLink, isMoving: boolean): void {
    if (!this.isCoarse && !isMoving) this.previous = this.report
    this.link = link
    showLink(this.#stamped(), isMoving ? 'moving' : 'push')
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
      fault !== null
        ? this.words.status.badLink(chartWords(this.language).links.faults[fault.why](fault.part))
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
