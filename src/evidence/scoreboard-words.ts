import type { Language } from './words.ts'

/** Words of the scoreboard and of a citation's card. */
export interface ScoreWords {
  readonly title: string
  readonly lead: string
  readonly counts: (counts: ScoreCountTexts) => string
  readonly verdict: string
  readonly by: string
  readonly formula: string
  readonly input: string
  readonly value: string
  readonly unit: string
  readonly from: string
  readonly output: string
  readonly published: string
  readonly computed: string
  readonly residual: string
  readonly status: string
  readonly sources: string
  readonly notes: string
  readonly none: string
  readonly modelOwn: string
  readonly changed: string
  readonly changedWarning: string
  readonly backFitted: string
  readonly permalink: string
  readonly off: (what: string) => string
}

/** Counts of the scoreboard as texts. */
export interface ScoreCountTexts {
  readonly citations: number
  readonly outputs: number
  readonly withFormula: number
  readonly reproduces: number
  readonly backFitted: number
  readonly implied: number
  readonly targetOnly: number
  readonly doesNotReproduce: number
}

const ENGLISH: ScoreWords = {
  title: 'Headline figures, worked out again',
  lead: 'Each published figure is a small model in the project’s own language, with units and sources. A figure that does not reproduce stays so until a source, not a tweak, resolves it. Tolerances were set after computing. What rests on an input solved from its own output is true by construction and never counts as validation.',
  counts: (c) =>
    `${c.citations} figures with ${c.outputs} outputs, ${c.withFormula} of them with a formula: ${c.reproduces} reproduce, ${c.backFitted} by construction only, ${c.implied} show what must be true though nobody published it, ${c.targetOnly} are targets without a public derivation, ${c.doesNotReproduce} do not reproduce.`,
  verdict: 'Verdict',
  by: 'Published by',
  formula: 'Formula',
  input: 'Input',
  value: 'Value',
  unit: 'Unit',
  from: 'From',
  output: 'Output',
  published: 'Published',
  computed: 'Computed',
  residual: 'Off by',
  status: 'Status',
  sources: 'Sources',
  notes: 'Notes',
  none: 'nothing to compute: a target without a public derivation',
  modelOwn: 'value of the family',
  changed: 'changed',
  changedWarning:
    'An input was changed: the verdict is on your own reckoning, no longer on what was published.',
  backFitted: 'solved from the output',
  permalink: 'Link',
  off: (what) => `off by ${what}`,
}

const FRENCH: ScoreWords = {
  title: 'Chiffres publiés, recalculés',
  lead: 'Chaque chiffre publié est un petit modèle dans le langage du projet, avec unités et sources. Un chiffre que le calcul ne redonne pas le reste tant qu’une source, et non un ajustement, ne l’explique. Les tolérances ont été fixées après le calcul. Ce qui repose sur une entrée tirée de son propre résultat est vrai par construction et ne compte jamais comme validation.',
  counts: (c) =>
    `${c.citations} chiffres et ${c.outputs} résultats, dont ${c.withFormula} avec une formule : ${c.reproduces} sont redonnés par le calcul, ${c.backFitted} par construction seulement, ${c.implied} disent ce qui doit être vrai sans que personne l’ait publié, ${c.targetOnly} sont des cibles sans calcul public, ${c.doesNotReproduce} ne sont pas redonnés.`,
  verdict: 'Verdict',
  by: 'Publié par',
  formula: 'Formule',
  input: 'Entrée',
  value: 'Valeur',
  unit: 'Unité',
  from: 'Origine',
  output: 'Résultat',
  published: 'Publié',
  computed: 'Calculé',
  residual: 'Écart',
  status: 'Constat',
  sources: 'Sources',
  notes: 'Remarques',
  none: 'rien à calculer : une cible sans calcul public',
  modelOwn: 'valeur de la famille',
  changed: 'changé',
  changedWarning:
    'Une entrée a été changée : le verdict porte sur votre propre calcul et non plus sur ce qui a été publié.',
  backFitted: 'tiré du résultat',
  permalink: 'Lien',
  off: (what) => `écart de ${what}`,
}

/** The words of a language. */
export function scoreWords(language: Language): ScoreWords {
  return language === 'fr' ? FRENCH : ENGLISH
}
