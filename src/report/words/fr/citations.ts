import type { CITATIONS } from '../en/citations.ts'

/** Published figures worked out again: the list of them and the card of each. */
export const CITATIONS_FR: typeof CITATIONS = {
  title: 'Chiffres publiés, recalculés',
  lead: "Chaque chiffre publié est un petit modèle dans le langage du projet, avec unités et sources. Un chiffre que le calcul ne redonne pas le reste tant qu'une source, et non un ajustement, ne l'explique. Les tolérances ont été fixées après le calcul. Ce qui repose sur une entrée tirée de son propre résultat est vrai par construction et ne compte jamais comme validation.",
  counts: (c) =>
    `${c.citations} chiffres et ${c.outputs} résultats, dont ${c.withFormula} avec une formule : ${c.reproduces} sont redonnés par le calcul, ${c.backFitted} par construction seulement, ${c.implied} disent ce qui doit être vrai sans que personne l'ait publié, ${c.targetOnly} sont des cibles sans calcul public, ${c.doesNotReproduce} ne sont pas redonnés.`,
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
  between: ' ; ',
  formulaText: (text) =>
    text
      .replace(/\bif\b/g, 'si')
      .replace(/\belse\b/g, 'sinon')
      .replace(/(?<=\d )years?\b/g, 'an'),
  off: (what) => `écart de ${what}`,
}
