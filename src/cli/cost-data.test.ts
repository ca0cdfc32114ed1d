import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CostDesk } from '../evidence/cost-answer.ts'
import type { CostData } from '../evidence/cost-data.ts'
import { costBooks } from '../evidence/cost-data.ts'
import { reportCost } from '../evidence/cost-report.ts'
import { readCostData, readCostFrench } from './cost-data.ts'
import { readCostFiles } from './cost-files.ts'
import { readModelFolder, requireSound } from './model-folder.ts'

const files = readCostFiles()
const { model } = files.costs
let data: CostData
let desk: CostDesk

beforeAll(async () => {
  const read = await readCostData(requireSound(readModelFolder(undefined)))
  data = JSON.parse(JSON.stringify(read)) as CostData
  desk = new CostDesk(costBooks(data))
})
afterAll(() => files.costs.close())

const ask = (preset: string, set = {}, beside: readonly string[] = []) =>
  desk.answer({ preset, set, beside, worlds: 200, seed: 1 })

describe('the file of costs', () => {
  it('gives the same numbers, bit for bit, as the files that it is made from', async () => {
    for (const id of ['deepseek-day6', 'llama-3.1-405b', 'o1']) {
      const preset = files.presets.get(id)
      if (!preset) throw new Error(`no ${id}`)
      const set = { realised: 0.5 }
      const how = { preset, set, worlds: 200, seed: 1 }
      const { sections } = await reportCost(files.costs, files.sections, how)

      expect((await ask(id, set)).main?.sections).toEqual(sections)
    }
  })

  it('knows each input of each preset, with the ends of its prior', () => {
    expect(data.presets.length).toBe(files.presets.size)
    for (const { inputs } of data.presets)
      expect(Object.keys(inputs)).toEqual(model.parameters.map(({ name }) => name))
    // uniform(0.05, 0.9): its 5 % and 95 % points.
    const { low, high } =
      data.presets.find(({ id }) => id === 'o1')?.inputs['inferred_margin'] ?? {}
    expect(low).toBeCloseTo(0.05 + 0.05 * 0.85, 12)
    expect(high).toBeCloseTo(0.05 + 0.95 * 0.85, 12)
  })

  it('tells what of the economy rests on it, with the numbers that it rests on', () => {
    const feed = data.feeds.find(({ name }) => name === 'efficiency')

    expect(data.feeds.map(({ name }) => name)).toEqual([
      'efficiency',
      'initial_rent',
      'gross_margin',
    ])
    expect(feed?.value).toBe(27)
    expect(feed?.outputs.map(({ value }) => value)).toEqual([60, 2.19])
  })

  it('names every source that it uses', () => {
    const known = new Set(data.sources.map(([id]) => id))
    const named = data.presets.flatMap((p) => p.settings.flatMap(([, { source }]) => source))

    expect(
      [...named, ...data.feeds.flatMap((f) => f.source)].filter((id) => !known.has(id)),
    ).toEqual([])
  })
})

describe('answers about costs', () => {
  it('list every fault of the settings, each at its input', async () => {
    const { main, faults } = await ask('deepseek-v3', { hit_share: 2, batch: 0 })

    expect(main).toBeNull()
    expect(faults.map(({ kind, name }) => [kind, name])).toEqual([
      ['outside', 'hit_share'],
      ['outside', 'batch'],
    ])
  })

  it('name the check that a setting breaks: 3,958 is the peak of sparse matrices', async () => {
    const { faults } = await ask('deepseek-v3', { fp8_peak: 3958 })

    expect(faults.map(({ kind, name }) => [kind, name])).toEqual([['check', 'peak_is_dense']])
  })

  it.each([
    ['an input that there is not', { nothing: 1 }],
    ['an equation that is none', { batch: '1 +' }],
    ['a name that it cannot have', { constructor: 1 }],
  ])('take %s for a fault', async (_, set) => {
    const { main, faults } = await ask('deepseek-v3', set)

    expect(main).toBeNull()
    expect(faults.length).toBeGreaterThan(0)
  })

  it('put presets beside one another, and leave out those that there are not', async () => {
    const { beside, comparisons } = await ask('o1', {}, ['o1', 'nothing', 'deepseek-r1'])
    const price = comparisons[0]?.prices.find(({ of }) => of === 'price_output')

    expect(beside.map(({ preset }) => preset)).toEqual(['o1', 'deepseek-r1'])
    expect(price?.ratio).toBeCloseTo(60 / 2.19, 12)
  })
})

describe('the French of the model of costs', () => {
  const { names, texts } = readCostFrench()
  const declared = [...model.parameters, ...model.variables]

  it('names every input and variable, and nothing else, and no two alike', () => {
    const wanted = declared.map(({ name }) => name)
    const short = [...names.values()].map(({ name }) => name)

    expect([...names.keys()].sort()).toEqual([...wanted].sort())
    expect(short.filter((name, at) => short.indexOf(name) !== at)).toEqual([])
    expect(
      [...names].filter(
        ([, { name, about }]) => name === '' || name.length > 42 || !about.endsWith('.'),
      ),
    ).toEqual([])
  })

  it('has every note, reason and check', () => {
    const settings = [...files.presets.values()].flatMap((p) => [...p.settings.values()])
    const said = [...declared, ...settings].flatMap(({ note, because }) => [note, because])
    const wanted = [...said, ...model.checks.map(({ about }) => about)].filter((t) => t !== '')

    expect(wanted.filter((text) => !texts.has(text))).toEqual([])
    expect([...texts.keys()].filter((text) => !wanted.includes(text))).toEqual([])
  })

  it('holds the same figures', () => {
    const figures = (text: string, apart: RegExp): string[] =>
      (text.replace(apart, '$1').match(/\d+(?:[.,]\d+)?/g) ?? [])
        .map((figure) => figure.replace(',', '.'))
        .sort()

    const [english, french] = [/(\d),(?=\d{3}\b)/g, /(\d) (?=\d{3}\b)/g]
    const differs = ([en, fr]: readonly [string, string]) =>
      figures(en, english).join() !== figures(fr, french).join()

    expect([...texts].filter(differs)).toEqual([])
  })
})
