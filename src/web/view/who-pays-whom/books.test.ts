import { describe, expect, it } from 'vitest'
import type { Network } from '../../../study/network.ts'
import { groupOf, placeActors } from './actors.ts'
import { accountOf, linksAt, pathOfPayments, sumBy, totalOf, worthMove } from './books.ts'
import { kindOfLink } from './kinds.ts'

const NETWORK: Network = {
  months: ['2026-01', '2026-02', '2026-03'],
  actors: ['HH', 'OPENAI', 'BANK'],
  unit: 'USD bn',
  claims: [
    { from: 'HH', to: 'OPENAI', name: 'stake', amounts: [10, 12, 20] },
    { from: 'OPENAI', to: 'BANK', name: 'deposit', amounts: [5, 3, -2] },
    { from: 'HH', to: '', name: 'house', amounts: [7, 7, 7] },
  ],
  payments: [
    { from: 'HH', to: 'OPENAI', name: 'lab_services', amounts: [4, 4, 6] },
    { from: 'HH', to: 'OPENAI', name: 'rounds', amounts: [1, 2, 3] },
    { from: 'OPENAI', to: 'HH', name: 'lab_staff', amounts: [8, 8, 8] },
  ],
  netWorth: [[17, 19, 27], [-5, -9, -22], [0, 0, 0]],
  ledger: [
    { name: 'saving', cells: [[0, 1, 2], [0, -2, -4], [0, 0, 0]] },
    { name: 'revaluation', cells: [[0, 1, 6], [0, -2, -9], [0, 0, 0]] },
  ],
} // prettier-ignore

describe('the books of the network', () => {
  it('adds links up by ends and kind, largest first; a negative one runs the other way', () => {
    expect(linksAt(NETWORK, 'payments', 2, () => true)).toEqual([
      { from: 'OPENAI', to: 'HH', kind: 'income', amount: 8 },
      { from: 'HH', to: 'OPENAI', kind: 'services', amount: 6 },
      { from: 'HH', to: 'OPENAI', kind: 'shares', amount: 3 },
    ])
    expect(linksAt(NETWORK, 'claims', 2, (_, kind) => kind === 'money')).toEqual([
      { from: 'BANK', to: 'OPENAI', kind: 'money', amount: 2 },
    ])
  })

  it('reads an account: what it has and owes, gets and pays', () => {
    const first = accountOf(NETWORK, 'OPENAI', 0)
    const last = accountOf(NETWORK, 'OPENAI', 2)

    expect(first.assets).toEqual([{ other: 'BANK', name: 'deposit', kind: 'money', amount: 5 }])
    expect([totalOf(first.assets) - totalOf(first.debts), first.netWorth]).toEqual([-5, -5])
    expect(last.assets).toEqual([])
    expect([totalOf(last.debts), last.netWorth]).toEqual([22, -22])
    expect(last.received.map(({ name, amount }) => [name, amount])).toEqual([
      ['lab_services', 6],
      ['rounds', 3],
    ])
    expect(sumBy(last.received, ({ other }) => other)).toEqual([{ key: 'HH', amount: 9 }])
    expect(accountOf(NETWORK, 'HH', 0).assets.find(({ name }) => name === 'house')?.kind).toBe(
      'capital',
    )
  })

  it('explains net worth over months by its lines, and says what they leave open', () => {
    expect(worthMove(NETWORK, 'HH', 2, 12)).toEqual({
      before: 17,
      after: 27,
      lines: [
        { name: 'saving', amount: 3 },
        { name: 'revaluation', amount: 7 },
      ],
      open: 0,
    })
    expect(worthMove(NETWORK, 'OPENAI', 2, 1)?.open).toBe(0)
    expect(worthMove(NETWORK, 'HH', 0, 12)).toBeNull()
  })

  it('adds payments up through time', () => {
    expect(pathOfPayments(NETWORK, (link, kind) => kind === 'services' || link.name === 'rounds')).toEqual([5, 6, 9]) // prettier-ignore
  })

  it('knows the kind of a link by its name, and the rest as the rest of the economy', () => {
    expect(kindOfLink('bond', 'claims', 'ORCL')).toBe('loans')
    expect(kindOfLink('taxes', 'payments', 'GOV')).toBe('economy')
    expect(kindOfLink('machine', 'claims', '')).toBe('capital')
  })
})

describe('the layout', () => {
  it('places each actor once, apart from the others, the same whatever their order', () => {
    const actors = ['NVDA', 'HH', 'OPENAI', 'SOMEBODY', 'FIRM']
    const nodes = placeActors(actors)

    expect(nodes.map(({ actor }) => actor).toSorted()).toEqual(actors.toSorted())
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(5)
    expect(placeActors(actors.toReversed()).find((n) => n.actor === 'HH')).toEqual(
      nodes.find((n) => n.actor === 'HH'),
    )
    expect(groupOf('SOMEBODY')).toBe('holders')
  })
})
