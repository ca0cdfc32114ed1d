import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))
const cost = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'cost', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('faultline cost', () => {
  it('lists the presets', () => {
    const { status, stdout } = cost()

    expect(status).toBe(0)
    for (const name of ['deepseek-v3', 'deepseek-r1', 'deepseek-day6', 'gpt-3', 'gpt-4', 'o1'])
      expect(stdout).toContain(name)
  })

  it('rebuilds the disclosure of day 6 in both languages', () => {
    expect(cost('deepseek-day6').stdout).toMatch(/Nodes that the tokens need\s+226\.9 node/)
    expect(cost('deepseek-day6', '--lang', 'fr').stdout).toContain('jetons')
  })

  it('keeps a price ratio apart from a cost ratio', () => {
    const { status, stdout } = cost('o1', '--compare', 'deepseek-r1')

    expect(status).toBe(0)
    expect(stdout).toMatch(/price ratio/i)
    expect(stdout).toMatch(/cost ratio/i)
  })

  it('takes a change, as one JSON document: 2.788 m hours at 3 dollars', () => {
    const { stdout } = cost(
      'deepseek-v3',
      '--set',
      'rental_rate=3 USD / (1 GPU * 1 hour)',
      '--json',
    )
    const { id, sections } = JSON.parse(stdout) as {
      id: string
      sections: { figures: { of: string; value: number }[] }[]
    }
    const rental = sections.flatMap((s) => s.figures).find((f) => f.of === 'rental_cost')

    expect(id).toBe('deepseek-v3')
    expect(rental?.value).toBeCloseTo(2.788 * 3, 9)
  })

  it.each([
    [['depseek-v3'], 2, /deepseek-v3/],
    [['deepseek-v3', '--set', 'mfu_asumed=0.4'], 2, /mfu_assumed/],
    [['deepseek-v3', '--set', 'batch=-1'], 3, /batch/],
  ])('refuses %j with exit code %i', (args, code, message) => {
    const { status, stderr } = cost(...args)

    expect(status).toBe(code)
    expect(stderr).toMatch(message)
  })
})
