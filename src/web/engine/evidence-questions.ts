import type { Experiment } from '../../evidence/experiment.ts'
import { withMeasures } from '../../evidence/measures.ts'
import type { ExperimentReport } from '../../evidence/run-experiments.ts'
import { runExperiments } from '../../evidence/run-experiments.ts'
import type { JudgedCitation } from '../../evidence/scoreboard.ts'
import { judgeCitation } from '../../evidence/scoreboard.ts'
import type { Settings } from '../../evidence/static-model.ts'
import type { StoredCitations } from '../../evidence/stored-citations.ts'
import { InputError, ModelError } from '../../language/error.ts'
import { IssueList } from '../../language/issue.ts'
import type { Model } from '../../language/model.ts'
import type { ScenarioSpec } from '../../language/scenario-spec.ts'
import type { RunIdentity } from '../../run/collect.ts'
import type { RunWorlds } from '../../run/job.ts'
import type { Runner } from '../../run/runner.ts'
import type { ObservationSet } from '../../study/match.ts'
import type { Hooks } from './hooks.ts'

/** What may be asked of claims and citations. */
export interface EvidenceQuestions {
  /** Run experiments, as `faultline claims --run` does; a stopped run answers with what is done. */
  experiments: {
    ask: {
      readonly experiments: readonly Experiment[]
      readonly worlds: number
      readonly seed: number
      /** Settings put on every scenario before what an experiment changes in it. */
      readonly set: NonNullable<ScenarioSpec['set']>
    }
    answer: ExperimentReport
  }
  /** Work a citation out again with changed inputs; sources are left out. */
  cite: {
    ask: {
      /** Where the file of citations and their models lies. */
      readonly url: string
      readonly id: string
      readonly changes: Settings
    }
    answer: JudgedCitation
  }
}

/** Runs experiments and works out citations for the engine. */
export class EvidenceDesk {
  #citations: Promise<StoredCitations> | null = null

  /** Answer `experiments`. */
  experiments(
    { data, runner, identity }: Bench,
    { experiments, worlds, seed, set }: EvidenceQuestions['experiments']['ask'],
    { onProgress, signal }: Hooks,
  ): Promise<ExperimentReport> {
    const issues = new IssueList()
    const model = withMeasures(data.model, experiments, issues)
    if (issues.errors.length > 0) throw new ModelError(issues.items)
    const scenarios = new Map(
      Object.entries(data.scenarios).map(([name, spec]) => [
        name,
        { ...spec, set: { ...spec.set, ...set } },
      ]),
    )
    const run: RunWorlds = (job, hooks) => {
      // A job keeps the model of the moment at which it is asked for; all other questions go on with the plain one.
      runner.setModel(model, identity)
      const result = runner.run(job, hooks)
      runner.setModel(data.model, identity)
      return result
    }
    const { observations } = data
    const how = { run, model, scenarios, observations, worlds, seed, onProgress, signal }
    return runExperiments(experiments, how)
  }

  /** Answer `cite`. */
  async cite({ url, id, changes }: EvidenceQuestions['cite']['ask']): Promise<JudgedCitation> {
    this.#citations ??= readCitations(url)
    const { citations, models } = await this.#citations.catch((fault: unknown) => {
      this.#citations = null
      throw fault
    })
    const citation = citations.find((one) => one.id === id)
    if (!citation) throw new InputError('no-citation', `there is no citation '${id}'`, { id })
    const byName = new Map(models.map((model) => [model.name, model]))
    return judgeCitation(citation, { models: byName, sources: new Map() }, changes)
  }
}

/** What experiments are run on. */
interface Bench {
  readonly data: {
    readonly model: Model
    readonly scenarios: Readonly<Record<string, ScenarioSpec>>
    readonly observations: ObservationSet | null
  }
  readonly runner: Runner
  readonly identity: RunIdentity
}

async function readCitations(url: string): Promise<StoredCitations> {
  const answer = await fetch(url)
  if (!answer.ok) throw new InputError('unreadable', `${url} could not be read (${answer.status})`)
  return (await answer.json()) as StoredCitations
}
