import type { PATHS } from '../en/paths.ts'

/** How it may unfold: the fan charts and their key. */
export const PATHS_FR: typeof PATHS = {
  heading: 'Comment cela peut se dérouler',
  short: 'Trajectoires',
  lead: "L'étendue de tous les mondes au fil du temps, avec les faits par-dessus. Les bandes cachent les à-coups d'un monde : les traits fins sont des mondes isolés. Les titres parlent du monde médian.",
  keyTitle: 'Comment lire ces graphiques',
  keyUnit: 'Un croquis, sans données',
  keyDescription:
    "Croquis d'un graphique en éventail : les faits en noir jusqu'au pointillé du mois présent, puis une ligne médiane dans une bande foncée, la moitié des mondes, et une bande claire, huit mondes sur dix.",
  keyToday: (month) => month,
  keyOuter: '8 mondes sur 10',
  keyInner: '5 sur 10',
  keyMiddle: 'monde médian',
  keySample: 'mondes isolés',
  keyFacts: 'faits',
  keyPeriod: 'barre : une période',
  keyRange: 'moustache : une fourchette',
  titlePeak: (label, value, year) => `${label} : un sommet vers ${value} en ${year}`,
  titleEnd: (label, value, low, high, date) =>
    `${label} : ${value} en ${date}, ${low} à ${high} dans 8 mondes sur 10`,
  titleEmpty: (label) => label,
  description: (label, first, last, facts) =>
    `Graphique en éventail, de ${first} à ${last} : ${label}. Bandes de 5 et de 8 mondes sur 10, monde médian, mondes isolés et ${facts} faits.`,
  month: 'Mois',
  middle: 'Médiane',
  fact: 'Fait',
  value: 'Valeur',
  low: 'Bas',
  high: 'Haut',
  source: 'Source',
  period: 'Date',
  factsCaption: (label) => `Faits : ${label}`,
  noFacts: 'Aucun fait auquel comparer.',
}
