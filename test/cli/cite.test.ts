import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'faultline-cite-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const cite = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'faultline.js'), 'cite', ...args],
    { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 26 },
  )
  return { status, stdout, stderr }
}
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('faultline cite', () => {
  it('lists the figures with the counts, in either language', () => {
    const { status, stdout } = cite()

    expect(status).toBe(0)
    expect(stdout).toContain('48 figures with 101 outputs')
    expect(cite('--lang', 'fr').stdout).toContain('48 chiffres et 101 résultats')
  })

  it('shows a figure that does not add up, and by how much', () => {
    const { stdout } = cite('hsbc-openai-207b')

    // 792 - 282 = 510, and 510 / 207 - 1 = 146 %.
    expect(stdout).toContain('does not add up (off by +146%)')
    expect(stdout).toContain('shortfall = compute_cost − cash_flow')
  })

  it('works a figure out again with another input, and marks it', () => {
    const { stdout } = cite('kuppy-160b', '--set', 'life=5', '--json')
    const told = JSON.parse(stdout) as {
      isChanged: boolean
      outputs: { name: string; value: number }[]
    }

    expect(told.isChanged).toBe(true)
    expect(told.outputs.find((o) => o.name === 'break_even_revenue')?.value).toBeCloseTo(320e9, 0)
  })

  it('says that a verdict on changed inputs is no verdict on what was published', () => {
    expect(cite('kuppy-160b', '--set', 'life=5').stdout).toContain('An input was changed')
    expect(cite('kuppy-160b', '--set', 'life=5', '--lang', 'fr').stdout).toContain(
      'Une entrée a été changée',
    )
    expect(cite('kuppy-160b').stdout).not.toContain('An input was changed')
  })

  it('calls a derivation that gives no number a failure, never a target', () => {
    const { stdout } = cite('kuppy-160b', '--set', 'margin=0', '--json')
    const { outputs } = JSON.parse(stdout) as {
      outputs: { name: string; value: number | null; status: string; agrees: boolean }[]
    }

    expect(outputs.find((o) => o.name === 'break_even_revenue')).toMatchObject({
      value: null,
      status: 'does-not-reproduce',
      agrees: false,
    })
  })

  it('names the input that was solved from the result', () => {
    expect(cite('equity-drop-to-us-gdp').stdout).toMatch(
      /needs an undisclosed assumption \(street_slope = .*solved from the/,
    )
  })

  it('tells of a case file in French too', () => {
    const path = join(ROOT, 'test', 'oracle', 'published', 'sequoia-600b-hole.json')
    const { stdout } = cite('--case', path, '--lang', 'fr')

    expect(stdout).toContain('non redonné par le calcul')
    expect(stdout).not.toContain('published')
  })

  it('works out a case file of any origin, in the form that was agreed', () => {
    const path = join(ROOT, 'test', 'oracle', 'published', 'sequoia-600b-hole.json')

    expect(JSON.parse(cite('--case', path, '--json').stdout)).toEqual({
      id: 'sequoia-600b-hole',
      outputs: [
        {
          name: 'hole',
          value: 530e9,
          published: 500e9,
          relError: 0.06,
          status: 'does-not-reproduce',
        },
      ],
    })
  })

  it('prints the scoreboard that stands in the documents', () => {
    for (const [language, name] of [
      ['en', 'scoreboard.md'],
      ['fr', 'scoreboard.fr.md'],
    ] as const) {
      const { stdout } = cite('--scoreboard', '--markdown', '--lang', language)

      expect(stdout.trimEnd()).toBe(readFileSync(join(ROOT, 'docs', name), 'utf8').trimEnd())
    }
  })

  it.each([
    [['kupy-160b'], 2, /kuppy-160b/],
    [['kuppy-160b', '--set', 'lif=5'], 2, /life/],
    [['fed-dfast-2026', '--set', 'life=5'], 2, /nothing to compute/],
    [['--lang', 'de'], 2, /en and fr/],
    [['--case', 'nowhere.json'], 2, /nowhere/],
  ])('refuses %j with exit code %i', (args, code, message) => {
    const { status, stderr } = cite(...args)

    expect(status).toBe(code)
    expect(stderr).toMatch(message)
  })

  it('lists every fault of a bad case file', () => {
    const path = file(
      'bad.json',
      JSON.stringify({
        schema: 'faultline.published-case/1',
        id: 'bad',
        inputs: { a: { value: 1, unit: 'USD' } },
        outputs: [
          { name: 'x', unit: '', formula: 'process.exit(9)', status: 'implied-not-published' },
          { name: 'y', unit: '', formula: 'a + zz', status: 'implied-not-published' },
        ],
      }),
    )
    const { status, stderr } = cite('--case', path)

    expect(status).toBe(2)
    expect(stderr).toContain('outputs.0.formula')
    expect(stderr).toContain('outputs.1.formula')
  })
})
