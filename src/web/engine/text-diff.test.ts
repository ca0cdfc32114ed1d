import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textDiff } from './text-diff.ts'

const LINES = Array.from({ length: 40 }, (_, k) => `line ${k}`)
const text = (lines: readonly string[]) => `${lines.join('\n')}\n`

describe('textDiff', () => {
  it('is empty without a change', () => {
    expect(textDiff('a.yaml', text(LINES), text(LINES))).toBe('')
  })

  it.each([
    ['one line', LINES.map((l, k) => (k === 12 ? 'new' : l))],
    ['the first and the last line', LINES.map((l, k) => (k === 0 || k === 39 ? 'new' : l))],
    ['near lines', LINES.map((l, k) => (k === 5 || k === 9 ? 'new' : l))],
    ['far lines', LINES.map((l, k) => (k === 5 || k === 25 ? 'new' : l))],
    ['three lines that become one', [...LINES.slice(0, 10), 'new', ...LINES.slice(13)]],
    ['one line that becomes two', [...LINES.slice(0, 10), 'new', 'newer', ...LINES.slice(11)]],
  ])('gives a patch that git applies: %s', (_, after) => {
    const folder = mkdtempSync(join(tmpdir(), 'diff-'))
    try {
      writeFileSync(join(folder, 'a.yaml'), text(LINES))
      const input = textDiff('a.yaml', text(LINES), text(after))
      execFileSync('git', ['apply', '--unsafe-paths', '-'], { cwd: folder, input })
      expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(text(after))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
