import { readdirSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Rooms that each room may import, besides itself. `index.ts` may import anything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  numeric: [],
  language: ['numeric'],
  compile: ['language', 'numeric'],
  run: ['compile', 'language', 'numeric'],
  study: ['run', 'language', 'numeric'],
  evidence: ['study', 'run', 'compile', 'language', 'numeric'],
  report: ['study', 'evidence', 'run', 'language'],
  web: ['report', 'study', 'evidence', 'run', 'compile', 'language', 'numeric'],
  server: [],
  cli: ['server', 'report', 'study', 'evidence', 'run', 'compile', 'language', 'numeric'],
}
/** Rooms that run in any JavaScript, and the files in them that need Node. */
const PLAIN_ROOMS = ['numeric', 'language', 'compile', 'run', 'study', 'evidence', 'report']
const NODE_FILES = ['run/threads.ts', 'run/thread-worker.ts']

interface SourceText {
  /** Path from `src/`, forward slashes. */
  readonly path: string
  readonly room: string
  readonly text: string
  readonly lines: number
  /** Specifiers of imports and re-exports. */
  readonly imports: readonly { readonly from: string; readonly typesOnly: boolean }[]
}

const SRC = fileURLToPath(new URL('../src', import.meta.url))
const FILES = readSources()
const RELATIVE = FILES.flatMap((file) =>
  file.imports
    .filter(({ from }) => from.startsWith('.'))
    .map((i) => ({ ...i, file, target: posix.join(dirname(file.path), i.from) })),
)

describe('the source tree', () => {
  it('is read: it has files in every room, and imports between them', () => {
    const rooms = new Set(FILES.map((f) => f.room))

    for (const room of PLAIN_ROOMS) expect(rooms).toContain(room)
    expect(RELATIVE.length).toBeGreaterThan(FILES.length)
  })

  it('imports only files that exist', () => {
    const paths = new Set(FILES.map((f) => f.path))

    // Parts of pages and styles are no TypeScript; the check of the pages finds those that are missing.
    const files = RELATIVE.filter(({ target }) => !/\.(?:svelte|css)$/.test(target))

    expect(files.filter((i) => !paths.has(i.target)).map(said)).toEqual([])
  })

  it('imports only from rooms below', () => {
    const wrong = RELATIVE.filter(({ file, target }) => {
      const room = roomOf(target)
      const isFree = file.room === '' || room === file.room
      return !isFree && !(ALLOWED[file.room] ?? []).includes(room)
    })

    expect(wrong.map(said)).toEqual([])
  })

  it('lets the report know of runs, studies and evidence by their types alone', () => {
    const wrong = RELATIVE.filter(
      ({ file, target, typesOnly }) =>
        file.room === 'report' &&
        ['study', 'evidence', 'run'].includes(roomOf(target)) &&
        !typesOnly,
    )

    expect(wrong.map(said)).toEqual([])
  })

  it('has no circle between files, those of types included', () => {
    expect(circles()).toEqual([])
  })

  it('keeps Node out of the rooms that run anywhere', () => {
    const wrong = FILES.flatMap(({ path, room, imports }) =>
      PLAIN_ROOMS.includes(room) && !NODE_FILES.includes(path)
        ? imports.filter((i) => i.from.startsWith('node:')).map((i) => `${path} -> ${i.from}`)
        : [],
    )

    expect(wrong).toEqual([])
  })

  it.each(['run/web-worker.ts', 'run/web-workers.ts', 'run/inline-runner.ts'])(
    'lets a browser load %s as it is: nothing in it imports a package, and import maps do not reach workers',
    (entry) => {
      const loaded = loadedBy(entry)

      expect(loaded.size).toBeGreaterThan(40)
      const wrong = FILES.filter((f) => loaded.has(f.path)).flatMap(({ path, imports }) =>
        imports
          .filter(({ from, typesOnly }) => !typesOnly && !from.startsWith('.'))
          .map(({ from }) => `${path} -> ${from}`),
      )
      expect(wrong).toEqual([])
    },
  )

  it('has named exports only', () => {
    const wrong = FILES.filter((f) => /^export\s+default\b|\bas\s+default\b/m.test(f.text))

    expect(wrong.map((f) => f.path)).toEqual([])
  })

  it('keeps files short: at most 400 lines, nine in ten at most 350, half at most 120', () => {
    const lengths = FILES.map((f) => f.lines).sort((a, b) => a - b)
    const quantile = (share: number) => lengths[Math.ceil(share * lengths.length) - 1] ?? 0

    expect(FILES.filter((f) => f.lines > 400).map((f) => f.path)).toEqual([])
    expect(quantile(0.9)).toBeLessThanOrEqual(350)
    expect(quantile(0.5)).toBeLessThanOrEqual(120)
  })
})

describe('importsIn', () => {
  it('finds every form of import', () => {
    const text = [
      `import type { A } from './a.ts'`,
      `import {`,
      `  b,`,
      `  c,`,
      `} from '../b.ts'`,
      `import 'node:fs'`,
      `export * from './d.ts'`,
      `export type { E } from './e.ts'`,
      `const f = await import('node:path')`,
      `const g = "from './not.ts'"`,
    ].join('\n')

    expect(importsIn(text)).toEqual([
      { from: './a.ts', typesOnly: true },
      { from: '../b.ts', typesOnly: false },
      { from: 'node:fs', typesOnly: false },
      { from: './d.ts', typesOnly: false },
      { from: './e.ts', typesOnly: true },
      { from: 'node:path', typesOnly: false },
    ])
  })
})

function readSources(): SourceText[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((p) => p.endsWith('.ts') && !/\.(test|test-fixture|property\.test)\.ts$/.test(p))
    .sort()
    .map((path) => {
      const text = readFileSync(`${SRC}/${path}`, 'utf8')
      const lines = text.split('\n').length - 1
      return { path, room: roomOf(path), text, lines, imports: importsIn(text) }
    })
}

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

function importsIn(text: string): SourceText['imports'] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]*?\sfrom\s+)?'([^']+)'/gm
  const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g
  return [
    ...[...text.matchAll(statement)].map((m) => ({
      from: m[2] ?? '',
      typesOnly: m[1] !== undefined,
    })),
    ...[...text.matchAll(dynamic)].map((m) => ({ from: m[1] ?? '', typesOnly: false })),
  ]
}

function said({ file, target }: (typeof RELATIVE)[number]): string {
  return `${file.path} -> ${target}`
}

/** Files that are loaded with a file, itself included; imports of types load nothing. */
function loadedBy(entry: string): Set<string> {
  const loaded = new Set([entry])
  for (const path of loaded)
    for (const { file, target, typesOnly } of RELATIVE)
      if (file.path === path && !typesOnly) loaded.add(target)
  return loaded
}

/** Every circle found by walking depth first, each written once as a path that ends where it starts. */
function circles(): string[] {
  const below = new Map<string, string[]>()
  for (const { file, target } of RELATIVE)
    below.set(file.path, [...(below.get(file.path) ?? []), target])
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) found.push([...trail.slice(seenAt), path].join(' -> '))
    if (seenAt >= 0 || done.has(path)) return
    for (const next of below.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of FILES) visit(path, [])
  return found
}
