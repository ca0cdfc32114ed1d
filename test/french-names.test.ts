import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFacts, readObservations, readWeakPoints } from '../src/cli/evidence-files.ts'
import { readCitationsFolder } from '../src/cli/citations-folder.ts'
import { readInputTexts, readTranslations } from '../src/cli/language.ts'
import { readModelFolder } from '../src/cli/model-folder.ts'
import { scenarioNames } from '../src/cli/scenario-option.ts'
import { scoreboardOf } from '../src/evidence/scoreboard.ts'
import { symbolsOf } from '../src/language/symbols.ts'

const folder = readModelFolder(undefined)
const { model } = folder
const { names, elements, scenarios, texts } = readTranslations(folder, 'fr')
const inputTexts = readInputTexts('fr')
const namesOf = (list: readonly { readonly name: string }[]): string[] => list.map((d) => d.name)

describe('names in French', () => {
  it('has every name of the economy, and no other', () => {
    const every = namesOf([
      ...model.parameters,
      ...model.data,
      ...model.tables,
      ...model.variables,
      ...model.stocks,
      ...model.accounts,
      ...model.payments,
      ...model.claims,
      ...model.capital,
      ...model.shocks,
      ...model.outcomes,
      ...model.checks,
    ])

    expect(every.length).toBeGreaterThan(500)
    expect(every.filter((name) => !names.has(name))).toEqual([])
    expect([...names.keys()].filter((name) => !every.includes(name))).toEqual([])
  })

  it('has a short name and a sentence for each, and no short name twice', () => {
    const bad = [...names].filter(
      ([, { name, about }]) => name === '' || name.length > 42 || !about.endsWith('.'),
    )
    const short = [...names.values()].map(({ name }) => name)

    expect(bad).toEqual([])
    expect(short.filter((name, at) => short.indexOf(name) !== at)).toEqual([])
  })

  it('has every element of the dimensions, and every scenario', () => {
    const all = new Set([...symbolsOf(model).dimensions.values()].flat())

    expect([...all].filter((element) => !elements.has(element))).toEqual([])
    expect([...elements.keys()].filter((element) => !all.has(element))).toEqual([])
    expect([...scenarios.keys()].sort()).toEqual(scenarioNames(folder))
  })
})

describe('texts of the evidence in French', () => {
  it('stand beside every weak point, observed figure and observation', () => {
    const facts = Object.values(readFacts(folder)).flat()
    const observations = readObservations(folder)?.observations ?? []
    const wanted = [
      ...readWeakPoints(folder),
      ...facts.map(({ label }) => label),
      ...observations.map(({ about }) => about),
    ]

    expect(wanted.length).toBeGreaterThan(50)
    expect(wanted.filter((text) => !texts.has(text))).toEqual([])
  })

  it('stand for every input of a published figure, and for nothing else', () => {
    const { citations, ground } = readCitationsFolder()
    const inputs = scoreboardOf(citations, ground).citations.flatMap((c) => c.inputs)
    const wanted = new Set(inputs.flatMap((i) => [i.about, i.because]).filter(Boolean))

    expect(wanted.size).toBeGreaterThan(150)
    expect([...wanted].filter((text) => !inputTexts.has(text))).toEqual([])
    expect([...inputTexts.keys()].filter((text) => !wanted.has(text))).toEqual([])
  })

  it('hold the same figures as the English ones', () => {
    const figures = (text: string): string[] =>
      (text.replace(/(\d)[ ,](?=\d{3}\b)/g, '$1').match(/\d+(?:[.,]\d+)?/g) ?? [])
        .map((figure) => figure.replace(',', '.'))
        .sort()
    const trillions = (text: string): boolean => / tn\b/.test(text)
    const wrong = [...texts, ...inputTexts].filter(
      ([english, french]) =>
        !trillions(english) && figures(english).join() !== figures(french).join(),
    )

    expect(wrong).toEqual([])
  })
})

describe('the files of the French catalogue', () => {
  it('stand one beside each English one', () => {
    for (const room of ['report', 'cli']) {
      const place = fileURLToPath(new URL(`../src/${room}/words`, import.meta.url))
      const english = readdirSync(`${place}/en`).filter((file) => !file.endsWith('.test.ts'))

      expect(english.filter((file) => !existsSync(`${place}/fr/${file}`))).toEqual([])
      for (const file of english)
        expect(readFileSync(`${place}/fr/${file}`, 'utf8')).not.toContain('as unknown')
    }
  })
})
