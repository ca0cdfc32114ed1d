import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { loadModel } from '../language/load-model.ts'
import type { Citation } from './citation.ts'
import type { Claim } from './claim.ts'
import type { CostPreset } from './cost-preset.ts'
import type { Dataset } from './dataset.ts'
import type { Experiment } from './experiment.ts'
import type { Figure } from './figure.ts'
import type { SourceUsers } from './source-uses.ts'
import { citingUses, sourceUses } from './source-uses.ts'
import { readSources } from './sources.ts'

const SOURCES = readSources(
  [
    {
      name: 'sources.yaml',
      text: `sources:
  page: { title: A page, by: x, year: 2024, kind: press, where: text, url: "https://www.a.org/p/ ; https://b.org/q", checked: read }
  mirror: { title: A copy, by: x, year: 2024, kind: press, where: text, url: "https://b.org/q", checked: read }
  own: { title: A table, by: x, year: 2024, kind: project data, licence: MIT, where: data/ai/labs.csv, checked: read }
  alone: { title: Alone, by: x, year: 2024, kind: press, where: text, url: "https://c.org", checked: read }
`,
    },
  ],
  new IssueList(),
)
const model = (name: string, source: string) =>
  loadModel(
    [
      {
        name: `${name}.yaml`,
        text: `model: ${name}
parameters:
  speed: { about: Speed., unit: share, value: 1, source: [${source}] }
  size: { about: Size., unit: share, value: 1, because: "a test" }
`,
      },
    ],
    { sources: null, tables: new Map() },
  ).model
const NOBODY: SourceUsers = {
  economy: { ...model('economy', 'page'), parameters: [] },
  models: [],
  claims: [],
  experiments: [],
  citations: [],
  presets: [],
  figures: { figures: new Map(), datasets: new Map() },
}
const usesOf = (id: string, users: Partial<SourceUsers>) =>
  sourceUses(SOURCES, { ...NOBODY, ...users }).get(id)

describe('sourceUses', () => {
  it('has an entry for each source, empty where nothing rests on it', () => {
    expect([...sourceUses(SOURCES, NOBODY)]).toEqual([
      ['page', []],
      ['mirror', []],
      ['own', []],
      ['alone', []],
    ])
  })

  it('finds parameters of the economy by name, and inputs of static models together', () => {
    const users = { economy: model('economy', 'page'), models: [model('cost', 'page, own')] }

    expect(usesOf('page', users)).toEqual([
      { kind: 'parameter', id: 'speed', names: [] },
      { kind: 'model', id: 'cost', names: ['speed'] },
    ])
    expect(usesOf('own', users)).toEqual([{ kind: 'model', id: 'cost', names: ['speed'] }])
  })

  it('finds what is no parameter too', () => {
    const { model: economy } = loadModel(
      [
        {
          name: 'm.yaml',
          text: `model: m
variables:
  load: { about: Load., unit: share, equation: "1", source: [own] }
`,
        },
      ],
      { sources: null, tables: new Map() },
    )

    expect(usesOf('own', { economy })).toEqual([{ kind: 'part', id: 'load', names: [] }])
  })

  it('finds claims and experiments by id or by any address of the source, each once', () => {
    const claim = (id: string, sources: string[], urls: string[]) =>
      ({ id, check: { sources, urls } }) as unknown as Claim
    const experiment = (id: string, method: object) => ({ id, method }) as unknown as Experiment
    const users = {
      claims: [
        claim('by-both', ['page'], ['https://a.org/p']),
        claim('by-address', [], ['http://www.b.org/q/']),
        claim('elsewhere', ['unknown'], ['https://a.org/P', 'https://a.org/p/x']),
      ],
      experiments: [
        experiment('found', { kind: 'figure', sources: [], urls: ['https://a.org/p/'] }),
        experiment('run', { kind: 'central' }),
      ],
    }

    expect(usesOf('page', users)?.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'claim by-both',
      'claim by-address',
      'experiment found',
    ])
    expect(usesOf('mirror', users)).toEqual([{ kind: 'claim', id: 'by-address', names: [] }])
  })

  it('names the inputs and outputs of citations and presets that a source gives', () => {
    const citation = {
      id: 'sum',
      source: ['page'],
      settingSources: {
        a: { source: ['page'], because: '' },
        b: { source: ['own', 'page'], because: '' },
      },
    } as unknown as Citation
    const preset = {
      id: 'v3',
      settings: new Map([
        ['hours', { source: ['own'] }],
        ['price', { source: [] }],
      ]),
      expects: [{ name: 'cost', source: ['own'] }],
    } as unknown as CostPreset
    const users = { citations: [citation], presets: [preset] }

    expect(usesOf('page', users)).toEqual([{ kind: 'citation', id: 'sum', names: ['a', 'b'] }])
    expect(usesOf('own', users)).toEqual([
      { kind: 'citation', id: 'sum', names: ['b'] },
      { kind: 'preset', id: 'v3', names: ['hours', 'cost'] },
    ])
  })

  it('finds figures by address, and the table that a source names with all its figures', () => {
    const figure = (id: string, dataset: string, urls: string[]) =>
      [id, { id, dataset, urls }] as unknown as [string, Figure]
    const dataset = (id: string, file: string) => [id, { id, file }] as unknown as [string, Dataset]
    const users = {
      figures: {
        figures: new Map([
          figure('labs/1', 'labs', ['https://b.org/q']),
          figure('labs/2', 'labs', []),
          figure('deals/1', 'deals', []),
        ]),
        datasets: new Map([dataset('labs', 'ai/labs.csv'), dataset('deals', 'ai/deals.csv')]),
      },
    }

    expect(usesOf('mirror', users)).toEqual([{ kind: 'figure', id: 'labs/1', names: [] }])
    expect(usesOf('own', users)).toEqual([
      { kind: 'table', id: 'labs', names: ['labs/1', 'labs/2'] },
    ])
    // The source names the table; nothing names the source.
    expect(citingUses(usesOf('own', users) ?? [])).toEqual([])
    expect(citingUses(usesOf('mirror', users) ?? [])).toHaveLength(1)
    expect(usesOf('alone', users)).toEqual([])
  })
})
