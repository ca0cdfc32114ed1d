import type { Atlas } from '../../engine/model-questions.ts'
import type { ModelWords } from '../../i18n/model/en.ts'
import type { CodeWord } from './code-editor.ts'

/** Names that equations know without a declaration. */
const BUILT_IN = ['time', 'years', 'dt', 'net_worth', 'total_assets', 'total_debts'] as const
/** Kinds that equations cannot read. */
const NOT_READ: readonly string[] = ['outcome', 'check']

/** List everything that completes in an equation: names, functions, and inside brackets dimensions and elements. */
export function codeWords(
  atlas: Atlas,
  words: ModelWords,
  aboutOf: (name: string, about: string) => string,
): readonly CodeWord[] {
  const names = atlas.names
    .filter(({ kind }) => !NOT_READ.includes(kind))
    .flatMap(({ name, kind, unit, dims, about }) => {
      const over = dims.length > 0 ? `[${dims.join(', ')}] ` : ''
      const one = { kind: 'name', detail: over + unit, about: aboutOf(name, about) } as const
      return kind === 'shock'
        ? [`${name}_onset`, `${name}_active`].map((word) => ({ word, ...one }))
        : [{ word: name, ...one }]
    })
  const elements = Object.entries(atlas.dimensions).flatMap(([name, inside]) => [
    { word: name, detail: words.label('dimension'), about: inside.join(', ') },
    ...inside.map((word) => ({ word, detail: name, about: '' })),
  ])
  const seen = new Set<string>()
  return [
    ...names,
    ...BUILT_IN.map((word) => ({ word, kind: 'name', detail: '', about: '' }) as const),
    ...Object.entries(words.editor.functions).map(
      ([word, about]) => ({ word, kind: 'function', detail: '', about }) as const,
    ),
    ...elements
      .filter(({ word }) => !seen.has(word) && seen.add(word))
      .map((one) => ({ ...one, kind: 'element' }) as const),
  ]
}
