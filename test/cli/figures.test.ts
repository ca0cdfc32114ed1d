import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const GPT4 = 'training-costs/gpt-4/2023-03-15'

function figures(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'faultline.js'), 'figures', ...args],
    { encoding: 'utf8', cwd: tmpdir() },
  )
  return { status, stdout, stderr, flat: stdout.replaceAll(/\s+/g, ' ') }
}

describe('faultline figures', () => {
  it('searches by words, with the number of the table', () => {
    const { status, flat } = figures('nvda', '2025-01-27')

    expect(status).toBe(0)
    expect(flat).toContain('shocks/2025-01-27/deepseek-r1/nvda/move = −16.97 pct')
    expect(flat).toContain('shocks/2025-01-27/deepseek-r1/nvda/change = −589 usd_bn')
  })

  it('keeps the bound of what is published as a bound', () => {
    expect(figures('2026-projected').flat).toContain('revenue = at least 30 usd_bn')
  })

  it('shows one figure with its definition and what contradicts it, in both languages', () => {
    const english = figures('--id', `${GPT4}/cloud-rental-price/cost`)
    const french = figures('--id', `${GPT4}/cloud-rental-price/cost`, '--lang', 'fr')

    expect(english.flat).toContain('78.56')
    expect(french.flat).toContain('78,56')
    for (const { status, flat } of [english, french]) {
      expect(status).toBe(0)
      expect(flat).toContain('cost_concept = cloud_rental_price')
      expect(flat).toContain(`${GPT4}/amortised-hardware-and-energy/cost`)
      expect(flat).not.toContain('[object')
    }
  })

  it('writes one JSON document of a search, of a figure and of conflicts', () => {
    const found = JSON.parse(
      figures('microsoft', '2025q3', '--dataset', 'capex-quarterly', '--json').stdout,
    ) as { value: number }[]
    const one = JSON.parse(
      figures('--id', `${GPT4}/amortised-hardware-and-energy/cost`, '--json').stdout,
    ) as object
    const conflicts = JSON.parse(figures('--conflicts', '--json').stdout) as { figures: string[] }[]

    expect(found.map(({ value }) => value).sort((a, b) => a - b)).toEqual([19.394, 34.9])
    expect(one).toMatchObject({ value: 40.7, unit: 'usd_m', measure: '1e6 USD' })
    expect(conflicts.every((conflict) => conflict.figures.length > 1)).toBe(true)
  })

  it('sets what disagrees side by side, with the reason in the language asked for', () => {
    const { status, flat } = figures('--conflicts', '--lang', 'fr')

    expect(status).toBe(0)
    expect(flat).toMatch(/all-vc-pitchbook\/amount = 512,6 .*all-vc-crunchbase\/amount = 425 /)
    expect(flat).toContain('Deux enquêtes comptent des opérations différentes')
  })

  it.each([
    [['--dataset', 'lab'], "'labs'"],
    [['--id', `${GPT4}/cloud-rental-pric/cost`], `'${GPT4}/cloud-rental-price/cost'`],
    [['--dataset', 'lab', '--lang', 'fr'], '« labs »'],
    [['--datset', 'labs'], '--dataset'],
    [['--lang', 'de'], 'en and fr'],
    [['no-such-word-anywhere'], 'no-such-word-anywhere'],
    [['--id', '__proto__'], '__proto__'],
  ])('ends with 2 on %j and says what is near', (args, wanted) => {
    const { status, stdout, stderr } = figures(...args)

    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.replaceAll(/[\s\u00a0\u202f]+/g, ' ')).toContain(wanted)
  })
})
