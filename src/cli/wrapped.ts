/** Columns of the terminal, and of the labels on the left. */
const WIDTH = 100
const LABEL = 13

/** Write a labelled paragraph, wrapped at words; '' for no label. */
export function wrapped(label: string, text: string): string[] {
  const indent = ' '.repeat(LABEL + 3)
  const lines: string[] = []
  let line = `  ${label.padEnd(LABEL)}`
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    if (line.length > indent.length && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = indent.slice(1)
    }
    line += ` ${word}`
  }
  return [...lines, line].map((one) => one.trimEnd())
}
