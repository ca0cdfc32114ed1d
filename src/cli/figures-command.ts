import type { Command } from 'commander'
import type { Figure } from '../evidence/figure.ts'
import type { ReadFigures } from '../evidence/figures.ts'
import { InputError } from '../language/error.ts'
import { didYouMean } from '../language/nearest.ts'
import { readFiguresFolder } from './figures-folder.ts'
import { say, sayJson } from './terminal.ts'
import { wrapped } from './wrapped.ts'

/** Options of `faultline figures`. */
export interface FiguresOptions {
  readonly id?: string
  readonly conflicts?: boolean
  readonly dataset?: string
  readonly lang: string
  readonly json?: boolean
}

/** Figures listed at most; more are counted. */
const MOST = 60

/** Add `faultline figures` to the command line. */
export function addFiguresCommand(program: Command, end: (code: number) => void): void {
  program
    .command('figures [words...]')
    .description('sourced figures: search them, see one with what contradicts it, or all conflicts')
    .option('--id <id>', 'everything about one figure')
    .option('--dataset <name>', 'figures of one table')
    .option('--conflicts', 'figures that disagree, side by side')
    .option('--lang <language>', 'en or fr', 'en')
    .option('--json', 'one JSON document on standard output')
    .action((words: readonly string[], options: FiguresOptions) =>
      end(figuresCommand(words, options)),
    )
}

/** Search the sourced figures of the project. */
export function figuresCommand(words: readonly string[], options: FiguresOptions): number {
  if (options.lang !== 'en' && options.lang !== 'fr')
    throw new InputError('bad-option', `--lang is '${options.lang}'; it is one of en, fr`)
  const { lang } = options
  const read = readFiguresFolder()
  if (options.conflicts) {
    if (options.json) sayJson(read.conflicts)
    else
      say(
        read.conflicts
          .map((c) =>
            [
              `${c.id}: ${c.about[lang]}`,
              ...c.figures.flatMap((id) => lineOf(read.figures.get(id))),
              ...wrapped('', c.why[lang]),
            ].join('\n'),
          )
          .join('\n\n'),
      )
    return 0
  }
  if (options.id !== undefined) {
    const figure = read.figures.get(options.id)
    if (!figure) {
      const hint = didYouMean(options.id, read.figures.keys())
      throw new InputError('no-figure', `there is no figure '${options.id}'. ${hint}`.trim())
    }
    if (options.json) sayJson(figure)
    else
      say(
        Object.entries(figure)
          .filter(([, value]) => value !== null && value !== '' && String(value as string) !== '')
          .flatMap(([key, value]) =>
            wrapped(key, Array.isArray(value) ? value.join(' ; ') : String(value as string)),
          )
          .join('\n'),
      )
    return 0
  }
  const found = search(read, words, options.dataset)
  if (found.length === 0)
    throw new InputError('no-figure', `no figure holds all of '${words.join(' ')}'`)
  if (options.json) sayJson(found)
  else
    say(
      [
        ...found.slice(0, MOST).flatMap(lineOf),
        `${found.length} of ${read.figures.size} figures${found.length > MOST ? `; the first ${MOST} are shown` : ''}`,
      ].join('\n'),
    )
  return 0
}

function search(
  { figures, datasets }: ReadFigures,
  words: readonly string[],
  dataset: string | undefined,
): Figure[] {
  if (dataset !== undefined && !datasets.has(dataset))
    throw new InputError(
      'no-dataset',
      `there is no table '${dataset}'. ${didYouMean(dataset, datasets.keys())}`.trim(),
      { datasets: [...datasets.keys()] },
    )
  const wanted = words.map((word) => word.toLowerCase())
  return [...figures.values()].filter((figure) => {
    const text = JSON.stringify([figure.id, figure.entity, figure.metric, figure.definition])
    const lower = text.toLowerCase()
    return (
      (dataset === undefined || figure.dataset === dataset) &&
      wanted.every((w) => lower.includes(w))
    )
  })
}

function lineOf(figure: Figure | undefined): string[] {
  if (!figure) return []
  const { id, value, low, high, text, unit } = figure
  const range = low !== null && high !== null && value === null ? `${low} to ${high}` : null
  const beside = figure.contradicts.length > 0 ? `, ${figure.contradicts.length} beside it` : ''
  return wrapped('', `${id} = ${value ?? range ?? text} ${unit} (${figure.confidence}${beside})`)
}
