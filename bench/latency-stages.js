// From model text to results, stage by stage. Runs in Node and in a browser as it is.
import { loadModel } from '../dist/language/load-model.js'
import { BlockRunner } from '../dist/run/block.js'
import { RunPreparer } from '../dist/run/prepared-run.js'

/** Worlds of a first result. */
const WORLDS = 64

/**
 * @typedef {object} LatencyInput
 * @property {readonly { name: string, text: string }[]} files
 * @property {readonly string[] | null} sources
 * @property {readonly (readonly [string, string])[]} tables
 * @property {object} scenario
 * @property {readonly string[]} record
 * @property {number} seconds How long to run for the steady state.
 */

/**
 * Time each stage once, in milliseconds, and the steady state in milliseconds a world.
 *
 * @param {LatencyInput} input
 */
export async function measureStages(input) {
  const { files, sources, tables, scenario, record, seconds } = input
  let from = performance.now()
  const lap = () => {
    const now = performance.now()
    const took = now - from
    from = now
    return took
  }
  const around = { sources: sources && new Set(sources), tables: new Map(tables) }
  const { model, issues } = loadModel(files, around)
  const check = lap()
  const wrong = issues.find((i) => i.severity === 'error')
  if (wrong) throw new Error(`${wrong.path} ${wrong.message}`)
  lap()
  const run = new RunPreparer(model).prepare({ scenario, worlds: WORLDS, seed: 1, record })
  const compile = lap()
  const runner = new BlockRunner(run, WORLDS)
  const engine = lap()
  const block = (from) => {
    for (let at = from; at < from + WORLDS; at += runner.lanes)
      runner.run(Array.from({ length: Math.min(runner.lanes, WORLDS) }, (_, i) => at + i))
  }
  block(0)
  const first = lap()
  let steady = Infinity
  const end = performance.now() + seconds * 1000
  for (let at = WORLDS; performance.now() < end; at += WORLDS) {
    // A run too lets others in between blocks: among them the compiler, which puts faster code in place.
    await new Promise((resolve) => setTimeout(resolve))
    lap()
    block(at)
    steady = Math.min(steady, lap() / WORLDS)
  }
  return { check, compile, engine, first, steady, backend: runner.engine.backend }
}
