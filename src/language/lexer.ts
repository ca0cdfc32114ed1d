/** A word of an equation with its place. */
export interface Token {
  readonly kind: 'number' | 'name' | 'op' | 'end'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A fault in the spelling or grammar of an equation. */
export class SyntaxFault extends Error {
  readonly offset: number
  readonly hint: string

  constructor(message: string, offset: number, hint = '') {
    super(message)
    this.offset = offset
    this.hint = hint
  }
}

const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'else', 'and', 'or', 'not'])
const PAIRS: ReadonlySet<string> = new Set(['<=', '>=', '==', '!=', '<>'])
const SINGLES: ReadonlySet<string> = new Set('+-*/^()[],<>=%')

/**
 * Split an equation into tokens; the last one is `end`. Reads each character once.
 *
 * @throws {SyntaxFault} On a character that no token starts with.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const push = (kind: Token['kind'], word: string, end: number) => {
    tokens.push({ kind, text: word, start: at, end })
    at = end
  }
  while (at < text.length) {
    const c = text[at] ?? ''
    if (isSpace(c)) {
      at++
    } else if (isDigit(c) || (c === '.' && isDigit(text[at + 1]))) {
      const end = numberEnd(text, at)
      push('number', text.slice(at, end), end)
    } else if (isLetter(c)) {
      let end = at + 1
      while (isLetter(text[end]) || isDigit(text[end])) end++
      const word = text.slice(at, end)
      push(KEYWORDS.has(word) ? 'op' : 'name', word, end)
    } else if (PAIRS.has(text.slice(at, at + 2))) {
      const pair = text.slice(at, at + 2)
      push('op', pair === '<>' ? '!=' : pair, at + 2)
    } else if (SINGLES.has(c)) {
      push('op', c === '=' ? '==' : c, at + 1)
    } else {
      throw new SyntaxFault(`unexpected character ${JSON.stringify(c)}`, at)
    }
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return tokens
}

function numberEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text[at])) at++
  if (text[at] === '.') {
    at++
    while (isDigit(text[at])) at++
  }
  if (text[at] === 'e' || text[at] === 'E') {
    const digits = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1
    if (isDigit(text[digits])) {
      at = digits
      while (isDigit(text[at])) at++
    }
  }
  return at
}

function isSpace(c: string): boolean {
  return c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === ' '
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9'
}

function isLetter(c: string | undefined): boolean {
  if (c === undefined) return false
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c === '_'
}
