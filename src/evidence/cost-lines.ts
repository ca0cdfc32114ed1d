import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { didYouMean } from '../language/nearest.ts'
import type { PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import { listOf, wordsOf } from './cost-words.ts'
import type { Words } from './words.ts'

/** What a comparison does with a line: money asked and money spent are never put into one ratio. */
export type CostKind = 'price' | 'cost' | 'other'

/** One line of the page of costs: a name of the model and what people call it. */
export interface CostLine {
  readonly of: string
  readonly label: Words
  readonly kind: CostKind
}

/** A part of the page: architecture, training, serving, ownership, lab. */
export interface CostSection {
  readonly id: string
  readonly title: Words
  readonly lines: readonly CostLine[]
}

/** Read the lines to show. A name that the model lacks and a missing language are listed. */
export function readCostLines(
  { name, text }: SourceFile,
  known: ReadonlySet<string>,
  issues: IssueList,
): CostSection[] {
  const { value } = readYaml(text, name, issues)
  return listOf((value as PlainMap | null)?.['sections']).map((section, i) => {
    const path = `sections.${i}`
    return {
      id: String(section['id'] ?? ''),
      title: wordsOf(section['title'], `${path}.title`, issues),
      lines: listOf(section['lines']).map((line, k): CostLine => {
        const at = `${path}.lines.${k}`
        const of = String(line['of'] ?? '')
        if (!known.has(of))
          issues.add('unknown-name', `${at}.of`, `the model has no '${of}'`, didYouMean(of, known))
        const kind = line['kind'] ?? 'other'
        if (kind !== 'price' && kind !== 'cost' && kind !== 'other')
          issues.add(
            'bad-value',
            `${at}.kind`,
            `'${String(kind)}' is no kind of line`,
            'It is price or cost, or left out.',
          )
        return {
          of,
          label: wordsOf(line['label'], `${at}.label`, issues),
          kind: kind === 'price' || kind === 'cost' ? kind : 'other',
        }
      }),
    }
  })
}
