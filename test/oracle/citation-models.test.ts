import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSources } from '../../src/evidence/sources.ts'
import { StaticModel } from '../../src/evidence/static-model.ts'
import type { Settings } from '../../src/evidence/static-model.ts'
import { IssueList } from '../../src/language/issue.ts'
import { loadModel } from '../../src/language/load-model.ts'
import { sameDimension, UnitTable } from '../../src/language/units.ts'

interface CaseOutput {
  readonly name: string
  readonly unit: string
  readonly formula?: string
  readonly computed?: number
  readonly published?: number | readonly number[]
  readonly tolerance_rel?: number
  readonly status: string
}
interface Case {
  readonly id: string
  readonly family: string
  readonly kind: string
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly outputs: readonly CaseOutput[]
  readonly sources: readonly string[]
  readonly back_fitted_inputs?: readonly string[]
}
interface Words {
  readonly en: string
  readonly fr: string
}
interface Cited {
  readonly about: Words
  readonly of?: string
  readonly label: string
  readonly published?: number | readonly number[]
  readonly tolerance?: number
  readonly status: string
}
interface Record_ {
  readonly citation: string
  readonly title: Words
  readonly family: string
  readonly kind: string
  readonly by: string
  readonly date: string
  readonly model?: string
  readonly settings?: Readonly<
    Record<string, { value: number; source?: readonly string[]; because?: string }>
  >
  readonly back_fitted?: readonly string[]
  readonly outputs: Readonly<Record<string, Cited>>
  readonly source: readonly string[]
  readonly notes: Words
}

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const list = (path: string, end: string) =>
  readdirSync(new URL(path, root))
    .filter((name) => name.endsWith(end))
    .sort()

const cases = list('test/oracle/published/', '.json').map(
  (name) => JSON.parse(read(`test/oracle/published/${name}`)) as Case,
)
const citations = new Map(
  list('evidence/citations/', '.yaml').map((name) => {
    const text = parse(read(`evidence/citations/${name}`)) as Record_
    return [text.citation, { ...text, file: name }] as const
  }),
)
const { labels } = parse(read('evidence/labels.yaml')) as { labels: Record<string, string> }

const sourceIssues = new IssueList()
const sources = readSources(
  [
    'evidence/sources.yaml',
    ...list('evidence/sources/', '.yaml').map((n) => `evidence/sources/${n}`),
  ].map((name) => ({ name, text: read(name) })),
  sourceIssues,
)
const loaded = new Map(
  list('evidence/models/', '.yaml').map((file) => {
    const name = file.replace('.yaml', '')
    const text = read(`evidence/models/${file}`)
    return [
      name,
      loadModel([{ name: file, text }], { sources: new Set(sources.keys()), tables: new Map() }),
    ] as const
  }),
)
const statics = new Map([...loaded].map(([name, { model }]) => [name, new StaticModel(model)]))

const settingsOf = (citation: Record_): Settings =>
  Object.fromEntries(
    Object.entries(citation.settings ?? {}).map(([name, { value }]) => [name, value]),
  )
const far = (value: number, expected: number) =>
  Math.abs(value - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE)
/** Name of the case's status in citations. */
const statusOf = (word: string) => word.replace(' (no public derivation)', '')

describe('static models of published figures', () => {
  it('are without faults or remarks, under the name of their file', () => {
    expect(sourceIssues.items).toEqual([])
    for (const [name, { model, issues }] of loaded) {
      expect(issues, name).toEqual([])
      expect(model.name).toBe(name)
    }
  })

  it('are each used by a citation', () => {
    const used = new Set([...citations.values()].map((c) => c.model))
    expect([...loaded.keys()].filter((name) => !used.has(name))).toEqual([])
  })
})

describe('citations', () => {
  it('are one a case, under the name of their file', () => {
    expect([...citations.keys()].sort()).toEqual(cases.map((c) => c.id).sort())
    for (const [id, { file }] of citations) expect(file).toBe(`${id}.yaml`)
  })

  it('name known sources, with a page for each page of the case', () => {
    for (const one of cases) {
      const citation = citations.get(one.id)
      const named = [
        ...(citation?.source ?? []),
        ...Object.values(citation?.settings ?? {}).flatMap((s) => s.source ?? []),
      ]
      expect(named.filter((id) => !sources.has(id))).toEqual([])
      const pages = [...sources.values()].map((s) => s.url)
      for (const given of one.sources) {
        const url = /^https?:\S+/.exec(given)?.[0]
        if (url !== undefined) expect(pages).toContain(url)
      }
    }
  })

  it('say where each setting comes from, and set inputs of their model', () => {
    for (const [id, { model, settings }] of citations)
      for (const [name, { source, because }] of Object.entries(settings ?? {})) {
        expect((source ?? []).length > 0 || (because ?? '') !== '', `${id}: ${name}`).toBe(true)
        const inputs = loaded.get(model ?? '')?.model.parameters.map((p) => p.name)
        expect(inputs, id).toContain(name)
      }
  })

  it('say all they say in English and in French', () => {
    for (const [id, { title, notes, outputs }] of citations)
      for (const words of [title, notes, ...Object.values(outputs).map((o) => o.about)]) {
        expect(words.en.trim(), id).not.toBe('')
        expect(words.fr.trim(), id).not.toBe('')
      }
  })
})

let outputs = 0
describe.each(cases)('$id', (one) => {
  const citation = citations.get(one.id)
  if (!citation) throw new Error(`no citation of ${one.id}`)

  it('keeps what the case says of it', () => {
    expect(citation.family).toBe(one.family)
    expect(citation.kind).toBe(one.kind)
    expect(citation.back_fitted?.length).toBe(one.back_fitted_inputs?.length)
    expect(Object.keys(citation.outputs)).toEqual(one.outputs.map((o) => o.name))
    outputs += one.outputs.length
  })

  it.each(one.outputs)('$name', ({ name, unit, formula, computed, ...rest }) => {
    const cited = citation.outputs[name]
    if (!cited) throw new Error(`no output ${name}`)
    expect(cited.label).toBe(unit)
    expect(cited.published).toEqual(rest.published)
    expect(cited.tolerance).toBe(rest.tolerance_rel)
    expect(cited.status).toBe(statusOf(rest.status))
    expect(Object.keys(labels)).toContain(unit)
    if (formula !== undefined) expect(cited.of).toBeDefined()
    if (cited.of === undefined) return

    const model = statics.get(citation.model ?? '')
    if (!model) throw new Error(`no model ${String(citation.model)}`)
    const { values } = model.evaluate(settingsOf(citation))
    const value = values.get(cited.of) ?? Number.NaN
    expect(Number.isFinite(value)).toBe(true)
    const declared = [...model.model.outcomes, ...model.model.variables].find(
      (d) => d.name === cited.of,
    )
    const table = new UnitTable(new Map(Object.entries(model.model.units ?? {})), 'year')
    const [own, label] = [table.parse(declared?.unit ?? ''), table.parse(labels[unit] ?? '')]
    expect(sameDimension(own, label)).toBe(true)
    expect(far(own.scale, label.scale)).toBeLessThan(1e-14)
    if (computed === undefined) return
    expect(far(value, computed)).toBeLessThanOrEqual(1e-12)

    if (cited.status === 'implied-not-published' || cited.status === 'target-only') return
    const published = Number(cited.published)
    const within = Math.abs(value - published) <= (cited.tolerance ?? 0) * Math.abs(published)
    expect(within).toBe(cited.status !== 'does-not-reproduce')
  })
})

it('counts 101 outputs of 48 cases', () => {
  expect(cases).toHaveLength(48)
  expect(outputs).toBe(101)
  const count = (status: string) =>
    [...citations.values()]
      .flatMap((c) => Object.values(c.outputs))
      .filter((o) => o.status === status).length
  expect(count('reproduces')).toBe(38)
  expect(count('reproduces-with-back-fitted-input')).toBe(2)
  expect(count('implied-not-published')).toBe(24)
  expect(count('target-only')).toBe(31)
  expect(count('does-not-reproduce')).toBe(6)
})
