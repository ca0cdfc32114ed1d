// The whole economy over 108 months: our engine, generated JavaScript, C, and the independent evaluator on numpy.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NATIVE, noCompiler, SAME_WIDTH, TwinLab } from '../c-build.js'
import {
  economy,
  engineOf,
  hasOwnEngine,
  outcomesOf,
  prepare,
  sliceTimes,
  threadsOf,
  warm,
  watchesOf,
  withDrawn,
} from '../ours.js'
import { interleave, seconds, SLICE } from '../timing.js'

const WORLDS = 2000
/** Worlds timed in one thread: whole slices. */
const TIMED = 512
const WARM_SECONDS = 4
/** Worlds of a block in C: at 16 and more the 3 000 columns outgrow the caches. */
const BLOCK = 8

/** Rows of one thread against C, and of all threads against numpy. */
export async function economyRows(table, options) {
  const { folder, scenario } = economy()
  await oneThread(folder, scenario, table, options)
  await allThreads(folder, scenario, table, options)
}

async function oneThread(folder, scenario, table, { quick }) {
  const prepared = prepare(folder.model, { scenario })
  const watches = watchesOf(prepared.program)
  const missing = noCompiler()
  const lab = missing ? null : new TwinLab(prepared, watches, TIMED, 1)
  const engines = { ours: engineOf(prepared), js: engineOf(prepared, 'js') }
  const fold = (engine, from) => () => sliceTimes(engine, from, TIMED, SLICE, prepared)
  const source = lab ? withDrawn(prepared, lab.drawn, TIMED) : prepared.source
  for (const engine of Object.values(engines)) warm(engine, source, WARM_SECONDS)
  const subjects = {
    ours: fold(engines.ours, source),
    oursAgain: fold(engines.ours, source),
    js: fold(engines.js, source),
    oursDrawing: fold(engines.ours, prepared.source),
  }
  if (lab)
    for (const [name, width] of [
      ['same', SAME_WIDTH],
      ['native', NATIVE],
    ]) {
      const twin = lab.build(width, BLOCK)
      const { equal, text } = await lab.check(twin, outcomesOf(prepared), 256)
      table.note(
        `economy: C ${width.name} (${width.flags.join(' ')}, blocks of ${BLOCK}, gcc took ${twin.compileSeconds.toFixed(0)} s): ${text}`,
      )
      if (!equal) process.exitCode = 1
      subjects[name] = () => lab.time(twin)
    }
  const times = await interleave(subjects, quick ? 2 : 5)
  lab?.close()
  const perWorld = (name) => (times[name].min / SLICE) * 1000
  table.note(
    `economy: engine ${engines.ours.backend}, one thread, noise, shocks and outcomes included, warmed for ${WARM_SECONDS} s, least of slices of ${SLICE} worlds; parameters drawn beforehand on both sides`,
  )
  table.note(
    `economy: medians in ms a world: ${Object.entries(times)
      .map(([name, { median }]) => `${name} ${((median / SLICE) * 1000).toFixed(3)}`)
      .join(', ')}`,
  )
  table.share(
    'economy: null control, the same engine twice, ms a world',
    perWorld('ours'),
    perWorld('oursAgain'),
  )
  table.share(
    'economy: with drawing its parameters, ms a world; peer without',
    perWorld('oursDrawing'),
    perWorld('ours'),
  )
  const js = 'economy: against generated JavaScript, ms a world'
  if (hasOwnEngine(prepared)) table.faster(js, perWorld('ours'), perWorld('js'))
  else table.skip(js, 'the engine here is generated JavaScript')
  const c = 'economy: against C of the same width, ms a world'
  if (!lab) {
    table.skip(c, missing, '<= 1.25x')
    return
  }
  table.share(c, perWorld('ours'), perWorld('same'), 1.25)
  table.share(`economy: against C ${NATIVE.name}, ms a world`, perWorld('ours'), perWorld('native'))
  table.faster(
    'economy: C of the same width against generated JavaScript, ms a world',
    perWorld('same'),
    perWorld('js'),
  )
}

async function allThreads(folder, scenario, table, { quick }) {
  const threads = Math.min(2, availableParallelism())
  const what = `economy, ${WORLDS} worlds`
  const job = { scenario, worlds: WORLDS, seed: 1, record: [] }
  const runners = {
    one: threadsOf(folder.model, 1, folder.identity),
    all: threadsOf(folder.model, threads, folder.identity),
  }
  const cold = await seconds(() => runners.all.run(job))
  table.figure(`${what}: first run on ${threads} threads, s`, cold, '< 8 s', cold < 8)
  // The engine's compiler works on for a few runs; both are timed after it.
  for (let i = 0; i < 4; i++) await runners.all.run(job)
  for (let i = 0; i < 2; i++) await runners.one.run(job)
  const evaluator = evaluatorFolder()
  const subjects = {
    all: () => seconds(() => runners.all.run(job)),
    one: () => seconds(() => runners.one.run(job)),
    allAgain: () => seconds(() => runners.all.run(job)),
  }
  let numpyFault = evaluator === null ? 'no evaluator folder; name it in FAULTLINE_EVALUATOR' : ''
  if (evaluator !== null) {
    const tried = numpySeconds(evaluator)
    if (typeof tried === 'string') numpyFault = tried
    else {
      const first = [tried]
      subjects.numpy = () => first.pop() ?? numpySeconds(evaluator)
    }
  }
  const times = await interleave(subjects, quick ? 1 : 3)
  await Promise.all(Object.values(runners).map((r) => r.close()))
  table.share(
    `${what}: null control, the same run twice, s`,
    times.all.median,
    times.allAgain.median,
  )
  table.faster(`${what}: ${threads} threads against 1, s`, times.all.median, times.one.median)
  const numpy = `${what}: ${threads} threads against the numpy evaluator, s`
  if (numpyFault) table.skip(numpy, numpyFault, '>= 15x')
  else table.faster(numpy, times.all.median, times.numpy.median, 15, '>= 15x, stretch 30x')
}

function evaluatorFolder() {
  const named = process.env['FAULTLINE_EVALUATOR']
  const beside = fileURLToPath(new URL('../../../shared/reference/evaluator', import.meta.url))
  return named !== undefined ? named : existsSync(beside) ? beside : null
}

/** Seconds of the evaluator's run, its loading left out; or why there are none. */
function numpySeconds(evaluator) {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const script = `
import time
from faultline_ref.run import Run, load
model, setting = load("${root}economy", "${root}scenarios/article.yaml")
t = time.time(); Run(model, setting, worlds=${WORLDS}, seed=1).go(); print(time.time() - t)
`
  const place = mkdtempSync(join(tmpdir(), 'faultline-bench-'))
  writeFileSync(join(place, 'peer.py'), script)
  const peer = spawnSync('python3', [join(place, 'peer.py')], {
    env: { ...process.env, PYTHONPATH: evaluator },
    encoding: 'utf8',
  })
  rmSync(place, { recursive: true })
  const time = Number(peer.stdout)
  return peer.status === 0 && time > 0 ? time : `it failed: ${String(peer.stderr).slice(-200)}`
}
