import type { RunResult } from '../../src/run/result.ts'

/** SHA-256 of every number of a result and of what else came out, hex; the same in Node and in a browser. */
export async function bitsOf(result: RunResult): Promise<string> {
  const { series, outcomes, parameters, worlds, months, times } = result
  const { events, faults, faultCounts, clamps, worst } = result
  const named = [...series, ...outcomes, ...parameters]
  const sorted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([
    named.map(([label, values]) => [label, values.length]),
    [worlds, months, times, events, faults, faultCounts],
    [sorted(clamps), sorted(worst)],
  ])
  // NaN has many bit patterns and one meaning.
  const numbers = named.flatMap(([, values]) => [...values]).map((x) => (x === x ? x : NaN))
  const bytes = new Uint8Array(Float64Array.from(numbers).buffer)
  const digests = await Promise.all(
    [new TextEncoder().encode(text), bytes].map((part) => crypto.subtle.digest('SHA-256', part)),
  )
  return digests
    .flatMap((digest) => [...new Uint8Array(digest)])
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
