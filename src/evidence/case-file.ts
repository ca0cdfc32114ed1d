import type { SourceFile } from '../language/blocks.ts'
import { IssueList } from '../language/issue.ts'
import { LIMITS } from '../language/limits.ts'
import { didYouMean } from '../language/nearest.ts'
import { checkShape } from '../language/shape.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import type { OutputStatus } from './citation.ts'
import type { Published } from './judge.ts'
import type { CaseOutput, PublishedCase } from './published-case.ts'
import { CASE_FAMILIES, CASE_FIELDS, CASE_WORDS, caseShape } from './published-case.ts'

/** Names that mean something else in JavaScript, whatever a case may say. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const STATUS_BY_WORD: ReadonlyMap<string, OutputStatus> = new Map(
  Object.entries(CASE_WORDS).map(([status, word]) => [word, status as OutputStatus]),
)

/**
 * Read a case file. Every fault is listed with its path and place: text that is no JSON, a field that is unknown or of a
 * wrong kind, a name that stands twice, a number that is not finite, a status that asks for what is not there.
 *
 * @returns Null when something was wrong.
 */
export function readCase({ name, text }: SourceFile, issues: IssueList): PublishedCase | null {
  const errors = issues.errors.length
  const value = readJson(text, name, issues)
  if (value === undefined) return null
  if (!checkShape(caseShape, value, '', CASE_FIELDS, issues)) return null
  const body = value as PlainMap
  checkNames(body, issues)
  const outputs = (body['outputs'] as readonly PlainMap[]).map(outputOf)
  outputs.forEach((output, i) => checkOutput(output, i, issues))
  const family = body['family']
  if (typeof family === 'string' && !CASE_FAMILIES.includes(family))
    issues.warn('unknown-family', 'family', `'${family.slice(0, 60)}' is no family of the format`)
  if (issues.errors.length > errors) return null
  const inputs = Object.entries(body['inputs'] as PlainMap).map(([key, one]) => {
    const given = one as PlainMap
    return [key, { value: given['value'] as number, unit: textOf(given['unit']) }] as const
  })
  return {
    id: textOf(body['id']),
    title: textOf(body['title']),
    inputs: new Map(inputs),
    outputs,
    backFitted: (body['back_fitted_inputs'] ?? []) as readonly string[],
    notes: textOf(body['notes']),
    sources: (body['sources'] ?? []) as readonly string[],
  }
}

function readJson(text: string, name: string, issues: IssueList): Plain | undefined {
  const plain = text.replace(/^\uFEFF/, '')
  if (plain.length > LIMITS.fileCharacters) {
    issues.add('too-large', '', `the file has ${plain.length} characters; at most 2000000 are read`)
    return undefined
  }
  let value: Plain
  try {
    value = JSON.parse(plain) as Plain
  } catch (fault) {
    const message = (fault as Error).message
    const place = placeIn(plain, message)
    issues.locateWith(() => ({ file: name, ...place }))
    issues.add('json', '', `this is no JSON: ${message.slice(0, 200)}`)
    return undefined
  }
  // JSON is YAML too: its reader knows where each value stands, and that a key stands twice.
  const doubles = new IssueList()
  const { locate } = readYaml(plain, name, doubles)
  for (const double of doubles.items)
    if (double.code === 'duplicate-key') {
      const { file, line, column } = double
      issues.locateWith(() => ({ file, line, column }))
      issues.add('duplicate-name', '', double.message)
    }
  issues.locateWith((at) => nearestPlace(at.path, locate) ?? { file: name, line: 0, column: 0 })
  return value
}

function nearestPlace(
  path: string,
  locate: ReturnType<typeof readYaml>['locate'],
): { file: string; line: number; column: number } | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = locate({ path: at })
    if (place || at === '') return place
  }
}

/** Line and column of a fault, from what the engine says of it: some name a position, some the line, some nothing. */
function placeIn(text: string, message: string): { line: number; column: number } {
  const spoken = /line (\d+) column (\d+)/.exec(message)
  if (spoken) return { line: Number(spoken[1]), column: Number(spoken[2]) }
  const position = /position (\d+)/.exec(message)?.[1]
  const offset = position === undefined ? text.length : Number(position)
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function checkNames(body: PlainMap, issues: IssueList): void {
  const inputs = Object.keys(body['inputs'] as PlainMap)
  if (inputs.length > 1000) issues.add('too-large', 'inputs', 'more than 1000 inputs')
  for (const name of inputs)
    if (FORBIDDEN.has(name) || !/^[A-Za-z_$][\w$]{0,199}$/.test(name))
      issues.add(
        'bad-name',
        `inputs.${name}`,
        `'${name.slice(0, 60)}' cannot be an input: letters, digits and _, starting with a letter`,
      )
  const seen = new Set<string>()
  for (const [i, output] of (body['outputs'] as readonly PlainMap[]).entries()) {
    const name = textOf(output['name'])
    if (seen.has(name))
      issues.add('duplicate-name', `outputs.${i}.name`, `output '${name}' stands twice`)
    seen.add(name)
  }
  for (const [i, name] of ((body['back_fitted_inputs'] ?? []) as readonly string[]).entries())
    if (!inputs.includes(name))
      issues.add(
        'unknown-input',
        `back_fitted_inputs.${i}`,
        `'${name}' is no input of the case`,
        didYouMean(name, inputs),
      )
}

function outputOf(body: PlainMap): CaseOutput {
  return {
    name: textOf(body['name']),
    unit: textOf(body['unit']),
    formula: body['formula'] === undefined ? null : textOf(body['formula']),
    computed: (body['computed'] ?? null) as number | null,
    published: (body['published'] ?? null) as Published | null,
    tolerance: (body['tolerance_rel'] ?? null) as number | null,
    recorded: STATUS_BY_WORD.get(textOf(body['status'])) ?? null,
  }
}

function checkOutput({ published, recorded, formula }: CaseOutput, i: number, issues: IssueList) {
  if (published !== null && typeof published !== 'number' && published[0] > published[1])
    issues.add('bad-value', `outputs.${i}.published`, 'the range must rise from low to high')
  const compares = recorded !== null && recorded !== 'implied-not-published'
  if (compares && published === null && recorded !== 'target-only')
    issues.add(
      'missing',
      `outputs.${i}`,
      `status '${recorded}' needs 'published', and there is none`,
      `Without a published value the status is '${CASE_WORDS['implied-not-published']}'.`,
    )
  if (formula === null && published === null)
    issues.warn('nothing-said', `outputs.${i}`, 'neither a formula nor a published value')
}

function textOf(value: Plain | undefined): string {
  return typeof value === 'string' ? value : ''
}
