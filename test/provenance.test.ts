import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSources } from '../src/evidence/sources.ts'
import { IssueList } from '../src/language/issue.ts'
import { loadModel } from '../src/language/load-model.ts'

const ROOT = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const SOURCE_ISSUES = new IssueList()
const KNOWN = new Set(
  readSources(
    [
      'sources.yaml',
      ...readdirSync(new URL('evidence/sources/', ROOT)).map((name) => `sources/${name}`),
    ].map((name) => ({ name, text: read(`evidence/${name}`) })),
    SOURCE_ISSUES,
    { latestYear: 2026, hasFile: (name) => existsSync(new URL(`evidence/${name}`, ROOT)) },
  ).keys(),
)
const { model, issues } = loadModel(
  readdirSync(new URL('economy/', ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: read(`economy/${name}`) })),
  { sources: KNOWN, tables: new Map() },
)

describe('the sources', () => {
  it('are read without a fault', () => {
    expect(SOURCE_ISSUES.items).toEqual([])
  })
})

describe('the parameters of the economy', () => {
  it('are read without a fault', () => {
    expect(model.parameters.length).toBeGreaterThan(0)
    expect(issues.filter((i) => i.severity === 'error')).toEqual([])
  })

  it.each(model.parameters.map((p) => [p.name, p] as const))(
    '%s says what it is, in which unit and where it comes from',
    (_, parameter) => {
      const { about, unit, evidence, source, because } = parameter

      expect(about).not.toBe('')
      expect(unit).not.toBe('')
      expect(['measured', 'derived', 'calibrated', 'judgement']).toContain(evidence)
      expect(source.filter((id) => !KNOWN.has(id))).toEqual([])
      expect(source.join() + because).not.toBe('')
      if (evidence === 'judgement') expect(because).not.toBe('')
    },
  )
})

describe('the sources of methods', () => {
  const tags = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test'))
    .flatMap((path) =>
      [...read(`src/${path}`).matchAll(/@source (.+)$/gm)].map((m) => [path, m[1] ?? ''] as const),
    )
  const cited = [...read('docs/references.md').matchAll(/^\| ([^|]+?) \|/gm)]
    .map((m) => m[1] ?? '')
    .filter((key) => key !== 'cited as')

  it('are found in docstrings and in the list', () => {
    expect(tags.length).toBeGreaterThan(0)
    expect(cited.length).toBeGreaterThan(0)
  })

  it.each(tags)('%s: "%s" stands in the sources or the references', (_, tag) => {
    const plain = tag.replaceAll(/[()]/g, '')
    const id = /^[\w-]+/.exec(tag)?.[0] ?? ''

    expect(KNOWN.has(id) || cited.some((key) => plain.includes(key))).toBe(true)
  })

  it.each(cited)('%s is cited somewhere', (key) => {
    expect(tags.some(([, tag]) => tag.replaceAll(/[()]/g, '').includes(key))).toBe(true)
  })
})
