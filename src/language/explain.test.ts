import { describe, expect, it } from 'vitest'
import { explain, explainableNames } from './explain.ts'
import { explainText } from './explain-text.ts'
import { loadModel } from './load-model.ts'
import type { Model } from './model.ts'

const TEXT = `
model: village
version: 1.0.0
time: { start: 2025-01, end: 2026-01, step: 1 month, unit: year }
units: { USD bn: base, year: base, share: 1 }
dimensions: { house: [ANN, BEN, CAT], rich: { subset: house, elements: [ANN, BEN] }, firm: [MILL], all: { union: [house, firm] } }
block: town
parameters:
  pay: { about: Pay of a house., over: house, unit: USD bn / year, value: { rich: 4, CAT: 1 }, prior: { ANN: "uniform(1, 5)", default: "uniform(0.5, 5)" }, bounds: [0, null], evidence: measured, source: [census], note: "of 2024" }
  saving_share: { about: Share saved., unit: share, value: 0.25, spread: "lognormal(1, 0.2)", evidence: judgement, because: "a guess" }
variables:
  savings: { about: What is put aside., over: house, unit: USD bn / year, equations: { ANN: "saving_share * pay[ANN] * (1 - slump_active)", default: "saving_share * pay[house]" } }
stocks:
  hoard: { about: Put aside so far., over: house, unit: USD bn, initial: 0, change: "savings[house]", floor: 0, jump: { when: "slump_onset > 0", to: "hoard[house] / 2" } }
accounts:
  money: { about: Money., over: all, unit: USD bn, initial: 10 }
claims:
  loan: { about: Loans., holder: house, issuer: MILL, unit: USD bn, initial: 0, change: "lending[house]", settled_by: [lending] }
payments:
  lending: { about: New loans., from: house, to: MILL, unit: USD bn / year, amount: "0.1 * savings[house]" }
  wages: { about: Wages., from: MILL, to: house, unit: USD bn / year, amount: "pay[house]" }
shocks:
  slump: { about: Work stops. Size is the share., unit: share, hazard: 0.1 / 1 year, size: "uniform(0.2, 0.4)", duration: "uniform(3, 9)", profile: fade, history: [{ at: 2025-06, size: 0.3, duration: 2 }] }
outcomes:
  final_hoard: { about: Hoards at the end., unit: USD bn, equation: "final(sum[house](hoard[house]))" }
checks:
  no_debt: { about: Nobody owes., over: house, condition: "hoard[house] >= 0" }
`

function village(): Model {
  const { model, issues } = loadModel([{ name: 'village.yaml', text: TEXT }])
  expect(issues.filter((i) => i.severity === 'error')).toEqual([])
  return model
}

const facts = (name: string) =>
  Object.fromEntries((explain(village(), name)?.facts ?? []).map((f) => [f.label, f.text]))

describe('explain', () => {
  it('gives the equations of a variable by element, with what they read and who reads it', () => {
    const found = explain(village(), 'savings')

    expect(found).toMatchObject({
      kind: 'variable',
      block: 'town',
      dims: ['house'],
      inputs: ['pay', 'saving_share', 'slump_active'],
      users: ['hoard', 'lending'],
    })
    expect(found?.equations.map((e) => [e.where, e.symbols, e.words])).toEqual([
      [
        'ANN',
        'saving_share · pay[ANN] · (1 − slump_active)',
        'saving share times pay of ANN times (1 minus slump active)',
      ],
      ['BEN, CAT', 'saving_share · pay[house]', 'saving share times pay'],
    ])
  })

  it('gives values, priors, bounds and provenance of a parameter', () => {
    expect(explain(village(), 'pay')).toMatchObject({
      kind: 'parameter',
      unit: 'USD bn / year',
      value: 'CAT: 1; rich: 4',
      prior: 'ANN: uniform(1, 5); default: uniform(0.5, 5)',
      bounds: 'at least 0',
      evidence: 'measured',
      sources: ['census'],
      note: 'of 2024',
      equations: [],
      users: ['savings', 'wages'],
    })
    expect(explain(village(), 'saving_share')).toMatchObject({
      spread: 'lognormal(1, 0.2)',
      prior: null,
      because: 'a guess',
    })
  })

  it('gives every rule of a stock', () => {
    const keys = explain(village(), 'hoard')?.equations.map((e) => e.key)

    expect(keys).toEqual(['initial', 'change', 'floor', 'jump.when', 'jump.to'])
  })

  it('gives the ends of payments and claims', () => {
    expect(facts('lending')).toEqual({ from: 'house', to: 'MILL', settles: 'loan' })
    expect(facts('loan')).toEqual({ holder: 'house', issuer: 'MILL', 'settled by': 'lending' })
  })

  it('explains a shock under each of its names, with size, duration, profile and history', () => {
    expect(explain(village(), 'slump_active')?.name).toBe('slump')
    expect(explain(village(), 'slump')?.users).toEqual(['hoard', 'savings'])
    expect(facts('slump')).toEqual({
      size: 'uniform(0.2, 0.4)',
      duration: 'uniform(3, 9) months',
      profile: 'fade: full size at first, then a decay over the duration',
      history: '2025-06 size 0.3 for 2 months',
    })
  })

  it('explains outcomes and checks', () => {
    expect(explain(village(), 'final_hoard')?.equations[0]?.words).toBe(
      '(the sum over house of hoard) at the end',
    )
    expect(explain(village(), 'no_debt')?.equations[0]?.symbols).toBe('hoard[house] ≥ 0')
  })

  it('says of an actor what it holds, owes, pays and receives', () => {
    expect(explain(village(), 'MILL')?.kind).toBe('actor')
    expect(facts('MILL')).toMatchObject({
      in: 'firm, all',
      'owes or issues': 'loan',
      receives: 'lending',
      pays: 'wages',
    })
  })

  it('lists the members of a dimension and what is declared over it', () => {
    expect(facts('house')).toEqual({ elements: 'ANN, BEN, CAT' })
    expect(explain(village(), 'house')?.users).toContain('savings')
  })

  it('reads a subscript as the whole array and gives null for an unknown name', () => {
    expect(explain(village(), 'hoard[ANN]')?.name).toBe('hoard')
    expect(explain(village(), 'horde')).toBeNull()
    expect(explainableNames(village())).toContain('hoard')
  })
})

describe('explainText', () => {
  it('writes everything within 96 columns and resolves sources', () => {
    const explanation = explain(village(), 'pay')
    const sources = new Map([
      ['census', { title: 'Census', by: 'Office', year: 2024, url: 'https://example.org' }],
    ])

    const text = explanation ? explainText(explanation, sources) : ''

    expect(text).toBe(
      [
        'pay[house]  (parameter)',
        '              Pay of a house.',
        '  unit        USD bn / year',
        '  block       town',
        '  value       CAT: 1; rich: 4',
        '  prior       ANN: uniform(1, 5); default: uniform(0.5, 5)',
        '  bounds      at least 0',
        '  evidence    measured',
        '  source      census: Office (2024), Census. https://example.org',
        '  note        of 2024',
        '  read by     savings, wages',
        '',
      ].join('\n'),
    )
  })

  it('explains every name of a model without a line that is too long', () => {
    const model = village()

    for (const name of explainableNames(model)) {
      const explanation = explain(model, name)
      const text = explanation ? explainText(explanation, new Map()) : ''
      expect(text).toContain(name)
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(96)
    }
  })
})
