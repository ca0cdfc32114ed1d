import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { EquationWords } from '../../language/equation-speech.ts'
import { ENGLISH_EQUATION } from '../../language/equation-speech.ts'
import { FaultlineError, InputError, ModelError } from '../../language/error.ts'
import type { Model } from '../../language/model.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import { PLAIN_LINK, readLink, scenarioOfLink } from '../../language/scenario-link.ts'
import type { ScenarioSpec } from '../../language/scenario-spec.ts'
import type { RunIdentity } from '../../run/collect.ts'
import { InlineRunner } from '../../run/inline-runner.ts'
import type { RunWorlds } from '../../run/job.ts'
import type { Runner } from '../../run/runner.ts'
import { isIsolated, WebWorkerRunner } from '../../run/web-workers.ts'
import { runBoom } from '../../study/boom.ts'
import { compareScenarios } from '../../study/difference.ts'
import { leverCurve } from '../../study/lever-curve.ts'
import { hazardsOf } from '../../study/shock-parts.ts'
import { CostRoom } from './cost-questions.ts'
import type { EditedModel } from './edited-model.ts'
import type { EvidenceDesk } from './evidence-questions.ts'
import type { Hooks } from './hooks.ts'
import { atlasOf, changedFiles, openName } from './model-questions.ts'
import { NetworkDesk } from './network-questions.ts'
import type { ModelData } from './model-data.ts'
import type { QuestionName, Questions } from './protocol.ts'
import { answerShocks, answerShockWorld } from './shock-questions.ts'
import { spawnWorlds } from './spawn-worlds.ts'

type Answers = {
  readonly [Name in QuestionName]: (
    ask: Questions[Name]['ask'],
    hooks: Hooks,
  ) => Promise<Questions[Name]['answer']>
}

/** Most threads that step worlds; the page and the engine have one each. */
const MOST_WORKERS = 8

/** Answers questions about one model, with the edits of the link that a question brings. */
export class Engine implements Answers {
  #data: ModelData | null = null
  #url = ''
  #runner: Runner | null = null
  #identity: RunIdentity | null = null
  #edited: Promise<EditedModel> | null = null
  #french: Promise<EquationWords> | null = null
  #evidence: Promise<EvidenceDesk> | null = null
  readonly #warming = new AbortController()
  readonly #network = new NetworkDesk()
  readonly #cost = new CostRoom()

  /** End what was begun ahead of any question. */
  stopWarming(): void {
    this.#warming.abort()
  }

  async open({ url, warm }: Questions['open']['ask']): Promise<Questions['open']['answer']> {
    const data = (await (await fetch(url)).json()) as ModelData
    const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1))
    this.#data = data
    this.#url = url
    this.#identity = { ...data.identity, hash: (text) => hexOf(text) }
    this.#runner =
      typeof Worker === 'undefined'
        ? new InlineRunner(data.model, this.#identity)
        : new WebWorkerRunner(data.model, this.#identity, workers, { spawn: spawnWorlds })
    // Behind the answer: whoever asks something must not wait for it.
    if (warm) void this.#warmUp().catch(() => undefined)
    return { isolated: isIsolated(), workers }
  }

  async boom(
    { link, worlds, refined }: Questions['boom']['ask'],
    hooks: Hooks,
  ): Promise<Questions['boom']['answer']> {
    const { data, model, run, scenario } = await this.#at(link)
    const parameters = new Map(model.parameters.map((p) => [p.name, p]))
    return runBoom({
      run,
      now: scenario(link),
      calm: withoutEvents(scenario, link),
      worlds,
      seed: link.seed,
      sideWorlds: Math.min(worlds, 1000),
      shockWorlds: 1,
      observations: data.observations,
      facts: data.facts,
      parameterInfo: (label) => {
        const p = parameters.get(label.split('[')[0] ?? label)
        return { about: p?.about ?? '', unit: p?.unit ?? '', evidence: p?.evidence ?? '' }
      },
      weakPoints: data.weakPoints,
      sources: data.sources,
      onProgress: hooks.onProgress,
      signal: hooks.signal,
      withShocks: false,
      withCalm: refined,
      withSide: refined,
      withDrivers: refined,
    })
  }

  async difference(
    { link, against, worlds }: Questions['difference']['ask'],
    hooks: Hooks,
  ): Promise<Questions['difference']['answer']> {
    const other = readLink(`#${against}`)
    // Either may carry edited equations, so each runs on a model of its own.
    const [one, two] = [await this.#at(link), await this.#at(other)]
    const { data } = one
    const here = one.scenario(link)
    const run: RunWorlds = (job, options) => (job.scenario === here ? one : two).run(job, options)
    return compareScenarios(run, {
      here,
      there: two.scenario(other),
      worlds,
      seed: link.seed,
      observations: data.observations,
      onProgress: (done, total) => hooks.onProgress('difference', done / total),
      signal: hooks.signal,
    })
  }

  async lever(
    { link, parameter, values, worlds }: Questions['lever']['ask'],
    { signal }: Hooks,
  ): Promise<Questions['lever']['answer']> {
    const { data, run, scenario } = await this.#at(link)
    const how = { worlds, seed: link.seed, observations: data.observations, signal }
    return leverCurve(run, scenario(link), parameter, values, how)
  }

  async trace(
    { link, world, series }: Questions['trace']['ask'],
    { signal }: Hooks,
  ): Promise<Questions['trace']['answer']> {
    const { run, scenario } = await this.#at(link)
    const result = await run(
      {
        scenario: scenario(link),
        worlds: 1,
        seed: link.seed,
        record: series,
        ...(world === null ? { mode: 'central' as const } : { only: [world] }),
      },
      { signal },
    )
    return {
      months: result.months,
      times: result.times,
      series: Object.fromEntries([...result.series].map(([label, path]) => [label, [...path]])),
    }
  }

  async atlas({ link }: Questions['atlas']['ask']): Promise<Questions['atlas']['answer']> {
    return atlasOf((await this.#at(link, 'tolerant')).model)
  }

  async explained({
    link,
    name,
    language,
  }: Questions['explained']['ask']): Promise<Questions['explained']['answer']> {
    const { data, model } = await this.#at(link, 'tolerant')
    const [edited, speech] = [await this.#editing(), await this.#speech(language)]
    return openName({ model, stored: data.model, edited, sources: data.sources, speech }, name)
  }

  async edit({ replace }: Questions['edit']['ask']): Promise<Questions['edit']['answer']> {
    const { issues, model } = (await this.#editing()).edit(replace)
    return { issues, isSound: model !== null }
  }

  async editedFiles({
    replace,
  }: Questions['editedFiles']['ask']): Promise<Questions['editedFiles']['answer']> {
    return changedFiles(this.#opened().data.files, (await this.#editing()).edit(replace).files)
  }

  async shocks(
    ask: Questions['shocks']['ask'],
    hooks: Hooks,
  ): Promise<Questions['shocks']['answer']> {
    const { run, scenario } = await this.#at(ask.link)
    return answerShocks(run, scenario(withoutShocks(ask.link)), ask, hooks)
  }

  async shockWorld(
    ask: Questions['shockWorld']['ask'],
    hooks: Hooks,
  ): Promise<Questions['shockWorld']['answer']> {
    const { run, scenario } = await this.#at(ask.link)
    return answerShockWorld(run, scenario(withoutShocks(ask.link)), ask, hooks)
  }

  async network(ask: Questions['network']['ask']): Promise<Questions['network']['answer']> {
    const opened = await this.#at(ask.link)
    return this.#network.network(opened, opened.scenario(ask.link), ask)
  }

  async matrices(ask: Questions['matrices']['ask']): Promise<Questions['matrices']['answer']> {
    const opened = await this.#at(ask.link)
    return this.#network.matrices(opened, opened.scenario(ask.link), ask)
  }

  async cost(ask: Questions['cost']['ask']): Promise<Questions['cost']['answer']> {
    return this.#cost.cost(ask)
  }

  async experiments(
    ask: Questions['experiments']['ask'],
    hooks: Hooks,
  ): Promise<Questions['experiments']['answer']> {
    const { data, runner, identity } = this.#opened()
    return (await this.#evidenceDesk()).experiments({ data, runner, identity }, ask, hooks)
  }

  async cite(ask: Questions['cite']['ask']): Promise<Questions['cite']['answer']> {
    return (await this.#evidenceDesk()).cite(ask)
  }

  /** Claims and citations are a part of their own: only a page that shows them loads it. */
  #evidenceDesk(): Promise<EvidenceDesk> {
    return (this.#evidence ??= import('./evidence-questions.ts').then((m) => new m.EvidenceDesk()))
  }

  /** Compile the program of the usual question and run it until its code is fast. */
  async #warmUp(): Promise<void> {
    const { signal } = this.#warming
    const ask = { link: PLAIN_LINK, worlds: WARM_WORLDS, refined: false }
    for (let k = 0; k < WARM_RUNS && !signal.aborted; k++)
      await this.boom(ask, { onProgress: () => undefined, signal })
  }

  /**
   * The model with the edits of a link, and how scenarios run on it.
   *
   * @param faulty `tolerant` gives the stored model where the edits have faults.
   * @throws {InputError} `bad-edit`, with the issues, otherwise.
   */
  async #at(link: ScenarioLink, faulty: 'tolerant' | 'refused' = 'refused'): Promise<Place> {
    const { data, runner, identity: stored } = this.#opened()
    let [model, identity] = [data.model, stored]
    if (Object.keys(link.replace).length > 0) {
      const edited = (await this.#editing()).edit(link.replace)
      if (edited.model) {
        model = edited.model
        identity = { ...stored, modelHash: hexOf(edited.content) }
      } else if (faulty === 'refused') {
        const { issues } = edited
        throw new InputError('bad-edit', issues[0]?.message ?? '', { issues })
      }
    }
    const run: RunWorlds = (job, hooks) => {
      // A job keeps the model of the moment at which it is asked for.
      runner.setModel(model, identity)
      return runner.run(job, hooks)
    }
    return { data, model, identity, run, scenario: (of) => this.#scenario({ ...of, replace: {} }) }
  }

  /** Reading YAML is a part of its own: only a page that edits or opens an equation loads it. */
  #editing(): Promise<EditedModel> {
    const { data } = this.#opened()
    return (this.#edited ??= import('./edited-model.ts').then((m) => new m.EditedModel(data)))
  }

  #speech(language: string): Promise<EquationWords> | EquationWords {
    if (language !== 'fr') return ENGLISH_EQUATION
    return (this.#french ??= import('./french-speech.ts').then((m) => m.readSpeech(this.#url)))
  }

  /** @throws {InputError} `no-scenario` when the link names one that the model has not. */
  #scenario(link: ScenarioLink): ScenarioSpec {
    const { data } = this.#opened()
    const base = Object.hasOwn(data.scenarios, link.base) ? data.scenarios[link.base] : undefined
    if (!base)
      throw new InputError('no-scenario', `there is no scenario '${link.base}'`, {
        scenarios: Object.keys(data.scenarios),
      })
    return scenarioOfLink(base, link)
  }

  #opened(): { data: ModelData; runner: Runner; identity: RunIdentity } {
    const [data, runner, identity] = [this.#data, this.#runner, this.#identity]
    if (!data || !runner || !identity)
      throw new FaultlineError(5, 'not-open', 'the engine was asked before it was opened')
    return { data, runner, identity }
  }
}

/** A model with the edits of a link, and how scenarios run on it. */
interface Place {
  readonly data: ModelData
  readonly model: Model
  readonly identity: RunIdentity
  readonly run: RunWorlds
  /** The scenario of a link on this model. */
  readonly scenario: (link: ScenarioLink) => ScenarioSpec
}

/** Every lever as the link has it, without random events and without the dated ones that it carries. */
function withoutShocks(link: ScenarioLink): ScenarioLink {
  return { ...link, base: 'calm', shocks: hazardsOf(link.shocks) }
}

/** The same without random events: `calm` for the usual scenario, else the scenario itself. */
function withoutEvents(scenario: Place['scenario'], link: ScenarioLink): ScenarioSpec {
  return link.base === PLAIN_LINK.base
    ? scenario({ ...link, base: 'calm' })
    : { ...scenario(link), random: false }
}

/** Worlds and runs that make the engine ready. */
const WARM_WORLDS = 256
const WARM_RUNS = 3

/** Issues of a fault that has them. */
export function issuesOf(fault: unknown): ModelError['issues'] {
  if (fault instanceof ModelError) return fault.issues
  const given = fault instanceof FaultlineError ? fault.details['issues'] : undefined
  return Array.isArray(given) ? (given as ModelError['issues']) : []
}

function hexOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}
