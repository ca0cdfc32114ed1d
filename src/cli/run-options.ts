import { availableParallelism } from 'node:os'
import { readFileSync } from 'node:fs'
import { InputError } from '../language/error.ts'
import type { GivenDraws } from '../run/given-draws.ts'

/** Most threads that are of use on one machine. */
const MOST_WORKERS = 64

/** Read a whole number of an option. */
export function wholeNumber(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most)
      return value
    throw new InputError(
      'bad-option',
      `--${name} is '${text}'; it must be a whole number from ${least} to ${most}`,
    )
  }
}

/** Threads to use: as asked, else as many as the machine has, at most eight. */
export function workersOf(asked: number | undefined): number {
  return asked ?? Math.max(1, Math.min(8, availableParallelism()))
}

/** Reader of `--workers`. */
export const readWorkers: (text: string) => number = wholeNumber('workers', 1, MOST_WORKERS)

/** Collect an option that may be given again and again. */
export function repeated(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** Split `a,b[NVDA],c[X,Y]` at the commas outside brackets. */
export function namesOf(text: string): string[] {
  return text
    .split(/,(?![^[\]]{0,500}\])/)
    .map((w) => w.trim())
    .filter(Boolean)
}

/** Read a file of given draws. */
export function readDraws(path: string): GivenDraws {
  let text: string
  try {
    // Draws of many worlds pass the bound on model files.
    text = readFileSync(path, 'utf8')
  } catch (fault) {
    throw new InputError('unreadable', `${path} cannot be read: ${(fault as Error).message}`)
  }
  try {
    return JSON.parse(text) as GivenDraws
  } catch (fault) {
    throw new InputError('bad-draws', `${path} is no JSON: ${(fault as Error).message}`)
  }
}
