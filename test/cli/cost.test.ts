import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function cost(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'faultline.js'), 'cost', ...args],
    { encoding: 'utf8', cwd: tmpdir() },
  )
  return { status, stdout, stderr }
}

describe('faultline cost', () => {
  it('lists the presets', () => {
    const { status, stdout } = cost()

    expect(status).toBe(0)
    expect(stdout).toContain('deepseek-v3 ')
    expect(stdout).toContain('o1 ')
  })

  it('goes from architecture to lab, the three cost concepts side by side', () => {
    const { status, stdout } = cost('deepseek-v3', '--worlds', '50')

    expect(status).toBe(0)
    const heads = ['ARCHITECTURE', 'TRAINING', 'Concept 1', 'Concept 2', 'Concept 3', 'SERVING']
    const places = [...heads, 'OWNING', 'THE LAB'].map((head) => stdout.indexOf(head))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(stdout).toMatch(/Cache of a token of context +70,272 byte \/ token +published/)
    expect(stdout).toMatch(/rental: hours at a price +5\.576 USD M +published/)
    expect(stdout).toMatch(/Gross margin +undisclosed/)
  })

  it('speaks French', () => {
    const { stdout } = cost('o1', '--lang', 'fr', '--worlds', '50')

    expect(stdout).toMatch(/Prix affiché de la sortie +60 USD affichés \/ M jetons +publié/)
    expect(stdout).toContain('non publié')
    expect(stdout).not.toMatch(/undisclosed|published|Mtoken|byte/)
  })

  it('compares, price and cost apart, with the warning', () => {
    const { stdout } = cost('o1', '--compare', 'deepseek-r1', '--worlds', '50')
    const after = stdout.slice(stdout.indexOf('Price ratios'))

    expect(after).toMatch(/List price of output +27\.4 +published/)
    expect(after.indexOf('Cost ratios')).toBeGreaterThan(after.indexOf('27.4'))
    expect(after).toMatch(/Cost of output, best known .* judged/)
    expect(after).toContain('A price ratio is not a cost ratio')
  })

  it('takes changes and writes JSON', () => {
    const { status, stdout } = cost(
      'deepseek-r1-stage',
      '--set',
      'stage_gpus=648',
      '--json',
      '--worlds',
      '20',
    )
    const { sections } = JSON.parse(stdout) as {
      sections: { figures: { of: string; value: number; mark: string }[] }[]
    }
    const rental = sections.flatMap((s) => s.figures).find((f) => f.of === 'rental_cost')

    expect(status).toBe(0)
    expect(rental?.value).toBeCloseTo(0.370288, 9)
    expect(rental?.mark).toBe('given')
  })

  it.each([
    ['an unknown preset', ['deepsek-v3'], 2, "Did you mean 'deepseek-v3'?"],
    ['an unknown preset beside', ['o1', '--compare', 'gpt-5x'], 2, "no preset 'gpt-5x'"],
    ['an unknown input', ['o1', '--set', 'bach=3'], 2, "Did you mean 'batch'?"],
    ['a setting that is none', ['o1', '--set', 'batch'], 2, 'not like name=value'],
    ['a setting without preset', ['--set', 'batch=3'], 2, 'need a preset'],
    ['a price for a cost', ['o1', '--set', 'price_output=2 USD'], 2, 'declared list USD / token'],
    ['a language', ['o1', '--lang', 'de'], 2, 'en and fr'],
    ['no batch', ['deepseek-v3', '--set', 'batch=0'], 3, 'batch'],
    ['a fleet used too much', ['o1', '--set', 'gpu_use=1.2'], 3, 'gpu_use'],
    ['a sparse peak', ['deepseek-v3', '--set', 'fp8_peak=3958'], 3, 'sparse'],
  ])('says what is wrong with %s', (_, args, status, said) => {
    const result = cost(...args)

    expect(result.status).toBe(status)
    expect(result.stderr).toContain(said)
    expect(result.stderr).not.toContain('    at ')
  })
})
