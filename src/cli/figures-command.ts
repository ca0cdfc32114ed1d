import type { Command } from 'commander'
import type { Figure } from '../evidence/figure.ts'
import type { ReadFigures } from '../evidence/figures.ts'
import type { Language } from '../evidence/words.ts'
import { nearestName } from '../language/nearest.ts'
import { inputFault } from './fault.ts'
import { readFiguresFolder } from './figures-folder.ts'
import { conflictsText, figuresText, figureText } from './figures-screen.ts'
import { say, sayJson } from './terminal.ts'
import type { CliWords } from './words/words.ts'
import { CLI_WORDS } from './words/words.ts'

/** Options of `faultline figures`. */
export interface FiguresOptions {
  readonly id?: string
  readonly conflicts?: boolean
  readonly dataset?: string
  readonly lang: Language
  readonly json?: boolean
}

/** Add `faultline figures` to the command line. */
export function addFiguresCommand(
  command: Command,
  { figures }: CliWords['help'],
  end: (code: number) => void,
): void {
  command
    .option('--id <id>', figures.id)
    .option('--dataset <name>', figures.dataset)
    .option('--conflicts', figures.conflicts)
    .action((words: readonly string[], options: FiguresOptions) =>
      end(figuresCommand(words, options)),
    )
}

/** Search the sourced figures of the project. */
export function figuresCommand(words: readonly string[], options: FiguresOptions): number {
  const screen = CLI_WORDS[options.lang]
  const read = readFiguresFolder()
  if (options.conflicts) {
    if (options.json) sayJson(read.conflicts)
    else say(conflictsText(read.conflicts, read, screen))
    return 0
  }
  if (options.id !== undefined) {
    const figure = read.figures.get(options.id)
    if (!figure) {
      const near = nearestName(options.id, read.figures.keys())
      throw inputFault('no-figure', 'no-figure', { id: options.id, near })
    }
    if (options.json) sayJson(figure)
    else say(figureText(figure, screen))
    return 0
  }
  const found = search(read, words, options.dataset)
  if (found.length === 0)
    throw inputFault('no-figure', 'no-figure-found', { words: words.join(' ') })
  if (options.json) sayJson(found)
  else say(figuresText(found, read.figures.size, screen))
  return 0
}

function search(
  { figures, datasets }: ReadFigures,
  words: readonly string[],
  dataset: string | undefined,
): Figure[] {
  if (dataset !== undefined && !datasets.has(dataset))
    throw inputFault('no-dataset', 'no-dataset', {
      name: dataset,
      near: nearestName(dataset, datasets.keys()),
    })
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
