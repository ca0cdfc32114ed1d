// Everything in the bench that touches the engine's own interface, so that a change of it is a change here alone.
import { readModelFolder, requireSound } from '../dist/cli/model-folder.js'
import { findScenario } from '../dist/cli/scenario-option.js'
import { BlockEngine } from '../dist/compile/block-engine.js'
import { compileModel } from '../dist/compile/compile-model.js'
import { createEngine } from '../dist/compile/engine.js'
import { loadModel } from '../dist/language/load-model.js'
import { BlockRunner } from '../dist/run/block.js'
import { RunPreparer } from '../dist/run/prepared-run.js'
import { ThreadRunner } from '../dist/run/threads.js'

/** Scenario of a model as it stands. */
export const PLAIN = { scenario: 'plain', about: 'The model as it stands.' }
/** What a manifest would say of a made-up model. */
const IDENTITY = { modelHash: '', engine: 'bench', dataDate: '', hash: () => '' }
/** Lanes that generated JavaScript likes best. */
export const JS_LANES = 128

/**
 * Read model text that must have no fault.
 *
 * @param {string} text
 */
export function modelOf(text) {
  const { model, issues } = loadModel([{ name: 'bench.yaml', text }])
  const errors = issues.filter((i) => i.severity === 'error')
  if (errors.length > 0) throw new Error(errors.map((e) => `${e.path} ${e.message}`).join('\n'))
  return model
}

/** Prepare a job on a model: program, source of numbers, and which parameters vary. */
export function prepare(model, { scenario = PLAIN, record = [], worlds = 128, seed = 1 } = {}) {
  return new RunPreparer(model).prepare({ scenario, worlds, seed, record })
}

/** Compile a model again: what compiling costs. */
export function programOf(model, record) {
  return compileModel(model, { record, strict: false }).program
}

/** The engine that a run gets, or generated JavaScript whatever else there is. */
export function engineOf({ program, varying }, backend = 'best', lanes = JS_LANES) {
  return backend === 'js'
    ? new BlockEngine(program, lanes, varying, { checkAll: false })
    : createEngine(program, lanes, varying, { checkAll: false })
}

/** Is the engine that a run gets another one than generated JavaScript? */
export function hasOwnEngine(prepared) {
  return engineOf(prepared).backend !== 'js'
}

/** Elements that a run keeps the path of: recorded columns, then parts of outcomes, each once. */
export function watchesOf(program) {
  const seen = new Map()
  const add = (node, element) => {
    const key = `${node}:${element}`
    if (!seen.has(key)) seen.set(key, { node, element })
  }
  for (const { node, element } of program.columns) add(node, element)
  for (const { parts, labels } of program.outcomes)
    for (const part of parts) labels.forEach((_, element) => add(part, element))
  return [...seen.values()]
}

/**
 * Values of the parameters that vary, of worlds 0 to `worlds` - 1, base units, shape [column, world].
 * One block of a run of no steps after another: the fastest way to ask for parameters alone.
 */
export function drawParameters({ program, varying, source }, worlds) {
  const short = { ...program, time: { ...program.time, steps: 0 } }
  const engine = engineOf({ program: short, varying }, 'js')
  const columns = engine.parameterColumns
  const values = new Float64Array(columns.length * worlds)
  for (let at = 0; at < worlds; at += engine.lanes) {
    const block = range(at, Math.min(worlds, at + engine.lanes))
    const { parameters } = engine.run(block, source, [])
    for (let c = 0; c < columns.length; c++)
      for (let w = 0; w < block.length; w++)
        values[c * worlds + at + w] = parameters[c * block.length + w]
  }
  return { columns, values }
}

/** A source that gives parameters drawn before, so that a run does not pay for drawing them; the rest as it was. */
export function withDrawn({ program, source }, { columns, values }, worlds) {
  const rows = new Map()
  columns.forEach(({ node, element }, c) => {
    const name = program.nodes[node].name
    if (!rows.has(name)) rows.set(name, [])
    rows.get(name)[element] = values.subarray(c * worlds, (c + 1) * worlds)
  })
  return Object.assign(Object.create(source), source, {
    parameter: (name, element, _base, world) => rows.get(name)[element][world],
  })
}

/** Whole numbers from `from` up to but not with `to`. */
export function range(from, to) {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/**
 * Run worlds 0 to `worlds` - 1 through an engine.
 *
 * @param {(block: number[], path: object) => void} take Gets each finished block.
 */
export function runWorlds(engine, source, watches, worlds, take = () => undefined) {
  for (let at = 0; at < worlds; at += engine.lanes) {
    const block = range(at, Math.min(worlds, at + engine.lanes))
    take(block, engine.run(block, source, watches))
  }
}

/** Watched paths of worlds 0 to `worlds` - 1, shape [step, watch, world], however few worlds a block of the engine has. */
export function pathsOf(engine, { program, source }, watches, worlds) {
  const rows = (program.time.steps + 1) * watches.length
  const all = new Float64Array(rows * worlds)
  runWorlds(engine, source, watches, worlds, (block, { paths }) => {
    const n = block.length
    for (let r = 0; r < rows; r++)
      for (let w = 0; w < n; w++) all[r * worlds + block[0] + w] = paths[r * n + w]
  })
  return all
}

/**
 * What folds the outcomes of worlds from 0 on, as a run does: base units over the declared unit, shape [outcome, world].
 *
 * @returns {(engine: object, worlds: number) => Float64Array}
 */
export function outcomesOf(prepared) {
  return (engine, worlds) => {
    const runner = new BlockRunner(prepared, worlds, engine)
    const rows = runner.labels.outcomes.length
    const all = new Float64Array(rows * worlds)
    for (let at = 0; at < worlds; at += engine.lanes) {
      const block = range(at, Math.min(worlds, at + engine.lanes))
      const { outcomes } = runner.run(block)
      for (let r = 0; r < rows; r++)
        all.set(outcomes.subarray(r * block.length, (r + 1) * block.length), r * worlds + at)
    }
    return all
  }
}

/** Threads that run jobs on a model. */
export function threadsOf(model, count, identity = IDENTITY) {
  return new ThreadRunner(model, identity, count)
}

/** Run blocks until so many seconds have gone: V8 compiles in tiers, from what has run often. */
export function warm(engine, source, watches, atLeastSeconds) {
  const end = performance.now() + atLeastSeconds * 1000
  const block = range(0, engine.lanes)
  do engine.run(block, source, watches)
  while (performance.now() < end)
}

/**
 * Seconds of each slice of so many worlds.
 *
 * @param {object | null} prepared Where given, the outcomes are folded too, as a run does.
 */
export function sliceTimes(engine, source, watches, worlds, slice, prepared = null) {
  const runner = prepared && new BlockRunner({ ...prepared, source }, worlds, engine)
  const times = []
  let from = performance.now()
  let inSlice = 0
  for (let at = 0; at < worlds; at += engine.lanes) {
    const block = range(at, Math.min(worlds, at + engine.lanes))
    if (runner) runner.run(block)
    else engine.run(block, source, watches)
    inSlice += block.length
    if (inSlice < slice) continue
    const now = performance.now()
    times.push(((now - from) / 1000) * (slice / inSlice))
    inSlice = 0
    from = now
  }
  return times
}

/** The repository's economy and the scenario that the bench runs. */
export function economy() {
  const folder = requireSound(readModelFolder(undefined))
  return { folder, scenario: findScenario(folder, 'article') }
}
