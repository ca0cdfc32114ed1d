// Very many worlds of the economy: worlds a second, and memory that must not grow with them.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const FEW = 10_000
const BAR = 1.2

/** Peak memory of many worlds against that of few; a million with --long, else a tenth of it. */
export async function millionRows(table, { long, quick }) {
  const many = long ? 1_000_000 : 100_000
  const few = quick ? FEW / 5 : FEW
  const small = runWorlds(few)
  table.figure(`economy, ${few} worlds, all outcomes kept: worlds a second`, small.worldsPerSecond)
  table.figure(`economy, ${few} worlds, all outcomes kept: peak MiB`, small.peakMib)
  const name = `economy, ${many} worlds folded, two series by month and all outcomes`
  const big = runWorlds(many, 'fold')
  table.figure(`${name}: worlds a second`, big.worldsPerSecond)
  table.share(`${name}: peak MiB against ${few}`, big.peakMib, runWorlds(few, 'fold').peakMib, BAR)
}

/**
 * Run worlds in a fresh process.
 *
 * @param {string} how `keep` every world's outcomes, or `fold` them as they come, so that nothing is kept of a world.
 * @returns {{ worldsPerSecond: number, peakMib: number }}
 */
function runWorlds(worlds, how = 'keep') {
  const child = fileURLToPath(new URL('../million-child.js', import.meta.url))
  const words = [child, String(worlds), how]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }))
}
