import type { ExperimentResult } from '../../../evidence/experiment-result.ts'
import type { StoredExperiment } from '../../../evidence/stored-claims.ts'
import { EngineFault } from '../../engine/engine-client.ts'
import type { App } from '../../state/app.svelte.ts'

/** A result of this page with what it was run with. */
export interface LiveResult {
  readonly result: ExperimentResult
  readonly worlds: number
  readonly seed: number
  /** Levers that the reader had changed. */
  readonly levers: number
}

/** Runs experiments in the engine and keeps what came of them. */
export class ClaimRun {
  readonly #app: App
  /** By experiment. */
  results: Readonly<Record<string, LiveResult>> = $state.raw({})
  /** Id of the claim whose experiments run; '' when none do. */
  running: string = $state('')
  progress: number = $state(0)
  fault: string = $state('')
  worlds: number = $state(0)
  withLevers: boolean = $state(true)
  #stop: AbortController | null = null

  constructor(app: App) {
    this.#app = app
  }

  /** Run the experiments of a claim; figures found elsewhere are left out. */
  async run(claim: string, experiments: readonly StoredExperiment[]): Promise<void> {
    this.cancel()
    const stop = new AbortController()
    this.#stop = stop
    Object.assign(this, { running: claim, progress: 0, fault: '' })
    const { seed } = this.#app.link
    const set = this.withLevers ? this.#app.link.set : {}
    const { worlds } = this
    try {
      const engine = await this.#app.ready()
      const onProgress = (_: string, share: number): void => {
        if (this.#stop === stop) this.progress = share
      }
      const how = { place: 'experiments', onProgress, signal: stop.signal }
      const ask = { experiments: runnable(experiments), worlds, seed, set }
      const { results } = stop.signal.aborted
        ? { results: [] }
        : await engine.ask('experiments', ask, how)
      if (this.#stop !== stop) return
      const levers = Object.keys(set).length
      this.results = {
        ...this.results,
        ...Object.fromEntries(
          results.map((result) => [result.id, { result, worlds, seed, levers }]),
        ),
      }
    } catch (fault) {
      if (fault instanceof EngineFault && fault.code === 'superseded') return
      this.fault = fault instanceof Error ? fault.message : String(fault)
    }
    if (this.#stop === stop) this.running = ''
  }

  /** Stop; what is done is shown as unfinished. */
  cancel(): void {
    this.#stop?.abort()
  }
}

/** Experiments that run worlds. */
export function runnable(experiments: readonly StoredExperiment[]): readonly StoredExperiment[] {
  return experiments.filter(({ method }) => method.kind !== 'figure')
}

/** Tell whether two results are the same to the last bit, as JSON carries them. */
export function isSame(one: ExperimentResult, other: ExperimentResult): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted({
  id,
  value,
  low,
  high,
  unit,
  band,
  worlds,
  leftOut,
  complete,
  conclusion,
}: ExperimentResult): unknown {
  return [id, value, low, high, unit, band, worlds, leftOut, complete, conclusion]
}
