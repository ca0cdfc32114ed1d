// What we say about speed, beside a peer in the same run: `npm run bench`, `npm run bench -- --json`.
import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readModelFolder } from '../dist/cli/model-folder.js'
import { findScenario } from '../dist/cli/scenario-option.js'
import { InlineRunner } from '../dist/run/inline-runner.js'
import { ThreadRunner } from '../dist/run/threads.js'

const json = process.argv.includes('--json')
const root = fileURLToPath(new URL('../', import.meta.url))
const folder = readModelFolder(undefined)
const scenario = findScenario(folder, 'article')
const WORLDS = 2000
const rows = []

const seconds = async (work) => {
  const from = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - from) / 1e9
}
const job = { scenario, worlds: WORLDS, seed: 1, record: [] }
const add = (name, ours, peer, bar, ok, skipped) => {
  const row = {
    name,
    ours,
    peer,
    ratio: peer === null ? null : peer / ours,
    bar,
    ok,
    ...(skipped ? { skipped } : {}),
  }
  rows.push(row)
  if (json) process.stdout.write(`${JSON.stringify(row)}\n`)
}

const threads = Math.min(2, availableParallelism())
let runner = new ThreadRunner(folder.model, folder.identity, threads)
const cold = await seconds(() => runner.run(job))
const warm = await seconds(() => runner.run(job))
const null1 = await seconds(() => runner.run(job))
await runner.close()
add(
  `economy, ${WORLDS} worlds x 108 months, ${threads} threads, first run (s)`,
  cold,
  null,
  '< 8 s',
  cold < 8,
)
add(`economy, the same again, warm (s)`, warm, null, '', true)
add('null control: the same run twice (ratio of times)', warm, null1, 'about 1', true)

runner = new ThreadRunner(folder.model, folder.identity, 1)
await runner.run({ ...job, worlds: 500 })
const one = await seconds(() => runner.run(job))
await runner.close()
add(`1 thread against ${threads}, warm (times faster)`, warm, one, '', true)

const inline = new InlineRunner(folder.model, folder.identity)
const trace = await seconds(() => inline.run({ ...job, worlds: 1, mode: 'central' }))
add('one world from a checked model: compile and run (s)', trace, null, '', true)

// The independent evaluator on numpy, where its folder is named: FAULTLINE_EVALUATOR=/path/to/evaluator.
const evaluator = process.env['FAULTLINE_EVALUATOR']
const script = `
import sys, time
from faultline_ref.run import Run, load
model, setting = load("${root}economy", "${root}scenarios/article.yaml")
t = time.time(); Run(model, setting, worlds=${WORLDS}, seed=1).go(); print(time.time() - t)
`
if (evaluator && existsSync(evaluator)) {
  const place = mkdtempSync(join(tmpdir(), 'faultline-bench-'))
  writeFileSync(join(place, 'peer.py'), script)
  const peer = spawnSync('python3', [join(place, 'peer.py')], {
    env: { ...process.env, PYTHONPATH: evaluator },
    encoding: 'utf8',
  })
  rmSync(place, { recursive: true })
  const time = Number(peer.stdout)
  if (peer.status === 0 && time > 0) {
    add(
      `economy, ${WORLDS} worlds: numpy evaluator over ours, warm (times faster)`,
      warm,
      time,
      '',
      true,
    )
  } else
    add(
      'economy against the numpy evaluator',
      null,
      null,
      '',
      true,
      `it failed: ${peer.stderr.slice(-200)}`,
    )
} else
  add('economy against the numpy evaluator', null, null, '', true, 'FAULTLINE_EVALUATOR is not set')

if (!json) {
  process.stdout.write(
    `${cpus()[0]?.model ?? 'cpu'}, ${availableParallelism()} cores, node ${process.version}, load ${loadavg()
      .map((l) => l.toFixed(2))
      .join(' ')}\n`,
  )
  for (const r of rows)
    process.stdout.write(
      `${r.name.padEnd(78)} ${r.skipped ? `skipped: ${r.skipped}` : `${r.ours.toFixed(3)}${r.peer === null ? '' : `  peer ${r.peer.toFixed(3)}  ratio ${r.ratio.toFixed(2)}`}  ${r.bar}${r.ok ? '' : '  MISSED'}`}\n`,
    )
}
