import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { philox } from './philox.ts'

const blocks: string[] = JSON.parse(
  readFileSync(new URL('fixtures/draws.json', import.meta.url), 'utf8'),
).philox

function generate(counter: readonly number[], key: readonly number[]): string {
  const out = new Uint32Array(4)
  philox(counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!, out)
  return hex([...out])
}

function hex(words: readonly number[]): string {
  return words.map((word) => word.toString(16).padStart(8, '0')).join(' ')
}

describe('philox', () => {
  // The known answers that come with Random123 (kat_vectors, philox4x32 10).
  it.each([
    {
      counter: [0, 0, 0, 0],
      key: [0, 0],
      words: '6627e8d5 e169c58d bc57ac4c 9b00dbd8',
    },
    {
      counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      key: [0xffffffff, 0xffffffff],
      words: '408f276d 41c83b0e a20bc7c6 6d5451fd',
    },
    {
      counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      key: [0xa4093822, 0x299f31d0],
      words: 'd16cfe09 94fdcceb 5001e420 24126ea1',
    },
  ])('gives $words', ({ counter, key, words }) => {
    expect(generate(counter, key)).toBe(words)
  })

  it('agrees with exact integer arithmetic on random counters and keys', () => {
    expect(blocks.length).toBe(40)
    for (const block of blocks) {
      const words = block.split(' ').map((word) => Number.parseInt(word, 16))

      expect(generate(words.slice(0, 4), words.slice(4, 6))).toBe(hex(words.slice(6)))
    }
  })
})
