import type { Engine } from '../compile/engine.ts'
import type { Program } from '../compile/ir.ts'
import { BlockRunner, lanesOf } from './block.ts'
import type { BlockSetup } from './block-setup.ts'
import type { Artefact } from './job-artefact.ts'
import { engineOf } from './job-artefact.ts'

/** Engines kept warm. */
const KEPT = 3

interface Warm {
  readonly program: Program
  readonly lanes: number
  readonly engine: Engine
}

/** Keeps the engines of the last programs, so that a job like an earlier one starts at full speed. One job at a time. */
export class WarmEngines {
  /** The one used last stands first. */
  #engines: readonly Warm[] = []

  /**
   * Make what runs the blocks of a job.
   *
   * @param cells Makes the memory of large arrays, see `BlockRunner`.
   */
  runnerFor(
    setup: BlockSetup,
    worlds: number,
    artefact: Artefact,
    cells?: (length: number) => Float64Array,
  ): BlockRunner {
    const { program } = setup
    const lanes = lanesOf(setup, worlds)
    const known = this.#engines.find((e) => e.program === program && e.lanes === lanes)
    const warm = known ?? { program, lanes, engine: engineOf(setup, lanes, artefact) }
    this.#engines = [warm, ...this.#engines.filter((e) => e !== known)].slice(0, KEPT)
    return new BlockRunner(setup, worlds, warm.engine, cells)
  }
}
