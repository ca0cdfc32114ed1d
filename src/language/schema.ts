import { z } from 'zod'

/** Formula: a number in the declared unit, an equation, or a map by element, sub-dimension or `default`. */
const formula: z.ZodType = z.lazy(() =>
  z.union([z.number(), z.string(), z.boolean(), z.record(z.string(), formula)], {
    error: 'must be a number, an equation or a map by element',
  }),
)
const text = z.string({ error: 'must be text' })
const flag = z.boolean({ error: 'must be true or false' })
const number = z.number({ error: 'must be a number' })
const words = z.union([text, z.array(text)], { error: 'must be a name or a list of names' })
const date = z.union([text, number], { error: 'must be a date such as 2026-03' })
const jump = z.strictObject(
  { when: formula, to: formula },
  { error: 'must be { when: CONDITION, to: VALUE }' },
)
const rules = { change: formula, floor: formula, ceiling: formula, jump }

const common = {
  about: text,
  unit: z.union([text, number], { error: 'must be a unit' }),
  evidence: z.enum(['measured', 'derived', 'calibrated', 'judgement'], {
    error: 'must be measured, derived, calibrated or judgement',
  }),
  source: words,
  because: text,
  note: text,
  notes: text,
  label: text,
  as_of: date,
}
type Shape = Record<string, z.ZodType>

function entry(required: Shape, optional: Shape, without: readonly string[] = []): z.ZodType {
  const shape: Shape = {}
  for (const [key, type] of Object.entries({ ...common, ...optional })) shape[key] = type.optional()
  for (const key of ['about', 'unit'])
    if (!without.includes(key)) shape[key] = common[key as 'about' | 'unit']
  return z.strictObject({ ...shape, ...required }, { error: 'must be a map of its parts' })
}

const tableFile = z.strictObject({
  file: text,
  column: text,
  key: words,
  default: number.optional(),
})
const event = z.strictObject({
  at: date,
  size: number.optional(),
  duration: z.union([number, text]).optional(),
  element: text.optional(),
})
const points = z.array(z.tuple([number, number], { error: 'must be [x, y]' }), {
  error: 'must be a list of [x, y]',
})

/** Schema of one entry of each section. Unknown keys are faults. */
export const SECTION_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  parameters: entry(
    {},
    {
      over: words,
      value: z.union([formula, z.array(number)], {
        error: 'must be a number, a list of numbers, an equation or a map by element',
      }),
      prior: formula,
      spread: formula,
      shared: flag,
      bounds: z.tuple([number.nullable(), number.nullable()], {
        error: 'must be [low, high], null for open',
      }),
      csv: tableFile,
    },
  ),
  data: entry(
    {},
    {
      over: words,
      file: text,
      date: text,
      column: text,
      columns: z.record(z.string(), text),
      values: z.record(z.string(), z.union([number, z.record(z.string(), number)]), {
        error: 'must be a map by date, or by element and date',
      }),
      points,
      interpolation: z.enum(['linear', 'step'], { error: 'must be linear or step' }),
      outside: z.enum(['hold', 'nan'], { error: 'must be hold or nan' }),
    },
  ),
  variables: entry(
    {},
    {
      over: words,
      equation: formula,
      equations: formula,
      upper: formula,
      lower: formula,
      first: formula,
    },
  ),
  stocks: entry({ initial: formula }, { over: words, ...rules }),
  accounts: entry({}, { over: words, initial: formula }),
  payments: entry({ from: text, to: text, amount: formula }, { over: words }),
  claims: entry(
    { holder: text, initial: formula },
    {
      issuer: text.nullable(),
      over: words,
      write_offs: formula,
      value: formula,
      cash: flag,
      equity: flag,
      dilutes: flag,
      settled_by: words,
      ...rules,
    },
  ),
  capital: entry(
    { owner: text, initial: formula },
    { over: words, value: formula, paid_by: words, ...rules },
  ),
  shocks: entry(
    {},
    {
      over: words,
      hazard: formula,
      size: formula,
      duration: formula,
      profile: z.enum(['constant', 'fade', 'ramp'], { error: 'must be constant, fade or ramp' }),
      history: z.array(event, { error: 'must be a list of { at, size, duration, element }' }),
    },
    ['unit'],
  ),
  solve: entry(
    {},
    {
      unknowns: z.union([words, z.record(z.string(), z.unknown())], {
        error: 'must be a list of variables or a map that declares them',
      }),
      start: z.enum(['previous', 'above', 'below'], { error: 'must be previous, above or below' }),
      tolerance: number,
      most_rounds: number,
      damping: number,
    },
    ['unit'],
  ),
  outcomes: entry({ equation: formula }, { over: words, from: date, to: date }),
  checks: entry({ condition: formula }, { over: words, tolerance: number }, ['unit']),
}

/** Schema of the parts of a model that are not sections of declarations. */
export const HEAD_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  model: text,
  version: z.union([text, number]),
  block: text,
  about: text,
  source: words,
  notes: text,
  time: z.strictObject(
    {
      start: date.optional(),
      end: date.optional(),
      step: text.optional(),
      unit: text.optional(),
      now: date.optional(),
    },
    { error: 'must be { start, end, step, unit, now }' },
  ),
  units: z.record(z.string(), z.union([text, number, z.strictObject({ is: text })]), {
    error: 'must be a map of units',
  }),
  dimensions: z.record(
    z.string(),
    z.union(
      [
        z.array(z.union([text, number])),
        z.strictObject({ union: z.array(z.union([text, number])) }),
        z.strictObject({
          subset: text,
          elements: z.array(z.union([text, number])).optional(),
          without: z.array(z.union([text, number])).optional(),
        }),
        z.strictObject({ alias: text }),
      ],
      {
        error:
          'must be a list, { union: [...] }, { subset: D, elements: [...] }, { subset: D, without: [...] } or { alias: D }',
      },
    ),
    { error: 'must be a map of dimensions' },
  ),
}

/** Names under which a file may declare things; `inputs` is another word for `parameters`. */
export const TOP_LEVEL: readonly string[] = [
  ...Object.keys(HEAD_SCHEMAS),
  ...Object.keys(SECTION_SCHEMAS),
  'inputs',
]

const pin = z.strictObject({
  at: date.optional(),
  size: number.optional(),
  duration: z.union([number, text]).optional(),
  element: text.optional(),
  hazard: number.optional(),
})

/** Schema of a scenario file. */
export const SCENARIO_SCHEMA: z.ZodType = z.strictObject({
  scenario: text,
  about: text.optional(),
  start: date.optional(),
  set: z
    .record(z.string(), z.union([number, text, z.record(z.string(), z.union([number, text]))]), {
      error: 'must be a map of parameters to numbers, equations, priors or maps by element',
    })
    .optional(),
  replace: z
    .record(z.string(), formula, { error: 'must be a map of variables to equations' })
    .optional(),
  shocks: z
    .record(z.string(), z.union([pin, z.array(pin)]), {
      error:
        'must be a map of shocks to { at, size, duration, element }, lists of these or { hazard: 0 }',
    })
    .optional(),
  random: flag.optional(),
  history: flag.optional(),
  note: text.optional(),
  source: words.optional(),
})

/**
 * Build the JSON Schema (draft 2020-12) that editors use to complete and check model and scenario files.
 *
 * @param kind Which file: a block of a model, or a scenario.
 */
export function jsonSchema(kind: 'model' | 'scenario'): Record<string, unknown> {
  const shape: Shape = {}
  if (kind === 'model') {
    for (const [key, type] of Object.entries(HEAD_SCHEMAS)) shape[key] = type.optional()
    for (const [key, type] of Object.entries(SECTION_SCHEMAS))
      shape[key] = z.record(z.string(), type).optional()
    shape['inputs'] = z.record(z.string(), SECTION_SCHEMAS['parameters'] ?? z.never()).optional()
  }
  const schema = kind === 'model' ? z.strictObject(shape) : SCENARIO_SCHEMA
  return {
    ...(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Record<string, unknown>),
    title: kind === 'model' ? 'Faultline model block' : 'Faultline scenario',
  }
}
