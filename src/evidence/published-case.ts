import { z } from 'zod'
import type { OutputStatus } from './citation.ts'
import type { Published } from './judge.ts'

/** Name of the format of a file that holds one published figure. */
export const CASE_SCHEMA = 'faultline.published-case/1'

/** Word of a case file by status; only the target has one of its own. */
export const CASE_WORDS: Readonly<Record<OutputStatus, string>> = {
  reproduces: 'reproduces',
  'reproduces-with-back-fitted-input': 'reproduces-with-back-fitted-input',
  'does-not-reproduce': 'does-not-reproduce',
  'implied-not-published': 'implied-not-published',
  'target-only': 'target-only (no public derivation)',
}

/** Families that the format knows. */
export const CASE_FAMILIES: readonly string[] = [
  'accounting',
  'architecture',
  'capex',
  'financing',
  'growth',
  'lab-pnl',
  'macro',
  'market',
  'price',
  'required-revenue',
  'scenario',
  'seed',
  'serving',
  'training',
]

/** One output of a case file. */
export interface CaseOutput {
  readonly name: string
  readonly unit: string
  readonly formula: string | null
  readonly computed: number | null
  readonly published: Published | null
  readonly tolerance: number | null
  readonly recorded: OutputStatus | null
}

/** A case file as read. */
export interface PublishedCase {
  readonly id: string
  readonly title: string
  readonly inputs: ReadonlyMap<string, { readonly value: number; readonly unit: string }>
  readonly outputs: readonly CaseOutput[]
  readonly backFitted: readonly string[]
  readonly notes: string
  readonly sources: readonly string[]
}

const number = z.number({ error: 'must be a finite number' })
const shortText = z
  .string({ error: 'must be text' })
  .max(500, { error: 'has more than 500 characters' })
const longText = z
  .string({ error: 'must be text' })
  .max(20_000, { error: 'has more than 20000 characters' })
const name = z
  .string({ error: 'must be text' })
  .min(1, { error: 'is empty' })
  .max(200, { error: 'has more than 200 characters' })

const input = z.strictObject(
  { value: number, unit: shortText.optional(), evidence: longText.optional() },
  { error: 'must be { value, unit }' },
)
const output = z.strictObject(
  {
    name,
    unit: shortText.optional(),
    // Its length is judged where it is read, with a clearer message.
    formula: z.string({ error: 'must be text' }).optional(),
    computed: number.optional(),
    published: z
      .union([number, z.tuple([number, number])], { error: 'must be a number or [low, high]' })
      .optional(),
    tolerance_rel: number.min(0, { error: 'must not be negative' }).optional(),
    rel_error: number.optional(),
    status: z
      .enum(Object.values(CASE_WORDS) as [string, ...string[]], {
        error: `must be one of ${Object.values(CASE_WORDS).join(', ')}`,
      })
      .optional(),
  },
  { error: 'must be an output' },
)

/** Shape of a case file. What a reader could miss without loss may be left out; an unknown field is a fault. */
export const caseShape: z.ZodType = z.strictObject(
  {
    schema: z.literal(CASE_SCHEMA, { error: `must be '${CASE_SCHEMA}'` }),
    id: name,
    title: shortText.optional(),
    family: shortText.optional(),
    kind: shortText.optional(),
    inputs: z.record(z.string(), input, { error: 'must be a map of inputs' }),
    outputs: z
      .array(output, { error: 'must be a list of outputs' })
      .max(1000, { error: 'has more than 1000 outputs' }),
    sources: z
      .array(longText, { error: 'must be a list of texts' })
      .max(200, { error: 'has more than 200 sources' })
      .optional(),
    evidence: longText.optional(),
    collected: shortText.optional(),
    tolerance_basis: longText.optional(),
    notes: longText.optional(),
    back_fitted_inputs: z.array(name, { error: 'must be a list of inputs' }).optional(),
    expected_status: shortText.optional(),
  },
  { error: 'must be a map' },
)

/** Fields of a case and of its parts, for the nearest spelling of an unknown one. */
export const CASE_FIELDS: readonly string[] = [
  'schema', 'id', 'title', 'family', 'kind', 'inputs', 'outputs', 'sources', 'evidence',
  'collected', 'tolerance_basis', 'notes', 'back_fitted_inputs', 'expected_status',
  'name', 'unit', 'formula', 'computed', 'published', 'tolerance_rel', 'rel_error', 'status',
  'value',
]
