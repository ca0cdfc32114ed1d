import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'faultline-french-walk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function faultline(locale: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 26,
    env: { ...process.env, LC_ALL: locale },
  })
  return { status, stdout, stderr }
}

/** English words that French texts, names of the model and ids do not have. */
const ENGLISH =
  /(?<![\w'=/[.-])(the|of|and|is|with|without|from|are|which|that|this|worlds?|seed|number|default|shows?|lists?|files?|folder|every|undefined|NaN)(?![\w'=/\].-])/i

/** Lines with an English word; what stands between angle brackets or quotation marks is an id, and so are addresses. */
function leftovers(text: string): string[] {
  return text
    .split('\n')
    .filter((line) =>
      ENGLISH.test(line.replace(/<[^>]*>|'[^']*'|"[^"]*"|«[^»]*»|--[\w-]+|https?:\S+/g, '')),
    )
}

const commands = [
  ...faultline('C', '--help').stdout.matchAll(/^ {2}(\w+)(?: \[| <| {2,})/gm),
].flatMap(([, name]) => (name === undefined || name === 'help' ? [] : [name]))

describe('help in French', () => {
  it('is there for each command that the English help lists', () => {
    expect(commands.length).toBeGreaterThanOrEqual(13)
    expect(leftovers(faultline('fr_FR', '--help').stdout)).toEqual([])
  })

  it.each(commands)('of %s has no English leftovers and follows the system', (name) => {
    const french = faultline('fr_FR', name, '--help').stdout
    const english = faultline('C', name, '--help').stdout

    expect(leftovers(french)).toEqual([])
    expect(french).toContain('Options\u00A0:')
    expect(french.match(/--[\w-]+/g)).toEqual(
      expect.arrayContaining(english.match(/ --[\w-]+/g)!.map((option) => option.trim())),
    )
    expect(faultline('C', name, '--help', '--lang', 'fr').stdout).toBe(french)
    expect(faultline('fr_FR', name, '--help', '--lang', 'en').stdout).toBe(english)
  })
})

const screens: readonly (readonly [readonly string[]])[] = [
  [['scenarios']],
  [['check']],
  [['claims']],
  [['claims', 'robin-li-99']],
  [['claims', 'robin-li-99', '--run', '--worlds', '20', '--workers', '1']],
  [['cite']],
  [['cite', 'kuppy-160b']],
  [['cite', 'epoch-growth-to-1bn']],
  [['cite', 'r1-294k', '--set', 'cluster=648']],
  [['cost']],
  [['cost', 'o1', '--worlds', '20']],
  [['cost', 'o1', '--compare', 'deepseek-r1', '--worlds', '20']],
  [['figures', '--conflicts']],
  [['figures', 'openai', 'revenue']],
  [['provenance', '--worlds', '20', '--workers', '1']],
  [['explain', 'NVDA']],
  [['explain', 'expected_growth']],
  [['matrix', 'flows']],
  [['matrix', 'balance']],
  [['trace', '--vars', 'capex_big,ai_index']],
  [['sensitivity', '--of', 'worst_gap']],
  [['run', '--worlds', '20', '--workers', '1']],
]

describe('screens in French', () => {
  it('are walked for every command but those with tests of their own: one serves, one quotes English sources, one is long', () => {
    const walked = new Set(screens.map(([[name]]) => name))

    expect(commands.filter((name) => !walked.has(name)).sort()).toEqual([
      'serve',
      'sources',
      'start',
    ])
  })

  it.each(screens)('%j have no English leftovers', (args) => {
    const french = faultline('fr_FR', ...args)

    expect(french.status).toBe(0)
    expect(leftovers(french.stdout.replace(/^seed$/m, ''))).toEqual([])
    expect(french.stdout).toMatch(/[éèàç’]|\d,\d/)
    expect(faultline('C', ...args, '--lang', 'fr').stdout).toBe(french.stdout)
  })

  it.each([
    [['cite', 'kupy-160b'], 'Plutôt «\u00A0kuppy-160b\u00A0»'],
    [['cite', 'kuppy-160b', '--set', 'lif=5'], 'Plutôt «\u00A0life\u00A0»'],
    [['cite', 'fed-dfast-2026', '--set', 'life=5'], 'rien à calculer'],
    [['cite', '--set', 'life=5'], 'une entrée d’un chiffre'],
    [['claims', 'robin-li-9'], 'pas d’affirmation'],
    [['claims', '--verdict', 'agree'], 'Plutôt «\u00A0agrees\u00A0»'],
    [['cost', 'deepsek-v3'], 'pas de cas'],
    [['cost', '--set', 'batch=3'], 'demandent un cas'],
    [['figures', '--id', 'x'], 'pas de chiffre'],
    [['figures', '--dataset', 'x'], 'pas de table'],
    [['figures', 'qqqq'], 'aucun chiffre'],
    [['provenance', '--of', 'worst_gp'], 'Plutôt «\u00A0worst_gap\u00A0»'],
    [['matrix', 'flows', '--by', 'NVDX'], 'Plutôt «\u00A0NVDA\u00A0»'],
    [['cost', 'o1', '--worlds', '1'], 'il faut un nombre entier'],
    [['cost', 'o1', '--nope'], 'option inconnue'],
    [['trace', 'nope'], 'ni scénario'],
    [['explain', 'nope'], 'le modèle n’a pas de'],
    [['figures', '--lang', 'de'], 'il y a en et fr'],
  ])('%j says what is wrong', (args, words) => {
    const { status, stderr } = faultline('fr_FR', ...args)

    expect(stderr).toContain(words)
    expect(leftovers(stderr)).toEqual([])
    expect(status).toBe(2)
  })
})

describe('numbers in French', () => {
  it('have a comma and a narrow or no-break space, in each of the newer commands', () => {
    expect(faultline('fr_FR', 'cite', 'kuppy-160b').stdout).toContain('1,6e11')
    expect(faultline('fr_FR', 'cost', 'deepseek-v3', '--worlds', '20').stdout).toMatch(
      /70\u00A0272 octets/,
    )
    expect(faultline('fr_FR', 'claims', 'stargate-total').stdout).toContain('500\u00A0Md\u00A0$')
    expect(faultline('fr_FR', 'figures', 'openai', 'revenue').stdout).toMatch(/= \d+,\d/)
  })
})
