import { FaultlineError, InputError, ModelError, RunError } from '../language/error.ts'
import { formatIssue } from '../language/issue.ts'
import type { Errors } from './words/en/errors.ts'
import { ERRORS } from './words/en/errors.ts'

type Kind = keyof Errors
type Details<K extends Kind> = Parameters<Errors[K]> extends [infer D extends object] ? D : object

/** Make an error of the user's input whose text stands in the catalogues under `kind`. */
export function inputFault<K extends Kind>(code: string, kind: K, details: Details<K>): InputError {
  return new InputError(code, textOf(ERRORS, kind, details), { ...details, fault: kind })
}

/** Make an error of a run whose text stands in the catalogues under `kind`. */
export function runFault<K extends Kind>(
  code: string,
  kind: K,
  details: Details<K>,
  cause?: unknown,
): RunError {
  return new RunError(code, textOf(ERRORS, kind, details), { ...details, fault: kind }, cause)
}

/** Say an error in the language of a catalogue; faults of a model and unforeseen errors keep their English text. */
export function sayFault(fault: unknown, errors: Errors): string {
  if (fault instanceof ModelError) {
    const list = fault.issues.filter(({ severity }) => severity === 'error')
    return errors.faults({ count: list.length, list: list.map(formatIssue).join('\n') })
  }
  if (fault instanceof FaultlineError) {
    const kind = fault.details['fault']
    if (typeof kind === 'string' && Object.hasOwn(errors, kind))
      return textOf(errors, kind as Kind, fault.details)
  }
  return fault instanceof Error ? fault.message : String(fault)
}

function textOf<K extends Kind>(errors: Errors, kind: K, details: Details<K>): string {
  return (errors[kind] as (details: object) => string)(details)
}
