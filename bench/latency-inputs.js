// What the latency of Node and of the browser is measured on.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchModel } from './models.js'
import { economy, PLAIN } from './ours.js'
import { spreadOf } from './timing.js'

const STAGES = {
  check: 'text to checked model, ms',
  compile: 'checked model to program, ms',
  engine: 'program to engine (emit and compile), ms',
  first: 'first 64 worlds, ms',
  steady: 'steady state, ms a world',
}
/** Bar at 500 equations. */
const MOST_MS = 100

/** Inputs by name: 500 and 5 000 equations, and the economy. */
export function latencyInputs({ quick }) {
  const seconds = quick ? 1 : 3
  const made = (equations) => {
    const { text, record } = benchModel('mixed', equations)
    const files = [{ name: 'bench.yaml', text }]
    return { files, sources: null, tables: [], scenario: PLAIN, record, seconds }
  }
  const { folder, scenario } = economy()
  const read = (place, ending) =>
    existsSync(place)
      ? readdirSync(place)
          .filter((name) => name.endsWith(ending))
          .sort()
          .map((name) => [name, readFileSync(join(place, name), 'utf8')])
      : []
  return {
    'mixed, 500 equations': made(500),
    'mixed, 5 000 equations': made(5000),
    economy: {
      files: read(folder.folder, '.yaml').map(([name, text]) => ({ name, text })),
      sources: [...folder.sources.keys()],
      tables: [
        ...read(folder.folder, '.csv'),
        ...read(join(folder.folder, 'series'), '.csv'),
        ...read(join(folder.evidenceFolder ?? '', 'series'), '.csv'),
      ],
      scenario,
      record: [],
      seconds,
    },
  }
}

/**
 * Rows of one input in one place.
 *
 * @param {readonly object[]} results What fresh starts measured.
 */
export function latencyRowsOf(place, name, results, table) {
  const middle = (stage) => spreadOf(results.map((r) => r[stage])).median
  const title = `latency in ${place}, ${name}`
  for (const [stage, text] of Object.entries(STAGES))
    table.figure(`${title}: ${text}`, middle(stage))
  const toFirst = middle('compile') + middle('engine') + middle('first')
  const bar = name.includes(', 500 ') ? `< ${MOST_MS} ms` : ''
  table.figure(
    `${title}: checked model to first result, ms`,
    toFirst,
    bar,
    !bar || toFirst < MOST_MS,
  )
}
