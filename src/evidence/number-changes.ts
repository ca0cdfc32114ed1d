import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import { readWords } from './read-words.ts'
import type { Words } from './words.ts'

/** A step that changed the numbers, with the shares of worlds with a burst after it. */
export interface NumberStep {
  readonly what: Words
  /** It was tried and not kept. */
  readonly isLeftOut: boolean
  /** Without and with random events, by the years of `STEP_YEARS`, 0..1. */
  readonly calm: readonly number[]
  readonly article: readonly number[]
}

/** A version of the model and what changed its numbers. */
export interface NumberChange {
  readonly version: string
  /** Day of publication; '' for one that was not. */
  readonly date: string
  readonly about: Words
  readonly source: string
  readonly steps: readonly NumberStep[]
}

/** Years by whose end the shares of a step are counted. */
export const STEP_YEARS: readonly number[] = [2028, 2030, 2032]

/** Read `number-changes.yaml`, newest version first. Faults are listed. */
export function readNumberChanges(
  { name, text }: SourceFile,
  issues: IssueList,
): readonly NumberChange[] {
  const { value, locate } = readYaml(text, name, issues)
  issues.locateWith((at) => locate(at) ?? { file: name, line: 0, column: 0 })
  const rows = listOf(mapOf(value)['changes'])
  if (rows.length === 0) issues.add('missing', 'changes', 'no change is listed')
  return rows.map((row, at): NumberChange => {
    const path = `changes.${at}`
    const body = mapOf(row)
    for (const key of ['version', 'source'])
      if (typeof body[key] !== 'string')
        issues.add('missing', `${path}.${key}`, `'${key}' is missing or no text`)
    return {
      version: String(body['version'] ?? ''),
      date: String(body['date'] ?? ''),
      about: readWords(body['about'], `${path}.about`, issues),
      source: String(body['source'] ?? ''),
      steps: listOf(body['steps']).map((step, k) => readStep(step, `${path}.steps.${k}`, issues)),
    }
  })
}

function readStep(value: Plain, path: string, issues: IssueList): NumberStep {
  const body = mapOf(value)
  const shares = (key: string): number[] => {
    const list = listOf(body[key]).map(Number)
    const isGood = list.length === STEP_YEARS.length && list.every((x) => x >= 0 && x <= 1)
    if (!isGood)
      issues.add(
        'bad-value',
        `${path}.${key}`,
        `'${key}' is no list of ${STEP_YEARS.length} shares from 0 to 1`,
      )
    return list
  }
  return {
    what: readWords(body['what'], `${path}.what`, issues),
    isLeftOut: body['left_out'] === true,
    calm: shares('calm'),
    article: shares('article'),
  }
}

function listOf(value: Plain | undefined): readonly Plain[] {
  return Array.isArray(value) ? value : []
}

function mapOf(value: Plain | undefined): PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as PlainMap)
    : {}
}
