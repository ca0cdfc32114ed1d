import type { Language } from '../../evidence/words.ts'
import type { Format } from '../../report/format.ts'
import { MESSAGES } from '../../report/messages.ts'
import { EXPLAIN } from '../../report/words/en/explain.ts'
import { EXPLAIN_FR } from '../../report/words/fr/explain.ts'
import { frenchText, typesetWords } from '../../report/words/fr/typography.ts'
import type { KeptWorld } from '../../run/folded.ts'
import type { ThresholdText } from '../../study/world-story.ts'
import type { WorldWords } from '../../study/world-words.ts'
import { ENGLISH_WORLD } from '../../study/world-words.ts'
import type { Errors } from './en/errors.ts'
import { ERRORS } from './en/errors.ts'
import { FIGURES } from './en/figures.ts'
import { SOURCES } from './en/sources.ts'
import { HELP } from './en/help.ts'
import { PROGRESS, RUN, STREAM } from './en/run.ts'
import { TOOLS } from './en/tools.ts'
import { WORLD } from './en/world.ts'
import { ERRORS_FR } from './fr/errors.ts'
import { FIGURES_FR } from './fr/figures.ts'
import { SOURCES_FR } from './fr/sources.ts'
import { HELP_FR } from './fr/help.ts'
import { sayKept } from './fr/kept.ts'
import { PROGRESS_FR, RUN_FR, STREAM_FR } from './fr/run.ts'
import { TOOLS_FR } from './fr/tools.ts'
import { THRESHOLDS_FR, WHY_FR, WORLD_FR } from './fr/world.ts'

interface Parts {
  readonly help: typeof HELP
  readonly errors: Errors
  readonly progress: typeof PROGRESS
  readonly run: typeof RUN
  readonly stream: typeof STREAM
  readonly world: typeof WORLD
  readonly why: WorldWords
  readonly tools: typeof TOOLS
  readonly explain: typeof EXPLAIN
  readonly figures: typeof FIGURES
  readonly sources: typeof SOURCES
  /** Puts a name before what it names. */
  readonly labelled: (name: string, text: string) => string
  /** Says what a world crossed. */
  readonly threshold: (text: ThresholdText) => string
  /** Says why a world was kept. */
  readonly kept: (world: KeptWorld) => string
  /** Writes a number that is in English already: its decimal mark. */
  readonly number: (text: string) => string
}

/** What the command line says in one language; what English has, the others must have. */
export interface CliWords extends Parts {
  readonly language: Language
  readonly format: Format
}

/** The catalogues of the command line by language. */
export const CLI_WORDS: Readonly<Record<Language, CliWords>> = {
  en: {
    language: 'en',
    format: MESSAGES.en.format,
    help: HELP,
    errors: ERRORS,
    progress: PROGRESS,
    run: RUN,
    stream: STREAM,
    world: WORLD,
    why: ENGLISH_WORLD,
    tools: TOOLS,
    explain: EXPLAIN,
    figures: FIGURES,
    sources: SOURCES,
    labelled: MESSAGES.en.common.labelled,
    threshold: (text) => text,
    kept: ({ about }) => about,
    number: (text) => text,
  },
  fr: {
    language: 'fr',
    format: MESSAGES.fr.format,
    ...forTerminal<Parts>({
      help: HELP_FR,
      errors: ERRORS_FR,
      progress: PROGRESS_FR,
      run: RUN_FR,
      stream: STREAM_FR,
      world: WORLD_FR,
      why: WHY_FR,
      tools: TOOLS_FR,
      explain: EXPLAIN_FR,
      figures: FIGURES_FR,
      sources: SOURCES_FR,
      labelled: MESSAGES.fr.common.labelled,
      threshold: (text) => THRESHOLDS_FR[text],
      kept: sayKept,
      number: (text) => text.replace('.', ','),
    }),
  },
}

/** Set a text of the data in type for a terminal, whose fonts may lack the narrow space. */
export function terminalText(text: string, language: Language): string {
  return language === 'fr' ? frenchText(text).replaceAll('\u202F', '\u00A0') : text
}

function forTerminal<T extends object>(words: T): T {
  return typesetWords(words, (text) => terminalText(text, 'fr'))
}
