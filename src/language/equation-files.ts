import type { SourceFile } from './blocks.ts'
import { isDecimal } from './decimal.ts'
import { equationPath } from './equation-key.ts'
import { IssueList } from './issue.ts'
import type { YamlText } from './yaml-text.ts'
import { readYaml } from './yaml-text.ts'

/** Where an edited equation stands in the edited text of its file, quotes included. */
export interface EditSpan {
  readonly key: string
  readonly file: string
  readonly from: number
  readonly to: number
  /** The equation as it was written into the file, one line, without quotes. */
  readonly text: string
}

/** Files of a model with equations replaced in their text. */
export interface EditedFiles {
  readonly files: readonly SourceFile[]
  readonly spans: readonly EditSpan[]
  /** Keys that name no equation of these files. */
  readonly unknown: readonly string[]
}

interface Splice {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly put: string
  readonly text: string
}

/** The files of a model, in which equations are replaced where they stand: comments and layout stay. */
export class EquationFiles {
  readonly #files: readonly { readonly file: SourceFile; readonly yaml: YamlText }[]

  constructor(files: readonly SourceFile[]) {
    this.#files = files.map((file) => ({
      file,
      yaml: readYaml(file.text, file.name, new IssueList()),
    }))
  }

  /** File and line of an equation by its path; null when no file has it as one text. */
  placeOf(path: string): { readonly file: string; readonly line: number } | null {
    for (const { yaml } of this.#files)
      if (yaml.scalarAt(path)) {
        const { file, line } = yaml.locate({ path, offset: 0 }) ?? { file: '', line: 0 }
        return { file, line }
      }
    return null
  }

  /**
   * Replace equations by key (see `equationKey`). A number stays a plain number where one stood; all else is written as a
   * quoted text on one line.
   */
  edit(replace: Readonly<Record<string, string>>): EditedFiles {
    const unknown = new Set(Object.keys(replace))
    const spans: EditSpan[] = []
    const files = this.#files.map(({ file, yaml }) => {
      const splices: Splice[] = []
      for (const [key, given] of Object.entries(replace)) {
        const place = yaml.scalarAt(equationPath(key))
        if (!place) continue
        unknown.delete(key)
        splices.push({ key, ...place, ...written(file.text.slice(place.from, place.to), given) })
      }
      return { name: file.name, text: spliced(file, splices, spans) }
    })
    return { files, spans, unknown: [...unknown] }
  }
}

function written(old: string, given: string): { put: string; text: string } {
  // Line breaks are blanks to an equation, and keep each character at its place.
  const text = given.replace(/[\n\r\t]/g, ' ')
  if (isDecimal(old) && isDecimal(text.trim())) return { put: text.trim(), text: text.trim() }
  // The end of a block scalar is the end of its last line.
  return { put: JSON.stringify(text) + (/^[>|]/.test(old) ? '\n' : ''), text }
}

function spliced(
  { name, text }: SourceFile,
  splices: readonly Splice[],
  spans: EditSpan[],
): string {
  let out = ''
  let done = 0
  for (const { key, from, to, put, text: equation } of splices.toSorted(
    (a, b) => a.from - b.from,
  )) {
    out += text.slice(done, from)
    spans.push({ key, file: name, from: out.length, to: out.length + put.length, text: equation })
    out += put
    done = to
  }
  return out + text.slice(done)
}

/**
 * Find the character of an edited equation that stands at a place of its edited file.
 *
 * @param line 1-based, as `column`.
 * @returns Null when the place lies outside the equation.
 */
export function offsetInEdit(
  span: EditSpan,
  fileText: string,
  line: number,
  column: number,
): number | null {
  const at = offsetOf(fileText, line, column)
  if (at < span.from || at > span.to) return null
  let here = span.from + (fileText[span.from] === '"' ? 1 : 0)
  let offset = 0
  for (const letter of span.text) {
    if (here >= at) break
    here += JSON.stringify(letter).length - 2
    offset += letter.length
  }
  return offset
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let k = 1; k < line; k++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return -1
    start = end + 1
  }
  return start + column - 1
}
