import { stepLabels, yearOfStep } from '../language/calendar.ts'
import type { BlockLabels, BlockResult } from './block.ts'
import type { GivenDraws } from './given-draws.ts'
import type { Job } from './job.ts'
import type { PreparedRun } from './prepared-run.ts'
import type { Manifest, RunResult, WorldFault } from './result.ts'

/** Faults past this number are counted, not kept. */
export const KEPT_FAULTS = 100

/** What a manifest says that a run cannot know by itself. */
export interface RunIdentity {
  /** SHA-256 of the model files, hex. */
  readonly modelHash: string
  /** Name and version of the program. */
  readonly engine: string
  /** Latest date of the data behind the model. */
  readonly dataDate: string
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string
}

/**
 * Put blocks together in the order of their worlds; the same bits whatever ran them.
 *
 * @param blocks Finished blocks; with fewer than asked for the manifest says `complete: false`.
 */
export function collectBlocks(
  job: Job,
  run: PreparedRun,
  identity: RunIdentity,
  labels: BlockLabels,
  blocks: readonly BlockResult[],
  asked: number,
  workers: number,
  backend: string,
): RunResult {
  const { program } = run
  const ordered = [...blocks].sort((a, b) => (a.worlds[0] ?? 0) - (b.worlds[0] ?? 0))
  const worlds = ordered.flatMap((b) => b.worlds)
  const total = worlds.length
  const steps = program.time.steps + 1
  const gather = (
    names: readonly string[],
    pick: (b: BlockResult) => Float64Array,
    rows: number,
  ) => {
    const out = new Map<string, Float64Array>()
    for (const [i, name] of names.entries()) {
      const all = new Float64Array(rows * total)
      let from = 0
      for (const block of ordered) {
        const n = block.worlds.length
        for (let r = 0; r < rows; r++)
          all.set(
            pick(block).subarray((i * rows + r) * n, (i * rows + r + 1) * n),
            r * total + from,
          )
        from += n
      }
      out.set(name, all)
    }
    return out
  }
  const faults = ordered.flatMap((b) => b.faults)
  const faultCounts: Record<string, number> = {}
  for (const { code } of faults) faultCounts[code] = (faultCounts[code] ?? 0) + 1
  const clamps: Record<string, number> = {}
  const worst: Record<string, number> = {}
  for (const block of ordered) {
    for (const [name, n] of Object.entries(block.clamps)) clamps[name] = (clamps[name] ?? 0) + n
    for (const [name, gap] of Object.entries(block.worst))
      if (!(gap <= (worst[name] ?? -Infinity))) worst[name] = gap
  }
  const parameters = gather(labels.parameters, (b) => b.parameters, 1)
  const drawn = new Map([...parameters].filter(([, values]) => values.some((v) => v !== values[0])))
  const manifest: Manifest = {
    ...manifestHead(job, run, identity),
    backend,
    worldsAsked: asked,
    worldsRun: total,
    complete: total === asked,
    unconverged: worldsWith(faults, (c) => c === 'not-converged'),
    failed: worldsWith(faults, (c) => c !== 'not-converged'),
    workers,
  }
  const result: RunResult = {
    manifest,
    worlds,
    months: stepLabels(program.time),
    times: Array.from({ length: steps }, (_, k) => yearOfStep(program.time, k)),
    series: gather(labels.series, (b) => b.series, steps),
    outcomes: gather(labels.outcomes, (b) => b.outcomes, 1),
    parameters: drawn,
    events: ordered.flatMap((b) => b.events),
    faults: faults.slice(0, KEPT_FAULTS),
    faultCounts,
    clamps,
    worst,
  }
  return job.keepDraws ? { ...result, draws: drawsOf(job, run, result, parameters) } : result
}

/** What a manifest says before any world is run. */
export function manifestHead(
  job: Job,
  { model }: PreparedRun,
  identity: RunIdentity,
): Omit<
  Manifest,
  'backend' | 'worldsAsked' | 'worldsRun' | 'complete' | 'unconverged' | 'failed' | 'workers'
> {
  return {
    model: model.name,
    modelVersion: model.version,
    modelHash: identity.modelHash,
    scenario: job.scenario.scenario,
    scenarioHash: identity.hash(JSON.stringify(job.scenario)),
    seed: job.seed,
    mode: job.draws ? 'given' : (job.mode ?? 'sampled'),
    engine: identity.engine,
    dataDate: identity.dataDate,
  }
}

/** Count the worlds that have a fault of some kind. */
export function worldsWith(faults: readonly WorldFault[], pick: (code: string) => boolean): number {
  return new Set(faults.filter((f) => pick(f.code)).map((f) => f.world)).size
}

/** What the worlds drew, in the format of given draws. */
function drawsOf(
  job: Job,
  { program, source, model }: PreparedRun,
  { worlds, events, months }: RunResult,
  values: ReadonlyMap<string, Float64Array>,
): GivenDraws {
  const parameters: Record<string, Record<string, number[]>> = {}
  for (const [label, row] of values) {
    const [name = '', inside = ''] = label.replace(/\]$/, '').split('[')
    if (!model.parameters.some((p) => p.name === name)) continue
    ;(parameters[name] ??= {})[inside] = [...row]
  }
  const noise: Record<string, Record<string, number[][]>> = {}
  for (const node of program.nodes)
    if (node.kind === 'noise')
      for (const label of node.labels)
        (noise[node.stream] ??= {})[label] = worlds.map((world) =>
          months.map((_, step) => source.noise(node.stream, label, world, step)),
        )
  const position = new Map(worlds.map((w, i) => [w, i]))
  return {
    seed: job.seed,
    world: worlds,
    parameters,
    noise,
    events: events
      .filter((e) => e.origin !== 'dated')
      .map(({ world, shock, element, step, size, months: length }) => ({
        world: position.get(world) ?? 0,
        shock,
        element,
        step,
        size,
        months: length,
      })),
  }
}
