import type { Command } from 'commander'
import type { Claim, Verdict } from '../evidence/claim.ts'
import { VERDICTS } from '../evidence/claim.ts'
import type { Experiment } from '../evidence/experiment.ts'
import { runExperiments } from '../evidence/run-experiments.ts'
import type { Language } from '../evidence/words.ts'
import { LANGUAGES } from '../evidence/words.ts'
import { InputError, RunError } from '../language/error.ts'
import { didYouMean } from '../language/nearest.ts'
import { ThreadRunner } from '../run/threads.ts'
import type { ClaimsFolder } from './claims-folder.ts'
import { readClaimsFolder } from './claims-folder.ts'
import { renderClaim, renderClaims, renderResults } from './claims-screen.ts'
import type { ModelFolder } from './model-folder.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { workersOf } from './run-options.ts'
import { onInterrupt, Progress, say, sayJson } from './terminal.ts'

/** Options of `faultline claims`. */
export interface ClaimsOptions {
  readonly model?: string
  readonly verdict?: string
  readonly lang: string
  readonly run?: boolean
  readonly worlds: number
  readonly seed: number
  readonly workers?: number
  readonly json?: boolean
}

/** Add `faultline claims` to the command line; options of a run come with `command`. */
export function addClaimsCommand(command: Command, end: (code: number) => void): void {
  command
    .option('--verdict <word>', `claims with this verdict: ${VERDICTS.join(', ')}`)
    .option('--lang <language>', 'en or fr', 'en')
    .option('--run', 'run the experiments that test the claims')
    .action(async (id: string | undefined, options: ClaimsOptions) =>
      end(await claimsCommand(id, options)),
    )
}

/** List the claims of the article, show one with all its links, or run what tests them. */
export async function claimsCommand(
  id: string | undefined,
  options: ClaimsOptions,
): Promise<number> {
  const language = languageOf(options.lang)
  const verdict = verdictOf(options.verdict)
  const folder = requireSound(readModelFolder(options.model))
  const ledger = readClaimsFolder(folder)
  const claims = (id === undefined ? ledger.claims : [claimOf(ledger, id)]).filter(
    (claim) => verdict === null || claim.verdict === verdict,
  )
  const wanted = new Set(claims.flatMap((claim) => claim.experiments))
  const experiments = ledger.experiments.filter((experiment) => wanted.has(experiment.id))
  if (options.run === true) return runAll(folder, ledger, claims, experiments, options, language)
  const [only] = claims
  if (options.json)
    sayJson({
      claims,
      experiments: experiments.map((e) => ({
        ...e,
        names: ledger.links.namesOfExperiment.get(e.id),
      })),
    })
  else if (id !== undefined && only) say(renderClaim(only, experiments, ledger, language))
  else say(renderClaims(claims, language))
  return 0
}

async function runAll(
  folder: ModelFolder,
  ledger: ClaimsFolder,
  claims: readonly Claim[],
  experiments: readonly Experiment[],
  options: ClaimsOptions,
  language: Language,
): Promise<number> {
  const progress = new Progress(options.json === true)
  const { signal, release } = onInterrupt()
  const { worlds, seed } = options
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
      throw new RunError('cancelled', 'cancelled before any experiment was finished')
    const { engine, modelHash, dataDate } = folder.identity
    const { name, version } = folder.model
    const manifest = { model: name, modelVersion: version, modelHash, engine, dataDate }
    if (options.json)
      sayJson({ manifest: { ...manifest, worlds, seed, complete }, claims, experiments, ...report })
    else
      say(
        renderResults(claims, experiments, report, { model: ledger.model, worlds, seed, language }),
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
  throw new InputError('no-claim', `there is no claim '${id}'. ${didYouMean(id, ids)}`.trim(), {
    claims: ids,
  })
}

function languageOf(text: string): Language {
  const found = LANGUAGES.find((language) => language === text)
  if (found) return found
  throw new InputError('bad-option', `--lang is '${text}'; it is one of ${LANGUAGES.join(', ')}`)
}

function verdictOf(text: string | undefined): Verdict | null {
  const found = VERDICTS.find((verdict) => verdict === text)
  if (text === undefined || found) return found ?? null
  throw new InputError(
    'bad-option',
    `--verdict is '${text}'; it is one of ${VERDICTS.join(', ')}. ${didYouMean(text, VERDICTS)}`.trim(),
  )
}
