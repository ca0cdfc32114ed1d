import type { Language } from '../evidence/words.ts'
import type { ScenarioLink } from '../language/scenario-link.ts'
import { renderHtml } from '../report/html.ts'
import { renderScreen } from '../report/screen.ts'
import { ThreadRunner } from '../run/threads.ts'
import { runBoom } from '../study/boom.ts'
import type { BoomReport } from '../study/boom-report.ts'
import type { Scoreboard } from '../evidence/scoreboard.ts'
import { scoreboardOf } from '../evidence/scoreboard.ts'
import { hasCitations, readCitationsFolder } from './citations-folder.ts'
import { runFault } from './fault.ts'
import { readFacts, readObservations, readWeakPoints, usedSources } from './evidence-files.ts'
import { readTranslations } from './language.ts'
import { linkOption, noteOldLink } from './link-option.ts'
import type { ModelFolder } from './model-folder.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { OutputFolder } from './output-folder.ts'
import { requestFor } from './provenance-command.ts'
import { workersOf } from './run-options.ts'
import { chosenScenario } from './scenario-option.ts'
import { onInterrupt, plain, Progress, say, sayJson } from './terminal.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of the main job. */
export interface StartOptions {
  readonly model?: string
  readonly link?: ScenarioLink
  readonly scenario: string
  readonly against: string
  readonly worlds: number
  readonly sideWorlds: number
  readonly shockWorlds: number
  readonly seed: number
  readonly set: readonly string[]
  readonly shock: readonly string[]
  readonly workers?: number
  readonly out: string
  readonly match: boolean
  readonly events: boolean
  readonly json?: boolean
  readonly lang: Language
}

/** The main job: how the boom may end, who loses, what matters. Writes report.html and result.json. */
export async function startCommand(options: StartOptions): Promise<number> {
  const folder = requireSound(readModelFolder(options.model))
  noteOldLink(folder, options)
  const now = chosenScenario(folder, options.scenario, options)
  const calm = chosenScenario(folder, options.against, options)
  const out = new OutputFolder(options.out)
  const parameters = new Map(folder.model.parameters.map((p) => [p.name, p]))
  const words = CLI_WORDS[options.lang]
  const progress = new Progress(options.json === true, words)
  const { signal, release } = onInterrupt(words)
  const runner = new ThreadRunner(folder.model, folder.identity, workersOf(options.workers))
  let report: BoomReport
  try {
    report = await runBoom({
      run: (job, hooks) => runner.run(job, hooks),
      now,
      calm,
      worlds: options.worlds,
      seed: options.seed,
      sideWorlds: options.sideWorlds,
      shockWorlds: options.shockWorlds,
      observations: options.match ? readObservations(folder) : null,
      facts: readFacts(folder),
      parameterInfo: (label) => {
        const p = parameters.get(label.split('[')[0] ?? label)
        return { about: p?.about ?? '', unit: p?.unit ?? '', evidence: p?.evidence ?? '' }
      },
      weakPoints: readWeakPoints(folder),
      sources: usedSources(folder),
      onProgress: (stage, share) => progress.show(stage, share),
      signal,
      withShocks: options.events,
      variance: requestFor(folder.model, now, { ...options, worlds: varianceWorlds(options) }),
    })
  } catch (fault) {
    if (signal.aborted) throw runFault('cancelled', 'cancelled', {})
    throw fault
  } finally {
    release()
    progress.done()
    await runner.close()
  }
  const command = commandLine(options)
  const { lang: language } = options
  const texts = readTranslations(folder, language)
  const html = out.write(
    'report.html',
    renderHtml(report, { command, language, texts, ...scoreboardFor(folder) }),
  )
  const json = out.write('result.json', `${JSON.stringify(report, plain, 1)}\n`)
  if (options.json) sayJson(report)
  else {
    const columns = Math.min(110, process.stdout.columns ?? 100)
    const colour = process.stdout.isTTY === true && !process.env['NO_COLOR']
    say(renderScreen(report, { columns, colour, language, texts }))
    say(`${words.progress.report(html)}\n${words.progress.numbers(json)}`)
    say(words.progress.goOn.join('\n'))
  }
  return report.manifest.complete ? 0 : 5
}

/** The scoreboard of the project's own evidence; a model elsewhere has none. */
function scoreboardFor({ evidenceFolder }: ModelFolder): { scoreboard?: Scoreboard } {
  if (evidenceFolder === null || !hasCitations(evidenceFolder)) return {}
  const { citations, ground } = readCitationsFolder(evidenceFolder)
  return { scoreboard: scoreboardOf(citations, ground) }
}

/** Worlds of each run beside the main one, for the shares of variance: they may cost a tenth of the time at most. */
function varianceWorlds({ worlds }: StartOptions): number {
  return Math.max(1, Math.floor(0.4 * worlds))
}

/** The command that makes the same report again. */
function commandLine(options: StartOptions): string {
  const words = options.link ? [linkOption(options.link)] : []
  words.push(`--scenario ${options.scenario}`, `--against ${options.against}`)
  words.push(`--worlds ${options.worlds}`, `--seed ${options.seed}`)
  words.push(`--side-worlds ${options.sideWorlds}`, `--shock-worlds ${options.shockWorlds}`)
  for (const set of options.set) words.push(`--set '${set}'`)
  for (const shock of options.shock) words.push(`--shock '${shock}'`)
  if (!options.match) words.push('--no-match')
  if (!options.events) words.push('--no-events')
  if (options.lang !== 'en') words.push(`--lang ${options.lang}`)
  return `faultline start ${words.join(' ')}`
}
