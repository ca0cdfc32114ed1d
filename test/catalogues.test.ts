import { describe, expect, it } from 'vitest'
import { CLI_WORDS } from '../src/cli/words/words.ts'
import { frequency, frequencyRange } from '../src/report/frequency.ts'
import { ENGLISH, FRENCH } from '../src/report/messages.ts'

/** Words that are the same in both languages. */
const SAME = new Set([
  'Faultline',
  '7 · Faultline',
  'Source',
  'Date',
  'Observation',
  'Options:',
  'Arguments:',
  'source',
  'licence',
  'note',
  'points',
  'interactions',
  'Verdict',
  'verdict',
  'Sources',
  'sources',
  'licence',
  'tables',
  'GW',
  'Variance',
  '10 %',
  '90 %',
])
/** Arguments that make any function of a catalogue speak: a share of worlds, a list, a text or a number. */
const SHARE = { ...frequency(0.4), ...frequencyRange(0.2, 0.5) }

const COUNTS = { parameters: 1, drawn: 1, sources: 1, resolved: 1, unresolved: ['x'] }
/** Six arguments each: all of one kind, or so many texts before lists. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  ...['7', SHARE, ['7', '8'], { name: 'x' }, COUNTS].map((fill) =>
    Array.from({ length: 6 }, () => fill),
  ),
  ...[1, 2, 3, 4, 5].map((texts) =>
    Array.from({ length: 6 }, (_, at) => (at < texts ? '7' : ['7', '8'])),
  ),
]

/** Every text of a catalogue by its path; functions are called. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return textsOf(call(value as Write), path)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`))
}

type Write = (...args: readonly unknown[]) => unknown

function call(write: Write): unknown {
  for (const args of ARGUMENTS)
    try {
      const said = write(...args)
      if (typeof said === 'string') return said
    } catch {
      // The function wants another kind of argument.
    }
  return ''
}

const { language: _e, format: _ef, labels: _el, sayNote: _en, typeset: _et, ...english } = ENGLISH
const { language: _f, format: _ff, labels: _fl, sayNote: _fn, typeset: _ft, ...french } = FRENCH
const { language: _ce, format: _cef, threshold, kept, number, ...commandLine } = CLI_WORDS.en
const { threshold: _t, kept: _k, number: _n, ...commandLineFr } = CLI_WORDS.fr

describe.each([
  ['report', english, french],
  ['command line', commandLine, commandLineFr],
] as const)('the French catalogue of the %s', (_name, inEnglish, inFrench) => {
  const texts = new Map(textsOf(inEnglish, ''))
  const translated = new Map(textsOf(inFrench, ''))

  it('says everything that the English one says', () => {
    const missing = [...texts].filter(([path, text]) => text !== '' && !translated.get(path))

    expect(texts.size).toBeGreaterThan(100)
    expect(missing).toEqual([])
  })

  it('says nothing in English', () => {
    const same = [...texts].filter(
      ([path, text]) => /\p{L}{2}/u.test(text) && translated.get(path) === text && !SAME.has(text),
    )

    expect(same).toEqual([])
  })

  it('leaves no ordinary space before a double sign, and no straight apostrophe in a word', () => {
    const loose = [...translated].filter(([, text]) => / [;:?!%»]|« |\p{L}'\p{L}/u.test(text))

    expect(loose).toEqual([])
  })
})

describe('catalogues of few words', () => {
  it('say the rest as they are in English', () => {
    expect(threshold('AI shares 30 % below their high')).toContain('AI shares')
    expect(number('1.5')).toBe('1.5')
    expect(kept({ world: 1, why: 'worst', by: 'x', about: 'x: lowest', value: 1 })).toBe(
      'x: lowest',
    )
    expect(CLI_WORDS.fr.number('1.5')).toBe('1,5')
  })
})
