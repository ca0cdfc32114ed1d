import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))
const faultline = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}
interface Told {
  readonly manifest: { readonly worlds: number; readonly seed: number; readonly complete: boolean }
  readonly results: readonly { readonly id: string; readonly value: number | null }[]
}

describe('faultline claims', () => {
  it('lists all claims, or those of a verdict, in either language', () => {
    const { status, stdout } = faultline('claims')

    expect(status).toBe(0)
    expect(stdout).toContain('deepseek-cost-cut')
    expect(faultline('claims', '--verdict', 'overtaken').stdout).not.toContain('deepseek-owner')
    expect(faultline('claims', 'deepseek-owner', '--lang', 'fr').stdout).toContain(
      'fonds spéculatif',
    )
  })

  it('shows the experiments of a claim, and the claims of a name', () => {
    expect(faultline('claims', 'robin-li-99').stdout).toMatch(/falsified by/)
    const { stdout } = faultline('explain', 'contested_share')

    expect(stdout).toMatch(/claims\s+.*deepseek-training-cost/)
  })

  it('runs experiments to the same bits on one thread and on two', () => {
    const [one, two] = ['1', '2'].map((workers) => {
      const run = faultline('claims', '--run', '--worlds', '60', '--workers', workers, '--json')
      expect(run.status).toBe(0)
      return JSON.parse(run.stdout) as Told
    })

    expect(one?.manifest).toMatchObject({ worlds: 60, seed: 1, complete: true })
    expect(one?.results.length).toBeGreaterThanOrEqual(46)
    expect(one?.results).toEqual(two?.results)
  })

  it.each([
    [['claims', 'robin-li-9'], /robin-li-99/],
    [['claims', '--verdict', 'agree'], /agrees/],
    [['claims', '--lang', 'de'], /en and fr/],
  ])('refuses %j with exit code 2', (args, message) => {
    const { status, stderr } = faultline(...args)

    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})
