import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { FaultlineError, InputError, ModelError } from '../../language/error.ts'
import type { Model } from '../../language/model.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import { PLAIN_LINK, scenarioOfLink } from '../../language/scenario-link.ts'
import type { ScenarioSpec } from '../../language/scenario-spec.ts'
import type { RunIdentity } from '../../run/collect.ts'
import { InlineRunner } from '../../run/inline-runner.ts'
import type { RunWorlds } from '../../run/job.ts'
import type { Runner } from '../../run/runner.ts'
import { isIsolated, WebWorkerRunner } from '../../run/web-workers.ts'
import { runBoom } from '../../study/boom.ts'
import { leverCurve } from '../../study/lever-curve.ts'
import { hazardsOf } from '../../study/shock-parts.ts'
import type { EditedModel } from './edited-model.ts'
import type { EvidenceDesk } from './evidence-questions.ts'
import type { Hooks } from './hooks.ts'
import { NetworkDesk } from './network-questions.ts'
import type { ModelData, QuestionName, Questions } from './protocol.ts'
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

/** Answers questions about one model, which an edit may replace. */
export class Engine implements Answers {
  #data: ModelData | null = null
  #model: Model | null = null
  #runner: Runner | null = null
  #identity: RunIdentity | null = null
  #session: Promise<EditedModel> | null = null
  #evidence: Promise<EvidenceDesk> | null = null
  readonly #network = new NetworkDesk()

  async open({ url }: Questions['open']['ask']): Promise<Questions['open']['answer']> {
    const data = (await (await fetch(url)).json()) as ModelData
    const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1))
    this.#data = data
    this.#model = data.model
    this.#identity = { ...data.identity, hash: (text) => hexOf(text) }
    this.#runner =
      typeof Worker === 'undefined'
        ? new InlineRunner(data.model, this.#identity)
        : new WebWorkerRunner(data.model, this.#identity, workers, { spawn: spawnWorlds })
    await this.#warmUp()
    return { isolated: isIsolated(), workers }
  }

  async boom(
    { link, worlds, refined }: Questions['boom']['ask'],
    hooks: Hooks,
  ): Promise<Questions['boom']['answer']> {
    const { data, model } = this.#opened()
    const parameters = new Map(model.parameters.map((p) => [p.name, p]))
    return runBoom({
      run: this.#run(),
      now: this.#scenario(link),
      calm: this.#scenario({ ...link, base: 'calm' }),
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

  async lever(
    { link, parameter, values, worlds }: Questions['lever']['ask'],
    { signal }: Hooks,
  ): Promise<Questions['lever']['answer']> {
    const { data } = this.#opened()
    const how = { worlds, seed: link.seed, observations: data.observations, signal }
    return leverCurve(this.#run(), this.#scenario(link), parameter, values, how)
  }

  async trace(
    { link, world, series }: Questions['trace']['ask'],
    { signal }: Hooks,
  ): Promise<Questions['trace']['answer']> {
    const result = await this.#run()(
      {
        scenario: this.#scenario(link),
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

  async edit({ name, text }: Questions['edit']['ask']): Promise<Questions['edit']['answer']> {
    const { data, runner, identity } = this.#opened()
    // Reading YAML is a part of its own: only a page that edits loads it.
    this.#session ??= import('./edited-model.ts').then((m) => new m.EditedModel(data))
    const edited = (await this.#session).edit(name, text)
    if (edited.model) {
      this.#model = edited.model
      this.#identity = { ...identity, modelHash: hexOf(edited.content) }
      runner.setModel(edited.model, this.#identity)
    }
    return { issues: edited.issues, applied: edited.model !== null }
  }

  async shocks(
    ask: Questions['shocks']['ask'],
    hooks: Hooks,
  ): Promise<Questions['shocks']['answer']> {
    return answerShocks(this.#run(), this.#withoutShocks(ask.link), ask, hooks)
  }

  async shockWorld(
    ask: Questions['shockWorld']['ask'],
    hooks: Hooks,
  ): Promise<Questions['shockWorld']['answer']> {
    return answerShockWorld(this.#run(), this.#withoutShocks(ask.link), ask, hooks)
  }

  async network(ask: Questions['network']['ask']): Promise<Questions['network']['answer']> {
    return this.#network.network(this.#opened(), this.#scenario(ask.link), ask)
  }

  async matrices(ask: Questions['matrices']['ask']): Promise<Questions['matrices']['answer']> {
    return this.#network.matrices(this.#opened(), this.#scenario(ask.link), ask)
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

  /** Every lever as the link has it, without random events and without the dated ones that it carries. */
  #withoutShocks(link: ScenarioLink): ScenarioSpec {
    return this.#scenario({ ...link, base: 'calm', shocks: hazardsOf(link.shocks) })
  }

  /** Compile the program of the usual question and run it until its code is fast. */
  async #warmUp(): Promise<void> {
    const hooks = { onProgress: () => undefined, signal: new AbortController().signal }
    const ask = { link: PLAIN_LINK, worlds: WARM_WORLDS, refined: false }
    for (let k = 0; k < WARM_RUNS; k++) await this.boom(ask, hooks)
  }

  #run(): RunWorlds {
    const { runner } = this.#opened()
    return (job, hooks) => runner.run(job, hooks)
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

  #opened(): { data: ModelData; model: Model; runner: Runner; identity: RunIdentity } {
    const [data, model, runner, identity] = [this.#data, this.#model, this.#runner, this.#identity]
    if (!data || !model || !runner || !identity)
      throw new FaultlineError(5, 'not-open', 'the engine was asked before it was opened')
    return { data, model, runner, identity }
  }
}

/** Worlds and runs that make the engine ready. */
const WARM_WORLDS = 256
const WARM_RUNS = 3

/** Issues of a fault that has them. */
export function issuesOf(fault: unknown): ModelError['issues'] {
  return fault instanceof ModelError ? fault.issues : []
}

function hexOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}
