import { describe, expect, it } from 'vitest'
import { frequency, frequencyRange } from './frequency.ts'
import { ENGLISH } from './messages.ts'

const say = (share: number): string => ENGLISH.answer.sentence(frequency(share), '2028')
const sayRange = (low: number, high: number): string =>
  ENGLISH.answer.range(frequencyRange(low, high))

describe('frequency', () => {
  it('tells the usual case in tens', () => {
    expect(say(0.369)).toBe('In about 4 of 10 worlds, the AI boom bursts by the end of 2028.')
    expect(sayRange(0.17, 0.53)).toBe('The range is 2 to 5 of 10.')
  })

  it('tells small and large shares in hundreds', () => {
    expect(say(0.032)).toBe('In about 3 of 100 worlds, the AI boom bursts by the end of 2028.')
    expect(say(0.97)).toBe('In about 97 of 100 worlds, the AI boom bursts by the end of 2028.')
    expect(sayRange(0.03, 0.22)).toBe('The range is 3 to 22 of 100.')
  })

  it('says none and all only where it is none and all', () => {
    expect(say(0)).toBe('In no world does the AI boom burst by the end of 2028.')
    expect(say(1)).toBe('In every world, the AI boom bursts by the end of 2028.')
    expect(say(0.001)).toBe('In fewer than 1 of 100 worlds, the AI boom bursts by the end of 2028.')
    expect(say(0.999)).toBe('In more than 99 of 100 worlds, the AI boom bursts by the end of 2028.')
  })

  it('tells ranges that begin or end at none or all', () => {
    expect(sayRange(0, 0.3)).toBe('The range is none to 3 of 10.')
    expect(sayRange(0.4, 1)).toBe('The range is 4 of 10 to all.')
    expect(sayRange(0.001, 0.2)).toBe('The range is fewer than 1 to 20 of 100.')
    expect(sayRange(0, 0)).toBe('All readings round to none.')
    expect(sayRange(0.36, 0.41)).toBe('All readings round to 4 of 10.')
  })
})
