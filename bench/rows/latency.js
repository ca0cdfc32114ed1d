// From text to results in Node, in fresh processes, so that the compiler of JavaScript is as cold as a user's.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { latencyInputs, latencyRowsOf } from '../latency-inputs.js'

/** Rows of every input. */
export async function latencyRows(table, options) {
  const place = mkdtempSync(join(tmpdir(), 'faultline-bench-'))
  const child = fileURLToPath(new URL('../latency-child.js', import.meta.url))
  const starts = options.quick ? 1 : 3
  for (const [name, input] of Object.entries(latencyInputs(options))) {
    const file = join(place, 'input.json')
    writeFileSync(file, JSON.stringify(input))
    const results = Array.from({ length: starts }, () =>
      JSON.parse(execFileSync(process.execPath, [child, file], { encoding: 'utf8' })),
    )
    table.note(`${name}: engine ${results[0].backend}, median of ${starts} fresh processes`)
    latencyRowsOf('Node', name, results, table)
  }
  rmSync(place, { recursive: true })
}
