import type { Language } from '../evidence/words.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import type { Job } from '../run/job.ts'
import { inputFault } from './fault.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { namesOf, readDraws } from './run-options.ts'
import { baseScenario, findScenario, withOverrides } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'
import { everything, toCsv, toTable } from './trace-table.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline trace`. */
export interface TraceOptions {
  readonly model?: string
  readonly vars?: string
  readonly set: readonly string[]
  readonly shock: readonly string[]
  readonly draws?: string
  readonly world?: number
  readonly seed: number
  readonly strict?: boolean
  readonly csv?: boolean
  readonly json?: boolean
  readonly lang: Language
}

/** One world month by month: central, on given draws, or a world of a seed. */
export async function traceCommand(
  name: string | undefined,
  options: TraceOptions,
): Promise<number> {
  const folder = requireSound(readModelFolder(options.model))
  const scenario = withOverrides(
    findScenario(
      folder,
      name ??
        (options.world === undefined && options.draws === undefined ? baseScenario(folder) : null),
    ),
    options.set,
    options.shock,
  )
  const record = options.vars === undefined ? everything(folder.model) : namesOf(options.vars)
  const job: Job = {
    scenario,
    worlds: 1,
    seed: options.seed,
    record,
    strict: options.strict === true,
    ...worldOf(options),
  }
  const result = await new InlineRunner(folder.model, folder.identity).run(job)
  for (const fault of result.faults)
    process.stderr.write(`${fault.code}: ${fault.name} = ${fault.value} in ${fault.month}\n`)
  if (options.json)
    sayJson({
      manifest: result.manifest,
      time: result.months,
      series: result.series,
      outcomes: result.outcomes,
      events: result.events,
    })
  else if (options.csv) say(toCsv(result))
  else say(toTable(result, CLI_WORDS[options.lang]))
  return result.faults.length > 0 ? 3 : 0
}

function worldOf(options: TraceOptions): Partial<Job> {
  if (options.draws === undefined)
    return options.world === undefined ? { mode: 'central' } : { firstWorld: options.world }
  const draws = readDraws(options.draws)
  const worlds = draws.world ?? []
  const wanted = options.world ?? worlds[0] ?? 0
  const at = worlds.indexOf(wanted)
  if (at < 0)
    throw inputFault('no-world', 'no-world', {
      world: wanted,
      held: worlds.slice(0, 20).join(', '),
    })
  return { draws, firstWorld: at }
}
