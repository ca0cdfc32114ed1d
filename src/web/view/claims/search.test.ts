import { describe, expect, it } from 'vitest'
import { matcher } from './search.ts'

describe('matcher', () => {
  it('finds all words in any order, capitals and accents aside', () => {
    expect(matcher('énergie part')(["Part de l'énergie"])).toBe(true)
    expect(matcher('ENERGIE')(["Part de l'énergie"])).toBe(true)
    expect(matcher("l'energie")(['Part de l’énergie'])).toBe(true)
    expect(matcher('part eau')(["Part de l'énergie"])).toBe(false)
    expect(matcher('  ')(['anything'])).toBe(true)
  })
})
