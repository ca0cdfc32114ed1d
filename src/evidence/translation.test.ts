import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { NO_TRANSLATION, readTranslation } from './translation.ts'

const names = {
  name: 'names-fr.yaml',
  text: `
names: { rate: { name: "fréquence", about: "Chocs par an." } }
elements: { TAIWAN: "Taïwan" }
scenarios: { now: "Maintenant." }
`,
}
const evidence = [
  { name: 'weak.yaml', text: 'weak_points: [{ en: "Weak.", fr: "Faible." }, "Old."]' },
  { name: 'facts.yaml', text: 'paths: { a: { facts: [{ label: "2024", fr: "2024 fr" }] } }' },
  { name: 'obs.yaml', text: 'observations: { a: { about: "Seen.", fr: "Vu.", value: 1 } }' },
]

describe('readTranslation', () => {
  it('reads names, elements and scenarios, and every text with its French beside it', () => {
    const issues = new IssueList()
    const read = readTranslation(names, evidence, issues)

    expect(issues.errors).toEqual([])
    expect(read.names.get('rate')).toEqual({ name: 'fréquence', about: 'Chocs par an.' })
    expect(read.scenarios.get('now')).toBe('Maintenant.')
    expect([...read.texts]).toEqual([
      ['Weak.', 'Faible.'],
      ['2024', '2024 fr'],
      ['Seen.', 'Vu.'],
    ])
  })

  it('names labels with their elements, and leaves what it does not know', () => {
    const { nameOf } = readTranslation(names, [], new IssueList())

    expect(nameOf('rate')).toBe('fréquence')
    expect(nameOf('rate[TAIWAN]')).toBe('fréquence (Taïwan)')
    expect(nameOf('rate[TAIWAN,X]')).toBe('fréquence (Taïwan, X)')
    expect(nameOf('other')).toBeNull()
    expect(NO_TRANSLATION.nameOf('rate')).toBeNull()
  })

  it('takes files that are empty, broken or of another shape, and lists what is no YAML', () => {
    const issues = new IssueList()
    const texts = ['', '[1, 2]', 'names: 3', 'names: { rate: 3 }', '{', 'a: &b [*b]']
    for (const text of texts)
      expect(readTranslation({ name: 'x', text }, [{ name: 'y', text }], issues).texts.size).toBe(0)

    expect(issues.errors.length).toBeGreaterThan(0)
  })
})
