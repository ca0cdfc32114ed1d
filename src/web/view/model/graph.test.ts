import { describe, expect, it } from 'vitest'
import type { AtlasName } from '../../engine/model-questions.ts'
import { graphOf, mostRead, neighboursOf, reachOf } from './graph.ts'
import { linkOutline, placeBlocks } from './map-layout.ts'

const name = (full: string, ...reads: string[]): AtlasName => ({
  name: full,
  kind: 'variable',
  block: full.slice(0, 1),
  unit: '',
  about: '',
  dims: [],
  reads,
})
const GRAPH = graphOf({
  names: [
    name('a1'),
    name('a2', 'a1', 'c1'),
    name('b1', 'a1', 'a2'),
    name('b2', 'a2'),
    name('c1', 'b1'),
  ],
  dimensions: {},
})

describe('the graph of a model', () => {
  it('counts names that one block reads of another, once each', () => {
    expect(GRAPH.links).toEqual([
      { from: 'a', to: 'b', count: 2 },
      { from: 'b', to: 'c', count: 1 },
      { from: 'c', to: 'a', count: 1 },
    ])
    expect(GRAPH.blocks).toEqual([
      { name: 'a', names: 2 },
      { name: 'b', names: 2 },
      { name: 'c', names: 1 },
    ])
    expect(neighboursOf(GRAPH, 'a')).toEqual({ sources: ['c'], readers: ['b'] })
    expect(mostRead(GRAPH)).toEqual({ block: 'a', readers: 1 })
  })

  it('follows reads and users at any remove, round circles too', () => {
    expect([...reachOf(GRAPH, 'b2', 'reads')].sort()).toEqual(['a1', 'a2', 'b1', 'c1'])
    expect([...reachOf(GRAPH, 'a2', 'reads')].sort()).toEqual(['a1', 'b1', 'c1'])
    expect([...reachOf(GRAPH, 'a1', 'users')].sort()).toEqual(['a2', 'b1', 'b2', 'c1'])
    expect([...reachOf(GRAPH, 'none', 'users')]).toEqual([])
  })
})

describe('the map of blocks', () => {
  const links = [
    { from: 'a', to: 'd', count: 9 },
    { from: 'b', to: 'e', count: 9 },
    { from: 'c', to: 'f', count: 9 },
  ]

  it('puts blocks that read each other side by side, and always the same way', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const placed = placeBlocks(names, links)
    const order = placed.map((p) => p.name)
    const apart = (x: string, y: string) => {
      const gap = Math.abs(order.indexOf(x) - order.indexOf(y))
      return Math.min(gap, order.length - gap)
    }

    expect(links.map(({ from, to }) => apart(from, to))).toEqual([1, 1, 1])
    expect(placeBlocks(names.toReversed(), links)).toEqual(placed)
  })

  it('draws a link wider where more is read', () => {
    const [a, b] = placeBlocks(['a', 'b'], [])
    const widthOf = (count: number) => {
      const [x = '', ...rest] = linkOutline(a!, b!, count).slice(1, -1).split('L')
      const [p, q] = [x, rest.at(-1) ?? ''].map((t) => t.split(' ').map(Number))
      return Math.hypot(p![0]! - q![0]!, p![1]! - q![1]!)
    }

    expect(widthOf(9)).toBeGreaterThan(2 * widthOf(1))
  })
})
