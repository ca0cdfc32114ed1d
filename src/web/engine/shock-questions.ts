import { RunError } from '../../language/error.ts'
import type { ScenarioLink } from '../../language/scenario-link.ts'
import type { ScenarioSpec } from '../../language/scenario-spec.ts'
import type { RunWorlds } from '../../run/job.ts'
import type { ShockAnswer, ShockWorldAnswer } from '../../study/shock-answer.ts'
import { studyShockParts, studyShockWorld } from '../../study/shock-answer.ts'
import { partsOf } from '../../study/shock-parts.ts'
import type { Hooks } from './hooks.ts'

/** What may be asked of the dated events that a link carries. */
export interface ShockQuestions {
  /** Together, each alone and without them, on the same worlds without random events. */
  shocks: {
    ask: { readonly link: ScenarioLink; readonly worlds: number }
    answer: ShockAnswer
  }
  /** The same in one world, by its number. */
  shockWorld: {
    ask: { readonly link: ScenarioLink; readonly world: number }
    answer: ShockWorldAnswer
  }
}

/** Answer `shocks`. */
export async function answerShocks(
  run: RunWorlds,
  base: ScenarioSpec,
  { link, worlds }: ShockQuestions['shocks']['ask'],
  hooks: Hooks,
): Promise<ShockAnswer> {
  return finished(await studyShockParts(optionsOf(run, base, link, hooks), worlds))
}

/** Answer `shockWorld`. */
export async function answerShockWorld(
  run: RunWorlds,
  base: ScenarioSpec,
  { link, world }: ShockQuestions['shockWorld']['ask'],
  hooks: Hooks,
): Promise<ShockWorldAnswer> {
  return finished(await studyShockWorld(optionsOf(run, base, link, hooks), world))
}

function optionsOf(run: RunWorlds, base: ScenarioSpec, link: ScenarioLink, hooks: Hooks) {
  return {
    run,
    base,
    parts: partsOf(link.shocks),
    seed: link.seed,
    signal: hooks.signal,
    onProgress: (share: number) => hooks.onProgress('shocks', share),
  }
}

function finished<T>(answer: T | null): T {
  if (answer === null) throw new RunError('stopped', 'the run was stopped before it was done')
  return answer
}
