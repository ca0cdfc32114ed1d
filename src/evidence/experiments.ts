import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import { checkShape } from '../language/shape.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { checkUrl } from './check-url.ts'
import { wordsOf } from './check-words.ts'
import { MAPPED_CLAIMS } from './claims.ts'
import type { EvidenceRow, EvidenceText } from './evidence-text.ts'
import type { Bound, Experiment, ExperimentKind, Given, Method } from './experiment.ts'
import type { Quantity, RunAs, Take } from './experiment.ts'
import { EXPERIMENT_SECTION, experimentSchema } from './experiment-shapes.ts'

/**
 * Read the files of experiments (`experiments: { id: {...} }` each). Faults of shape and text are listed and the experiment
 * left out; whether its names exist is for `checkExperiments`.
 */
export function readExperiments(
  files: readonly SourceFile[],
  text: EvidenceText,
  issues: IssueList,
): Experiment[] {
  return text.rows(files, EXPERIMENT_SECTION).flatMap((row) => {
    const schema = experimentSchema(row.body['kind'] as ExperimentKind)
    if (!checkShape(schema, row.body, row.path, EXPERIMENT_SECTION.keys, issues)) return []
    const experiment = experimentOf(row, issues)
    return experiment === null ? [] : [experiment]
  })
}

function experimentOf({ id, path, body }: EvidenceRow, issues: IssueList): Experiment | null {
  const method = methodOf(body, path, issues)
  const given = body['bound']
  const about = wordsOf(body['about'], `${path}.about`, issues)
  const falsifier = wordsOf(body['falsifier'], `${path}.falsifier`, issues)
  const supportsIf = boundOf(body['supports_if'], `${path}.supports_if`, issues)
  const bound =
    given === 'article' || given === 'sign' ? given : wordsOf(given, `${path}.bound`, issues)
  const mapped = (body['mapped'] ?? []) as readonly number[]
  mapped.forEach((number, i) => {
    if (number < 1 || number > MAPPED_CLAIMS)
      issues.add('bad-value', `${path}.mapped.${i}`, `the map has no number ${number}`)
  })
  const claims = (body['claims'] as readonly Plain[]).map(String)
  if (claims.length === 0) issues.add('missing', `${path}.claims`, 'it tests no claim')
  return method && { id, claims, mapped, about, falsifier, supportsIf, bound, method }
}

function methodOf(body: PlainMap, path: string, issues: IssueList): Method | null {
  const kind = body['kind'] as ExperimentKind
  if (kind === 'figure') return figureOf(body, path, issues)
  const run = runOf(body['run'])
  const quantity = quantityOf(body, path, issues)
  if (quantity === null) return null
  if (kind === 'central') return { kind, run, quantity }
  if (kind === 'change')
    return { kind, run, base: runOf(body['base']), quantity, relative: body['relative'] === true }
  const worlds = body['worlds'] === 'matched' ? 'matched' : 'all'
  const given = givenOf(body['given'], path, issues)
  if (kind === 'median') return { kind, run, quantity, worlds, given }
  // A condition gives 1 where it holds.
  const holdsIf =
    body['holds_if'] === undefined
      ? { above: 0 }
      : boundOf(body['holds_if'], `${path}.holds_if`, issues)
  return { kind, run, quantity, holdsIf, worlds, given }
}

function figureOf(body: PlainMap, path: string, issues: IssueList): Method {
  const found = body['found'] as number | readonly [number, number]
  const [low, high] = typeof found === 'number' ? [found, found] : found
  if (low > high) issues.add('bad-value', `${path}.found`, 'the figures found do not rise')
  const sources = ((body['sources'] ?? []) as readonly Plain[]).map(String)
  const urls = ((body['urls'] ?? []) as readonly Plain[]).map(String)
  urls.forEach((url, i) => checkUrl(url, `${path}.urls.${i}`, issues))
  if (sources.length + urls.length === 0)
    issues.add('missing', path, 'a figure found elsewhere has `sources` or `urls`')
  return { kind: 'figure', unit: String(body['unit']), found: [low, high], sources, urls }
}

function runOf(given: Plain | undefined): RunAs {
  if (given === null || typeof given !== 'object') return { scenario: String(given) }
  // Text of null-prototype maps as plain objects, so that it can travel to a worker.
  return JSON.parse(JSON.stringify(given)) as RunAs
}

function quantityOf(body: PlainMap, path: string, issues: IssueList): Quantity | null {
  const { measure, outcome, burst_by: year, around_burst: around } = body
  const given = [measure, outcome, year, around].filter((one) => one !== undefined)
  if (given.length !== 1) {
    issues.add(
      'bad-value',
      path,
      `it reads ${given.length} quantities; give one of measure, outcome, burst_by, around_burst`,
    )
    return null
  }
  const date = (key: string) => (body[key] === undefined ? null : String(body[key]))
  if (measure === undefined)
    for (const key of ['unit', 'from', 'to'])
      if (body[key] !== undefined)
        issues.add('bad-value', `${path}.${key}`, `'${key}' goes with a measure alone`)
  if (measure !== undefined) {
    if (body['unit'] === undefined) issues.add('missing', path, "a measure needs its 'unit'")
    const unit = String(body['unit'] ?? '')
    return { kind: 'measure', text: String(measure), unit, from: date('from'), to: date('to') }
  }
  if (outcome !== undefined) return { kind: 'outcome', name: String(outcome) }
  if (year !== undefined) return { kind: 'burst-by', year: Number(year) }
  const { series, take, months } = around as PlainMap
  const after = Number(months ?? 0)
  if (months !== undefined && (take === 'fall' || take === 'loss'))
    issues.add(
      'bad-value',
      `${path}.around_burst.months`,
      `'${take}' looks at the whole time around a burst and takes no months`,
    )
  return { kind: 'around-burst', series: String(series), take: take as Take, months: after }
}

function givenOf(value: Plain | undefined, path: string, issues: IssueList): Given | null {
  if (value === undefined || value === null) return null
  const { holds, from, to, burst_by: year } = value as PlainMap
  if (holds === undefined && year === undefined)
    issues.add('missing', `${path}.given`, 'it says neither `holds` nor `burst_by`')
  const textOf = (one: Plain | undefined) => (one === undefined ? null : String(one))
  return {
    holds: textOf(holds),
    from: textOf(from),
    to: textOf(to),
    burstBy: year === undefined ? null : Number(year),
  }
}

function boundOf(value: Plain | undefined, path: string, issues: IssueList): Bound {
  const bound = value as unknown as Bound
  if ('between' in bound && !(bound.between[0] < bound.between[1]))
    issues.add('bad-value', path, 'the ends of a bound must rise')
  return bound
}
