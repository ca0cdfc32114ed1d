import { InputError } from '../language/error.ts'

/**
 * Make the error of something that is too large.
 *
 * @param what What is too large, as in `the steps and series of this run`.
 * @param size How large it is, and in what.
 * @param limit The most that is allowed, in the same.
 * @param advice What to do.
 */
export function tooLarge(
  what: string,
  size: number,
  unit: string,
  limit: number,
  advice: string,
): InputError {
  return new InputError(
    'too-large',
    `${what}: ${size} ${unit}; at most ${limit} are allowed. ${advice}`,
    { what, size, limit },
  )
}
