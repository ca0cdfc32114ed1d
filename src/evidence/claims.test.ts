import { describe, expect, it } from 'vitest'
import { IssueList } from '../language/issue.ts'
import { loadSound } from '../language/model-text.test-fixture.ts'
import { checkClaimLinks } from './claim-links.ts'
import { readClaims } from './claims.ts'
import { EvidenceText } from './evidence-text.ts'
import { readExperiments } from './experiments.ts'

const CLAIM = `  one: {
    statement: { en: "The thing grows.", fr: "Une chose croît." }, said_by: somebody, date: "2025", quantity: 3, unit: pct,
    check: { value: { en: "it does", fr: "c'est vrai" }, urls: ["https://example.org/page"], confidence: high },
    verdict: agrees, reason: { en: "It is so.", fr: "C'est ainsi." }, csv_agreement: agrees,
    names: [size], experiments: [], mapped: [1] }
`
const FIGURE = `  test-of-one: {
    kind: figure, claims: [one], mapped: [1], about: { en: "A figure.", fr: "Un chiffre." }, found: 3, unit: "%",
    urls: ["https://example.org/page"], supports_if: { above: 2 }, bound: sign, falsifier: { en: "Less.", fr: "Moins." } }
`
const MODEL = loadSound(`model: small
parameters: { size: { about: x, unit: share, value: 1, because: x } }
variables: { twice: { about: x, unit: share, equation: "2 * size" } }
`)

function issuesOf(claims: string, experiments: string = ''): string[] {
  const issues = new IssueList()
  const text = new EvidenceText(issues)
  const files = (name: string, body: string) => (body === '' ? [] : [{ name, text: body }])
  const read = readClaims(files('claims.yaml', claims), text, issues)
  const tests = readExperiments(files('experiments.yaml', experiments), text, issues)
  const ground = { model: MODEL, scenarios: new Set(['now']), sources: new Set(['known']) }
  checkClaimLinks(read, tests, ground, issues)
  return issues.items.map((i) => `${i.file}:${i.line} [${i.code}] ${i.message} ${i.hint}`.trim())
}
const claims = (from: string | RegExp, to: string) => `claims:\n${CLAIM.replace(from, to)}`
const figure = (from: string, to: string) => `experiments:\n${FIGURE.replace(from, to)}`

describe('a ledger of claims', () => {
  it('without a fault gives none', () => {
    const both = claims('experiments: []', 'experiments: [test-of-one]')

    expect(issuesOf(both, `experiments:\n${FIGURE}`)).toEqual([])
  })

  it.each([
    ['a text left out', claims(', fr: "Une chose croît."', ''), /:3 \[missing\] no text in 'fr'/],
    [
      'a sentence not translated',
      claims('"Une chose croît."', '"The thing grows."'),
      /\[untranslated\]/,
    ],
    ['a verdict that is none', claims('verdict: agrees', 'verdict: true-ish'), /one of agrees/],
    ['an unknown field', claims('said_by', 'sayd_by'), /Did you mean 'said_by'/],
    ['no page', claims('https://example.org/page', 'shocks.csv'), /\[bad-url\] 'shocks.csv'/],
    ['a script for a page', claims('https://example.org/page', 'javascript:alert(1)'), /bad-url/],
    ['a page with a space', claims('example.org/page', 'example.org data/x.csv'), /bad-url/],
    ['a quantity without unit', claims(', unit: pct', ''), /a quantity has a unit/],
    ['nothing that stands for it', claims('names: [size]', 'names: []'), /does not say why/],
    ['a number off the map', claims('mapped: [1]', 'mapped: [47]'), /no number 47/],
    ['a name misspelt', claims('names: [size]', 'names: [sise]'), /Did you mean 'size'/],
    ['no such experiment', claims('experiments: []', 'experiments: [test]'), /no experiment 'test'/],
    ['a check on nothing', claims('["https://example.org/page"]', '[]'), /no address and no source/],
    ['an id that is none', `claims:\n${CLAIM.replace('one:', 'One_:')}`, /cannot be an id/],
    ['an id twice', `claims:\n${CLAIM}${CLAIM}`, /given twice/],
    ['a list for a ledger', '- 1\n- 2\n', /not a map of claims/],
    ['a text for the claims', 'claims: all\n', /not a map of entries/],
    ['a number for a claim', 'claims: { one: 3 }\n', /must be a map/],
    ['an alias', 'claims: { one: &a {}, two: *a }\n', /aliases are not part/],
    ['another section', 'clams: {}\n', /Did you mean 'claims'/],
    ['a prototype', 'claims: { __proto__: {}, constructor: {} }\n', /cannot be an id/],
    ['text that is no YAML', 'claims: { one: [\n', /claims.yaml/],
  ])('lists %s', (_, text, message) => {
    expect(issuesOf(text).join('\n')).toMatch(message)
  })

  it('lists links that go one way alone, from either end', () => {
    const lonely = issuesOf(`claims:\n${CLAIM}`, `experiments:\n${FIGURE}`)
    const two = issuesOf(claims('experiments: []', 'experiments: [test-of-one]'), figure('[one]', '[two]'))

    expect(lonely.join('\n')).toContain("claim 'one' does not name it")
    expect(two.join('\n')).toContain("experiment 'test-of-one' does not test it")
    expect(two.join('\n')).toContain("there is no claim 'two'")
  })
})

describe('an experiment', () => {
  const named = claims('experiments: []', 'experiments: [test-of-one]')
  it.each([
    ['a kind that is none', 'kind: figure', 'kind: fgure', /one of central, share/],
    ['a field of another kind', 'found: 3', 'found: 3, measure: size', /unknown key 'measure'/],
    ['no bound', 'supports_if: { above: 2 }, ', '', /'supports_if' is required/],
    ['a bound with two sides', '{ above: 2 }', '{ above: 2, below: 3 }', /must be \{ above/],
    ['a range that falls', '{ above: 2 }', '{ between: [3, 2] }', /must rise/],
    ['figures that fall', 'found: 3', 'found: [3, 2]', /do not rise/],
    ['a bound from nowhere', 'bound: sign', 'bound: guess', /must be article, sign/],
    ['a figure without source', 'urls: ["https://example.org/page"]', 'urls: []', /sources/],
    ['no claim', 'claims: [one]', 'claims: []', /tests no claim/],
  ])('lists %s', (_, from, to, message) => {
    expect(issuesOf(named, figure(from, to)).join('\n')).toMatch(message)
  })
})
