import type { Issue } from './issue.ts'
import { formatIssue } from './issue.ts'

/** Base of every error that Faultline raises on purpose: a stable code, a message for people, data for programs. */
export class FaultlineError extends Error {
  /** Stable, kebab-case. */
  readonly code: string
  /** Exit code of the command line: 2 your input, 3 domain, 4 data, 5 run. */
  readonly exitCode: number
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    exitCode: number,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.exitCode = exitCode
    this.code = code
    this.details = details
  }
}

/** Something the user can put right: an option, a scenario, a model (exit code 2). */
export class InputError extends FaultlineError {
  constructor(code: string, message: string, details?: Readonly<Record<string, unknown>>) {
    super(2, code, message, details)
    this.name = 'InputError'
  }
}

/** Mathematics outside its domain (exit code 3). */
export class DomainError extends FaultlineError {
  constructor(code: string, message: string, details?: Readonly<Record<string, unknown>>) {
    super(3, code, message, details)
    this.name = 'DomainError'
  }
}

/** A data file that cannot be used (exit code 4). */
export class DataError extends FaultlineError {
  constructor(
    code: string,
    message: string,
    details?: Readonly<Record<string, unknown>>,
    cause?: unknown,
  ) {
    super(4, code, message, details, cause)
    this.name = 'DataError'
  }
}

/** A worker, a file or the machine failed while running (exit code 5). */
export class RunError extends FaultlineError {
  constructor(
    code: string,
    message: string,
    details?: Readonly<Record<string, unknown>>,
    cause?: unknown,
  ) {
    super(5, code, message, details, cause)
    this.name = 'RunError'
  }
}

/** A model or scenario with faults; carries every issue. Data faults alone give exit code 4, others 2. */
export class ModelError extends FaultlineError {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    const errors = issues.filter((i) => i.severity === 'error')
    const onlyData = errors.length > 0 && errors.every((i) => DATA_CODES.has(i.code))
    super(
      onlyData ? 4 : 2,
      'model',
      `${errors.length} ${errors.length === 1 ? 'fault' : 'faults'} found:\n${errors.map(formatIssue).join('\n')}`,
      { issues },
    )
    this.name = 'ModelError'
    this.issues = issues
  }
}

const DATA_CODES: ReadonlySet<string> = new Set(['no-file', 'no-data', 'unknown-source', 'data'])
