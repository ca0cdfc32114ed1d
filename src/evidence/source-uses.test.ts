import { expect, test } from 'vitest'
import { usesOf } from './source-uses.ts'

test('sources know who names them, each once, and which nobody names', () => {
  const uses = usesOf(
    ['a', 'b', 'c'],
    [
      { kind: 'parameter', name: 'gpu_life', sources: ['b', 'a', 'b'] },
      { kind: 'claim', name: 'robin', sources: ['a', 'unknown'] },
    ],
  )

  expect([...uses]).toEqual([
    ['a', [{ kind: 'parameter', name: 'gpu_life' }, { kind: 'claim', name: 'robin' }]],
    ['b', [{ kind: 'parameter', name: 'gpu_life' }]],
    ['c', []],
  ])
})
