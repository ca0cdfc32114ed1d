import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { streamKey } from './stream-key.ts'

const known: { parts: string[]; low: number; high: number }[] = JSON.parse(
  readFileSync(new URL('fixtures/draws.json', import.meta.url), 'utf8'),
).streamKey

describe('streamKey', () => {
  it.each(known)('hashes $parts as an independent program does', ({ parts, low, high }) => {
    expect(streamKey(...parts)).toEqual({ low, high })
  })

  it('gives different keys to 20 000 similar names, and to each word few collisions', () => {
    const count = 20_000
    const keys = Array.from({ length: count }, (_, i) =>
      streamKey('noise', `s${i % 200}`, `${Math.floor(i / 200)}`),
    )
    const both = new Set(keys.map(({ low, high }) => `${low} ${high}`))
    const lows = new Set(keys.map(({ low }) => low))
    const highs = new Set(keys.map(({ high }) => high))

    expect(both.size).toBe(count)
    // Birthday: n^2 / 2^33 = 0.05 collisions expected by word; more than 2 has probability 2e-5.
    expect(lows.size).toBeGreaterThanOrEqual(count - 2)
    expect(highs.size).toBeGreaterThanOrEqual(count - 2)
  })
})
