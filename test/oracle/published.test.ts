import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCitationsFolder } from '../../src/cli/citations-folder.ts'
import { readCase } from '../../src/evidence/case-file.ts'
import { evaluateCase } from '../../src/evidence/evaluate-case.ts'
import { CASE_WORDS } from '../../src/evidence/published-case.ts'
import { scoreboardOf } from '../../src/evidence/scoreboard.ts'
import { IssueList } from '../../src/language/issue.ts'

interface CaseOutput {
  readonly name: string
  readonly unit: string
  readonly formula?: string
  readonly computed?: number
  readonly published?: number | readonly [number, number]
  readonly tolerance_rel?: number
  readonly status: string
}
interface Case {
  readonly id: string
  readonly inputs: Readonly<Record<string, { readonly value: number }>>
  readonly outputs: readonly CaseOutput[]
}
// Published figures with their answers; the files of the project's case collection, unchanged.
const FOLDER = new URL('published/', import.meta.url)
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }))
const CASES = TEXTS.map(({ text }) => JSON.parse(text) as Case)
const { citations, ground } = readCitationsFolder()
const BOARD = scoreboardOf(citations, ground)
const SAME = 1e-12

/** The value of a formula by the plainest reading: JavaScript's own. Only ever given the files above. */
function plainValue({ inputs }: Case, formula: string): number {
  const names = Object.keys(inputs)
  // oxlint-disable-next-line no-implied-eval -- the oracle is the language of the case files itself
  const body = new Function(...names, `return (${formula})`) as (...values: number[]) => number
  return body(...names.map((name) => inputs[name]?.value ?? Number.NaN))
}

function caseOutput({ id }: Case, name: string) {
  const file = TEXTS.find((f) => f.name === `${id}.json`) ?? { name: '', text: '' }
  const issues = new IssueList()
  const read = readCase(file, issues)
  const judged = read && evaluateCase(read, issues)
  expect(issues.errors).toEqual([])
  return judged?.outputs.find((o) => o.name === name)
}

describe('published figures', () => {
  it('are 48, with as many outputs of each kind as the collection counts', () => {
    const { counts } = BOARD

    expect(CASES.length).toBe(48)
    expect(counts).toMatchObject({ citations: 48, outputs: 101, withFormula: 70 })
    expect(counts).toMatchObject({ reproduces: 38, backFitted: 2, implied: 24 })
    expect(counts).toMatchObject({ targetOnly: 31, doesNotReproduce: 6, disagree: 0 })
    const recorded = CASES.flatMap((c) => c.outputs.map((o) => o.status))
    expect(counts.reproduces).toBe(recorded.filter((s) => s === CASE_WORDS.reproduces).length)
    expect(counts.doesNotReproduce).toBe(
      recorded.filter((s) => s === CASE_WORDS['does-not-reproduce']).length,
    )
  })

  it('each have one citation, and each citation its figure', () => {
    expect(BOARD.citations.map((c) => c.id).sort()).toEqual(CASES.map((c) => c.id).sort())
  })

  it.each(
    CASES.flatMap((one) => one.outputs.map((o) => [`${one.id}: ${o.name}`, one, o] as const)),
  )('%s', (_, one, output) => {
    const { name, formula, computed, published, tolerance_rel: tolerance, status } = output
    const cited = BOARD.citations.find((c) => c.id === one.id)?.outputs.find((o) => o.name === name)
    const filed = caseOutput(one, name)

    expect(filed && CASE_WORDS[filed.status]).toBe(status)
    expect(cited && CASE_WORDS[cited.status]).toBe(status)
    expect(cited?.published ?? undefined).toEqual(published)
    expect(cited?.tolerance ?? undefined).toBe(tolerance)
    expect(cited?.label).toBe(output.unit)
    if (formula === undefined || computed === undefined) {
      // A model of ours may come near a target; it stays a target.
      if (cited?.of === null) expect(cited.value).toBeNull()
      expect(cited?.status).toBe('target-only')
      expect(filed?.value).toBeNull()
      return
    }
    const plain = plainValue(one, formula)
    for (const value of [plain, cited?.value, filed?.value])
      expect(Math.abs((value ?? Number.NaN) / computed - 1)).toBeLessThanOrEqual(SAME)
    if (typeof published === 'number' && tolerance !== undefined) {
      const isWithin = Math.abs(plain - published) <= tolerance * Math.abs(published)
      expect(isWithin).toBe(status !== CASE_WORDS['does-not-reproduce'])
    }
  })
})

describe('citations', () => {
  it('speak English and French, each its own', () => {
    for (const { id, title, notes, outputs } of BOARD.citations) {
      expect(title.en, id).not.toBe(title.fr)
      expect(notes.en, id).not.toBe(notes.fr)
      for (const { about, name } of outputs) {
        expect(about.en.trim(), `${id} ${name}`).not.toBe('')
        expect(about.fr.trim(), `${id} ${name}`).not.toBe('')
      }
    }
  })

  it('take every input from a source or a reason', () => {
    for (const { id, inputs } of BOARD.citations)
      for (const { name, sources, because } of inputs)
        expect(sources.length > 0 || because !== '', `${id} ${name}`).toBe(true)
  })

  it('share one equation of required revenue', () => {
    const family = ['sequoia-600b', 'sequoia-600b-hole', 'jpm-650b-implied-margin', 'jpm-650b-per-iphone', 'bain-2t', 'kuppy-160b']

    for (const id of family)
      expect(BOARD.citations.find((c) => c.id === id)?.model).toBe('required-revenue')
  })
})
