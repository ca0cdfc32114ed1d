import type { Engine } from '../compile/engine.ts'
import { BlockRunner, lanesOf } from './block.ts'
import type { Artefact } from './job-artefact.ts'
import { engineOf } from './job-artefact.ts'
import type { PreparedRun } from './prepared-run.ts'

/** Engines kept warm. */
const KEPT = 3

/** Keeps the engines of the last programs, so that a job like an earlier one starts at full speed. One job at a time. */
export class WarmEngines {
  readonly #engines = new Map<string, Engine>()

  /**
   * Make what runs the blocks of a job.
   *
   * @param cells Makes the memory of large arrays, see `BlockRunner`.
   */
  runnerFor(
    prepared: PreparedRun,
    worlds: number,
    artefact: Artefact,
    cells?: (length: number) => Float64Array,
  ): BlockRunner {
    const lanes = lanesOf(prepared, worlds)
    const key = `${prepared.key}|${lanes}`
    const engine = this.#engines.get(key) ?? engineOf(prepared, lanes, artefact)
    this.#engines.delete(key)
    this.#engines.set(key, engine)
    const [oldest] = this.#engines.keys()
    if (this.#engines.size > KEPT && oldest !== undefined) this.#engines.delete(oldest)
    return new BlockRunner(prepared, worlds, engine, cells)
  }
}
