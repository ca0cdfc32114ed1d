import type { OutputStatus } from './citation.ts'
import type { Words } from './words.ts'

/** What came of a citation as a whole. */
export const VERDICTS = [
  'reproduces',
  'partly',
  'needs-assumption',
  'target-only',
  'does-not-add-up',
] as const
/** One of `VERDICTS`. */
export type Verdict = (typeof VERDICTS)[number]

/** Verdicts as readers see them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  reproduces: { en: 'reproduces', fr: 'le calcul redonne le chiffre' },
  partly: { en: 'reproduces in part', fr: 'le calcul ne le redonne qu’en partie' },
  'needs-assumption': {
    en: 'needs an undisclosed assumption',
    fr: 'exige une hypothèse non publiée',
  },
  'target-only': { en: 'target only', fr: 'simple cible, sans calcul public' },
  'does-not-add-up': { en: 'does not add up', fr: 'ne tombe pas juste' },
}

/** Statuses of single outputs as readers see them. */
export const STATUS_WORDS: Readonly<Record<OutputStatus, Words>> = {
  reproduces: { en: 'reproduces', fr: 'redonné par le calcul' },
  'reproduces-with-back-fitted-input': {
    en: 'true by construction (back-fitted input)',
    fr: 'vrai par construction (entrée ajustée sur le résultat)',
  },
  'does-not-reproduce': { en: 'does not reproduce', fr: 'non redonné par le calcul' },
  'implied-not-published': { en: 'implied, not published', fr: 'implicite, non publié' },
  'target-only': { en: 'target only', fr: 'simple cible' },
}

/**
 * Sum up the statuses of a citation's outputs.
 *
 * One that fails decides unless another reproduces; so does a target beside one that reproduces. What reproduces only by a
 * back-fitted input, and what is implied where nothing is published to match, needs an assumption that nobody disclosed.
 */
export function verdictOf(statuses: readonly OutputStatus[]): Verdict {
  const has = (status: OutputStatus) => statuses.includes(status)
  if (has('does-not-reproduce')) return has('reproduces') ? 'partly' : 'does-not-add-up'
  if (has('reproduces')) return has('target-only') ? 'partly' : 'reproduces'
  if (has('reproduces-with-back-fitted-input')) return 'needs-assumption'
  if (has('target-only')) return 'target-only'
  return 'needs-assumption'
}
