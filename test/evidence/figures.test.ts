import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readFiguresFolder } from '../../src/cli/figures-folder.ts'

const READ = readFiguresFolder()
const FIGURES = [...READ.figures.values()]
const DATA = new URL('../../evidence/data/', import.meta.url)
const TABLES = ['ai', 'market'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, DATA))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${folder}/${name}`),
)
const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(file, DATA), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data

describe('sourced figures', () => {
  it.each(TABLES)('%s: every row is a figure, or says why not', (file) => {
    const [id] = [...READ.datasets.values()].filter((d) => d.file === file).map((d) => d.id)
    const told = new Set([
      ...FIGURES.filter((f) => f.dataset === id).flatMap((f) => f.rows),
      ...READ.gaps.filter((g) => g.dataset === id).map((g) => g.row),
    ])

    expect(told.size).toBe(rowsOf(file).length)
  })

  it('number about two thousand rows', () => {
    expect(TABLES.reduce((sum, file) => sum + rowsOf(file).length, 0)).toBeGreaterThan(1800)
  })

  it('keep the number of the table: cash capital spending of Microsoft, first quarter of 2019', () => {
    const row = rowsOf('market/capex_quarterly.csv').find(
      (r) => r['entity'] === 'Microsoft' && r['period'] === '2019Q1',
    )
    const figure = FIGURES.find(
      (f) => f.dataset === 'capex-quarterly' && f.id.includes('microsoft/2019q1'),
    )

    expect(figure?.value).toBe(Number(row?.['capex_usd_bn']))
    expect(JSON.stringify(figure?.definition)).toContain('cash')
  })

  it.each([
    // Read by eye in the tables as they were compiled.
    ['capex-quarterly/amazon/2025q2/quarter-calendar/cash-ppe-purchases', 32.183, 'usd_bn'],
    ['capex-quarterly/amazon/2025q2/quarter-calendar/company-defined-net-of-proceeds', 31.4, 'usd_bn'],
    ['training-costs/llama-3.1-405b/2024-07-23/chip-hours', 30.84, 'chip_hours_m'],
    ['training-costs/llama-3.1-405b/2024-07-23/amortised-hardware-and-energy/cost', 51.04, 'usd_m'],
    ['labs/openai/revenue/2025/fy/reported-leak-audited/2026-06', 13.07, 'usd_bn'],
    ['token-prices/price/openai/gpt-3-davinci/2021-11/release/output', 60, 'usd_per_mtok'],
    ['energy/dc-electricity/us/2014/actual/lbnl', 58, 'twh'],
    ['deals/d001/power', 10, 'gw'],
  ])('keep the number of the table: %s', (id, value, unit) => {
    expect(READ.figures.get(id)).toMatchObject({ value, unit })
  })

  it('never merge two definitions: every id stands once, and rental, amortised and bought cost of GPT-4 are three', () => {
    const costs = FIGURES.filter((f) => /^training-costs\/gpt-4\/.*\/cost$/.test(f.id))

    expect(new Set(FIGURES.map((f) => f.id)).size).toBe(FIGURES.length)
    expect(costs.length).toBeGreaterThanOrEqual(3)
    expect(new Set(costs.map((f) => f.value ?? f.low)).size).toBe(costs.length)
  })

  it('stand beside those that contradict them, both ways', () => {
    expect(READ.conflicts.length).toBeGreaterThan(10)
    for (const figure of FIGURES)
      for (const other of figure.contradicts)
        expect(READ.figures.get(other)?.contradicts, other).toContain(figure.id)
  })

  it('tell conflicts in both languages', () => {
    for (const { about, why } of READ.conflicts) {
      expect(about.en).not.toBe(about.fr)
      expect(why.en).not.toBe(why.fr)
    }
  })
})
