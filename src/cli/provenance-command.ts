import { countProvenance } from '../evidence/provenance.ts'
import { applyScenario } from '../language/apply-scenario.ts'
import { stepLabels } from '../language/calendar.ts'
import type { Language } from '../evidence/words.ts'
import { ModelError } from '../language/error.ts'
import { IssueList } from '../language/issue.ts'
import type { Model } from '../language/model.ts'
import { nearestName } from '../language/nearest.ts'
import type { ScenarioSpec } from '../language/scenario-spec.ts'
import { briefText, provenanceText } from '../report/share-text.ts'
import { MESSAGES } from '../report/messages.ts'
import { varianceFor } from '../report/reader-report.ts'
import { ThreadRunner } from '../run/threads.ts'
import { drawnLabels } from '../study/drawn-labels.ts'
import type { VariancePlan } from '../study/variance-outcomes.ts'
import { planVariance } from '../study/variance-outcomes.ts'
import type { VarianceStudy } from '../study/variance-record.ts'
import type { VarianceRequest } from '../study/variance-request.ts'
import { studyVariance } from '../study/variance-study.ts'
import { inputFault, runFault } from './fault.ts'
import { readTranslations } from './language.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { namesOf, wholeNumber, workersOf } from './run-options.ts'
import { findScenario, withOverrides } from './scenario-option.ts'
import { onInterrupt, Progress, say, sayJson } from './terminal.ts'
import { CLI_WORDS } from './words/words.ts'

/** Most worlds of each of the four runs: all of them are kept in memory. */
const MOST_WORLDS = 20_000

/** Reader of `--worlds`: of each of the four runs. */
export const provenanceWorlds: (text: string) => number = wholeNumber('worlds', 2, MOST_WORLDS)

/** Options of `faultline provenance`. */
export interface ProvenanceOptions {
  readonly model?: string
  readonly scenario?: string
  readonly worlds: number
  readonly seed: number
  readonly set: readonly string[]
  readonly shock: readonly string[]
  readonly of?: string
  readonly workers?: number
  readonly lang: Language
  readonly brief?: boolean
  readonly json?: boolean
}

/** Tell where the numbers of a model come from, and who owns the variance of its outcomes. */
export async function provenanceCommand(options: ProvenanceOptions): Promise<number> {
  const { lang } = options
  const words = MESSAGES[lang]
  const folder = requireSound(readModelFolder(options.model))
  const spec = withOverrides(
    findScenario(folder, options.scenario ?? null),
    options.set,
    options.shock,
  )
  const request = requestFor(folder.model, spec, options)
  const counts = countProvenance(folder.model, new Set(folder.sources.keys()))
  const progress = new Progress(options.json === true || options.brief === true, CLI_WORDS[lang])
  const { signal, release } = onInterrupt(CLI_WORDS[lang])
  const runner = new ThreadRunner(folder.model, folder.identity, workersOf(options.workers))
  let study: VarianceStudy
  try {
    study = await studyVariance(request, {
      run: (job, hooks) => runner.run(job, hooks),
      onProgress: (stage, share) =>
        progress.show(words.common.labelled(words.shares.stage, stage), share),
      signal,
    })
  } catch (fault) {
    if (signal.aborted) throw runFault('cancelled', 'cancelled', {})
    throw fault
  } finally {
    release()
    progress.done()
    await runner.close()
  }
  if (options.json) {
    sayJson({ counts, ...study })
    return study.manifest.complete ? 0 : 5
  }
  const told = varianceFor(words, study, readTranslations(folder, lang))
  if (options.brief) say(told.shares.map((row) => briefText(row, words)).join('\n'))
  else say(provenanceText(counts, told, words))
  return study.manifest.complete ? 0 : 5
}

/**
 * Say what to run for the shares of a model's outcomes.
 *
 * @throws {ModelError} When the scenario does not fit the model.
 */
export function requestFor(
  model: Model,
  scenario: ScenarioSpec,
  options: Pick<ProvenanceOptions, 'worlds' | 'seed' | 'of'>,
): VarianceRequest {
  const issues = new IssueList()
  const applied = applyScenario(model, scenario, issues).model
  if (issues.errors.length > 0) throw new ModelError(issues.items)
  const { worlds, seed } = options
  const plan = planOf(applied, options.of === undefined ? null : namesOf(options.of))
  return { scenario, worlds, seed, plan, draws: drawnLabels(applied) }
}

function planOf(model: Model, only: readonly string[] | null): VariancePlan {
  const lastMonth = model.time ? (stepLabels(model.time).at(-1) ?? '') : ''
  const all = planVariance(model, lastMonth)
  if (only === null) {
    if (all.outcomes.length > 0) return all
    throw inputFault('no-outcomes', 'no-outcomes', { model: model.name })
  }
  const names = [...model.outcomes.map(({ name }) => name), ...all.outcomes.map(({ id }) => id)]
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw inputFault('unknown-name', 'no-outcome', {
      name: unknown,
      near: nearestName(unknown, names),
    })
  return planVariance(model, lastMonth, only)
}
