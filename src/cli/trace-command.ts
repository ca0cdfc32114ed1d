import Papa from 'papaparse'
import { InputError } from '../language/error.ts'
import type { Model } from '../language/model.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import type { Job } from '../run/job.ts'
import type { RunResult } from '../run/result.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { namesOf, readDraws } from './run-options.ts'
import { baseScenario, findScenario, withOverrides } from './scenario-option.ts'
import { say, sayJson } from './terminal.ts'

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
  else say(toTable(result))
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
    throw new InputError(
      'no-world',
      `the draws hold no world ${wanted}; they hold ${worlds.slice(0, 20).join(', ')}`,
    )
  return { draws, firstWorld: at }
}

/** Names of every variable, stock, account, claim, capital and payment. */
function everything(model: Model): string[] {
  return [
    ...model.variables,
    ...model.stocks,
    ...model.accounts,
    ...model.claims,
    ...model.capital,
    ...model.payments,
  ].map((d) => d.name)
}

function toCsv(result: RunResult): string {
  const labels = [...result.series.keys()]
  const rows = result.months.map((month, k) => [
    month,
    ...labels.map((l) => String(result.series.get(l)?.[k] ?? '')),
  ])
  return Papa.unparse([['time', ...labels], ...rows], { newline: '\n' })
}

/** At most a dozen rows of a terminal: one a year. */
function toTable(result: RunResult): string {
  const last = result.months.length - 1
  const steps = result.months
    .map((_, k) => k)
    .filter((k) => (last - k) % Math.max(1, Math.ceil(last / 9)) === 0)
  const width = Math.max(8, ...[...result.series.keys()].map((l) => l.length)) + 2
  const line = (label: string, cells: readonly string[]) =>
    label.padEnd(width) + cells.map((c) => c.padStart(12)).join('')
  return [
    line(
      '',
      steps.map((k) => result.months[k] ?? ''),
    ),
    ...[...result.series].map(([label, values]) =>
      line(
        label,
        steps.map((k) => String(Number((values[k] ?? NaN).toPrecision(5)))),
      ),
    ),
  ].join('\n')
}
