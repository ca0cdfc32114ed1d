import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PLAIN_LINK, writeLink } from '../../src/language/scenario-link.ts'

const BIN = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'run', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C' },
  })
  return { status, stdout, stderr }
}

const LINK = `https://example.org/app/#${writeLink({
  ...PLAIN_LINK,
  base: 'calm',
  set: { gpu_life: 3 },
  shocks: { efficiency: [{ at: '2027-01', size: 20 }] },
  seed: 7,
})}`

describe('a link of the app on the command line', () => {
  it('runs what its scenario, changes, shocks and seed say', () => {
    const byLink = JSON.parse(run('--link', LINK, '--worlds', '20', '--json').stdout)
    const byHand = JSON.parse(
      run(
        ...'calm --set gpu_life=3 --shock efficiency@2027-01:20 --seed 7 --worlds 20 --json'.split(
          ' ',
        ),
      ).stdout,
    )
    expect(byLink.manifest.seed).toBe(7)
    expect(byLink.outcomes).toEqual(byHand.outcomes)
  })

  it('gives way to a seed and to settings beside it', () => {
    const seed = JSON.parse(
      run('--link', LINK, '--seed', '2', '--set', 'gpu_life=5', '--worlds', '5', '--json').stdout,
    )
    const hand = JSON.parse(
      run(
        ...'calm --set gpu_life=5 --shock efficiency@2027-01:20 --seed 2 --worlds 5 --json'.split(
          ' ',
        ),
      ).stdout,
    )
    expect(seed.outcomes).toEqual(hand.outcomes)
  })

  it('says when it was made with another version of the model', () => {
    const { status, stderr } = run('--link', '#m=1999.1.0', '--worlds', '2')
    expect([status, stderr]).toEqual([0, expect.stringContaining('made with model 1999.1.0')])
  })

  it.each([
    ['cut', '#s=abc', [], 'cut or changed on the way'],
    ['escaped badly', '#s=%', [], "'s=%' is not well written"],
    ['too long', `#${'x'.repeat(70_000)}`, [], 'longer than the 65536 characters'],
    ['cut, in French', '#s=abc', ['--lang', 'fr'], 'il a été coupé ou modifié en chemin'],
  ])('is refused when it cannot be read: %s', (_, link, more, words) => {
    const { status, stderr } = run('--link', link, ...more)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('lists what the model does not have', () => {
    const link = writeLink({ ...PLAIN_LINK, set: { gpu_lif: 3 }, replace: { nothing: '1' } })
    const { status, stderr } = run('--link', `#${link}`)
    expect(status).toBe(2)
    expect(stderr).toContain('gpu_lif')
    expect(stderr).toContain('nothing')
  })
})
