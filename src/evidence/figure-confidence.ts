import type { Confidence } from './figure.ts'
import { CONFIDENCES } from './figure.ts'

/** A word of confidence and what the cell says beyond it. */
export interface ReadConfidence {
  readonly word: Confidence
  readonly caveat: string
}

/**
 * Read a cell such as `high` or `high (debt, mcap med)`: the remark holds for the columns that it calls by name.
 *
 * @param called Word by which a remark names the column at hand; '' for none.
 * @param words Other words and the confidence that each means.
 * @returns Null when the cell holds no known word.
 */
export function readConfidence(
  cell: string,
  called: string,
  words: Readonly<Record<string, string>>,
): ReadConfidence | null {
  if (cell.length > LONGEST) return null
  const [, said = '', remark = ''] = /^([^()]+?)(?:\s*\(([^()]*)\))?$/.exec(cell.trim()) ?? []
  const main = wordOf(Object.hasOwn(words, said) ? (words[said] ?? '') : said)
  if (main === null) return null
  const parts = remark.split(/[\s,]+/).filter((part) => part !== '')
  if (parts.length === 0) return { word: main, caveat: '' }
  const last = wordOf(parts.at(-1) ?? '')
  if (called === '' || !parts.includes(called)) return { word: main, caveat: '' }
  return { word: last ?? main, caveat: remark }
}

/** Longer cells are no word; to look for a remark in them takes the square of their length. */
const LONGEST = 200

function wordOf(text: string): Confidence | null {
  return CONFIDENCES.find((word) => word === text) ?? null
}
