import type { DIFFERENCES } from '../en/differences.ts'

/** One scenario against another on the same worlds, in French. */
export const DIFFERENCES_FR: typeof DIFFERENCES = {
  heading: (other) => `Face à « ${other} », monde par monde`,
  finding: (here, there, change, error, year) =>
    `${here} mondes sur 10 éclatent d'ici à ${year}, contre ${there} : ${change} (erreur type ${error})`,
  lead: (worlds, matched) =>
    `Chaque graphique est ce scénario moins l'autre, dans les mêmes ${worlds} mondes${matched ? ', conformes aux observations dans les deux' : ''}. Au-dessus de zéro : davantage ici.`,
  title: (label, change, year) => `${label} : ${change} dans le monde médian de ${year}`,
  same: (label) => `${label} : pas de différence dans le monde médian`,
  unit: (unit) => `Différence, ${unit}`,
  points: 'points de pourcentage',
  description: (label, other) =>
    `Éventail de la différence de « ${label} » face à ${other}, avec des bandes de 5, 8 et 9,5 mondes sur 10 autour de zéro.`,
}
