import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import type { Plain, PlainMap } from '../language/yaml-text.ts'
import { readYaml } from '../language/yaml-text.ts'
import type { BackTest, BackTestFold, BackTestRow, BackTests, Episode } from './back-test.ts'
import { readWords } from './read-words.ts'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const FOLDS: readonly BackTestFold[] = ['average', 'change']

/** Read `back-tests.yaml`: a forecast, the central world, episodes, and what is missing. Faults are listed. */
export function readBackTests({ name, text }: SourceFile, issues: IssueList): BackTests {
  const { value, locate } = readYaml(text, name, issues)
  issues.locateWith((at) => locate(at) ?? { file: name, line: 0, column: 0 })
  const body = mapOf(value)
  const missing = body['missing']
  return {
    forecast: readTest(body['forecast'], 'forecast', issues),
    central: readTest(body['central'], 'central', issues),
    episodes: Object.entries(mapOf(body['episodes'])).map(([id, row]) =>
      readEpisode(id, mapOf(row), issues),
    ),
    missing: (Array.isArray(missing) ? missing : []).map((row, at) =>
      readWords(row, `missing.${at}`, issues),
    ),
  }
}

function readTest(value: Plain | undefined, path: string, issues: IssueList): BackTest {
  const body = mapOf(value)
  return {
    scenario: textOf(body, 'scenario', path, issues),
    about: readWords(body['about'], `${path}.about`, issues),
    rows: Object.entries(mapOf(body['rows'])).map(([id, row]) =>
      readRow(id, mapOf(row), `${path}.rows.${id}`, issues),
    ),
  }
}

function readRow(id: string, body: PlainMap, path: string, issues: IssueList): BackTestRow {
  const month = (key: string): string => {
    const text = textOf(body, key, path, issues)
    if (text !== '' && !MONTH.test(text))
      issues.add('bad-value', `${path}.${key}`, `'${text}' is no month`, 'Write it as 2025-12.')
    return text
  }
  const { fact } = body
  const ends = (Array.isArray(fact) ? fact : [fact]).map(Number)
  const [low = NaN, high = low] = ends
  if (ends.length > 2 || ![low, high].every((end) => Number.isFinite(end) && end > 0) || low > high)
    issues.add(
      'bad-value',
      `${path}.fact`,
      'the fact is no number above zero and no range of two',
      'Write 3.7, or [8, 9].',
    )
  const fold = FOLDS.find((one) => one === (body['fold'] ?? 'average'))
  if (!fold)
    issues.add('bad-value', `${path}.fold`, `the fold is one of ${FOLDS.join(', ')}`)
  const series = [body['series'] ?? []].flat().map(String)
  if (series.length === 0) issues.add('missing', `${path}.series`, `row '${id}' names no series`)
  const [from, to] = [month('from'), month('to')]
  if (from > to) issues.add('bad-value', `${path}.to`, `row '${id}' ends in ${to}, before ${from}`)
  return {
    id,
    about: readWords(body['about'], `${path}.about`, issues),
    series,
    fold: fold ?? 'average',
    from,
    to,
    value: Number(body['value'] ?? (low + high) / 2),
    low,
    high,
    unit: textOf(body, 'unit', path, issues),
    isTarget: body['target'] === true,
    source: textOf(body, 'source', path, issues),
  }
}

function readEpisode(id: string, body: PlainMap, issues: IssueList): Episode {
  const path = `episodes.${id}`
  const years = [body['years'] ?? []].flat().map(Number)
  const yearsEarlier = Number(body['years_earlier'] ?? NaN)
  if (years.length === 0 || ![...years, yearsEarlier].every(Number.isSafeInteger))
    issues.add('bad-value', path, `episode '${id}' needs years and years_earlier, whole numbers`)
  return {
    id,
    scenario: textOf(body, 'scenario', path, issues),
    about: readWords(body['about'], `${path}.about`, issues),
    yearsEarlier,
    years,
    fact: readWords(body['fact'], `${path}.fact`, issues),
    source: textOf(body, 'source', path, issues),
  }
}

function textOf(body: PlainMap, key: string, path: string, issues: IssueList): string {
  const value = body[key]
  if (typeof value === 'string' && value !== '') return value
  issues.add('missing', path, `'${key}' is missing`)
  return ''
}

function mapOf(value: Plain | undefined): PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as PlainMap)
    : {}
}
