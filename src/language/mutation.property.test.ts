import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileModel } from '../compile/compile-model.ts'
import { loadModel } from './load-model.ts'
import { filesIn } from './model-text.test-fixture.ts'

const SOUND = filesIn('economy')
const SNIPPETS = [
  '"',
  "'",
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '*',
  '&a ',
  '!!x ',
  '|',
  '>',
  '\n',
  '\t',
  '#',
  '%',
  '\0',
  '\uFEFF',
  'é',
  '__proto__: 1\n',
  'constructor',
  'null',
  '1e999',
  '--',
  '^',
  'sum[',
  'if ',
  ' then ',
  'lag(',
  'noise(',
  'over: ',
  'default: ',
  'unit: ',
  '? ',
  '---\n',
  '   ',
]

/** One edit of a file: where (a share of its length), how many characters go, what comes instead. */
const edit = fc.record({
  file: fc.nat({ max: SOUND.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 2000 })),
  put: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 6 }), fc.constant('')),
})
/** Milliseconds that one load may take on a busy machine; a sound economy takes some fifty. */
const LIMIT_MS = 2000

it('lists the faults of any damaged economy with their places, and never throws', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const files = SOUND.map((f) => ({ ...f }))
      for (const { file, at, cut, put } of edits) {
        const { text } = files[file]!
        const from = Math.floor(at * text.length)
        files[file]!.text = text.slice(0, from) + put + text.slice(from + cut)
      }
      const start = performance.now()
      const { model, issues } = loadModel(files)

      expect(performance.now() - start).toBeLessThan(LIMIT_MS)
      const lines = new Map(files.map((f) => [f.name, f.text.split('\n')]))
      const misplaced = issues.filter(({ file, line, column, message }) => {
        if (message === '') return true
        const width = lines.get(file)?.[line - 1]?.length
        return file !== '' && (width === undefined || column < 1 || column > width + 1)
      })
      expect(misplaced).toEqual([])
      if (issues.some((i) => i.severity === 'error')) return
      expect(() => compileModel(model, { record: [], strict: false })).not.toThrow()
    }),
    { numRuns: 150, seed: 20261101 },
  )
})
