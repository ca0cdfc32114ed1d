import type { LOSSES } from '../en/losses.ts'

/** Who loses when it bursts. */
export const LOSSES_FR: typeof LOSSES = {
  heading: 'Qui perd quand il éclate',
  short: 'Qui perd',
  given: (worlds, share) => `Compté dans les ${worlds} mondes qui éclatent (${share} sur 10).`,
  givenCalm: (worlds) => `Contour fin : les ${worlds} mondes qui éclatent sans choc aléatoire.`,
  title: (holder, middle, low, high) =>
    `${holder} : ${middle} de pertes dans le monde médian, ${low} à ${high} dans 8 mondes sur 10`,
  unit: 'Perte par détenteur final, Md $, plus forte baisse sur deux ans. Barre : 8 mondes sur 10 parmi ceux qui éclatent. Trait : monde médian',
  fallsTitle: (label, fall, least, leastFall) =>
    `La plus forte baisse du monde médian : ${label}, ${fall} ; la plus faible : ${least}, ${leastFall}`,
  fallsTitleOne: (label, fall) => `La baisse dans le monde médian : ${label}, ${fall}`,
  fallsUnit:
    'Baisse depuis le plus haut, %. Barre : 8 mondes sur 10 parmi ceux qui éclatent. Trait : monde médian',
  description: (parts) => `Monde médian et étendue : ${parts.join(' ; ')}.`,
  part: (label, middle, low, high) => `${label}, ${middle} (${low} à ${high})`,
  holder: 'Détenteur final',
  what: 'Ce qui est perdu',
  measure: 'Grandeur',
  middle: 'Médiane',
  range: '8 mondes sur 10',
  shareOfHigh: 'Part du plus haut',
  failuresTitle: (label, share) => `${label} : ${share}`,
  failuresUnit: 'Faillites au cours du calcul, mondes sur 10 parmi ceux qui éclatent',
  firm: 'Faillite',
  output: (middle, low, high) =>
    `L'écart de production recule de ${middle} points du plus haut au plus bas dans le monde médian, de ${low} à ${high} dans 8 mondes sur 10.`,
  startups: (middle, low, high) =>
    `Des jeunes pousses de 2023, ${middle} sont encore en vie trois ans après l'éclatement, ${low} à ${high} dans 8 mondes sur 10.`,
  credit: (middle, low, high, mean) =>
    `Crédits passés en pertes sur trois ans : ${middle} dans le monde médian, ${low} à ${high} dans 8 mondes sur 10, ${mean} en moyenne.`,
  none: "Aucun monde n'éclate : personne n'y perd.",
}
