import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { goldenRows } from '../economy.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BIN = join(ROOT, 'bin', 'faultline.js')
const folder = mkdtempSync(join(tmpdir(), 'faultline-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function faultline(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const SMALL = `model: small
time: { start: 2024-01, end: 2025-01, step: 1 month, unit: year }
parameters: { rate: { about: Growth., unit: 1 / year, value: 0.1, prior: "uniform(0, 0.2)", because: example } }
stocks: { size: { about: Size., unit: share, initial: 1, change: "rate * size" } }
outcomes: { last: { about: End., unit: share, equation: final(size) } }
`

describe('bad input gets a clear message and its exit code', () => {
  const bomb = file('bomb.yaml', `model: x\na: &a [1,1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n`)
  const loop = file(
    'loop.yaml',
    `${SMALL}variables:\n  a: { about: x, unit: share, equation: b + size }\n  b: { about: x, unit: share, equation: a }\n`,
  )
  const nan = file(
    'nan.yaml',
    SMALL.replace('"rate * size"', '"rate * sqrt(1.05 - size) * 1"')
      .replace('final(size)', 'final(size)')
      .replace('0.2)', '9)'),
  )
  const orphan = file('orphan.yaml', SMALL.replace(', because: example', ''))
  const empty = file('empty.yaml', '')
  const small = file('small.yaml', SMALL)
  it.each([
    [
      'unknown variable in --set',
      ['run', '--model', small, '--set', 'rat=1'],
      2,
      "Did you mean 'rate'?",
    ],
    ['wrong unit', ['run', '--model', small, '--set', 'rate=2 years'], 2, 'declared 1 / year'],
    ['prior that is none', ['run', '--model', small, '--set', 'rate=uniform(2,1)'], 2, 'must rise'],
    [
      'shock after the end',
      ['run', '--shock', 'efficiency@2040-01:20'],
      2,
      'after the end of the run',
    ],
    ['unknown shock', ['run', '--shock', 'eficiency@2027-01:20'], 2, "Did you mean 'efficiency'?"],
    ['empty scenario', ['run', empty, '--model', small], 2, 'scenario file is empty'],
    ['unknown scenario', ['run', 'tawian'], 2, "Did you mean 'taiwan'?"],
    ['YAML bomb', ['check', bomb], 2, 'aliases are not part of the language'],
    [
      'loop of equations',
      ['check', loop],
      2,
      'loop.yaml:8:3 variables.b [loop] loop inside a step: b -> a -> b',
    ],
    ['no source', ['check', orphan], 2, 'neither where it comes from nor why'],
    ['no model', ['check', join(folder, 'nowhere')], 2, 'no model folder'],
    [
      'unwritable output',
      ['run', '--model', small, '--out', join(small, 'out')],
      2,
      'cannot be written',
    ],
    ['no such month', ['matrix', 'flows', '--at', '2050-01'], 2, 'outside the run'],
    [
      'no such outcome or series',
      ['sensitivity', '--model', small, '--of', 'lst'],
      2,
      "unknown name 'lst'",
    ],
    ['too many worlds', ['run', '--worlds', '1e99'], 2, 'whole number'],
    [
      'no number of a world',
      ['run', '--world', 'x'],
      2,
      "--world is 'x'; it must be a whole number",
    ],
    ['a trace of no world', ['run', '--trace'], 2, 'add --world with its number'],
    ['CSV without a trace', ['run', '--world', '1', '--csv'], 2, '--csv needs --trace'],
    [
      'one world against another scenario',
      ['run', '--world', '1', '--against', 'calm'],
      2,
      '--against is for many',
    ],
    [
      'draws out of a streamed run',
      ['run', '--stream', '--draws-out', 'x.json'],
      2,
      '--stream keeps no world',
    ],
    [
      'bands of an unknown series in a streamed run',
      ['run', '--model', small, '--stream', '--vars', 'siz'],
      2,
      "Did you mean 'size'?",
    ],
    [
      'matching without observations',
      ['run', '--model', small, '--stream', '--match'],
      2,
      'needs evidence/observations.yaml',
    ],
    ['draws that are none', ['trace', '--draws', small], 2, 'no JSON'],
    [
      'a world that turns NaN',
      ['run', '--model', nan, '--worlds', '50', '--strict'],
      3,
      'not-finite',
    ],
  ] as const)('%s', (_, args, code, words) => {
    const { status, stdout, stderr } = faultline(...args)

    expect(stdout + stderr).toContain(words)
    expect(stdout + stderr).not.toMatch(/\n\s+at .+:\d+:\d+/)
    expect(status).toBe(code)
  })

  it('names a bad value by variable, month, world and seed, and counts it', () => {
    const { stdout } = faultline('run', '--model', nan, '--worlds', '50', '--strict', '--json')
    const { manifest, faults, faultCounts } = JSON.parse(stdout) as {
      manifest: { failed: number }
      faults: { name: string; month: string; world: number }[]
      faultCounts: Record<string, number>
    }

    expect(manifest.failed).toBeGreaterThan(0)
    expect(faultCounts['not-finite']).toBe(manifest.failed)
    expect(faults[0]).toMatchObject({
      name: 'size.change',
      world: expect.any(Number) as number,
      month: expect.stringMatching(/^202[45]-\d\d$/) as string,
    })
  })
})

describe('output', () => {
  it('--json prints one document and nothing else', () => {
    const { status, stdout } = faultline(
      'run',
      'calm',
      '--worlds',
      '16',
      '--json',
      '--vars',
      'capex_big',
    )
    const document = JSON.parse(stdout) as Record<string, unknown>

    expect(status).toBe(0)
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining(['manifest', 'outcomes', 'bands', 'drivers']),
    )
    expect(document['manifest']).toMatchObject({
      scenario: 'calm',
      seed: 1,
      worldsRun: 16,
      complete: true,
      backend: 'wasm',
    })
  })

  it('errors are a JSON document too when asked', () => {
    const { status, stdout } = faultline('run', '--set', 'x=1', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'model', issues: [{ code: 'unknown-name' }] },
    })
    expect(status).toBe(2)
  })

  it('trace --csv gives the central world with full precision', () => {
    const { stdout } = faultline('trace', 'base', '--vars', 'ai_index,price[NVDA]', '--csv')
    const [head = '', first = ''] = stdout.split('\n')
    const wanted = goldenRows('base.csv.gz')
    const column = wanted[0]?.indexOf('price[NVDA]') ?? -1

    expect(head).toBe('time,ai_index,price[NVDA]')
    expect(first.split(',')[0]).toBe('2023-12')
    expect(Number(first.split(',')[2])).toBeCloseTo(Number(wanted[1]?.[column]), 9)
  })

  it('sensitivity gives the derivative of an outcome and of the last value of a series', () => {
    // (1 + rate / 12)^12 by rate.
    const wanted = (1 + 0.1 / 12) ** 11
    const model = file('growing.yaml', SMALL)
    const { status, stdout } = faultline(
      'sensitivity',
      '--model',
      model,
      '--of',
      'last,size',
      '--json',
    )
    const { answers } = JSON.parse(stdout) as {
      answers: { label: string; unit: string; rows: { parameter: string; derivative: number }[] }[]
    }
    const text = faultline('sensitivity', '--model', model, '--set', 'rate=0').stdout

    expect(status).toBe(0)
    expect(answers.map((a) => [a.label, a.unit])).toEqual([
      ['last', 'share'],
      ['size', 'share'],
    ])
    for (const { rows } of answers) {
      expect(rows.map((r) => r.parameter)).toEqual(['rate'])
      expect(rows[0]?.derivative).toBeCloseTo(wanted, 12)
    }
    expect(text).toMatch(/last = 1 share\n.*derivative.*\n {2}rate +0 +1 +- {2}1 \/ year/)
  })

  it('draws written by a run give the same outcomes when read back', () => {
    const draws = join(folder, 'draws.json')
    const a = JSON.parse(
      faultline('run', 'article', '--worlds', '5', '--draws-out', draws, '--json').stdout,
    ) as { outcomes: unknown }
    const b = JSON.parse(faultline('run', 'article', '--draws', draws, '--json').stdout) as {
      outcomes: unknown
    }
    expect(b.outcomes).toEqual(a.outcomes)
  })

  it('a streamed run says what a run with all its worlds says, within the errors it prints', () => {
    const words = ['run', 'now', '--worlds', '200', '--vars', 'ai_index', '--json']
    type Summary = Record<'p10' | 'p50' | 'p90' | 'mean' | 'worlds', number>
    const all = JSON.parse(faultline(...words).stdout) as { outcomes: Record<string, Summary> }
    const streamed = JSON.parse(faultline(...words, '--stream').stdout) as {
      outcomes: Record<string, Summary & { errors: Record<string, number> }>
      bands: { series: Record<string, { p50: number[] }> }
    }

    for (const [label, exact] of Object.entries(all.outcomes)) {
      const found = streamed.outcomes[label]
      expect(found?.worlds).toBe(exact.worlds)
      expect(Math.abs((found?.mean ?? NaN) - exact.mean)).toBeLessThanOrEqual(
        200 * Number.EPSILON * Math.max(1e5, Math.abs(exact.mean)),
      )
      // Dates are exact, and the lower of two where quantiles of all worlds mix them.
      if (label === 'burst_date') continue
      for (const key of ['p10', 'p50', 'p90'] as const)
        expect(Math.abs((found?.[key] ?? NaN) - exact[key])).toBeLessThanOrEqual(
          (found?.errors[key] ?? NaN) + 8 * Number.EPSILON * Math.abs(exact[key]),
        )
    }
    expect(streamed.bands.series['ai_index']?.p50).toHaveLength(109)
  })

  it('a kept world runs alone to the outcomes it had, to the last bit', () => {
    const { kept } = JSON.parse(
      faultline('run', 'now', '--worlds', '150', '--stream', '--json').stdout,
    ) as { kept: { command: string; outcomes: Record<string, number | null> }[] }
    const command = kept[0]?.command ?? ''
    const { outcomes, story, check, time } = JSON.parse(
      faultline(...command.split(' ').slice(1), '--json').stdout,
    ) as {
      outcomes: Record<string, [number | null]>
      story: { burst: string | null }
      check: { isFaithful: boolean }
      time: string[]
    }

    expect(command).toMatch(/^faultline run now --world \d+ --seed 1 --trace$/)
    expect(Object.fromEntries(Object.entries(outcomes).map(([l, [v]]) => [l, v]))).toEqual(
      kept[0]?.outcomes,
    )
    expect(check.isFaithful).toBe(true)
    expect([null, ...time]).toContain(story.burst)
  })

  it('one world by number tells its story, and its path is that of trace', () => {
    const story = faultline('run', 'now', '--world', '46')
    const csv = faultline('run', 'now', '--world', '46', '--trace', '--csv', '--vars', 'ai_index')
    const trace = faultline('trace', 'now', '--world', '46', '--csv', '--vars', 'ai_index')

    expect(story.status).toBe(0)
    expect(story.stdout).toMatch(/It (bursts in|does not burst by) \d{4}-\d\d/)
    expect(story.stdout).toContain('Furthest out in their priors')
    expect(story.stdout).toContain('--world 46 --seed 1 --trace')
    expect(csv.stdout).toBe(trace.stdout)
  })

  it('a model without bursts has a story of one world too', () => {
    const model = file('still-small.yaml', SMALL)
    const { status, stdout } = faultline('run', '--model', model, '--world', '3', '--trace')

    expect(status).toBe(0)
    expect(stdout).toContain('This model has no burst.')
    expect(stdout).toMatch(/^size /m)
  })

  it('more than 20 000 worlds are streamed without being asked', () => {
    const model = file('streamed.yaml', SMALL)
    const read = (worlds: string) =>
      JSON.parse(faultline('run', '--model', model, '--worlds', worlds, '--json').stdout) as {
        manifest: { complete: boolean; worldsRun: number }
        streamed?: { relativeError: { outcomes: number } }
        outcomes: { last: { worlds: number } }
      }
    const many = read('20001')

    expect(many.manifest).toMatchObject({ complete: true, worldsRun: 20001 })
    expect(many.streamed?.relativeError.outcomes).toBe(2 ** -11)
    expect(many.outcomes.last.worlds).toBe(20001)
    expect(read('20000').streamed).toBeUndefined()
  })

  it('Ctrl-C keeps what a streamed run has folded', async () => {
    const out = join(folder, 'stopped')
    const child = spawn(process.execPath, [BIN, 'run', 'calm', '--worlds', '90000', '--out', out], {
      cwd: folder,
    })
    let heard = ''
    child.stderr.on('data', (text: Buffer) => {
      heard += text.toString()
      if (/calm: \d+ of 90000 worlds, \d+ a second/.test(heard) && !child.killed)
        child.kill('SIGINT')
    })
    const code = await new Promise((resolve) => child.on('exit', resolve))
    const { manifest, outcomes } = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as {
      manifest: { complete: boolean; worldsRun: number }
      outcomes: Record<string, { worlds: number }>
    }

    expect(code).toBe(5)
    expect(manifest.complete).toBe(false)
    expect(manifest.worldsRun).toBeGreaterThan(0)
    expect(outcomes['bill']?.worlds).toBe(manifest.worldsRun)
  })

  it('Ctrl-C keeps what is done and names it incomplete', async () => {
    const out = join(folder, 'cancelled')
    const child = spawn(process.execPath, [BIN, 'run', 'calm', '--worlds', '20000', '--out', out], {
      cwd: folder,
    })
    let heard = ''
    child.stderr.on('data', (text: Buffer) => {
      heard += text.toString()
      if (/calm: \d+ of 20000/.test(heard) && !child.killed) child.kill('SIGINT')
    })
    const code = await new Promise((resolve) => child.on('exit', resolve))

    expect(code).toBe(5)
    expect(existsSync(join(out, 'result.json'))).toBe(true)
    const { manifest } = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as {
      manifest: { complete: boolean; worldsRun: number; worldsAsked: number }
    }
    expect(manifest.complete).toBe(false)
    expect(manifest.worldsRun).toBeGreaterThan(0)
    expect(manifest.worldsRun).toBeLessThan(manifest.worldsAsked)
  })
})
