import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))

function sources(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'sources', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, LC_ALL: 'C' },
  })
  return { status, stdout, stderr }
}

interface Listed {
  readonly id: string
  readonly kind: string
  readonly licence: string
  readonly url: string
  readonly uses: readonly { readonly kind: string; readonly name: string }[]
}

describe('faultline sources', () => {
  it('lists every source with who names it; tables have a licence, and what is not ours an address', () => {
    const list = JSON.parse(sources('--json').stdout) as Listed[]

    expect(list.length).toBeGreaterThan(90)
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    for (const { id, kind, licence, url } of list) {
      if (kind === 'data set' || kind === 'project data') expect(licence, id).not.toBe('')
      if (kind !== 'project data' && kind !== 'model') expect(url, id).toMatch(/^https?:/)
    }
  })

  it('leads from a source to the parameter that names it, and explain leads back', () => {
    const [first] = (JSON.parse(sources('--json').stdout) as Listed[]).filter(({ uses }) =>
      uses.some(({ kind }) => kind === 'parameter'),
    )
    const name = first?.uses.find(({ kind }) => kind === 'parameter')?.name ?? ''
    const { stdout } = spawnSync(process.execPath, [BIN, 'explain', name, '--json'], {
      encoding: 'utf8',
    })

    expect(sources(first?.id ?? '').stdout).toContain(name)
    expect(stdout).toContain(first?.id)
  })

  it('keeps one kind, or those that nothing names', () => {
    const press = JSON.parse(sources('--kind', 'press', '--json').stdout) as Listed[]
    const unused = JSON.parse(sources('--unused', '--json').stdout) as Listed[]

    expect(new Set(press.map(({ kind }) => kind))).toEqual(new Set(['press']))
    expect(unused.every(({ uses }) => uses.length === 0)).toBe(true)
  })

  it('frames the sources in French', () => {
    const { stdout } = sources('--kind', 'press', '--lang', 'fr')
    expect(stdout).toMatch(/sources sur\s\d+/)
    expect(stdout).toMatch(/presse,\s+citée/)
    expect(stdout).not.toMatch(/, named /)
  })

  it.each([
    [['nowhere-at-all'], "there is no source 'nowhere-at-all'"],
    [['--kind', 'pres'], "Did you mean 'press'?"],
    [['--kind', 'zzzzzzzz'], 'There are filing, survey'],
  ])('refuses %j', (args, words) => {
    const { status, stderr } = sources(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
  })
})
