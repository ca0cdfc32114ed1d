import { z } from 'zod'
import { OUTPUT_STATUSES } from './citation.ts'

/** What a figure may ask. */
export const CITATION_KINDS = [
  'formula',
  'consistency',
  'implied-parameter',
  'contradiction',
  'target',
  'not-reproducible',
] as const

const text = z.string({ error: 'must be text' }).min(1, { error: 'is empty' })
const number = z.number({ error: 'must be a finite number' })
const words = z.strictObject({ en: text, fr: text }, { error: 'must be { en, fr }' })
const ids = z.union([text, z.array(text)], { error: 'must be an id or a list of ids' })
const date = z
  .union([z.string(), z.number()], { error: 'must be a date' })
  .refine((d) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(String(d)), {
    error: 'must be a year, month or day such as 2025-08',
  })

const setting = z.strictObject(
  { value: number, source: ids.optional(), because: text.optional() },
  { error: 'must be { value, source or because }' },
)
const output = z.strictObject(
  {
    about: words,
    of: text.nullable().optional(),
    // '' is the label of a bare number.
    label: z.string({ error: 'must be text' }).nullable(),
    published: z
      .union([number, z.tuple([number, number])], { error: 'must be a number or [low, high]' })
      .nullable()
      .optional(),
    tolerance: number.min(0, { error: 'must not be negative' }).nullable().optional(),
    status: z.enum(OUTPUT_STATUSES, { error: `must be one of ${OUTPUT_STATUSES.join(', ')}` }),
  },
  { error: 'must be an output' },
)

/** Shape of a file of `evidence/citations`. */
export const citationShape: z.ZodType = z.strictObject(
  {
    citation: text,
    title: words,
    family: text,
    kind: z.enum(CITATION_KINDS, { error: `must be one of ${CITATION_KINDS.join(', ')}` }),
    by: text,
    date,
    model: text.nullable().optional(),
    settings: z.record(z.string(), setting, { error: 'must be a map of inputs' }).optional(),
    back_fitted: z.array(text, { error: 'must be a list of inputs' }).optional(),
    outputs: z.record(z.string(), output, { error: 'must be a map of outputs' }),
    source: ids,
    notes: words.optional(),
  },
  { error: 'must be a map' },
)

/** Fields of a citation and of its parts, for the nearest spelling of an unknown one. */
export const CITATION_FIELDS: readonly string[] = [
  'citation', 'title', 'family', 'kind', 'by', 'date', 'model', 'settings', 'back_fitted',
  'outputs', 'source', 'notes', 'value', 'because', 'about', 'of', 'label', 'published',
  'tolerance', 'status', 'en', 'fr',
]
