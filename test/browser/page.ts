import type { Model } from '../../src/language/model.ts'
import { InlineRunner } from '../../src/run/inline-runner.ts'
import type { Job } from '../../src/run/job.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Runner } from '../../src/run/runner.ts'
import { isIsolated, spawnWebWorker, WebWorkerRunner } from '../../src/run/web-workers.ts'
import type { SpawnWorker, ToWorker } from '../../src/run/worker-port.ts'
import { bitsOf } from './bits.ts'

/** What a page is asked to do, in its address. */
export interface Scene {
  readonly does: 'run' | 'cancel' | 'stale' | 'death'
  readonly runner: 'web' | 'inline'
  /** Path of a model as JSON. */
  readonly model: string
  readonly job: Job
  /** Take WebAssembly away before anything runs. */
  readonly withoutWasm?: boolean
}

/** What a page reports of a run. */
export interface RunTold {
  readonly bits: string
  readonly backend: string
  readonly complete: boolean
  readonly worlds: readonly number[]
}

/** What a page reports. */
export interface SceneTold {
  readonly error?: string
  readonly isolated?: boolean
  /** Runs in the order of the scene. */
  readonly runs?: readonly RunTold[]
  /** Kinds of memory in which answers came. */
  readonly memory?: readonly string[]
  /** How interactive runs ended: a code, or the seed of what was delivered. */
  readonly ends?: readonly (string | number)[]
  readonly mishaps?: WebWorkerRunner['mishaps'] | null
  /** Times that a timer of the page fired while it ran. */
  readonly ticks?: number
  readonly milliseconds?: number
}

declare const location: { readonly search: string }

const IDENTITY = { modelHash: '', engine: '', dataDate: '', hash: () => '' }
const scene = JSON.parse(new URLSearchParams(location.search).get('scene') ?? '{}') as Scene

if (scene.withoutWasm) Reflect.deleteProperty(globalThis, 'WebAssembly')

let told: SceneTold
try {
  told = await play(scene)
} catch (fault) {
  told = {
    error: fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault),
  }
}
await fetch('/report', { method: 'POST', body: JSON.stringify(told) })

async function play({ does, runner: kind, model: path, job }: Scene): Promise<SceneTold> {
  const model = (await (await fetch(path)).json()) as Model
  const memory = new Set<string>()
  const spawn = does === 'death' ? withOneDeath(spawnWebWorker) : spawnWebWorker
  const web =
    kind === 'web'
      ? new WebWorkerRunner(model, IDENTITY, 2, { spawn: watching(spawn, memory) })
      : null
  const runner: Runner = web ?? new InlineRunner(model, IDENTITY)
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  const start = performance.now()
  const { runs, ends } = await act(does, runner, job)
  const milliseconds = performance.now() - start
  clearInterval(timer)
  const mishaps = web?.mishaps ?? null
  await runner.close()
  return {
    isolated: isIsolated(),
    runs: await Promise.all(runs.map(tell)),
    ends,
    memory: [...memory],
    mishaps,
    ticks,
    milliseconds,
  }
}

async function act(
  does: Scene['does'],
  runner: Runner,
  job: Job,
): Promise<{ runs: RunResult[]; ends: (string | number)[] }> {
  if (does === 'cancel') {
    const control = new AbortController()
    // From a timer, as a click would come: the page must be able to hear it.
    const part = await runner.run(job, {
      signal: control.signal,
      onProgress: () => setTimeout(() => control.abort(), 0),
    })
    return { runs: [part, await runner.run(job)], ends: [] }
  }
  if (does === 'stale') {
    const ends: Promise<string | number>[] = []
    for (let seed = 0; seed < 20; seed++) {
      const run = runner.run({ ...job, seed }, { interactive: 'slider' })
      ends.push(run.then((r) => r.manifest.seed).catch((e: { code: string }) => e.code))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return { runs: [], ends: await Promise.all(ends) }
  }
  return { runs: [await runner.run(job)], ends: [] }
}

async function tell(result: RunResult): Promise<RunTold> {
  const { backend, complete } = result.manifest
  return { bits: await bitsOf(result), backend, complete, worlds: result.worlds }
}

/** Note in what kind of memory answers come. */
function watching(spawn: SpawnWorker, memory: Set<string>): SpawnWorker {
  return (events) =>
    spawn({
      death: (why) => events.death(why),
      message: (message) => {
        if (message.kind === 'block' && 'series' in message.block)
          memory.add(message.block.series.buffer.constructor.name)
        events.message(message)
      },
    })
}

/** The first worker that is handed the fourth block gets nonsense instead and throws where nobody catches. */
function withOneDeath(spawn: SpawnWorker): SpawnWorker {
  let isOver = false
  return (events) => {
    const port = spawn(events)
    return {
      end: () => port.end(),
      post: (message) => {
        const isPoison = !isOver && message.kind === 'block' && message.index === 3
        isOver ||= isPoison
        port.post(isPoison ? (null as unknown as ToWorker) : message)
      },
    }
  }
}
