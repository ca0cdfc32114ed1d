// Times things beside each other on a machine that others use too.
import { availableParallelism, cpus, loadavg } from 'node:os'

/** Worlds that are timed together: short enough that some slices escape what else the machine does. */
export const SLICE = 128

/** @typedef {{ min: number, median: number }} Spread Seconds. */

/** Seconds of a piece of work. */
export async function seconds(work) {
  const from = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - from) / 1e9
}

/** Smallest and middle value. */
export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)] }
}

/**
 * Run subjects in turn, round after round, so that what else the machine does hits all of them.
 *
 * @template {string} Name
 * @param {Record<Name, () => Promise<number | readonly number[]> | number | readonly number[]>} subjects Each gives the
 *   seconds that it took, or those of each of its slices.
 * @param {number} rounds
 * @returns {Promise<Record<Name, Spread>>}
 */
export async function interleave(subjects, rounds) {
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(subjects)) times[name].push(...[await run()].flat())
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, spreadOf(all)]))
}

/** Machine, load and versions in one line. */
export function machineLine() {
  const load = loadavg().map((l) => l.toFixed(2))
  return `${cpus()[0]?.model ?? 'cpu'}, ${availableParallelism()} cores, node ${process.version}, V8 ${process.versions.v8}, load ${load.join(' ')}`
}
