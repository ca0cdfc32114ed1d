/** A scalar that is text: where it stands in its file (end excluded) and what it says. */
export interface ScalarText {
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Find the offset in the file of a character of a scalar, through quotes, escapes and folded lines. */
export function offsetInFile(source: string, text: ScalarText, offset: number): number {
  let at = text.from
  const quote = source[at] === '"' || source[at] === "'" ? source[at] : ''
  if (quote) at++
  // Past the rest of a block scalar's head, such as `-` or `2`.
  else if (source[at - 1] === '>' || source[at - 1] === '|')
    while (at < text.to && source[at] !== '\n') at++
  const skipBlanks = () => {
    while (at < text.to && isBlank(source[at])) at++
  }
  /** An escaped line end gives nothing. */
  const skipBreaks = () => {
    while (quote === '"' && source[at] === '\\' && isBreak(source[at + 1])) {
      at++
      skipBlanks()
    }
  }
  const last = Math.min(offset, text.value.length)
  for (let i = 0; i < last; i++) {
    const c = text.value[i]
    skipBreaks()
    if (quote === '"' && source[at] === '\\') at += ESCAPE_LENGTHS.get(source[at + 1] ?? '') ?? 2
    else if (c === ' ' || c === '\n') {
      // A fold turns a line break and its indent into one space.
      if (isBlank(source[at])) at++
      if (!isBlank(text.value[i + 1])) skipBlanks()
    } else {
      skipBlanks()
      at++
      if (quote === "'" && c === "'" && source[at] === "'") at++
    }
  }
  skipBreaks()
  skipBlanks()
  return Math.min(at, text.to)
}

/** Characters of the escapes that are longer than two. */
const ESCAPE_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['x', 4],
  ['u', 6],
  ['U', 10],
])

function isBlank(c: string | undefined): boolean {
  return c === ' ' || c === '\t' || isBreak(c)
}

function isBreak(c: string | undefined): boolean {
  return c === '\n' || c === '\r'
}

/** List the offset of the first character of each line. */
export function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
    starts.push(at + 1)
  return starts
}

/** Count the lines that start at or before an offset. */
export function linesUpTo(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
