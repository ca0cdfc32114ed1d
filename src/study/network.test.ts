import { describe, expect, it } from 'vitest'
import { NO_IDENTITY } from '../../test/quick-model.ts'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { InlineRunner } from '../run/inline-runner.ts'
import { matrixNames } from './matrices.ts'
import { networkOf } from './network.ts'

// A mill pays wages and owes the bank; 24 a year are 2 a month.
const VILLAGE = loadSound(`model: village
time: { start: 2025-01, end: 2025-04, step: 1 month, unit: year }
units: { USD bn: base, USD tn: 1000 USD bn, year: base, share: 1 }
dimensions: { house: [ANN, BEN], firm: [MILL], all: { union: [house, firm, BANK] } }
claims:
  deposit: { about: Money., holder: all, issuer: BANK, unit: USD bn, initial: { default: 10, BANK: 0 }, cash: true }
  share_of_mill: { about: Shares., holder: house, issuer: MILL, unit: share, initial: 0.5, value: 20 USD bn, equity: true }
  loan: { about: Loans., holder: BANK, issuer: firm, unit: USD tn, initial: 0.03, change: "lending[firm]", settled_by: [lending] }
capital:
  machine: { about: Machines., owner: firm, unit: USD bn, initial: 40 }
payments:
  wages: { about: Wages., from: firm, to: house, unit: USD bn / year, amount: 24 USD bn / 1 year }
  lending: { about: New loans., from: BANK, to: firm, unit: USD bn / year, amount: 0 USD bn / 1 year }
`)

async function village() {
  const { balance, flows, worth } = matrixNames(VILLAGE)
  const record = [...new Set([...balance, ...flows, ...worth])]
  const { series, months } = await new InlineRunner(VILLAGE, NO_IDENTITY).run({
    scenario: { scenario: 'base' },
    worlds: 1,
    seed: 1,
    mode: 'central',
    strict: true,
    record,
  })
  return networkOf(VILLAGE, months, (step) => (label) => series.get(label)?.[step])
}

describe('networkOf', () => {
  it('links holders to issuers with prices and units, and leaves nothing and own debts out', async () => {
    const { claims, unit, actors } = await village()

    const first = claims.map(({ from, to, name, amounts }) => [from, to, name, amounts[0]])
    expect(unit).toBe('USD bn')
    expect(actors).toEqual(['ANN', 'BEN', 'MILL', 'BANK'])
    expect(first).toEqual([
      ['ANN', 'BANK', 'deposit', 10],
      ['BEN', 'BANK', 'deposit', 10],
      ['MILL', 'BANK', 'deposit', 10],
      ['ANN', 'MILL', 'share_of_mill', 10],
      ['BEN', 'MILL', 'share_of_mill', 10],
      ['BANK', 'MILL', 'loan', 30],
      ['MILL', '', 'machine', 40],
    ])
  })

  it('links payers to payees; a payment that is never made has no link', async () => {
    const { payments } = await village()

    expect(payments.map(({ from, to, name, amounts }) => [from, to, name, ...amounts])).toEqual([
      ['MILL', 'ANN', 'wages', 24, 24, 24, 24],
      ['MILL', 'BEN', 'wages', 24, 24, 24, 24],
    ])
  })

  it('holds net worth, and the ledger that moves it from step to step', async () => {
    const { netWorth, ledger, actors } = await village()

    const mill = actors.indexOf('MILL')
    const saving = ledger.find(({ name }) => name === 'saving')?.cells
    const rounded = (cells: readonly number[] | undefined) => cells?.map((v) => +v.toFixed(10))
    // 10 deposits + 40 machines - 20 shares - 30 loans, less 4 of wages a month.
    expect(rounded(netWorth[mill])).toEqual([0, -4, -8, -12])
    expect(rounded(saving?.[mill])).toEqual([0, -4, -4, -4])
    expect(rounded(saving?.[actors.indexOf('ANN')])).toEqual([0, 2, 2, 2])
    for (const [a] of actors.entries())
      for (let step = 1; step < 4; step++) {
        const moved = ledger.reduce((sum, line) => sum + (line.cells[a]?.[step] ?? NaN), 0)
        const change = (netWorth[a]?.[step] ?? NaN) - (netWorth[a]?.[step - 1] ?? NaN)
        expect(moved).toBeCloseTo(change, 10)
      }
  })

  it('names what was not recorded', () => {
    expect(() => networkOf(VILLAGE, ['2025-01'], () => () => undefined)).toThrow("'deposit[ANN]'")
  })
})
