import { LIMITS } from '../language/limits.ts'
import { didYouMean } from '../language/nearest.ts'

/** A formula of a case file that cannot be read, with the offset of the fault in its text. */
export class CaseFormulaFault extends Error {
  readonly code: string
  readonly offset: number
  readonly hint: string

  constructor(code: string, message: string, offset: number, hint: string = '') {
    super(message)
    this.code = code
    this.offset = offset
    this.hint = hint
  }
}

/** A formula in the words of the language, and which inputs it reads. */
export interface CaseFormula {
  readonly text: string
  readonly reads: ReadonlySet<string>
}

interface Token {
  readonly kind: 'number' | 'name' | 'log' | 'op'
  readonly text: string
  readonly start: number
}

const ALLOWED = 'A formula may hold numbers, input names, + - * / **, parentheses and Math.log.'
/** One token at a time; sticky, and every branch is linear. */
const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<log>Math\s{0,9}\.\s{0,9}log(?![\w$]))|(?<name>[A-Za-z_$][\w$]*)|(?<op>\*\*|\+\+|--|[-+*/()]))/y

/**
 * Turn an expression of a case file into one of the language: `**` becomes `^`, `Math.log` becomes `ln`, inputs get the
 * names that the model gives them.
 *
 * JavaScript refuses `-a ** b`, where the language reads `-(a ^ b)`; it is refused here too, so that no case means two things.
 *
 * @param names Name in the language by name of the input.
 * @throws {CaseFormulaFault} When it holds anything else.
 */
export function readCaseFormula(
  formula: string,
  names: ReadonlyMap<string, string>,
): CaseFormula {
  if (formula.length > LIMITS.formulaCharacters)
    throw new CaseFormulaFault(
      'too-large',
      `the formula has ${formula.length} characters; at most ${LIMITS.formulaCharacters} are read`,
      0,
    )
  const tokens = tokensOf(formula)
  refuseSignedPowers(tokens)
  const reads = new Set<string>()
  const words = tokens.map((token, at) => {
    if (token.kind === 'log') {
      if (tokens[at + 1]?.text !== '(')
        throw new CaseFormulaFault('formula', "'Math.log' must be followed by '('", token.start)
      return 'ln'
    }
    if (token.kind === 'name') {
      refuseCall(token, tokens[at + 1])
      const name = names.get(token.text)
      if (name === undefined)
        throw new CaseFormulaFault(
          'unknown-input',
          `'${shortened(token.text)}' is no input of the case`,
          token.start,
          didYouMean(token.text, names.keys()),
        )
      reads.add(token.text)
      return name
    }
    return token.text === '**' ? '^' : token.text
  })
  refuseNeighbours(tokens)
  return { text: words.join(' '), reads }
}

/** Where the token stands in the formula that stands at an offset of the text made from it. */
export function originalOffset(formula: string, translated: string, offset: number): number {
  const before = translated.slice(0, offset).split(' ').length - 1
  return tokensOf(formula)[before]?.start ?? formula.length
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = []
  const end = formula.trimEnd().length
  let at = 0
  while (at < end) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(formula)
    const groups = match?.groups ?? {}
    const kind = (['number', 'log', 'name', 'op'] as const).find((k) => groups[k] !== undefined)
    const start = at + (/^\s*/.exec(formula.slice(at, at + 200))?.[0].length ?? 0)
    if (!match || kind === undefined)
      throw new CaseFormulaFault(
        'formula',
        `unexpected ${JSON.stringify(formula.slice(start, start + 1))}`,
        start,
        ALLOWED,
      )
    const text = groups[kind] ?? ''
    if (text === '++' || text === '--')
      throw new CaseFormulaFault('formula', `'${text}' changes a value`, start, ALLOWED)
    if (kind === 'number' && /^0\d/.test(text))
      throw new CaseFormulaFault(
        'formula',
        `'${shortened(text)}' starts with 0: JavaScript may read it by eights`,
        start,
        'Write the number without the leading 0.',
      )
    at = TOKEN.lastIndex
    tokens.push({ kind, text, start: at - text.length })
  }
  return tokens
}

function refuseCall(token: Token, next: Token | undefined): void {
  if (next?.text !== '(') return
  throw new CaseFormulaFault(
    'formula',
    `'${shortened(token.text)}(' calls a function; only Math.log may be called`,
    token.start,
    ALLOWED,
  )
}

/** The language reads `2 a` as a number with a unit, JavaScript as a fault. */
function refuseNeighbours(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]
    if (before === undefined) continue
    const ends = before.kind === 'number' || before.kind === 'name' || before.text === ')'
    const starts = token.kind !== 'op' || token.text === '('
    if (ends && starts)
      throw new CaseFormulaFault(
        'formula',
        `no operator between '${shortened(before.text)}' and '${shortened(token.text)}'`,
        token.start,
        ALLOWED,
      )
  }
}

function refuseSignedPowers(tokens: readonly Token[]): void {
  const closing = closers(tokens)
  const isSign = (i: number): boolean => {
    const { kind, text } = tokens[i] ?? { kind: 'op', text: '' }
    if (kind !== 'op' || (text !== '-' && text !== '+')) return false
    const before = tokens[i - 1]
    return before === undefined || (before.kind === 'op' && before.text !== ')')
  }
  for (let i = 0; i < tokens.length; i++) {
    // Of several signs in a row the last one stands at the operand.
    if (!isSign(i) || isSign(i + 1)) continue
    const first = tokens[i + 1]?.kind === 'log' ? i + 2 : i + 1
    const last = tokens[first]?.text === '(' ? (closing.get(first) ?? first) : first
    if (tokens[last + 1]?.text === '**')
      throw new CaseFormulaFault(
        'formula',
        'a sign before a power can be read in two ways',
        tokens[i]?.start ?? 0,
        'Write (-a)**b or -(a**b).',
      )
  }
}

/** Position of the parenthesis that closes, by the one that opens. */
function closers(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (const [i, { text }] of tokens.entries()) {
    if (text === '(') open.push(i)
    const from = text === ')' ? open.pop() : undefined
    if (from !== undefined) closing.set(from, i)
  }
  return closing
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text
}
