import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFiguresFolder } from '../../src/cli/figures-folder.ts'

const READ = readFiguresFolder()
const DATA = new URL('../../evidence/data/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, DATA), 'utf8')

describe.each(['README.md', 'README.fr.md'])('evidence/data/%s', (name) => {
  const readme = text(name)
  const lines = readme.split('\n')
  const rowOf = (file: string) => lines.filter((line) => line.startsWith(`| \`${file}\` |`))

  it('names each table once, with as many rows as it has, and no other', () => {
    const files = [...READ.datasets.values()].map(({ file }) => file)
    const named = [...readme.matchAll(/^\| `([^`]+\.csv)` \|/gm)].map(([, file = '']) => file)

    expect(named.sort()).toEqual(files.sort())
    for (const file of files) {
      // Cells of the tables hold no line breaks.
      const rows = text(file).trimEnd().split('\n').length - 1
      expect(rowOf(file).join('')).toContain(`| ${rows} |`)
    }
  })

  it('gives Epoch AI its credit wherever the data sets ask for it', () => {
    const asked = [...READ.datasets.values()].filter(({ licence }) => licence.startsWith('CC BY'))

    expect(asked.map(({ file }) => file).sort()).toEqual(['ai/gpus.csv', 'ai/training_costs.csv'])
    for (const { file } of asked) expect(rowOf(file).join('')).toMatch(/CC BY .*Epoch AI/)
    expect(readme).toMatch(/epoch-research\/training-cost-trends.*creativecommons\.org\/licenses\/by/)
  })

  it('names columns and files that are there', () => {
    const known = new Set([...READ.datasets.values()].flatMap((d) => text(d.file).split('\n', 1)[0]!.split(',')))
    for (const [, word = ''] of readme.matchAll(/`([a-z0-9]+(?:_[a-z0-9]+)*)`/g)) {
      const isCell = [...READ.figures.values()].some(({ definition }) => Object.values(definition).includes(word))
      expect(known.has(word) || isCell || word === 'approx', word).toBe(true)
    }
    for (const [, file] of readme.matchAll(/\]\((\.\.\/\w+\.yaml|README[\w.]*)\)/g)) expect(text(file!)).not.toBe('')
  })

  it('gives the numbers of the definitions as the tables do', () => {
    const value = (id: string) => String(READ.figures.get(id)?.value)
    const local = name.includes('.fr.') ? (text: string) => text.replace('.', ',') : String
    for (const id of [
      'capex-quarterly/microsoft/2025q3/quarter-calendar/cash-ppe-purchases',
      'capex-quarterly/microsoft/2025q3/quarter-calendar/company-defined-incl-finance-leases',
      'capex-quarterly/amazon/2025q2/quarter-calendar/company-defined-net-of-proceeds',
      'training-costs/gpt-4/2023-03-15/hardware-acquisition-value/cost',
    ])
      expect(readme).toContain(local(value(id)))
  })
})
