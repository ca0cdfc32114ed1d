import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { loadModel } from '../language/load-model.ts'
import { errorCodes, filesIn } from '../language/model-text.test-fixture.ts'
import { settingsOf } from '../language/scenario-settings.ts'
import type { SourceFile } from '../language/blocks.ts'
import { centralSource } from '../run/central-source.ts'
import { compileModel } from './compile-model.ts'
import { interpretWorld } from './interpreter.ts'
import type { ProgramLedger } from './ir.ts'

function strictRun(files: readonly SourceFile[]) {
  const { model, issues } = loadModel(files)
  expect(errorCodes(issues)).toEqual([])
  const { program, issues: loops } = compileModel(model, { record: [], strict: true })
  expect(errorCodes(loops)).toEqual([])
  const settings = settingsOf(model, { scenario: 'base' }, new IssueList())
  const path = interpretWorld(program, centralSource(settings), 0)
  const ledger = program.ledger as ProgramLedger
  /** Largest value of a row over actors and steps; step 0 has no move behind it. */
  const worst = (node: number) =>
    Math.max(...path.values[node]!.slice(1).map((v) => Math.max(...v.map(Math.abs))))
  return { model, ledger, worst, path, steps: program.time.steps }
}

const small = (name: string): string =>
  readFileSync(`test/oracle/models/${name}/model.yaml`, 'utf8')
const asFiles = (text: string): SourceFile[] => [{ name: 'model.yaml', text }]

/** Rows are shares of assets; a hundred holdings of some hundred additions each round to about 1e-13. */
const CLOSED = 1e-9

describe.each(['banks', 'economy', 'sim'])('ledger of %s', (name) => {
  it('closes for every actor at every step', () => {
    const { ledger, worst } = strictRun(asFiles(small(name)))

    expect(worst(ledger.residual)).toBeLessThanOrEqual(CLOSED)
    for (const { node } of ledger.settled) expect(worst(node)).toBeLessThanOrEqual(CLOSED)
  })
})

describe('ledger', () => {
  it('closes for the economy, and every settled claim moves with its payments', () => {
    const { ledger, worst } = strictRun(filesIn('economy'))

    expect(worst(ledger.residual)).toBeLessThanOrEqual(CLOSED)
    expect(ledger.settled.length).toBeGreaterThan(0)
    for (const { node } of ledger.settled) expect(worst(node)).toBeLessThanOrEqual(CLOSED)
  })

  it('tells each kind of change in the small economy', () => {
    const { ledger, worst } = strictRun(asFiles(small('economy')))

    for (const row of ['saving', 'unpaid', 'consumption', 'revaluation'] as const)
      expect([row, worst(ledger[row]) > 1e-3]).toEqual([row, true])
  })

  it('books a default as a write-off at both ends', () => {
    const { ledger, path } = strictRun(asFiles(small('banks')))
    const at = (actor: string) => path.values[ledger.writeOffs]![5]![ledger.actors.indexOf(actor)]!
    // Five months of 15 USD bn a year on 30 leave 36.25 when F2 fails; 60 % of it are lost. B lent 5 and 2.5 a year.
    const [lossA, lossB] = [0.6 * 36.25, 0.6 * (5 + (5 * 2.5) / 12)]

    expect(at('A')).toBeCloseTo(-lossA, 10)
    expect(at('B')).toBeCloseTo(-lossB, 10)
    expect(at('F2')).toBeCloseTo(lossA + lossB, 10)
    expect(at('OWNERS')).toBe(0)
  })

  it('shows money that a claim moves without a payment as unpaid', () => {
    const tampered = small('banks').replace(
      'change: drawdown[bank, firm]',
      'change: 0.5 * lent[bank, firm] / 1 year',
    )
    const { ledger, worst } = strictRun(asFiles(tampered))

    // The loans still grow by as much, but nothing names the payments that fund them.
    expect(worst(ledger.unpaid)).toBeGreaterThan(0.1)
    expect(worst(ledger.residual)).toBeLessThanOrEqual(CLOSED)
    expect(ledger.settled).toEqual([])
  })

  it('shows a claim that moves by more than its payments as not settled', () => {
    const tampered = small('banks').replace(
      'change: drawdown[bank, firm]',
      'change: 1.01 * drawdown[bank, firm]',
    )
    const { ledger, worst } = strictRun(asFiles(tampered))

    expect(ledger.settled.map((s) => s.claim)).toEqual(['loan'])
    expect(worst(ledger.settled[0]!.node)).toBeGreaterThan(1e-5)
    expect(worst(ledger.unpaid)).toBeGreaterThan(1e-4)
  })

  it('is not there in a model without actors', () => {
    const { model } = loadModel(asFiles(small('teacup')))

    expect(compileModel(model, { record: [], strict: true }).program.ledger).toBeNull()
  })
})
