import { z } from 'zod'

/** A text; YAML reads bare years and amounts as numbers, so these count too. */
export const TEXT: z.ZodUnion<readonly [z.ZodString, z.ZodNumber]> = z.union(
  [z.string().min(1), z.number()],
  { error: 'must be text' },
)
/** The same text in each language. Which are missing is told when it is read. */
export const WORDS: z.ZodType = z.strictObject(
  { en: TEXT.optional(), fr: TEXT.optional() },
  { error: 'must be { en: ..., fr: ... }' },
)
/** A list of names. */
export const NAMES: z.ZodType = z.array(TEXT, { error: 'must be a list of names' })
/** A list of whole numbers. */
export const WHOLE_NUMBERS: z.ZodType = z.array(z.int({ error: 'must be a whole number' }), {
  error: 'must be a list of whole numbers',
})
/** A number. */
export const NUMBER: z.ZodNumber = z.number({ error: 'must be a number' })
/** A yes or no. */
export const FLAG: z.ZodBoolean = z.boolean({ error: 'must be true or false' })

/** One word of a list. */
export function ONE_OF(words: readonly string[]): z.ZodType {
  return z.enum(words as [string, ...string[]], { error: `must be one of ${words.join(', ')}` })
}
