import type { Command } from 'commander'
import type { Claim, Verdict } from '../evidence/claim.ts'
import { VERDICTS } from '../evidence/claim.ts'
import type { Experiment } from '../evidence/experiment.ts'
import { runExperiments } from '../evidence/run-experiments.ts'
import type { Language } from '../evidence/words.ts'
import { nearestName } from '../language/nearest.ts'
import { MESSAGES } from '../report/messages.ts'
import { ThreadRunner } from '../run/threads.ts'
import type { ClaimsFolder } from './claims-folder.ts'
import { readClaimsFolder } from './claims-folder.ts'
import { inputFault, runFault } from './fault.ts'
import { renderClaim, renderClaims, renderResults } from './claims-screen.ts'
import type { ModelFolder } from './model-folder.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { workersOf } from './run-options.ts'
import { onInterrupt, Progress, say, sayJson } from './terminal.ts'
import type { CliWords } from './words/words.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline claims`. */
export interface ClaimsOptions {
  readonly model?: string
  readonly verdict?: string
  readonly lang: Language
  readonly run?: boolean
  readonly worlds: number
  readonly seed: number
  readonly workers?: number
  readonly json?: boolean
}

/** Add `faultline claims` to the command line; options of a run come with `command`. */
export function addClaimsCommand(
  command: Command,
  { claims }: CliWords['help'],
  end: (code: number) => void,
): void {
  command
    .option('--verdict <word>', claims.verdict(VERDICTS.join(', ')))
    .option('--run', claims.run)
    .action(async (id: string | undefined, options: ClaimsOptions) =>
      end(await claimsCommand(id, options)),
    )
}

/** List the claims of the article, show one with all its links, or run what tests them. */
export async function claimsCommand(
  id: string | undefined,
  options: ClaimsOptions,
): Promise<number> {
  const verdict = verdictOf(options.verdict)
  const folder = requireSound(readModelFolder(options.model))
  const ledger = readClaimsFolder(folder)
  const claims = (id === undefined ? ledger.claims : [claimOf(ledger, id)]).filter(
    (claim) => verdict === null || claim.verdict === verdict,
  )
  const wanted = new Set(claims.flatMap((claim) => claim.experiments))
  const experiments = ledger.experiments.filter((experiment) => wanted.has(experiment.id))
  if (options.run === true) return runAll(folder, ledger, claims, experiments, options)
  const [only] = claims
  if (options.json)
    sayJson({
      claims,
      experiments: experiments.map((e) => ({
        ...e,
        names: ledger.links.namesOfExperiment.get(e.id),
      })),
    })
  else if (id !== undefined && only)
    say(renderClaim(only, experiments, ledger, MESSAGES[options.lang]))
  else say(renderClaims(claims, MESSAGES[options.lang]))
  return 0
}

async function runAll(
  folder: ModelFolder,
  ledger: ClaimsFolder,
  claims: readonly Claim[],
  experiments: readonly Experiment[],
  options: ClaimsOptions,
): Promise<number> {
  const progress = new Progress(options.json === true, CLI_WORDS[options.lang])
  const { signal, release } = onInterrupt(CLI_WORDS[options.lang])
  const { worlds, seed, lang } = options
  const runner = new ThreadRunner(ledger.model, folder.identity, workersOf(options.workers))
  try {
    const report = await runExperiments(experiments, {
      run: (job, hooks) => runner.run(job, hooks),
      model: ledger.model,
      scenarios: ledger.scenarios,
      observations: ledger.observations,
      worlds,
      seed,
      onProgress: (stage, share) => progress.show(stage, share),
      signal,
    })
    progress.done()
    const complete = report.results.every((result) => result.complete)
    if (!complete && report.results.every((r) => r.conclusion === 'unfinished'))
      throw runFault('cancelled', 'no-experiment-finished', {})
    const { engine, modelHash, dataDate } = folder.identity
    const { name, version } = folder.model
    const manifest = { model: name, modelVersion: version, modelHash, engine, dataDate }
    if (options.json)
      sayJson({ manifest: { ...manifest, worlds, seed, complete }, claims, experiments, ...report })
    else
      say(
        renderResults(claims, experiments, report, {
          model: ledger.model,
          worlds,
          seed,
          words: MESSAGES[lang],
        }),
      )
    return complete ? 0 : 5
  } finally {
    release()
    await runner.close()
  }
}

function claimOf({ claims }: ClaimsFolder, id: string): Claim {
  const found = claims.find((claim) => claim.id === id)
  if (found) return found
  const ids = claims.map((claim) => claim.id)
  throw inputFault('no-claim', 'no-claim', { id, near: nearestName(id, ids) })
}

function verdictOf(text: string | undefined): Verdict | null {
  const found = VERDICTS.find((verdict) => verdict === text)
  if (text === undefined || found) return found ?? null
  const near = nearestName(text, VERDICTS)
  throw inputFault('bad-option', 'no-verdict', { text, known: VERDICTS.join(', '), near })
}
