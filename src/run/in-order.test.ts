import { describe, expect, it } from 'vitest'
import { InOrder } from './in-order.ts'

describe('answers in order', () => {
  it('are delivered as soon as all before them are there', () => {
    const out: string[] = []
    const order = new InOrder<string>((x) => out.push(x))
    order.put(2, 'c')
    order.put(1, 'b')
    expect([out, order.waiting]).toEqual([[], 2])

    order.put(0, 'a')
    expect([out, order.waiting]).toEqual([['a', 'b', 'c'], 0])
  })

  it('are delivered over a gap when no more will come', () => {
    const out: string[] = []
    const order = new InOrder<string>((x) => out.push(x))
    for (const [i, x] of [
      [0, 'a'],
      [5, 'f'],
      [3, 'd'],
    ] as const)
      order.put(i, x)

    order.flush()
    expect([out, order.waiting]).toEqual([['a', 'd', 'f'], 0])
  })
})
