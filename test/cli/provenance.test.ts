import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { ProvenanceCounts } from '../../src/evidence/provenance.ts'
import type { VarianceStudy } from '../../src/study/variance-record.ts'

const BIN = join(fileURLToPath(new URL('../../', import.meta.url)), 'bin', 'faultline.js')
const folder = mkdtempSync(join(tmpdir(), 'faultline-provenance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function provenance(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'provenance', ...args], {
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

// Size at the end is its start plus the sum of both draws: shares 4/5 and 1/5.
const SMALL = `model: small
time: { start: 2024-01, end: 2024-03, step: 1 month, unit: year }
parameters:
  large: { about: x, unit: share, value: 1, prior: "uniform(0, 2)", evidence: judgement, because: x }
  little: { about: x, unit: share, value: 1, prior: "uniform(0, 1)", because: x }
stocks: { size: { about: Size., unit: share, initial: "large + little", change: "0 / 1 year" } }
outcomes:
  last: { about: Size at the end., unit: share, equation: final(size) }
  still: { about: Nothing moves., unit: share, equation: final(size) - final(size) }
`
const small = file('small.yaml', SMALL)

describe('faultline provenance', () => {
  it('gives the shares of any model with priors, of no stated kind too', () => {
    const { status, stdout } = provenance('--model', small, '--worlds', '3000', '--json')
    const { counts, shares, runs, manifest } = JSON.parse(stdout) as VarianceStudy & {
      counts: ProvenanceCounts
    }
    const [last, still] = shares

    expect(status).toBe(0)
    expect(manifest.complete).toBe(true)
    expect(runs.map(({ worldsRun }) => worldsRun)).toEqual([3000, 3000, 3000, 3000])
    expect(counts).toMatchObject({ parameters: 2, drawn: 2, sources: 0, unresolved: [] })
    // Bins cut 1 / B^2 off a straight effect.
    const seen = 1 - 1 / last!.bins ** 2
    for (const [kind, truth] of [
      ['judgement', 4 / 5],
      ['', 1 / 5],
    ] as const) {
      const { share, error } = last!.kinds.find((row) => row.kind === kind)!
      expect(Math.abs(share - truth * seen)).toBeLessThan(4 * error)
    }
    expect(last!.parameters.share).toBeCloseTo(1, 2)
    expect(still!.variance).toBe(0)
  })

  it('says the same in French, and with one worker as with two', () => {
    const args = ['--model', small, '--worlds', '300', '--lang', 'fr']
    const [one, two] = ['1', '2'].map((n) => provenance(...args, '--workers', n).stdout)

    expect(one).toBe(two)
    expect(one).toContain('À qui revient la variance')
    expect(one).toContain('non précisé')
    expect(one).toContain('même valeur dans tous les mondes')
  })

  it('prints the line of the gate for the economy', () => {
    const { status, stdout } = provenance('--brief', '--worlds', '64', '--of', 'burst-by-2028')

    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Burst by the end of 2028: judgement .*, derived .*, calibrated .*, measured .*, noise .*, events .*, interactions .* \(± [\d.]+ to [\d.]+\)\n$/,
    )
  })

  it.each([
    ['unknown outcome', ['--model', small, '--of', 'lst'], "Did you mean 'last'?"],
    ['unknown language', ['--lang', 'de'], "--lang is 'de'; there are en and fr"],
    ['no world', ['--worlds', '0'], 'whole number from 2 to 20000'],
    ['unknown scenario', ['--scenario', 'nwo'], "there is no scenario 'nwo'"],
    ['unknown parameter', ['--model', small, '--set', 'larg=1'], "Did you mean 'large'?"],
    [
      'a model without outcomes',
      ['--model', file('bare.yaml', SMALL.replace(/outcomes:[^]*$/, ''))],
      'declares no outcomes',
    ],
  ])('refuses %s', (_, args, message) => {
    const { status, stderr } = provenance(...args)

    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })

  it('stopped by Ctrl-C keeps what is done and calls it incomplete', async () => {
    const child = spawn(process.execPath, [BIN, 'provenance', '--worlds', '20000'], { cwd: folder })
    let out = ''
    let heard = ''
    child.stdout.on('data', (text: Buffer) => (out += text.toString()))
    child.stderr.on('data', (text: Buffer) => {
      heard += text.toString()
      // The second run has begun, so the first is done.
      if (/same-parameters/.test(heard) && !/Stopping/.test(heard)) child.kill('SIGINT')
    })
    const status = await new Promise((resolve) => child.on('close', resolve))

    expect(status).toBe(5)
    expect(out).toContain('Incomplete: stopped after ')
    expect(out).toContain('Burst by the end of 2028')
  })
})
