import type { Language } from '../evidence/words.ts'
import type { StudyLabels } from '../study/ids.ts'
import type { Note } from '../study/note.ts'
import type { Format } from './format.ts'
import { ANSWER } from './words/en/answer.ts'
import { CITATIONS } from './words/en/citations.ts'
import { CLAIMS } from './words/en/claims.ts'
import { COSTS } from './words/en/costs.ts'
import { COMMON } from './words/en/common.ts'
import { DIFFERENCES } from './words/en/differences.ts'
import { DRIVERS } from './words/en/drivers.ts'
import { ENGLISH_FORMAT } from './words/en/format.ts'
import { LINKS } from './words/en/links.ts'
import { LOSSES } from './words/en/losses.ts'
import { MATCHING } from './words/en/matching.ts'
import { NO_BURST } from './words/en/no-burst.ts'
import { BANNER, PAGE } from './words/en/page.ts'
import { PATHS } from './words/en/paths.ts'
import { LIMITS, MANIFEST, SOURCES } from './words/en/record.ts'
import { SCOREBOARD } from './words/en/scoreboard.ts'
import { SCREEN } from './words/en/screen.ts'
import { SHARES } from './words/en/shares.ts'
import { SHOCKS } from './words/en/shocks.ts'
import { WHEN } from './words/en/when.ts'
import { ANSWER_FR } from './words/fr/answer.ts'
import { CITATIONS_FR } from './words/fr/citations.ts'
import { CLAIMS_FR } from './words/fr/claims.ts'
import { COSTS_FR } from './words/fr/costs.ts'
import { COMMON_FR } from './words/fr/common.ts'
import { DIFFERENCES_FR } from './words/fr/differences.ts'
import { DRIVERS_FR } from './words/fr/drivers.ts'
import { FRENCH_FORMAT } from './words/fr/format.ts'
import { LABELS_FR } from './words/fr/labels.ts'
import { LINKS_FR } from './words/fr/links.ts'
import { LOSSES_FR } from './words/fr/losses.ts'
import { MATCHING_FR } from './words/fr/matching.ts'
import { NO_BURST_FR } from './words/fr/no-burst.ts'
import { sayNoteInFrench } from './words/fr/note.ts'
import { BANNER_FR, PAGE_FR } from './words/fr/page.ts'
import { PATHS_FR } from './words/fr/paths.ts'
import { LIMITS_FR, MANIFEST_FR, SOURCES_FR } from './words/fr/record.ts'
import { SCOREBOARD_FR } from './words/fr/scoreboard.ts'
import { SCREEN_FR } from './words/fr/screen.ts'
import { SHARES_FR } from './words/fr/shares.ts'
import { SHOCKS_FR } from './words/fr/shocks.ts'
import { frenchText, typesetWords } from './words/fr/typography.ts'
import { WHEN_FR } from './words/fr/when.ts'
import { englishText } from './words/en/typography.ts'

/** Every sentence, title and label of the report in one language; what English has, the others must have. */
interface Parts {
  readonly common: typeof COMMON
  readonly page: typeof PAGE
  readonly banner: typeof BANNER
  readonly answer: typeof ANSWER
  readonly when: typeof WHEN
  readonly losses: typeof LOSSES
  readonly paths: typeof PATHS
  readonly drivers: typeof DRIVERS
  readonly shocks: typeof SHOCKS
  readonly noBurst: typeof NO_BURST
  readonly matching: typeof MATCHING
  readonly limits: typeof LIMITS
  readonly sources: typeof SOURCES
  readonly manifest: typeof MANIFEST
  readonly screen: typeof SCREEN
  readonly shares: typeof SHARES
  readonly citations: typeof CITATIONS
  readonly claims: typeof CLAIMS
  readonly costs: typeof COSTS
  readonly scoreboard: typeof SCOREBOARD
  readonly links: typeof LINKS
  readonly differences: typeof DIFFERENCES
}

/** A catalogue: every sentence in one language, and how it writes numbers, dates and units. */
export interface Messages extends Parts {
  readonly language: Language
  readonly format: Format
  /** What the study names by id; null where its own English names are the ones. */
  readonly labels: StudyLabels | null
  /** Says a note; null where the study's own English sentences are the ones. */
  readonly sayNote: ((note: Note) => string) | null
  /** Sets a text of the data in type. */
  readonly typeset: (text: string) => string
}

/** The catalogue in English. */
export const ENGLISH: Messages = {
  language: 'en',
  format: ENGLISH_FORMAT,
  labels: null,
  sayNote: null,
  typeset: englishText,
  common: COMMON,
  page: PAGE,
  banner: BANNER,
  answer: ANSWER,
  when: WHEN,
  losses: LOSSES,
  paths: PATHS,
  drivers: DRIVERS,
  shocks: SHOCKS,
  noBurst: NO_BURST,
  matching: MATCHING,
  limits: LIMITS,
  sources: SOURCES,
  manifest: MANIFEST,
  screen: SCREEN,
  shares: SHARES,
  citations: CITATIONS,
  claims: CLAIMS,
  costs: COSTS,
  scoreboard: SCOREBOARD,
  links: LINKS,
  differences: DIFFERENCES,
}

const FRENCH_PARTS: Parts = {
  common: COMMON_FR,
  page: PAGE_FR,
  banner: BANNER_FR,
  answer: ANSWER_FR,
  when: WHEN_FR,
  losses: LOSSES_FR,
  paths: PATHS_FR,
  drivers: DRIVERS_FR,
  shocks: SHOCKS_FR,
  noBurst: NO_BURST_FR,
  matching: MATCHING_FR,
  limits: LIMITS_FR,
  sources: SOURCES_FR,
  manifest: MANIFEST_FR,
  screen: SCREEN_FR,
  shares: SHARES_FR,
  citations: CITATIONS_FR,
  claims: CLAIMS_FR,
  costs: COSTS_FR,
  scoreboard: SCOREBOARD_FR,
  links: LINKS_FR,
  differences: DIFFERENCES_FR,
}

/** The catalogue in French. */
export const FRENCH: Messages = {
  language: 'fr',
  format: FRENCH_FORMAT,
  labels: LABELS_FR,
  sayNote: sayNoteInFrench,
  typeset: frenchText,
  ...typesetWords(FRENCH_PARTS),
}

/** The catalogues by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en: ENGLISH, fr: FRENCH }
