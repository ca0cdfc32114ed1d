import { isDirectionMark } from './escape.ts'

/** What a piece of text means; without colour all look alike. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'burst' | 'model' | 'warning'

/** Writes text in a tone. */
export type Paint = (text: string, tone: Tone) => string

const ESCAPE = '\u001b['
const CODES: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: '1',
  quiet: '2',
  burst: '1;38;5;166',
  model: '38;5;32',
  warning: '1;33',
}

/** Make a painter: ANSI colours, or text alone. */
export function painter(hasColour: boolean): Paint {
  return (text, tone) =>
    hasColour && CODES[tone] !== '' && text !== ''
      ? `${ESCAPE}${CODES[tone]}m${text}${ESCAPE}0m`
      : text
}

/** Drop control characters and marks that turn the direction of text, so that no text can steer a terminal. */
export function plainText(text: string): string {
  return Array.from(text.replace(/\u202F/g, '\u00A0').replace(/[^\S \u00A0]/g, ' '))
    .filter((letter) => isPrintable(letter.codePointAt(0) ?? 0))
    .join('')
}

/** Break a text at spaces into lines of at most `columns` characters; a longer word is cut. */
export function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  for (const word of plainText(text)
    .split(' ')
    .filter((part) => part !== '')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && lengthOf(joined) <= columns) lines[lines.length - 1] = joined
    else lines.push(fit(word, columns))
  }
  return lines
}

/** Pad or cut a text to exactly `columns` characters. */
export function cell(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const cut = fit(plainText(text), columns)
  const space = ' '.repeat(Math.max(0, columns - lengthOf(cut)))
  return side === 'left' ? cut + space : space + cut
}

/** Count the characters of a text. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

function fit(text: string, columns: number): string {
  const letters = Array.from(text)
  return letters.length <= columns
    ? text
    : `${letters.slice(0, Math.max(0, columns - 1)).join('')}…`
}

function isPrintable(code: number): boolean {
  if (code < 32 || (code >= 127 && code < 160) || code === 0xfeff) return false
  return !isDirectionMark(code) && !(code >= 0x200b && code <= 0x200f)
}
