import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const EVIDENCE = join(ROOT, 'evidence')
const folder = mkdtempSync(join(tmpdir(), 'faultline-sources-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const faultline = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'faultline.js'), ...args],
    { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 26, env: { ...process.env, LC_ALL: 'C' } },
  )
  return { status, stdout, stderr }
}
type Rows = Record<string, { readonly kind: string; readonly title: string }>
const rows = Object.assign(
  {},
  ...['sources.yaml', ...readdirSync(join(EVIDENCE, 'sources')).map((n) => `sources/${n}`)].map(
    (name) => (parse(readFileSync(join(EVIDENCE, name), 'utf8')) as { sources: Rows }).sources,
  ),
) as Rows
const texts = ['economy', 'evidence'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('sources'))
    .map((name) => [`${top}/${name}`, readFileSync(join(ROOT, top, name), 'utf8')] as const),
)
const naming = (id: string) =>
  texts
    .filter(([, text]) => new RegExp(`source[^\\n]*\\b${id}\\b`).test(text))
    .map(([name]) => name)
interface Told {
  readonly id: string
  readonly kind: string
  readonly licence: string
  readonly addresses: readonly string[]
  readonly cited: boolean
  readonly uses: readonly { kind: string; id: string; names: readonly string[] }[]
}
const json = <T>(...args: string[]) => JSON.parse(faultline(...args, '--json').stdout) as T
const all = json<Told[]>('sources')
const usesIn = (id: string) => all.find((one) => one.id === id)?.uses ?? []

describe('faultline sources', () => {
  it('lists every source of every file once, in the order of ids', () => {
    expect(all.map(({ id }) => id)).toEqual(Object.keys(rows).sort())
    for (const { id, kind, licence, addresses } of all) {
      if (kind === 'data set' || kind === 'project data') expect(licence, id).not.toBe('')
      if (kind !== 'project data' && kind !== 'model') expect(addresses, id).not.toEqual([])
    }
    for (const address of all.flatMap(({ addresses }) => addresses))
      expect(new URL(address).protocol).toMatch(/^https?:$/)
  })

  it('lists one kind, or what nothing cites', () => {
    const count = Object.values(rows).filter(({ kind }) => kind === 'survey').length
    const { stdout } = faultline('sources', '--kind', 'survey')

    expect(stdout).toContain(`${count} of ${Object.keys(rows).length} sources`)
    const unused = json<Told[]>('sources', '--unused')
    expect(unused.filter(({ cited }) => cited)).toEqual([])
    expect(stdout).toContain(`; ${unused.length} that nothing names`)
    // Nothing else in the evidence or the economy names them: their ids stand in the lists of sources alone.
    for (const { id } of unused) expect(naming(id)).toEqual([])
  })

  it('shows one source with every parameter that names it, and each of those names it back', () => {
    const { uses } = json<Told>('sources', 'cbo')
    expect(uses).toEqual(usesIn('cbo'))
    const parameters = uses.filter(({ kind }) => kind === 'parameter')

    expect(parameters.length).toBeGreaterThan(0)
    for (const { id } of parameters)
      expect(json<{ sources: string[] }>('explain', id).sources).toContain('cbo')
  })

  it('links a source to its citations, models, costs and tables', () => {
    const kinds = (id: string) => new Set(usesIn(id).map(({ kind }) => kind))

    expect(kinds('article')).toEqual(new Set(['parameter', 'citation', 'model', 'table']))
    expect(kinds('gpu-table')).toEqual(new Set(['model', 'preset', 'table']))
    expect(kinds('capex')).toEqual(new Set(['parameter', 'claim', 'experiment', 'model', 'table']))
  })

  it('speaks English and French', () => {
    expect(faultline('sources', 'cbo').stdout).toMatch(/^cbo\n {2}title [^]*\n {2}parameters /)
    expect(faultline('sources', 'gpu-table', '--lang', 'fr').stdout).toMatch(
      /^gpu-table\n {2}titre [^]* genre +table de ce projet\n[^]*\n {2}modèles [^]*\(\d+ chiffres\)\n$/,
    )
  })

  it.each<[string[], RegExp]>([
    [['cbbo'], /no source 'cbbo'\. Did you mean 'cbo'\?/],
    [['cbbo', '--lang', 'fr'], /pas de source «\u00A0cbbo\u00A0»\. Plutôt «\u00A0cbo\u00A0»/],
    [['nowhere-at-all'], /there is no source 'nowhere-at-all'\.$/m],
    [['--kind', 'survay'], /'survay' is no kind of source\. Did you mean 'survey'\?/],
    [['--kind', 'zzzzzzzz'], /There are filing, survey/],
    [['cbo', '--unused'], /leave one out/],
    [['cbo', '--kind', 'press'], /leave one out/],
    [['--lang', 'de'], /en and fr/],
    [['__proto__'], /no source '__proto__'/],
  ])('refuses %j as your input', (args, words) => {
    const { status, stderr } = faultline('sources', ...args)

    expect(stderr).toMatch(words)
    expect(status).toBe(2)
  })
})

describe('faultline check', () => {
  it('lists every fault of the sources beside a model, with file and line', () => {
    const model = join(folder, 'model')
    mkdirSync(join(model, 'evidence', 'sources'), { recursive: true })
    writeFileSync(
      join(model, 'm.yaml'),
      'model: m\nparameters:\n  a: { about: A., unit: share, value: 1, source: [s] }\n',
    )
    writeFileSync(
      join(model, 'evidence', 'sources.yaml'),
      `sources:
  s: { title: T, by: B, year: 2024-02-30, kind: data set, where: W, checked: C,
    url: "see page 4" }
`,
    )
    writeFileSync(
      join(model, 'evidence', 'sources', 'more.yaml'),
      'sources:\n  s: { title: U, by: B, year: 2024, kind: press, where: W, checked: C, chekced: C, url: "https://a.org" }\n',
    )
    const { status, stderr } = faultline('check', model)

    expect(status).toBe(2)
    expect(stderr).toMatch(/sources\.yaml:2.*no day 30/)
    expect(stderr).toMatch(/sources\.yaml:3.*not the address/)
    expect(stderr).toMatch(/sources\.yaml:2.*no licence/)
    expect(stderr).toMatch(/more\.yaml:2.*unknown key 'chekced'.*\n.*Did you mean 'checked'/)
    expect(stderr).toMatch(/more\.yaml:2.*stands twice/)
  })
})
