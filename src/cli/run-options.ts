import { availableParallelism } from 'node:os'
import { readFileSync } from 'node:fs'
import type { Language } from '../evidence/words.ts'
import type { ScenarioLink } from '../language/scenario-link.ts'
import type { GivenDraws } from '../run/given-draws.ts'
import { inputFault } from './fault.ts'
import { linkOption } from './link-option.ts'

/** Most threads that are of use on one machine. */
const MOST_WORKERS = 64

/** Options of `faultline run`. */
export interface RunOptions {
  readonly model?: string
  readonly worlds: number
  readonly seed: number
  readonly set: readonly string[]
  readonly shock: readonly string[]
  readonly link?: ScenarioLink
  readonly against?: string
  readonly match?: boolean
  readonly vars?: string
  readonly draws?: string
  readonly drawsOut?: string
  readonly workers?: number
  readonly out?: string
  readonly strict?: boolean
  readonly json?: boolean
  /** Keep statistics in place of worlds, however few these are. */
  readonly stream?: boolean
  /** One world alone, by number. */
  readonly world?: number
  /** With its path month by month. */
  readonly trace?: boolean
  readonly csv?: boolean
  readonly lang: Language
}

/** Read a whole number of an option. */
export function wholeNumber(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most)
      return value
    throw inputFault('bad-option', 'not-whole', { name, text, least, most })
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

/** Write the command that runs one world of a run alone. */
export function worldCommandLine(
  scenario: string | undefined,
  world: number,
  { link, model, seed, set, shock }: RunOptions,
): string {
  const words = ['faultline run', ...(scenario === undefined ? [] : [scenario])]
  if (link) words.push(linkOption(link))
  words.push(`--world ${world}`, `--seed ${seed}`)
  if (model !== undefined) words.push(`--model ${model}`)
  for (const option of set) words.push(`--set '${option}'`)
  for (const option of shock) words.push(`--shock '${option}'`)
  return `${words.join(' ')} --trace`
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
    throw inputFault('unreadable', 'unreadable', { path, cause: (fault as Error).message })
  }
  try {
    return JSON.parse(text) as GivenDraws
  } catch (fault) {
    throw inputFault('bad-draws', 'not-json', { path, cause: (fault as Error).message })
  }
}
