// One equation of the economy is edited: from the keystroke to new results, stage by stage, in this thread.
import { loadModel } from '../../dist/language/load-model.js'
import { ModelSession } from '../../dist/language/model-session.js'
import { BlockRunner } from '../../dist/run/block.js'
import { RunPreparer } from '../../dist/run/prepared-run.js'
import { latencyInputs } from '../latency-inputs.js'
import { range } from '../ours.js'
import { spreadOf } from '../timing.js'

const FILE = 'expectations.yaml'
const EQUATION = '+ extrapolation * ('
const WORLDS = 64
const WARM_UP = 5
const EDITS = 9
/** Bar of a warm edit. */
const MOST_MS = 100
const STAGES = {
  check: 'text to checked model',
  program: 'checked model to program',
  engine: 'program to engine (emit and compile)',
  run: `${WORLDS} worlds of article`,
  total: 'edit to results',
}

/** Rows of an edit on a warm session, of the first edit, and of going back. */
export async function recompileRows(table) {
  const input = latencyInputs({ quick: true }).economy
  const around = { sources: new Set(input.sources), tables: new Map(input.tables) }
  const text = input.files.find((f) => f.name === FILE).text
  if (!text.includes(EQUATION)) throw new Error(`the equation is no longer in ${FILE}`)
  const session = new ModelSession(input.files, around)
  const edit = (factor) => {
    const edited = text.replace(EQUATION, `+ ${factor} * extrapolation * (`)
    return timeEdit(session, edited, input.scenario)
  }
  const first = await edit(0.5)
  for (let i = 1; i < WARM_UP; i++) await edit(0.5 + i / 100)
  const warm = []
  for (let i = 0; i < EDITS; i++) warm.push(await edit(0.6 + i / 100))
  const whole = range(0, EDITS).map(() => {
    const from = performance.now()
    loadModel(session.files, around)
    return performance.now() - from
  })
  const least = spreadOf(warm.map((w) => w.total)).min
  table.note(
    `recompile: one equation of ${FILE}, engine ${first.backend}, median of ${EDITS} edits after ${WARM_UP}; the fastest took ${least.toFixed(1)} ms`,
  )
  for (const [stage, what] of Object.entries(STAGES)) {
    const { median } = spreadOf(warm.map((w) => w[stage]))
    const [bar, ok] = stage === 'total' ? [`< ${MOST_MS} ms`, median < MOST_MS] : ['', true]
    table.figure(`recompile the economy: ${what}, ms`, median, bar, ok)
  }
  table.figure('recompile the economy: the first edit, cold, ms', first.total)
  table.faster(
    'recompile the economy: checking an edit against loading all its files, ms',
    spreadOf(warm.map((w) => w.check)).median,
    spreadOf(whole).median,
  )
}

/** Milliseconds of each stage of one edit. */
async function timeEdit(session, text, scenario) {
  // What others left to be collected or compiled is theirs.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const start = performance.now()
  let from = start
  const lap = () => {
    const now = performance.now()
    const took = now - from
    from = now
    return took
  }
  const { model, issues } = session.edit(FILE, text)
  const wrong = issues.find((i) => i.severity === 'error')
  if (wrong) throw new Error(`${wrong.path} ${wrong.message}`)
  const check = lap()
  const job = { scenario, worlds: WORLDS, seed: 1, record: [] }
  const prepared = new RunPreparer(model).prepare(job)
  const program = lap()
  const runner = new BlockRunner(prepared, WORLDS)
  const engine = lap()
  for (let at = 0; at < WORLDS; at += runner.lanes)
    runner.run(range(at, Math.min(WORLDS, at + runner.lanes)))
  const run = lap()
  const total = performance.now() - start
  return { check, program, engine, run, total, backend: runner.engine.backend }
}
