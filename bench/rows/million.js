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
  const big = foldWorlds(many)
  const name = `economy, ${many} worlds: peak MiB against ${few}`
  if (typeof big === 'string') {
    table.skip(`economy, ${many} worlds: worlds a second`, big)
    table.skip(name, big, `<= ${BAR}x`)
    return
  }
  table.figure(`economy, ${many} worlds: worlds a second`, big.worldsPerSecond)
  table.share(name, big.peakMib, foldWorlds(few).peakMib, BAR)
}

function runWorlds(worlds) {
  const child = fileURLToPath(new URL('../million-child.js', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [child, String(worlds)], { encoding: 'utf8' }))
}

/**
 * Run worlds that are folded as they come, so that nothing is kept of them; or why that cannot be had.
 *
 * @param {number} _worlds
 * @returns {{ worldsPerSecond: number, peakMib: number } | string}
 */
function foldWorlds(_worlds) {
  return 'needs a job that folds its worlds (`job.fold`)'
}
