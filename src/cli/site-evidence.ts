import { runExperiments } from '../evidence/run-experiments.ts'
import { storeCitations, storeScoreboard } from '../evidence/store-citations.ts'
import { storeClaims } from '../evidence/stored-claims.ts'
import { ThreadRunner } from '../run/threads.ts'
import { readCitationsFolder } from './citations-folder.ts'
import { readClaimsFolder } from './claims-folder.ts'
import type { ModelFolder } from './model-folder.ts'
import { workersOf } from './run-options.ts'

/** Worlds and seed of the stored experiments: those of `faultline claims --run` when nothing is said. */
const STORED = { worlds: 500, seed: 1 }

/** What the view of claims and citations shows before anything runs, by file name. */
export async function evidenceData(folder: ModelFolder): Promise<Record<string, unknown>> {
  const ledger = readClaimsFolder(folder)
  const { citations, ground } = readCitationsFolder()
  const runner = new ThreadRunner(ledger.model, folder.identity, workersOf(undefined))
  try {
    const { model, scenarios, observations } = ledger
    const { results } = await runExperiments(ledger.experiments, {
      run: (job, hooks) => runner.run(job, hooks),
      model,
      scenarios,
      observations,
      ...STORED,
    })
    const stored = storeClaims({ ...ledger, sources: folder.sources }, { ...STORED, results })
    return {
      'claims.json': stored,
      'citations.json': storeScoreboard(citations, ground),
      'citation-models.json': storeCitations(citations, ground),
    }
  } finally {
    await runner.close()
  }
}
