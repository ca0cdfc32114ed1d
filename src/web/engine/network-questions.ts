import { InputError } from '../../language/error.ts'
import type { Model } from '../../language/model.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import type { ScenarioSpec } from '../../language/scenario-spec.ts'
import type { RunIdentity } from '../../run/collect.ts'
import type { RunResult } from '../../run/result.ts'
import type { RunWorlds } from '../../run/job.ts'
import { balanceMatrix, flowMatrix, matrixNames, netWorthTable } from '../../study/matrices.ts'
import type { Matrix } from '../../study/matrix.ts'
import type { Network } from '../../study/network.ts'
import { networkOf } from '../../study/network.ts'

/** Which world is looked at: the central one without a number. */
interface WorldAsked {
  readonly link: ScenarioLink
  readonly world: number | null
}

/** What may be asked of who pays whom. */
export interface NetworkQuestions {
  /** Every claim and payment of one world, all months at once. */
  network: { ask: WorldAsked; answer: Network }
  /** Balance sheets, flows and why net worth moved, in one month, as tables. */
  matrices: {
    ask: WorldAsked & { readonly month: string }
    answer: { readonly balance: Matrix; readonly flows: Matrix; readonly worth: Matrix | null }
  }
}

interface Opened {
  readonly model: Model
  readonly run: RunWorlds
  readonly identity: RunIdentity
}

/** Answers who pays whom; it keeps the last run, so that going through its months runs nothing. */
export class NetworkDesk {
  #key = ''
  #last: Promise<RunResult> | null = null

  /** Answer `network`. */
  async network(opened: Opened, scenario: ScenarioSpec, ask: WorldAsked): Promise<Network> {
    const result = await this.#runOf(opened, scenario, ask)
    return networkOf(opened.model, result.months, (step) => valuesAt(result, step))
  }

  /**
   * Answer `matrices`.
   *
   * @throws {InputError} `outside-run` for a month that the run has not.
   */
  async matrices(
    opened: Opened,
    scenario: ScenarioSpec,
    ask: NetworkQuestions['matrices']['ask'],
  ): Promise<NetworkQuestions['matrices']['answer']> {
    const result = await this.#runOf(opened, scenario, ask)
    const step = result.months.indexOf(ask.month)
    if (step < 0) throw new InputError('outside-run', `'${ask.month}' is no month of the run`)
    const [now, how] = [valuesAt(result, step), { label: ask.month }]
    const { model } = opened
    return {
      balance: balanceMatrix(model, now, how),
      flows: flowMatrix(model, now, how),
      worth: step > 0 ? netWorthTable(model, valuesAt(result, step - 1), now, how) : null,
    }
  }

  #runOf(
    { model, run: runWorlds, identity }: Opened,
    scenario: ScenarioSpec,
    { link, world }: WorldAsked,
  ): Promise<RunResult> {
    const key = JSON.stringify([identity.modelHash, scenario, link.seed, world])
    if (key === this.#key && this.#last) return this.#last
    const { balance, flows, worth } = matrixNames(model)
    const run = runWorlds({
      scenario,
      worlds: 1,
      seed: link.seed,
      record: [...new Set([...balance, ...flows, ...worth])],
      // The ledger is kept in strict runs alone.
      strict: true,
      ...(world === null ? { mode: 'central' as const } : { only: [world] }),
    })
    this.#key = key
    this.#last = run
    run.catch(() => {
      if (this.#last === run) this.#last = null
    })
    return run
  }
}

function valuesAt(
  { series, worlds }: RunResult,
  step: number,
): (label: string) => number | undefined {
  return (label) => series.get(label)?.[step * worlds.length]
}
