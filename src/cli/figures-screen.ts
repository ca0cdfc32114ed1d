import type { Conflict, Figure } from '../evidence/figure.ts'
import type { ReadFigures } from '../evidence/figures.ts'
import type { CliWords } from './words/words.ts'
import { terminalText } from './words/words.ts'
import { wrapped } from './wrapped.ts'

/** Figures listed at most; more are counted. */
const MOST = 60
/** Significant digits of a figure: as many as any table gives. */
const DIGITS = 12

/** List figures, one line each, and count them. */
export function figuresText(found: readonly Figure[], all: number, words: CliWords): string {
  const { figures, format } = words
  const counts = [format.count(found.length), format.count(all)] as const
  return [
    ...found.slice(0, MOST).flatMap((figure) => lineOf(figure, words)),
    found.length > MOST ? figures.foundMore(...counts, String(MOST)) : figures.found(...counts),
  ].join('\n')
}

/** Show everything about one figure. */
export function figureText(figure: Figure, words: CliWords): string {
  const keys = Object.keys(words.figures.labels) as (keyof Figure)[]
  return keys
    .map((key) => [words.figures.labels[key], fieldText(figure, key, words)] as const)
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) => wrapped(label, text))
    .join('\n')
}

/** List figures that disagree, side by side, each group with its reason. */
export function conflictsText(
  conflicts: readonly Conflict[],
  { figures }: Pick<ReadFigures, 'figures'>,
  words: CliWords,
): string {
  return conflicts
    .map(({ id, about, figures: beside, why }) =>
      [
        words.labelled(id, terminalText(about[words.language], words.language)),
        ...beside.flatMap((one) => lineOf(figures.get(one), words)),
        ...wrapped('', terminalText(why[words.language], words.language)),
      ].join('\n'),
    )
    .join('\n\n')
}

function lineOf(figure: Figure | undefined, words: CliWords): string[] {
  if (!figure) return []
  const { figures, format } = words
  const { id, unit, confidence, contradicts } = figure
  const marks = [
    words.labelled(figures.labels.confidence, figures.confidences[confidence]),
    ...(contradicts.length > 0 ? [figures.beside(format.count(contradicts.length))] : []),
  ]
  return wrapped('', `${id} = ${valueOf(figure, words)} ${unit} (${marks.join(', ')})`)
}

function valueOf({ value, low, high, text }: Figure, words: CliWords): string {
  const number = (x: number): string => words.format.concise(x, DIGITS)
  if (value !== null) return number(value)
  if (low !== null && high !== null) return words.figures.range(number(low), number(high))
  if (low !== null) return words.figures.least(number(low))
  return high === null ? text : words.figures.most(number(high))
}

function fieldText(figure: Figure, key: keyof Figure, words: CliWords): string {
  switch (key) {
    case 'confidence':
      return words.figures.confidences[figure.confidence]
    case 'definition':
      return Object.entries(figure.definition)
        .map(([name, text]) => `${name} = ${text}`)
        .join(' ; ')
    case 'references':
      return figure.references
        .map(({ kind, text }) => words.labelled(words.figures.references[kind], '') + text)
        .join(' ; ')
    case 'rows':
    case 'urls':
    case 'contradicts':
      return figure[key].join(' ; ')
    default: {
      const field = figure[key]
      if (typeof field === 'number') return words.format.concise(field, DIGITS)
      return field ?? ''
    }
  }
}
