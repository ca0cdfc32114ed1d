// The made-up models of 500 equations over 500 steps: our engine, generated JavaScript, and C.
import { availableParallelism } from 'node:os'
import { NATIVE, noCompiler, SAME_WIDTH, TwinLab } from '../c-build.js'
import { benchModel } from '../models.js'
import {
  engineOf,
  hasOwnEngine,
  modelOf,
  prepare,
  PLAIN,
  sliceTimes,
  threadsOf,
  warm,
  watchesOf,
  withDrawn,
} from '../ours.js'
import { interleave, seconds, SLICE } from '../timing.js'

const BARS = { mixed: 3.5, arithmetic: 2.3 }
/** Worlds of a block in C: 8, 16 and 32 differ by less than the noise. */
const BLOCK = 16
const WORLDS = 512
const WARM_SECONDS = 2

/** Rows of both models. */
export async function engineRows(table, options) {
  for (const kind of ['mixed', 'arithmetic']) await rowsOf(kind, table, options)
}

async function rowsOf(kind, table, { quick }) {
  const { text, record, variables, stocks, steps } = benchModel(kind)
  const model = modelOf(text)
  const prepared = prepare(model, { record })
  const watches = watchesOf(prepared.program)
  const own = hasOwnEngine(prepared)
  const missing = noCompiler()
  const lab = missing ? null : new TwinLab(prepared, watches, WORLDS, 1)
  const engines = { ours: engineOf(prepared), js: engineOf(prepared, 'js') }
  const source = lab ? withDrawn(prepared, lab.drawn, WORLDS) : prepared.source
  for (const engine of Object.values(engines)) warm(engine, source, WARM_SECONDS)
  const subjects = {
    ours: () => sliceTimes(engines.ours, source, WORLDS, SLICE),
    oursAgain: () => sliceTimes(engines.ours, source, WORLDS, SLICE),
    js: () => sliceTimes(engines.js, source, WORLDS, SLICE),
    oursDrawing: () => sliceTimes(engines.ours, prepared.source, WORLDS, SLICE),
  }
  if (lab)
    for (const [name, width] of [
      ['same', SAME_WIDTH],
      ['native', NATIVE],
    ]) {
      const twin = lab.build(width, BLOCK)
      const { equal, text: said } = await lab.check(twin)
      table.note(`${kind}: C ${width.name} (${width.flags.join(' ')}, blocks of ${BLOCK}): ${said}`)
      if (!equal) process.exitCode = 1
      subjects[name] = () => lab.time(twin)
    }
  const times = await interleave(subjects, quick ? 2 : 5)
  lab?.close()
  const perWorld = (name) => (times[name].min / SLICE) * 1000
  const updates = (variables + stocks) * steps
  const what = `${kind} 500 x 500`
  table.note(
    `${what}: engine ${engines.ours.backend}, one thread, warmed for ${WARM_SECONDS} s, least of slices of ${SLICE} worlds; parameters drawn beforehand on both sides`,
  )
  table.note(
    `${what}: medians in ms a world: ${Object.entries(times)
      .map(([name, { median }]) => `${name} ${((median / SLICE) * 1000).toFixed(3)}`)
      .join(', ')}`,
  )
  table.figure(`${what}: worlds a second and core`, 1000 / perWorld('ours'))
  table.figure(`${what}: ns an update`, (perWorld('ours') / updates) * 1e6)
  table.share(
    `${what}: null control, the same engine twice, ms a world`,
    perWorld('ours'),
    perWorld('oursAgain'),
  )
  table.share(
    `${what}: with drawing its parameters, ms a world; peer without`,
    perWorld('oursDrawing'),
    perWorld('ours'),
  )
  const js = `${what}: against generated JavaScript, ms a world`
  if (own) table.faster(js, perWorld('ours'), perWorld('js'), BARS[kind])
  else table.skip(js, 'the engine here is generated JavaScript', `>= ${BARS[kind]}x`)
  const c = `${what}: against C of the same width, ms a world`
  if (lab) {
    table.share(c, perWorld('ours'), perWorld('same'), 1.25, '<= 1.25x, stretch 1x')
    table.share(
      `${what}: against C ${NATIVE.name}, ms a world`,
      perWorld('ours'),
      perWorld('native'),
    )
    table.faster(
      `${what}: C of the same width against generated JavaScript, ms a world`,
      perWorld('same'),
      perWorld('js'),
    )
  } else table.skip(c, missing, '<= 1.25x')
  await workerRow(what, model, record, perWorld('ours'), table, quick)
}

/** One worker against two, one series kept; runs of about a second, median of five. */
async function workerRow(what, model, record, msPerWorld, table, quick) {
  const name = `${what}: 2 workers against 1, s`
  if (availableParallelism() < 2) {
    table.skip(name, 'there is one core', '>= 1.75x')
    return
  }
  const worlds = Math.ceil((quick ? 500 : 1000) / msPerWorld / 256) * 256
  const job = { scenario: PLAIN, worlds, seed: 1, record: record.slice(0, 1) }
  const runners = [threadsOf(model, 1), threadsOf(model, 2)]
  for (const runner of runners) for (let i = 0; i < 2; i++) await runner.run(job)
  const times = await interleave(
    {
      one: () => seconds(() => runners[0].run(job)),
      two: () => seconds(() => runners[1].run(job)),
    },
    quick ? 3 : 5,
  )
  await Promise.all(runners.map((r) => r.close()))
  table.faster(`${name}, ${worlds} worlds`, times.two.median, times.one.median, 1.75)
}
