import { z } from 'zod'
import type { SourceFile } from '../language/blocks.ts'
import type { IssueList } from '../language/issue.ts'
import type { PlainMap } from '../language/yaml-text.ts'
import { checkUrl } from './check-url.ts'
import { wordsOf } from './check-words.ts'
import type { Claim } from './claim.ts'
import { AGREEMENTS, CONFIDENCES, VERDICTS } from './claim.ts'
import type { EvidenceRow, EvidenceText } from './evidence-text.ts'
import { NAMES, ONE_OF, TEXT, WHOLE_NUMBERS, WORDS } from './shapes.ts'

/** Claims in the map of claims, numbered from 1. */
export const MAPPED_CLAIMS = 46

const SHAPE: Readonly<Record<string, z.ZodType>> = {
  statement: WORDS,
  said_by: TEXT,
  date: TEXT,
  quantity: TEXT.optional(),
  unit: TEXT.optional(),
  check: z.strictObject(
    { value: WORDS, urls: NAMES, sources: NAMES.optional(), confidence: ONE_OF(CONFIDENCES) },
    { error: 'must be { value, urls, confidence }' },
  ),
  verdict: ONE_OF(VERDICTS),
  reason: WORDS,
  csv_agreement: ONE_OF(AGREEMENTS),
  names: NAMES,
  scenarios: NAMES.optional(),
  outside: WORDS.optional(),
  experiments: NAMES,
  mapped: WHOLE_NUMBERS,
}
const SECTION = {
  section: 'claims',
  schema: z.strictObject(SHAPE, { error: 'must be a map of its parts' }),
  keys: Object.keys(SHAPE),
}

/**
 * Read the files of claims (`claims: { id: {...} }` each). Listed: an id that stands twice, unknown and missing fields, a
 * language left out, addresses that are none, a quantity without unit, and a claim that names nothing and does not say why.
 */
export function readClaims(
  files: readonly SourceFile[],
  text: EvidenceText,
  issues: IssueList,
): Claim[] {
  return text.rows(files, SECTION).map((row) => claimOf(row, issues))
}

function claimOf({ id, path, body }: EvidenceRow, issues: IssueList): Claim {
  const check = body['check'] as PlainMap
  const list = (value: unknown): string[] => ((value ?? []) as unknown[]).map(String)
  const claim: Claim = {
    id,
    statement: wordsOf(body['statement'], `${path}.statement`, issues),
    saidBy: String(body['said_by']),
    date: String(body['date']),
    quantity: body['quantity'] === undefined ? null : String(body['quantity']),
    unit: String(body['unit'] ?? ''),
    check: {
      value: wordsOf(check['value'], `${path}.check.value`, issues),
      urls: list(check['urls']),
      sources: list(check['sources']),
      confidence: check['confidence'] as Claim['check']['confidence'],
    },
    verdict: body['verdict'] as Claim['verdict'],
    reason: wordsOf(body['reason'], `${path}.reason`, issues),
    csvAgreement: body['csv_agreement'] as Claim['csvAgreement'],
    names: list(body['names']),
    scenarios: list(body['scenarios']),
    outside:
      body['outside'] === undefined
        ? null
        : wordsOf(body['outside'], `${path}.outside`, issues),
    experiments: list(body['experiments']),
    mapped: (body['mapped'] ?? []) as readonly number[],
  }
  checkClaim(claim, path, issues)
  return claim
}

function checkClaim(claim: Claim, path: string, issues: IssueList): void {
  const { check, quantity, unit, verdict, names, scenarios, outside, mapped } = claim
  check.urls.forEach((url, i) => checkUrl(url, `${path}.check.urls.${i}`, issues))
  if (check.urls.length === 0 && check.sources.length === 0 && verdict !== 'unverified')
    issues.add(
      'missing',
      `${path}.check`,
      `verdict '${verdict}' rests on no address and no source`,
      "Name one, or say 'unverified'.",
    )
  if ((quantity === null) !== (unit === ''))
    issues.add('missing', path, 'a quantity has a unit, and a unit a quantity')
  const isNamed = names.length + scenarios.length > 0
  if (isNamed === (outside !== null))
    issues.add(
      isNamed ? 'bad-value' : 'missing',
      path,
      isNamed
        ? 'it names the model and says that it lies outside'
        : 'nothing in the model stands for it, and it does not say why',
      'Give `names` or `scenarios`, or `outside` with the reason.',
    )
  mapped.forEach((number, i) => {
    if (number < 1 || number > MAPPED_CLAIMS)
      issues.add('bad-value', `${path}.mapped.${i}`, `the map has no number ${number}`)
  })
}
