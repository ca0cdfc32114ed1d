import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENGLISH_EQUATION } from '../../language/equation-speech.ts'
import { loadModel } from '../../language/load-model.ts'
import { EditedModel } from './edited-model.ts'
import { atlasOf, changedFiles, openName } from './model-questions.ts'
import type { ModelData } from './model-data.ts'

const FOLDER = new URL('../../../economy/', import.meta.url)
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }))
const { model } = loadModel(files, { sources: null, tables: new Map() })
const sourceIds = Object.values(model)
  .flatMap((part: unknown) =>
    Array.isArray(part) ? (part as { source?: readonly string[] }[]) : [],
  )
  .flatMap(({ source }) => source ?? [])
const edited = new EditedModel({ files, sourceIds } as unknown as ModelData)
const desk = { model, stored: model, edited, sources: [], speech: ENGLISH_EQUATION }

describe('an edited model', () => {
  it('changes with its equations, and goes back to the same model object', () => {
    const once = edited.edit({ wear: '0.3 / 1 year' })
    edited.edit({})
    const again = edited.edit({ wear: '0.3 / 1 year' })

    expect(once.issues).toEqual([])
    expect(once.model?.variables.find((v) => v.name === 'wear')?.equation.pieces[0]?.text).toBe(
      '0.3 / 1 year',
    )
    expect(again.model).toBe(once.model)
  })

  it.each([
    ['a name that is none', { wear: '1 / gpu_lif' }, 'unknown-name', 'wear', 4],
    ['a unit that does not fit', { wear: '3 USD bn' }, 'units', 'wear', 0],
    ['a broken text', { wear: '(1 / year' }, 'syntax', 'wear', 9],
    ['an empty text', { wear: '' }, 'syntax', 'wear', 0],
    ['an equation of no name', { waer: '1' }, 'unknown-name', 'waer', 0],
    [
      'a key that is none',
      { 'stocks.momentum.chnge': '1' },
      'unknown-name',
      'stocks.momentum.chnge',
      0,
    ],
  ])(
    'has its faults told at the equation and the character: %s',
    (_, replace, code, key, offset) => {
      const { model: made, issues } = edited.edit(replace as Readonly<Record<string, string>>)

      expect(made).toBeNull()
      expect(issues[0]).toMatchObject({ code, key, offset, severity: 'error' })
    },
  )

  it('that runs in a circle is refused at the equation', () => {
    const { model: made, issues } = edited.edit({ wear: 'wear' })

    expect(made).toBeNull()
    expect(issues).not.toEqual([])
    expect(issues.every(({ code, key }) => code === 'loop' && key === 'wear')).toBe(true)
  })

  it('gives its files, of which those that changed are told', () => {
    const after = edited.edit({ expected_growth: 'anchor_growth', wear: '0.3 / 1 year' }).files
    const { files: changed, patch } = changedFiles(files, after)

    expect(changed.map(({ name }) => name)).toEqual(['compute.yaml', 'expectations.yaml'])
    expect(patch.match(/^\+ .*equation: "anchor_growth"/m)).not.toBeNull()
    expect(changedFiles(files, files)).toEqual({ files: [], patch: '' })
  })
})

describe('a name that is opened', () => {
  it('can be edited wherever one text of a file gives its equation', () => {
    const all = atlasOf(model).names.flatMap(({ name }) => openName(desk, name).opened ?? [])
    const shown = all.flatMap(({ kind, equations }) => equations.map((e) => ({ kind, ...e })))
    const locked = shown.filter(
      ({ edit, kind }) => !edit && kind !== 'parameter' && kind !== 'shock',
    )

    expect(all).toHaveLength(atlasOf(model).names.length)
    expect(locked.map(({ path }) => path)).toEqual([])
    expect(shown.filter(({ edit }) => edit).length).toBeGreaterThan(300)
  })

  it('has a series for each element, and reads and users that the atlas has too', () => {
    const { opened } = openName(desk, 'gw')
    const reads = atlasOf(model).names.find(({ name }) => name === 'gw')?.reads

    expect(opened?.labels).toContain('gw[MSFT]')
    expect(opened?.inputs).toEqual(reads)
  })

  it('that is none is answered with the nearest', () => {
    expect(openName(desk, 'expected_grwth')).toEqual({ opened: null, near: 'expected_growth' })
  })
})
