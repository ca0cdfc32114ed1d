import { BlockEngine } from './block-engine.ts'
import type { BlockPath, Watch } from './block-engine.ts'
import { canGenerateCode } from './capabilities.ts'
import type { DrawSource } from './draw-source.ts'
import { InterpretedEngine } from './interpreted-engine.ts'
import type { Program } from './ir.ts'

/** Steps blocks of worlds of one program. Same bits from every engine; not re-entrant. */
export interface Engine {
  /** Name for the manifest. */
  readonly backend: string
  /** Most worlds of one call of `run`. */
  readonly lanes: number
  readonly parameterColumns: readonly Watch[]
  /** Run worlds (at most `lanes`) through all steps. */
  run(worlds: readonly number[], source: DrawSource, watches: readonly Watch[]): BlockPath
}

/** Make the fastest engine that this place can run. */
export function createEngine(
  program: Program,
  lanes: number,
  varying: ReadonlySet<string>,
  options: { readonly checkAll: boolean },
): Engine {
  const Fastest = canGenerateCode() ? BlockEngine : InterpretedEngine
  return new Fastest(program, lanes, varying, options)
}
