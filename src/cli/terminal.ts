import { FaultlineError, ModelError } from '../language/error.ts'
import { sayFault } from './fault.ts'
import type { Errors } from './words/en/errors.ts'
import type { CliWords } from './words/words.ts'

/** A progress line on standard error; silent when that is no terminal and `loud` is not asked for. */
export class Progress {
  readonly #isTerminal = process.stderr.isTTY === true
  readonly #quiet: boolean
  readonly #words: CliWords
  #last = ''

  constructor(quiet: boolean, words: CliWords) {
    this.#quiet = quiet
    this.#words = words
  }

  /** @param share Of the whole, 0..1. */
  show(what: string, share: number): void {
    if (this.#quiet) return
    const percent = Math.min(100, Math.floor(share * 100))
    if (this.#isTerminal) {
      const bar = '#'.repeat(Math.round(percent / 5)).padEnd(20, '.')
      process.stderr.write(
        `\r[${bar}] ${this.#words.progress.percent(percent).padStart(5)}  ${what.slice(0, 48).padEnd(48)}`,
      )
      return
    }
    // A log gets one line a stage.
    if (what !== this.#last)
      process.stderr.write(`${what} (${this.#words.progress.percent(percent)})\n`)
    this.#last = what
  }

  done(): void {
    if (!this.#quiet && this.#isTerminal) process.stderr.write(`\r${' '.repeat(80)}\r`)
  }
}

/** Write a line for people on standard output. Fonts of terminals may lack the narrow space. */
export function say(text: string): void {
  const shown = text.replaceAll('\u202F', '\u00A0')
  process.stdout.write(shown.endsWith('\n') ? shown : `${shown}\n`)
}

/** Write the one JSON document of a command. NaN and infinities are null, as JSON has none. */
export function sayJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, plain)}\n`)
}

/** Turn typed arrays and maps into plain JSON. */
export function plain(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)]
  if (value instanceof Map) return Object.fromEntries(value)
  return value
}

/** Tell what went wrong and give the exit code. */
export function reportError(fault: unknown, json: boolean, errors: Errors): number {
  const known = fault instanceof FaultlineError ? fault : null
  const message = sayFault(fault, errors)
  if (json)
    sayJson({
      error: {
        code: known?.code ?? 'unexpected',
        message,
        ...(fault instanceof ModelError ? { issues: fault.issues } : {}),
      },
    })
  process.stderr.write(`faultline: ${message}\n`)
  if (!known && process.env['FAULTLINE_DEBUG'] && fault instanceof Error)
    process.stderr.write(`${fault.stack ?? ''}\n`)
  return known?.exitCode ?? 5
}

/** Signal that Ctrl-C aborts; a second Ctrl-C ends the program at once. */
export function onInterrupt(words: CliWords): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController()
  const hear = () => {
    if (controller.signal.aborted) process.exit(130)
    process.stderr.write(`\n${words.progress.stopping}\n`)
    controller.abort()
  }
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', hear)
      process.off('SIGTERM', hear)
    },
  }
}
