import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../../bin/faultline.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'faultline-french-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function faultline(locale: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, LC_ALL: locale },
  })
  // No-break spaces are pinned by unit tests.
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ')
  return { status, stdout: plain(stdout), stderr: plain(stderr) }
}

describe('the command line in French', () => {
  it('follows the language of the system, and --lang before it', () => {
    expect(faultline('fr_FR.UTF-8', '--help').stdout).toContain('Commandes :')
    expect(faultline('C', 'run', '--help', '--lang', 'fr').stdout).toContain('nombre de mondes')
    expect(faultline('fr_FR.UTF-8', 'run', '--help', '--lang=en').stdout).toContain(
      'number of worlds (default: 1000)',
    )
  })

  it.each([
    [['run', 'tawian'], 2, 'Plutôt « taiwan » ?'],
    [['run', '--worlds', 'x'], 2, 'il faut un nombre entier de 1 à 10000000'],
    [['run', '--wrld'], 2, 'option inconnue « --wrld »'],
    [['rnu'], 2, 'commande inconnue « rnu »'],
    [['explain', 'gpu_lif'], 2, 'Plutôt « gpu_life » ?'],
    [['explain'], 2, 'il manque l’argument « name »'],
    [['run', '--trace'], 2, 'ajouter --world et son numéro'],
    [['check', join(folder, 'nowhere')], 2, 'pas de dossier de modèle'],
    [['matrix', 'flows', '--at', '2050-01'], 2, 'est hors du calcul'],
  ] as const)('says what is wrong: %s', (args, code, words) => {
    const { status, stderr } = faultline('fr_FR', ...args)

    expect(stderr).toContain(words)
    expect(status).toBe(code)
  })

  it('tells a world, with names of events and decimal commas', () => {
    const { stdout, status } = faultline('C', 'run', '--world', '7', '--lang', 'fr')

    expect(status).toBe(0)
    expect(stdout).toContain('scénario now : monde 7, graine 1')
    expect(stdout).toContain('Les plus éloignés dans leur loi a priori')
    expect(stdout).not.toMatch(/\b(worlds|bursts|undefined|NaN)\b/)
    // Versions of the model have points; numbers have none.
    expect(stdout.split('\n').slice(1).join('\n')).not.toMatch(/\d\.\d/)
  })

  it('tells many worlds, streamed or not', () => {
    const args = ['--worlds', '40', '--workers', '1', '--lang', 'fr', '--against', 'calm']
    const plain = faultline('C', 'run', ...args).stdout
    const streamed = faultline('C', 'run', '--stream', ...args).stdout

    expect(plain).toContain('médiane')
    expect(plain).toContain('écart : now moins calm, monde par monde')
    expect(streamed).toContain('Mondes à regarder')
    for (const text of [plain, streamed]) {
      expect(text).not.toMatch(/\b(worlds|median|lowest|undefined|NaN)\b/)
      expect(text.split('\n').slice(1).join('\n')).not.toMatch(/\d\.\d/)
    }
  })

  it('leaves JSON and its errors as they are', () => {
    const args = ['run', '--worlds', '10', '--workers', '1', '--json']
    const english = JSON.parse(faultline('C', ...args).stdout) as object
    const french = JSON.parse(faultline('fr_FR', ...args).stdout) as object
    const { stdout, stderr } = faultline('fr_FR', 'run', 'tawian', '--json')

    expect(french).toEqual(english)
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'no-scenario' } })
    expect(stderr).toContain("Did you mean 'taiwan'?")
  })

  it('writes the report and the screen of the main job', () => {
    const few = ['--worlds', '60', '--side-worlds', '20', '--no-events', '--workers', '1']
    const { stdout, status } = faultline('fr_FR', 'start', ...few, '--out', folder)
    const page = readFileSync(join(folder, 'report.html'), 'utf8')
    const numbers = readFileSync(join(folder, 'result.json'), 'utf8')

    expect(status).toBe(0)
    expect(stdout).toContain('le boom de l’IA')
    expect(stdout).toContain('Et après')
    expect(page).toContain('<html lang="fr">')
    expect(page).toContain('Ménages')
    expect(page).toContain('--lang fr')
    expect(page).not.toMatch(/106 of the 225|Stricter definition|fiscal 2024 Q4/)
    expect(numbers).toContain('Stricter definition')
  })
})
