import type { ScenarioSpec } from '../language/scenario-spec.ts'
import type { GivenDraws } from '../run/given-draws.ts'
import type { RunResult } from '../run/result.ts'
import { ThreadRunner } from '../run/threads.ts'
import { datedBursts } from '../study/burst.ts'
import type { ObservationSet } from '../study/match.ts'
import { matchWorlds } from '../study/match.ts'
import { BURST_SERIES } from '../study/studied-run.ts'
import { outcomeDrivers, summariseOutcomes, summariseSeries } from '../study/summary.ts'
import { inputFault, runFault } from './fault.ts'
import { readObservations } from './evidence-files.ts'
import { noteOldLink } from './link-option.ts'
import type { ModelFolder } from './model-folder.ts'
import { readModelFolder, requireSound } from './model-folder.ts'
import { OutputFolder } from './output-folder.ts'
import type { RunOptions } from './run-options.ts'
import { namesOf, readDraws, workersOf } from './run-options.ts'
import type { RunDocument } from './run-document.ts'
import { renderRun } from './run-screen.ts'
import { isStreamed, streamRun } from './stream-command.ts'
import { renderStream } from './stream-screen.ts'
import { chosenScenario, findScenario } from './scenario-option.ts'
import { onInterrupt, plain, Progress, say, sayJson } from './terminal.ts'
import { isOneWorld, worldCommand } from './world-command.ts'
import { CLI_WORDS } from './words/words.ts'

/** Run a scenario over many worlds and say what came out. */
export async function runCommand(name: string | undefined, options: RunOptions): Promise<number> {
  if (isOneWorld(options)) return worldCommand(name, options)
  const streams = isStreamed(options)
  const words = CLI_WORDS[options.lang]
  const folder = requireSound(readModelFolder(options.model))
  noteOldLink(folder, options)
  const spec = chosenScenario(folder, name ?? null, options)
  const against = options.against === undefined ? null : findScenario(folder, options.against)
  const out = options.out === undefined ? null : new OutputFolder(options.out)
  const observations = options.match ? observationsOf(folder) : null
  const draws = options.draws === undefined ? null : readDraws(options.draws)
  const document = streams
    ? await streamRun(name, folder, spec, against, observations, options)
    : await runAll(folder, spec, against, observations, draws, options)
  if (out)
    sayUnlessJson(
      options,
      words.progress.numbers(out.write('result.json', `${JSON.stringify(document, plain, 1)}\n`)),
    )
  if (options.json) sayJson(document)
  else if ('streamed' in document) say(renderStream(document, folder.model, words))
  else say(renderRun(document, folder.model, words))
  if (document.manifest.failed > 0 && options.strict) return 3
  return document.manifest.complete ? 0 : 5
}

async function runAll(
  folder: ModelFolder,
  spec: ScenarioSpec,
  against: ScenarioSpec | null,
  observations: ObservationSet | null,
  draws: GivenDraws | null,
  options: RunOptions,
): Promise<RunDocument> {
  const asked = options.vars === undefined ? [] : namesOf(options.vars)
  const observed = observations
    ? [...BURST_SERIES, ...observations.observations.map((o) => o.series)]
    : []
  const words = CLI_WORDS[options.lang]
  const progress = new Progress(options.json === true, words)
  const { signal, release } = onInterrupt(words)
  const runner = new ThreadRunner(folder.model, folder.identity, workersOf(options.workers))
  const run = (scenario: ScenarioSpec, record: readonly string[]) =>
    runner.run(
      {
        scenario,
        worlds: draws ? (draws.world?.length ?? 1) : options.worlds,
        seed: options.seed,
        record: [...new Set(record)],
        strict: options.strict === true,
        keepDraws: options.drawsOut !== undefined,
        ...(draws ? { draws } : {}),
      },
      {
        signal,
        onProgress: (done, total) =>
          progress.show(words.progress.worlds(scenario.scenario, done, total), done / total),
      },
    )
  try {
    const result = await run(spec, [...asked, ...observed])
    if (result.worlds.length === 0) throw runFault('cancelled', 'cancelled', {})
    if (options.drawsOut !== undefined)
      new OutputFolder(dirOf(options.drawsOut)).write(
        fileOf(options.drawsOut),
        `${JSON.stringify(result.draws)}\n`,
      )
    const other = against && !signal.aborted ? await run(against, asked) : null
    progress.done()
    return describe(result, other, observations, asked)
  } finally {
    release()
    await runner.close()
  }
}

function describe(
  result: RunResult,
  other: RunResult | null,
  observations: ObservationSet | null,
  asked: readonly string[],
): RunDocument {
  const every = result.worlds.map((_, i) => i)
  const match = observations ? matchWorlds(result, observations, datedBursts(result)) : null
  const keep = match && match.kept.length > 0 ? match.kept : every
  const outcome = ['burst_date', ...result.outcomes.keys()].find((o) => result.outcomes.has(o))
  const wanted = new Set(asked.map((a) => a.split('[')[0]))
  const series = new Map([...result.series].filter(([label]) => wanted.has(label.split('[')[0])))
  return {
    manifest: result.manifest,
    outcomes: summariseOutcomes(result, keep),
    bands: { months: result.months, series: summariseSeries({ ...result, series }, keep) },
    drivers:
      outcome !== undefined && result.parameters.size > 0
        ? outcomeDrivers(result, outcome, keep, 10)
        : null,
    ...(match ? { matching: match.matching, allWorlds: summariseOutcomes(result, every) } : {}),
    ...(other ? { against: compare(result, other) } : {}),
    faults: result.faults,
    faultCounts: result.faultCounts,
    clamps: result.clamps,
    worst: result.worst,
  }
}

/** Same seed, same worlds: the mean of the differences is the difference that the scenario makes. */
function compare(result: RunResult, other: RunResult): NonNullable<RunDocument['against']> {
  const positions = new Map(other.worlds.map((w, i) => [w, i]))
  const paired = result.worlds.flatMap((w, i) => {
    const j = positions.get(w)
    return j === undefined ? [] : [[i, j] as const]
  })
  const difference: Record<string, { mean: number; standardError: number }> = {}
  for (const [label, values] of result.outcomes) {
    const theirs = other.outcomes.get(label)
    const gaps = paired
      .map(([i, j]) => (values[i] ?? NaN) - (theirs?.[j] ?? NaN))
      .filter((g) => !Number.isNaN(g))
    const mean = gaps.reduce((s, g) => s + g, 0) / gaps.length
    const spread = gaps.reduce((s, g) => s + (g - mean) * (g - mean), 0)
    const standardError = Math.sqrt(spread / Math.max(1, gaps.length - 1) / gaps.length)
    difference[label] = { mean, standardError }
  }
  const every = other.worlds.map((_, i) => i)
  return { manifest: other.manifest, outcomes: summariseOutcomes(other, every), difference }
}

function observationsOf(folder: ModelFolder): ObservationSet {
  const observations = readObservations(folder)
  if (observations) return observations
  throw inputFault('no-observations', 'no-observations', {})
}

function sayUnlessJson(options: RunOptions, text: string): void {
  if (!options.json) say(text)
}

function dirOf(path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  return at < 0 ? '.' : path.slice(0, at + 1)
}

function fileOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
