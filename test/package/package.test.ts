import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const binary = process.platform === 'win32' ? 'faultline.cmd' : 'faultline'

let folder = ''

/** Run a program in the folder of the installed package; its standard output. */
function inFolder(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
}

function faultline(...args: readonly string[]): string {
  return inFolder(join(folder, 'node_modules', '.bin', binary), args)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-package-'))
  execFileSync(npm, ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    stdio: 'pipe',
  })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  inFolder(npm, ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`])
}, 300_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the packed package, installed in an empty folder', () => {
  it('says its version', () => {
    expect(faultline('--version').trim()).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('holds what a user needs and no tests', () => {
    const files = readdirSync(join(folder, 'node_modules', 'faultline'), {
      recursive: true,
      encoding: 'utf8',
    }).map((path) => path.replaceAll('\\', '/'))

    for (const wanted of [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'economy/model.yaml',
      'scenarios/base.yaml',
      'evidence/sources.yaml',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/web/index.html',
      'dist/web/data/start.json',
    ])
      expect(files).toContain(wanted)
    expect(files.filter((f) => /^(src|test|scratch)\/|\.test\.(js|ts)$/.test(f))).toEqual([])
  })

  it('checks its own economy without a fault', () => {
    expect(() => faultline('check')).not.toThrow()
  })

  it('traces one world as CSV with a row for each month', () => {
    const lines = faultline('trace', '--vars', 'ai_index', '--csv').trimEnd().split(/\r?\n/)

    expect(lines[0]).toBe('time,ai_index')
    expect(lines[1]).toMatch(/^2023-12,\d/)
    expect(lines.at(-1)).toMatch(/^2032-12,\d/)
    expect(lines).toHaveLength(1 + 9 * 12 + 1)
    for (const line of lines.slice(1)) expect(Number(line.split(',')[1])).toBeGreaterThan(0)
  })

  it('serves the app', async () => {
    const path = join(folder, 'node_modules', '.bin', binary)
    const served = spawn(path, ['serve', '--port', '0', '--lang', 'en'], { cwd: folder })
    try {
      const url = await new Promise<string>((resolve, reject) => {
        let said = ''
        const hear = (text: Buffer): void => {
          said += text.toString()
          const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
          if (found) resolve(found[0])
        }
        served.stdout.on('data', hear)
        served.stderr.on('data', hear)
        served.on('exit', () => reject(new Error(said)))
      })
      const page = await (await fetch(url)).text()

      expect(page).toContain('Faultline')
      expect((await fetch(`${url}data/start.json`)).status).toBe(200)
    } finally {
      served.kill()
    }
  })

  it('is a library too', () => {
    const script = [
      `import { loadModel } from 'faultline'`,
      `const text = 'model: m\\nversion: 1.0.0\\nvariables: { x: { about: A., unit: "1", equation: y } }'`,
      `console.log(JSON.stringify(loadModel([{ name: 'm.yaml', text }]).issues.map((i) => i.code)))`,
    ].join('\n')
    writeFileSync(join(folder, 'library.js'), script)

    expect(JSON.parse(inFolder(process.execPath, ['library.js']))).toContain('unknown-name')
  })
})
