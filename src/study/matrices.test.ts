import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadModel } from '../language/load-model.ts'
import type { Model } from '../language/model.ts'
import { balanceMatrix, flowMatrix, matrixNames, netWorthTable } from './matrices.ts'
import { renderMatrix } from './matrix.ts'

const TEXT = `
model: village
version: 1.0.0
time: { start: 2025-01, end: 2025-06, step: 1 month, unit: year }
units: { USD bn: base, USD tn: 1000 USD bn, year: base, share: 1 }
dimensions: { house: [ANN, BEN], firm: [MILL], all: { union: [house, firm, BANK] } }
claims:
  deposit: { about: Money., holder: all, issuer: BANK, unit: USD bn, initial: 10, cash: true }
  share_of_mill: { about: Shares., holder: house, issuer: MILL, unit: share, initial: 0.5, value: 20 USD bn, equity: true }
  loan: { about: Loans., holder: BANK, issuer: firm, unit: USD tn, initial: 0.03, change: "lending[firm]", settled_by: [lending] }
capital:
  machine: { about: Machines., owner: firm, unit: USD bn, initial: 40, change: "investment[firm] - machine[firm] / 10 years", paid_by: [investment] }
payments:
  wages: { about: Wages., from: firm, to: house, unit: USD bn / year, amount: 6 USD bn / 1 year }
  lending: { about: New loans., from: BANK, to: firm, unit: USD bn / year, amount: 0 USD bn / 1 year }
  investment: { about: Machines bought., from: firm, to: ANN, unit: USD bn / year, amount: 1 USD bn / 1 year }
`

function village(): Model {
  const { model, issues } = loadModel([{ name: 'village.yaml', text: TEXT }])
  expect(issues.filter((i) => i.severity === 'error')).toEqual([])
  return model
}

/** Net worth: ANN 10 + 10, BEN 6 + 10, MILL 12 + 40 - 30 - 20, BANK 30 - 28. */
const BOOKS: Readonly<Record<string, number>> = {
  'deposit[ANN]': 10,
  'deposit[BEN]': 6,
  'deposit[MILL]': 12,
  'deposit[BANK]': 0,
  'share_of_mill[ANN]': 0.5,
  'share_of_mill[BEN]': 0.5,
  '#value:share_of_mill[ANN]': 20,
  '#value:share_of_mill[BEN]': 20,
  'loan[MILL]': 0.03,
  'machine[MILL]': 40,
  'net_worth[ANN]': 20,
  'net_worth[BEN]': 16,
  'net_worth[MILL]': 2,
  'net_worth[BANK]': 2,
  'wages[MILL,ANN]': 6,
  'wages[MILL,BEN]': 4,
  'lending[MILL]': 3,
  'investment[MILL]': 1,
}
const at = (label: string): number | undefined => BOOKS[label]
const OPTIONS = { label: '2025-03' }

describe('balanceMatrix', () => {
  it('sets holders against issuers, values shares and converts units', () => {
    const { columns, rows, columnSums } = balanceMatrix(village(), at, OPTIONS)

    const byName = Object.fromEntries(rows.map((r) => [r.name, r]))
    expect(columns).toEqual(['ANN', 'BEN', 'MILL', 'BANK'])
    expect(byName['deposit']?.cells).toEqual([10, 6, 12, -28])
    expect(byName['share_of_mill']?.cells).toEqual([10, 10, -20, 0])
    expect(byName['loan']?.cells).toEqual([0, 0, -30, 30])
    expect(byName['machine']?.sum).toBe(40)
    expect(byName['balance (- net worth)']?.sum).toBe(-40)
    expect(columnSums).toEqual([0, 0, 0, 0])
  })

  it('shows a net worth that the books do not bear out', () => {
    const wrong = (label: string) => (label === 'net_worth[BEN]' ? 15 : at(label))

    expect(balanceMatrix(village(), wrong, OPTIONS).columnSums).toEqual([0, 1, 0, 0])
  })

  it('adds up the named groups first', () => {
    const { columns, rows } = balanceMatrix(village(), at, { ...OPTIONS, by: ['house'] })

    expect(columns).toEqual(['house', 'MILL', 'BANK'])
    expect(rows[0]?.cells).toEqual([16, 12, -28])
  })

  it('names what was not recorded, prices included', () => {
    const missing = (label: string) => (label.startsWith('#value') ? undefined : at(label))

    expect(() => balanceMatrix(village(), missing, OPTIONS)).toThrow('#value:share_of_mill[ANN]')
  })

  it('suggests a name for a wrong group', () => {
    expect(() => balanceMatrix(village(), at, { ...OPTIONS, by: ['hause'] })).toThrow("'house'")
  })

  it('keeps every row of a claim at zero whatever its quantities', () => {
    const labels = Object.keys(BOOKS).filter((l) => !l.startsWith('net_worth'))
    const model = village()

    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), {
          minLength: labels.length,
          maxLength: labels.length,
        }),
        (numbers) => {
          const drawn = (label: string) => numbers[labels.indexOf(label)] ?? 0
          const balance = balanceMatrix(model, drawn, OPTIONS)
          const flows = flowMatrix(model, drawn, OPTIONS)
          const claims = model.claims.map((c) => c.name)
          for (const row of balance.rows) if (claims.includes(row.name)) expect(row.sum).toBe(0)
          for (const row of flows.rows) expect(row.sum).toBe(0)
          for (const sum of flows.columnSums) expect(sum).toBe(0)
        },
      ),
    )
  })
})

describe('flowMatrix', () => {
  it('sets payees against payers and ends with the change of money', () => {
    const { rows, columnSums, title } = flowMatrix(village(), at, OPTIONS)

    expect(rows.map((r) => [r.name, ...r.cells])).toEqual([
      ['wages', 6, 4, -10, 0],
      ['lending', 0, 0, 3, -3],
      ['investment', 1, 0, -1, 0],
      ['change in deposit, sign turned', -7, -4, 8, 3],
    ])
    expect(columnSums).toEqual([0, 0, 0, 0])
    expect(title).toContain('in 2025-03, per year')
  })
})

describe('netWorthTable', () => {
  it('sums to what the ledger leaves open', () => {
    const rowsBefore: Readonly<Record<string, number>> = {
      '#ledger:saving[ANN]': 3,
      '#ledger:write_offs[MILL]': -2,
    }
    const rowsNow: Readonly<Record<string, number>> = {
      '#ledger:revaluation[ANN]': 4,
      'net_worth[ANN]': 27,
      'net_worth[BEN]': 16,
      'net_worth[MILL]': 0.5,
      'net_worth[BANK]': 2,
    }
    const before = (l: string) => rowsBefore[l] ?? at(l) ?? 0
    const now = (l: string) => rowsNow[l] ?? 0

    const table = netWorthTable(village(), before, now, OPTIONS)

    expect(table.columnSums).toEqual([0, 0, -0.5, 0])
    expect(table.rows.at(-1)?.cells).toEqual([-7, 0, 1.5, 0])
  })
})

describe('matrixNames', () => {
  it('lists what a run has to record', () => {
    const { balance, flows } = matrixNames(village())

    expect(balance).toEqual([
      'deposit',
      'share_of_mill',
      'loan',
      'machine',
      '#value:share_of_mill',
      'net_worth',
    ])
    expect(flows).toEqual(['wages', 'lending', 'investment'])
  })
})

describe('renderMatrix', () => {
  it('aligns columns and writes rounding as zero', () => {
    const text = renderMatrix({
      title: 'Books',
      unit: 'USD bn',
      columns: ['A', 'B'],
      rows: [
        { name: 'loan', cells: [12345.6, -12345.6], sum: 1e-9 },
        { name: 'rest', cells: [-2e-12, 0], sum: -2e-12 },
      ],
      columnSums: [12345.6, -12345.6],
    })

    expect(text).toBe(
      [
        'Books; USD bn',
        '',
        '|      |     A |      B | sum |',
        '| ---- | ----: | -----: | --: |',
        '| loan | 12350 | -12350 |   0 |',
        '| rest |       |        |   0 |',
        '| sum  | 12350 | -12350 |   0 |',
        '',
      ].join('\n'),
    )
  })
})
