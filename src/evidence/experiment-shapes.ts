import { z } from 'zod'
import type { ExperimentKind } from './experiment.ts'
import { EXPERIMENT_KINDS, TAKES } from './experiment.ts'
import { FLAG, NAMES, NUMBER, ONE_OF, TEXT, WHOLE_NUMBERS, WORDS } from './shapes.ts'

type Shape = Readonly<Record<string, z.ZodType>>

const PAIR = z.tuple([NUMBER, NUMBER], { error: 'must be [low, high]' })
/** A bound as written. */
const BOUND = z.union(
  [
    z.strictObject({ above: NUMBER }),
    z.strictObject({ below: NUMBER }),
    z.strictObject({ between: PAIR }),
  ],
  { error: 'must be { above: X }, { below: X } or { between: [LOW, HIGH] }' },
)
const VALUE = z.union([NUMBER, TEXT, z.record(z.string(), z.union([NUMBER, TEXT]))])
const PIN = z.strictObject({
  at: TEXT,
  size: NUMBER.optional(),
  duration: z.union([NUMBER, TEXT]).optional(),
  element: TEXT.optional(),
})
const RUN = z.union(
  [
    TEXT,
    z.strictObject({
      scenario: TEXT,
      set: z.record(z.string(), VALUE).optional(),
      shocks: z.record(z.string(), PIN).optional(),
      history: FLAG.optional(),
      random: FLAG.optional(),
    }),
  ],
  { error: 'must be a scenario or { scenario, set, shocks, history, random }' },
)
const GIVEN = z.strictObject(
  {
    holds: TEXT.optional(),
    from: TEXT.optional(),
    to: TEXT.optional(),
    burst_by: NUMBER.optional(),
  },
  { error: 'must be { holds: CONDITION } or { burst_by: YEAR }' },
)
const AROUND = z.strictObject(
  { series: TEXT, take: ONE_OF(TAKES), months: NUMBER.optional() },
  { error: 'must be { series, take, months }' },
)

const COMMON: Shape = {
  kind: ONE_OF(EXPERIMENT_KINDS),
  claims: NAMES,
  mapped: WHOLE_NUMBERS.optional(),
  about: WORDS,
  falsifier: WORDS,
  supports_if: BOUND,
  bound: z.union([z.enum(['article', 'sign']), WORDS], {
    error: 'must be article, sign or the reason as { en, fr }',
  }),
}
const QUANTITY: Shape = {
  measure: TEXT.optional(),
  unit: TEXT.optional(),
  from: TEXT.optional(),
  to: TEXT.optional(),
  outcome: TEXT.optional(),
  burst_by: NUMBER.optional(),
  around_burst: AROUND.optional(),
}
const WORLDS: Shape = { worlds: ONE_OF(['all', 'matched']).optional(), given: GIVEN.optional() }

/** Fields that each kind of experiment has beside the common ones. */
const FIELDS: Readonly<Record<ExperimentKind, Shape>> = {
  central: { run: RUN, ...QUANTITY },
  share: { run: RUN, ...QUANTITY, ...WORLDS, holds_if: BOUND.optional() },
  median: { run: RUN, ...QUANTITY, ...WORLDS },
  change: { run: RUN, base: RUN, ...QUANTITY, relative: FLAG.optional() },
  figure: {
    unit: TEXT,
    found: z.union([NUMBER, PAIR], { error: 'must be a number or [low, high]' }),
    sources: NAMES.optional(),
    urls: NAMES.optional(),
  },
}

/** Every field of any experiment. */
const ALL: Shape = Object.assign({}, COMMON, ...Object.values(FIELDS)) as Shape

/** The section as such: any field of any kind. What one kind may not have is found with its own schema. */
export const EXPERIMENT_SECTION: {
  readonly section: string
  readonly schema: z.ZodType
  readonly keys: readonly string[]
} = {
  section: 'experiments',
  schema: z.looseObject({ kind: COMMON['kind'] as z.ZodType }, { error: 'must be a map' }),
  keys: Object.keys(ALL),
}

/** Schema of an experiment of one kind. */
export function experimentSchema(kind: ExperimentKind): z.ZodType {
  return z.strictObject({ ...COMMON, ...FIELDS[kind] }, { error: 'must be a map of its parts' })
}
