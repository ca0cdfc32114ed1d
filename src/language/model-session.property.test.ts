import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LoadedModel } from './load-model.ts'
import { loadModel } from './load-model.ts'
import { filesIn } from './model-text.test-fixture.ts'
import { ModelSession } from './model-session.ts'

const SOUND = filesIn('economy')
/** Some keep a model sound, some move lines, most do harm. */
const SNIPPETS = [
  '',
  ' ',
  '0',
  '1',
  '2 * ',
  '\n',
  '# remark\n',
  '"',
  ': ',
  '[',
  ')',
  'sum[',
  'lag(',
]

const edit = fc.record({
  file: fc.nat({ max: SOUND.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 900 })),
  put: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 4 })),
  /** What happens before the edit: nothing, back to the sound text, or the file is taken out. */
  first: fc.constantFrom('nothing', 'nothing', 'restore', 'remove'),
})

const plain = ({ model, issues, dropped }: LoadedModel) => ({ model, issues, dropped })

it('gives what a fresh load of the same files gives, after any sequence of edits', () => {
  const session = new ModelSession(SOUND)
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      for (const { file, at, cut, put, first } of edits) {
        const { name, text: sound } = SOUND[file] ?? { name: '', text: '' }
        const text = session.files.find((f) => f.name === name)?.text ?? sound
        if (first === 'remove') session.remove(name)
        if (first === 'restore') session.edit(name, sound)
        const from = Math.floor(at * text.length)
        const loaded = session.edit(name, text.slice(0, from) + put + text.slice(from + cut))

        expect(plain(loaded)).toEqual(plain(loadModel(session.files)))
      }
      for (const { name, text } of SOUND) session.edit(name, text)
      expect(plain(session.loaded)).toEqual(plain(loadModel(SOUND)))
    }),
    { numRuns: 25 },
  )
}, 300_000)
