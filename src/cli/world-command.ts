import { InlineRunner } from '../run/inline-runner.ts'
import type { Job } from '../run/job.ts'
import { RunPreparer } from '../run/prepared-run.ts'
import { priorShares } from '../run/prior-shares.ts'
import { BURST_SERIES } from '../study/studied-run.ts'
import type { EventCheck } from '../study/without-event.ts'
import { readWithoutEvents, withoutEachEvent } from '../study/without-event.ts'
import { STORY_SERIES, tellWorld } from '../study/world-story.ts'
import type { StoryTeller } from '../study/world-words.ts'
import { sayWhy } from '../study/world-words.ts'
import { inputFault } from './fault.ts'
import { readTranslations } from './language.ts'
import { noteOldLink } from './link-option.ts'
import type { ModelFolder } from './model-folder.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { OutputFolder } from './output-folder.ts'
import type { RunOptions } from './run-options.ts'
import { namesOf, worldCommandLine } from './run-options.ts'
import { chosenScenario } from './scenario-option.ts'
import { plain, say, sayJson } from './terminal.ts'
import { everything, toCsv } from './trace-table.ts'
import type { WorldDocument } from './world-document.ts'
import { renderWorld } from './world-screen.ts'
import { CLI_WORDS, terminalText } from './words/words.ts'

/**
 * Whether a run is of one world by number.
 *
 * @throws {InputError} `bad-option` when options do not go together.
 */
export function isOneWorld(options: RunOptions): boolean {
  if (options.world === undefined) {
    if (options.trace) throw inputFault('bad-option', 'trace-without-world', {})
    if (options.csv) throw inputFault('bad-option', 'csv-without-world', {})
    return false
  }
  if (options.csv && !options.trace) throw inputFault('bad-option', 'csv-without-trace', {})
  if (options.csv && options.json) throw inputFault('bad-option', 'csv-and-json', {})
  const many = [
    ['--against', options.against !== undefined],
    ['--match', options.match],
    ['--stream', options.stream],
    ['--draws-out', options.drawsOut !== undefined],
  ] as const
  for (const [option, isGiven] of many)
    if (isGiven) throw inputFault('bad-option', 'one-world', { option })
  if (options.draws !== undefined) throw inputFault('bad-option', 'world-of-draws', {})
  return true
}

/** Run one world by number and tell its story: when it burst, what came before, and what if that had not happened. */
export async function worldCommand(name: string | undefined, options: RunOptions): Promise<number> {
  const folder = requireSound(readModelFolder(options.model))
  const out = options.out === undefined ? null : new OutputFolder(options.out)
  noteOldLink(folder, options)
  const document = await runWorld(folder, name, options)
  const words = CLI_WORDS[options.lang]
  if (out) {
    const path = out.write('result.json', `${JSON.stringify(document, plain, 1)}\n`)
    if (!options.json && !options.csv) say(words.progress.numbers(path))
  }
  const { faults } = document
  if (options.csv) say(toCsv({ months: document.time, series: document.series }))
  else if (options.json) sayJson(document)
  else {
    const { nameOf } = readTranslations(folder, options.lang)
    const teller: StoryTeller = {
      words: words.why,
      nameOf: (label) => terminalText(nameOf(label) ?? label, options.lang),
    }
    say(renderWorld(document, folder.model, options.vars !== undefined, { words, teller }))
  }
  return faults.some(({ code }) => code !== 'not-converged') && options.strict ? 3 : 0
}

async function runWorld(
  folder: ModelFolder,
  name: string | undefined,
  options: RunOptions,
): Promise<WorldDocument> {
  const { model } = folder
  const world = options.world ?? 0
  const scenario = chosenScenario(folder, name ?? null, options)
  const variables = new Set(model.variables.map((v) => v.name))
  const needed = STORY_SERIES.filter((series) => variables.has(series))
  const asked = options.vars === undefined ? null : namesOf(options.vars)
  const shown = options.trace ? (asked ?? everything(model)) : []
  const job: Job = {
    scenario,
    worlds: 1,
    firstWorld: world,
    seed: options.seed,
    record: [...new Set([...shown, ...needed])],
    strict: options.strict === true,
    keepDraws: true,
  }
  const runner = new InlineRunner(model, folder.identity)
  const result = await runner.run(job)
  const { draws } = result
  const shares = priorShares(new RunPreparer(model).prepare(job).applied, options.seed, world)
  const story = tellWorld(
    result,
    shares,
    ({ name: of, element }) => draws?.parameters[of]?.[element]?.[0] ?? NaN,
  )
  let check: EventCheck | null = null
  if (draws && story.canBurst) {
    const cases = withoutEachEvent(draws)
    const again = await runner.run({
      scenario,
      seed: options.seed,
      worlds: cases.world.length,
      draws: cases,
      record: BURST_SERIES,
    })
    check = readWithoutEvents(again, draws, story.burst)
  }
  const isShown = (label: string) =>
    shown.some((wanted) => wanted === label || wanted === label.split('[', 1)[0])
  return {
    manifest: result.manifest,
    command: worldCommandLine(name, world, options),
    story,
    why: sayWhy(story, check, result.months),
    check,
    time: result.months,
    outcomes: result.outcomes,
    events: result.events,
    series: new Map([...result.series].filter(([label]) => isShown(label))),
    faults: result.faults,
  }
}
