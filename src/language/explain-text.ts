import type { ExplainedEquation, Explanation } from './explain.ts'

/** A source as a reader wants it. */
export interface SourceLine {
  readonly title: string
  readonly by: string
  readonly year: number | string
  /** Addresses; '' for a file of the project. */
  readonly url: string
  /** Table, page or file. */
  readonly where?: string
}

/** What an explanation says around the model's own texts; what a function does not know it gives back. */
export interface ExplainWords {
  /** A label, a kind or a degree of evidence, by its English wording. */
  readonly label: (text: string) => string
  readonly fact: (text: string) => string
  readonly inWords: (words: string) => string
  readonly nothing: string
}

const ENGLISH_WORDS: ExplainWords = {
  label: (text) => text,
  fact: (text) => text,
  inWords: (words) => `in words: ${words}`,
  nothing: 'nothing',
}

/** Columns of the terminal, and of the labels on the left. */
const WIDTH = 96
const LABEL = 12

/**
 * Write an explanation for a terminal, at most 96 columns wide where words allow.
 *
 * @param sources What ids stand for; an id that is missing is written as such.
 */
export function explainText(
  explanation: Explanation,
  sources: ReadonlyMap<string, SourceLine>,
  words: ExplainWords = ENGLISH_WORDS,
): string {
  const { name, kind, dims, equations, facts } = explanation
  const lines = [`${name}${dims.length ? `[${dims.join(', ')}]` : ''}  (${words.label(kind)})`]
  const put = (label: string, text: string | null) => {
    if (text) lines.push(...wrapped(words.label(label), text))
  }
  put('', explanation.about)
  put('unit', explanation.unit)
  put('block', explanation.block)
  put('value', explanation.value)
  put('prior', explanation.prior)
  put('spread', explanation.spread)
  put('bounds', explanation.bounds)
  for (const { label, text } of facts) put(label, words.fact(text))
  for (const equation of equations) {
    put(headOf(equation), equation.symbols)
    if (saysMore(equation)) put('', words.inWords(equation.words))
  }
  put('evidence', words.label(explanation.evidence))
  for (const id of explanation.sources) {
    const found = sources.get(id)
    put(
      'source',
      found
        ? `${id}: ${found.by} (${found.year}), ${found.title}. ${found.url || (found.where ?? '')}`
        : id,
    )
  }
  put('because', explanation.because)
  put('note', explanation.note)
  put('reads', explanation.inputs.join(', '))
  const isNumber = kind !== 'outcome' && kind !== 'check' && kind !== 'actor' && kind !== 'element'
  put(
    kind === 'dimension' ? 'used by' : 'read by',
    explanation.users.join(', ') || (isNumber ? words.nothing : null),
  )
  return lines.join('\n') + '\n'
}

function headOf({ key, where }: ExplainedEquation): string {
  return where ? `${key} (${where})` : key
}

/** Words help from two operations on; a bare name or number reads the same. */
function saysMore({ words, text }: ExplainedEquation): boolean {
  return words !== text && words !== text.replaceAll('_', ' ')
}

/** A labelled paragraph: the label on its own line when it is long. */
function wrapped(label: string, text: string): string[] {
  const indent = ' '.repeat(LABEL + 2)
  const lines: string[] = []
  let line = label.length > LABEL ? indent : `  ${label.padEnd(LABEL)}`
  if (label.length > LABEL) lines.push(`  ${label}`)
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line.length > indent.length && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = indent
    }
    line += line.length > indent.length ? ` ${word}` : word
  }
  return [...lines, line].map((l) => l.trimEnd())
}
